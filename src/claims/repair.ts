import { repairCompounds } from './compounds.js';
import { dataOf, move, type Draft } from './draft.js';
import { repairFunctionWords, repairUnits } from './units.js';
import { repairVerbChains } from './verb-chains.js';

/** Mends what no sentence can have and parsers write all the same. The document's own words stay as they are. */
export function repair(draft: Draft): void {
  repairCompounds(draft);
  repairUnits(draft);
  repairFunctionWords(draft);
  repairClauses(draft);
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
      // «Der Händler verklagt Acme»: with the verb between them they are two.
      const { head } = words[name]!;
      if (noun < head && head < name) continue;
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
    if (subjects.length === 0) promote(draft, siblings);
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

/** «Die Anwälte haben einen Richter gebeten» with two objects and no subject: the first, in front of the verb, is the subject. */
function promote(draft: Draft, siblings: readonly number[]): void {
  const { words, children, relation } = draft;
  const objects = siblings.filter((child) => relation[child] === 'obj' && !children[child]!.some((below) => relation[below] === 'case'));
  const [first, second] = objects;
  if (first === undefined || second === undefined || words[first]!.feats['Reflex'] === 'Yes') return;
  if (siblings.some((child) => ['csubj', 'expl', 'mark'].includes(relation[child]!) && words[child]!.upos !== 'SCONJ')) return;
  const finite = siblings.some((child) => relation[child] === 'aux' && words[child]!.feats['VerbForm'] === 'Fin') || words[words[first]!.head]!.feats['VerbForm'] === 'Fin';
  if (finite && words[first]!.feats['Case'] !== 'Acc') move(draft, first, words[first]!.head, 'nsubj');
}

/** Two clauses in the same relation of which the second opens with a conjunction are coordinated. */
function repairClauses(draft: Draft): void {
  const { words, children, relation } = draft;
  for (let token = 0; token < words.length; token++) {
    if (!CLAUSES.has(relation[token]!) || words[token]!.upos !== 'VERB') continue;
    const opener = children[token]!.find((child) => relation[child] === 'cc' && child < token);
    const { head } = words[token]!;
    if (opener === undefined || head < 0 || head > opener) continue;
    const partner = children[head]!.filter((child) => child < opener && child > head && CLAUSES.has(relation[child]!) && words[child]!.upos === 'VERB').at(-1);
    if (partner !== undefined && relation[partner] === relation[token]) move(draft, token, partner, 'conj');
    else if (partner === undefined && relation[token] === relation[head]) move(draft, token, head, 'conj');
  }
}

const CLAUSES = new Set(['ccomp', 'advcl', 'acl', 'xcomp']);

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
