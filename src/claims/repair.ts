import { repairCompounds } from './compounds.js';
import { dataOf, move, type Draft } from './draft.js';
import { repairVerbChains } from './verb-chains.js';

/** Mends what no sentence can have and parsers write all the same. The document's own words stay as they are. */
export function repair(draft: Draft): void {
  repairCompounds(draft);
  repairVerbChains(draft);
  repairNames(draft);
  repairSubjects(draft);
  repairStates(draft);
}

/**
 * «Minister Ana Ruiz sagte», «die Ministerin, Ana Ruiz, sagte» with both noun and name as subjects (or objects) of the verb: the name
 * becomes the noun's apposition.
 */
function repairNames(draft: Draft): void {
  const { words, children, relation } = draft;
  for (const siblings of children) {
    for (let at = 1; at < siblings.length; at++) {
      const name = siblings[at]!;
      if (words[name]!.upos !== 'PROPN' || (relation[name] !== 'nsubj' && relation[name] !== 'obj')) continue;
      const noun = words[siblings[at - 1]!]!.upos === 'PUNCT' ? siblings[at - 2] : siblings[at - 1];
      if (noun === undefined || relation[noun] !== relation[name] || words[noun]!.upos !== 'NOUN') continue;
      if (children[name]!.some((child) => relation[child] === 'det' || relation[child] === 'cc')) continue;
      move(draft, name, noun, 'appos');
    }
  }
}

/**
 * Two subjects of one verb: behind a conjunction the second is coordinated with the first; else («Die Bank verklagt den Händler») it is the
 * object, where the verb has none and is not in the passive. A personal pronoun is the subject, else the first of the two.
 */
function repairSubjects(draft: Draft): void {
  const { words, children, relation } = draft;
  for (const siblings of children) {
    const governed = (child: number) => children[child]!.some((below) => relation[below] === 'case');
    const subjects = siblings.filter((child) => relation[child] === 'nsubj' && words[child]!.upos !== 'PUNCT' && !governed(child));
    if (subjects.length < 2) continue;
    const subject = subjects.find((child) => words[child]!.upos === 'PRON' && words[child]!.feats['Case'] === 'Nom') ?? subjects[0]!;
    const closed = siblings.some((child) => relation[child] === 'obj');
    const passive = siblings.some((child) => words[child]!.deprel === 'aux:pass');
    for (const other of subjects) {
      if (other === subject) continue;
      if (other > subject && children[other]!.some((child) => relation[child] === 'cc')) move(draft, other, subject, 'conj');
      // “was renamed Jones”: behind the verb even a passive takes what it is made.
      else if (!closed && (!passive || other > words[other]!.head)) relation[other] = 'obj';
    }
  }
}

/** «Die Straße ist gesperrt», «war vorgesehen»: a participle with a copula is a verb with its auxiliary, where the language has a passive of state. */
function repairStates(draft: Draft): void {
  const { words, children, relation } = draft;
  for (let token = 0; token < words.length; token++) {
    if (relation[token] !== 'cop') continue;
    const word = words[token]!;
    const head = words[word.head];
    const data = dataOf(draft, token);
    if (!head || !data?.statePassive || (head.upos !== 'ADJ' && head.upos !== 'VERB') || children[word.head]!.some((child) => relation[child] === 'det')) continue;
    const form = head.text.toLowerCase();
    if (!data.pastParticiple.test(form) || data.plainAdjectives.has(form)) continue;
    relation[token] = 'aux';
    words[token] = { ...word, deprel: 'aux:pass' };
  }
}
