import { languageData } from '../languages/index.js';
import type { ClaimData } from '../languages/language.js';
import { kindOf } from '../languages/nouns.js';
import { repairComplements } from './complements.js';
import { repairCompounds } from './compounds.js';
import { repairConditions } from './conditions.js';
import { repairCorrelatives } from './correlatives.js';
import { repairCounts } from './counts.js';
import { dataOf, isWithin, move, type Draft } from './draft.js';
import { repairForms } from './forms.js';
import { repairFreeRelatives } from './free-relatives.js';
import { repairGaps } from './gaps.js';
import { repairModifiers } from './modifiers.js';
import { isPlural, numberOf } from './number.js';
import { repairOrder } from './order.js';
import { repairPartitives } from './partitives.js';
import { repairPhrases } from './phrases.js';
import { repairRecipients } from './recipients.js';
import { entryOf } from './tables.js';
import { repairFunctionWords, repairRanges, repairUnits } from './units.js';
import { repairVerbChains } from './verb-chains.js';

/** Mends what no sentence can have and parsers write all the same. The document's own words stay as they are. */
export function repair(draft: Draft): void {
  repairForms(draft);
  repairConditions(draft);
  repairCompounds(draft);
  repairUnits(draft);
  repairFunctionWords(draft);
  repairModifiers(draft);
  repairRanges(draft);
  repairCorrelatives(draft);
  repairPartitives(draft);
  repairGaps(draft);
  repairCounts(draft);
  repairRecipients(draft);
  repairFreeRelatives(draft);
  repairConjuncts(draft);
  repairClauses(draft);
  repairOrder(draft);
  repairPhrases(draft);
  repairComplements(draft);
  repairVerbChains(draft);
  repairNames(draft);
  repairFinite(draft);
  repairMerged(draft);
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
      if (noun === undefined || relation[noun] !== relation[name]) continue;
      // “One of them, Ana Ruiz, said”
      const counted = words[noun]!.upos === 'NUM' && words[name - 1]!.text === ',';
      // «Ministerin» is often tagged as a name.
      const titled = words[noun]!.upos === 'PROPN' && noun === name - 1 && isPersonNoun(draft, noun);
      if (words[noun]!.upos !== 'NOUN' && !counted && !titled) continue;
      // «Der Händler verklagt Acme»: with the verb between them they are two.
      const { head } = words[name]!;
      if (noun < head && head < name) continue;
      if (children[name]!.some((child) => relation[child] === 'det' || relation[child] === 'cc')) continue;
      move(draft, name, noun, 'appos');
    }
  }
}

/** Whether a word is a noun for people, by the language's lists, or for women by its ending. */
function isPersonNoun({ words, sentences }: Draft, token: number): boolean {
  const references = languageData(sentences[words[token]!.sentence]?.lang ?? '')?.references;
  if (references === undefined) return false;
  const kind = kindOf(words[token]!, references);
  // By its ending alone a woman's is a noun, «Peter» is none.
  return kind === 'PER' || (kind === 'person' && references.genders.find(([ending]) => ending.test(words[token]!.text.toLowerCase()))?.[1] === 'Fem');
}

/**
 * Two subjects of one verb: behind a conjunction the second is coordinated with the first; else («Die Bank verklagt den Händler») it is the
 * object, where the verb has none and is not in the passive. The subject is the one without an article that allows no subject («einen»), else
 * the one that agrees with the verb in number, else a pronoun that can be nothing else («er»), else the first of the two.
 */
function repairSubjects(draft: Draft): void {
  const { words, children, relation } = draft;
  for (const siblings of children) {
    freeDatives(draft, siblings);
    const governed = (child: number) => children[child]!.some((below) => relation[below] === 'case');
    const subjects = siblings.filter((child) => relation[child] === 'nsubj' && words[child]!.upos !== 'PUNCT' && !governed(child));
    if (subjects.length === 0) promote(draft, siblings);
    if (subjects.length === 1) {
      exchange(draft, subjects[0]!, siblings);
      demote(draft, subjects[0]!, siblings);
    }
    if (subjects.length < 2) continue;
    const data = dataOf(draft, subjects[0]!);
    const second = subjects.find((child, at) => at > 0 && children[child]!.some((below) => relation[below] === 'cc' && below < child));
    if (second !== undefined) move(draft, second, subjects[0]!, 'conj');
    if (second !== undefined && subjects.length === 2) continue;
    const possible = subjects.filter((child) => !isRuledOut(draft, child));
    const agreeing = subjects.length === 2 ? subjects.filter((child) => agrees(draft, child)) : [];
    const subject = [possible, agreeing].find(({ length }) => length === 1)?.[0] ??
      subjects.find((child) => words[child]!.upos === 'PRON' && data?.nominatives.has(words[child]!.text.toLowerCase())) ?? subjects[0]!;
    const closed = siblings.some((child) => relation[child] === 'obj');
    const passive = siblings.some((child) => words[child]!.deprel === 'aux:pass');
    for (const other of subjects) {
      if (other === subject) continue;
      // «die Firma, der die Stadt einen Auftrag gab»
      if (isDativeRelative(draft, other)) {
        move(draft, other, words[other]!.head, 'iobj');
        continue;
      }
      if (other === second) continue;
      // “was renamed Jones”: behind the verb even a passive takes what it is made.
      if (!closed && (!passive || other > words[other]!.head)) relation[other] = 'obj';
    }
  }
}

/** «als ihr auffiel, dass …» with «ihr» as subject: with a verb in the third person it is a dative. */
function freeDatives(draft: Draft, siblings: readonly number[]): void {
  const { words, children, relation } = draft;
  for (const token of siblings) {
    if (relation[token] !== 'nsubj' || words[token]!.upos !== 'PRON' || !dataOf(draft, token)?.datives.has(words[token]!.text.toLowerCase()) || children[token]!.length > 0) continue;
    const { head } = words[token]!;
    const helpers = children[head]!.filter((child) => relation[child] === 'aux' || relation[child] === 'cop');
    const verbs = [head, ...helpers].map((verb) => words[verb]!.feats);
    const third = verbs.some((feats) => feats['Person'] === '3' || (feats['VerbForm'] === 'Fin' && feats['Number'] === 'Sing'));
    if (third && !verbs.some((feats) => feats['Person'] === '2')) move(draft, token, head, 'iobj');
  }
}

/**
 * «dass Acme Kundendaten verkauft» with both words as one subject: where the language writes compounds in one word and no article stands in
 * front, a name before a plural that does not agree with the verb is the subject, and the plural the object.
 */
function repairMerged(draft: Draft): void {
  const { words, children, relation } = draft;
  for (let token = 0; token < words.length; token++) {
    if (relation[token] !== 'nsubj' || words[token]!.upos !== 'NOUN' || words[token]!.feats['Number'] !== 'Plur' || !dataOf(draft, token)?.closedCompounds) continue;
    const { head } = words[token]!;
    const below = children[token]!;
    const [name] = below;
    if (head < token || name === undefined || words[name]!.upos !== 'PROPN' || relation[name] !== 'compound' || !words[name + 1]?.spaceBefore) continue;
    if (below.some((child) => ['det', 'amod', 'case', 'conj'].includes(relation[child]!))) continue;
    if (words[head]!.upos !== 'VERB' || children[head]!.some((child) => relation[child] === 'obj' || words[child]!.deprel === 'aux:pass')) continue;
    const finite = [head, ...children[head]!.filter((child) => relation[child] === 'aux')];
    if (finite.some((one) => words[one]!.feats['Number'] === 'Plur')) continue;
    move(draft, name, head, 'nsubj');
    move(draft, token, head, 'obj');
  }
}

/**
 * «12.000 Stimmen erhielt die Kandidatin» with «Stimmen» as subject, «Chats, die das Portal zeigte» with «die»: what does not agree with its verb in
 * number is no subject where the object does and has an article that allows it.
 */
function exchange(draft: Draft, subject: number, siblings: readonly number[]): void {
  const { words, children, relation } = draft;
  const objects = siblings.filter((child) => relation[child] === 'obj');
  const [object] = objects;
  const data = dataOf(draft, subject);
  // «verloren die Titel 6,4 Prozent»: a measure does nothing.
  if (object === undefined || objects.length > 1 || !data?.verbSecond || children[object]!.some((child) => relation[child] === 'nummod' && words[object]!.literal === 'percent')) return;
  const relative = standsForPlural(draft, subject, data);
  const named = relative && words[object]!.upos === 'PROPN';
  if ((words[subject]!.upos !== 'NOUN' && !relative) || (words[object]!.upos !== 'NOUN' && !named)) return;
  const article = children[object]!.find((child) => relation[child] === 'det');
  if ((article === undefined ? words[object]!.feats['Number'] !== 'Plur' && !named : data.obliqueForms.has(words[article]!.text.toLowerCase()))) return;
  // «Der Beschluss hat Mieter beruhigt» with «Mieter» as subject: a noun alone is none where one in front of it can be the subject.
  const alone = object < subject && children[subject]!.length === 0 && words[subject]!.deprel === 'nsubj' && data.definiteArticles.has(words[article ?? object]!.text.toLowerCase()) && finiteOf(draft, subject) !== undefined;
  if ((agrees(draft, subject) && !alone) || !agrees(draft, object)) return;
  // «Erpresser verlangen Millionen»: many a bare noun is tagged as a singular by its form alone.
  if (!relative && !alone && words[subject]!.feats['Number'] === 'Sing' && subject < object && !children[subject]!.some((child) => relation[child] === 'det')) return;
  move(draft, subject, words[subject]!.head, 'obj');
  move(draft, object, words[object]!.head, 'nsubj');
}

/** Whether a relative pronoun stands for a noun in the plural, as its features and those of the noun say. */
function standsForPlural({ words, relation }: Draft, pronoun: number, data: ClaimData): boolean {
  const { head, upos, text, feats } = words[pronoun]!;
  const noun = relation[head] === 'acl' ? words[words[head]!.head] : undefined;
  return upos === 'PRON' && entryOf(data.relativeGenders, text.toLowerCase()) !== undefined && feats['Number'] === 'Plur' && noun?.feats['Number'] === 'Plur';
}

/** «… und gefährde Menschen» with «Menschen» as subject: a plain plural behind a verb in the singular is its object, where it has none. */
function demote(draft: Draft, subject: number, siblings: readonly number[]): void {
  const { words, children, relation } = draft;
  const data = dataOf(draft, subject);
  const { head, upos } = words[subject]!;
  if (!data?.verbSecond || relation[subject] !== 'nsubj' || subject < head || upos !== 'NOUN' || !isPlural(words[subject]!, data)) return;
  if (children[subject]!.some((child) => ['nummod', 'nmod', 'appos', 'conj'].includes(relation[child]!)) || agrees(draft, subject)) return;
  if (siblings.some((child) => relation[child] === 'obj' || relation[child] === 'cop' || words[child]!.deprel === 'aux:pass')) return;
  move(draft, subject, head, 'obj');
}

/** The finite verb of a subject's clause, in the singular. */
function finiteOf(draft: Draft, subject: number): number | undefined {
  const { words, children, relation } = draft;
  const { head } = words[subject]!;
  return [head, ...children[head]!.filter((child) => relation[child] === 'aux')].find((token) => words[token]!.feats['VerbForm'] === 'Fin' && numberOf(words[token]!, dataOf(draft, token)) === 'Sing');
}

/** Whether a noun has the number of its finite verb, as far as both show one. */
function agrees(draft: Draft, noun: number): boolean {
  const { words, children, relation } = draft;
  const verb = words[noun]!.head;
  const finite = [verb, ...children[verb]!.filter((child) => relation[child] === 'aux' || relation[child] === 'cop')].find((token) => words[token]!.feats['VerbForm'] === 'Fin');
  const wanted = finite === undefined ? undefined : numberOf(words[finite]!, dataOf(draft, finite));
  const { feats, upos } = words[noun]!;
  // «was», «das»: neuter pronouns are singular.
  const number = feats['Number'] ?? (upos === 'PRON' && feats['Gender'] === 'Neut' ? 'Sing' : undefined);
  const plural = number === 'Plur' || children[noun]!.some((child) => relation[child] === 'conj');
  return wanted === undefined || number === undefined || (wanted === 'Plur') === plural;
}

/**
 * A verb without a subject: «Die Anwälte haben einen Richter gebeten» with two objects, of which one in front of the verb is the subject;
 * «die Brücke, die gesperrt wurde» with an object in the passive, which is its subject.
 */
function promote(draft: Draft, siblings: readonly number[]): void {
  const { words, children, relation } = draft;
  const objects = siblings.filter((child) => relation[child] === 'obj' && !children[child]!.some((below) => relation[below] === 'case'));
  const [first, second] = objects;
  const passive = siblings.some((child) => words[child]!.deprel === 'aux:pass');
  if (passive && objects.length === 1 && first !== undefined && !siblings.some((child) => relation[child] === 'csubj' || relation[child] === 'expl')) {
    move(draft, first, words[first]!.head, 'nsubj:pass');
    return;
  }
  if (first === undefined || second === undefined || words[first]!.feats['Reflex'] === 'Yes') return;
  if (siblings.some((child) => ['csubj', 'expl', 'mark'].includes(relation[child]!) && words[child]!.upos !== 'SCONJ')) return;
  const finite = siblings.some((child) => relation[child] === 'aux' && words[child]!.feats['VerbForm'] === 'Fin') || words[words[first]!.head]!.feats['VerbForm'] === 'Fin';
  // «Strafen, die ihr Haus zahlen müsse»: of two objects the one that agrees with the verb.
  const subject = !agrees(draft, first) && agrees(draft, second) ? second : first;
  if (finite && !isRuledOut(draft, subject) && subject < words[subject]!.head) move(draft, subject, words[subject]!.head, 'nsubj');
}

/** Whether a relative pronoun that is masculine as a subject stands for a feminine noun: «die Firma, der …». */
function isDativeRelative(draft: Draft, pronoun: number): boolean {
  const { words, relation } = draft;
  const { text, upos, head } = words[pronoun]!;
  const noun = relation[head] === 'acl' ? words[words[head]!.head] : undefined;
  const data = dataOf(draft, pronoun);
  if (upos !== 'PRON' || words[pronoun - 1]?.text !== ',' || !data?.nominativeArticles.has(text.toLowerCase()) || noun?.upos !== 'NOUN') return false;
  const article = draft.children[noun.index]!.find((child) => relation[child] === 'det' && child < noun.index);
  return noun.feats['Gender'] === 'Fem' && noun.feats['Number'] !== 'Plur' && (article === undefined || (words[article]!.feats['Gender'] ?? 'Fem') === 'Fem');
}

/** Whether a noun has an article that no subject has: «den», «einem». */
function isRuledOut(draft: Draft, noun: number): boolean {
  const data = dataOf(draft, noun);
  if (isDativeRelative(draft, noun)) return true;
  return draft.children[noun]!.some((child) => draft.relation[child] === 'det' && data?.obliqueForms.has(draft.words[child]!.text.toLowerCase()));
}

/**
 * «hat Pläne kopiert und Geld verlangt» with «Geld» as partner of «verlangt»: what is coordinated stands behind its partner, so the conjunction is the
 * verb's and the noun its object.
 */
function repairConjuncts(draft: Draft): void {
  const { words, children, relation } = draft;
  for (let token = 0; token < words.length; token++) {
    const { head, upos } = words[token]!;
    if (relation[token] !== 'conj' || head <= token || words[head]!.upos !== 'VERB' || (upos !== 'NOUN' && upos !== 'PROPN')) continue;
    const opener = children[token]!.find((child) => relation[child] === 'cc' && child < token);
    if (opener === undefined || !dataOf(draft, token)?.infinitiveComplements) continue;
    const object = children[head]!.find((child) => relation[child] === 'obj' && child < opener);
    if (object !== undefined && isWithin(draft, opener - 1, object)) {
      // «Briefe oder Pakete packen»
      move(draft, token, object, 'conj');
      continue;
    }
    move(draft, opener, head, 'cc');
    move(draft, token, head, object !== undefined || children[token]!.some((child) => relation[child] === 'case') ? 'obl' : 'obj');
  }
}

/** Two clauses in the same relation of which the second opens with a conjunction are coordinated. */
function repairClauses(draft: Draft): void {
  const { words, children, relation } = draft;
  for (let token = 0; token < words.length; token++) {
    if (!CLAUSES.has(relation[token]!) || words[token]!.upos !== 'VERB') continue;
    const opener = children[token]!.find((child) => relation[child] === 'cc' && child < token);
    const { head } = words[token]!;
    if (opener === undefined || head < 0 || head > opener) continue;
    const partners = children[head]!.filter((child) => child < opener && CLAUSES.has(relation[child]!) && words[child]!.upos === 'VERB');
    // «Er habe gezahlt, schrieb er, und werde klagen»: what is said can stand in front of the verb.
    const partner = partners.filter((child) => child > head || relation[child] === 'ccomp').at(-1);
    const beside = besideOf(draft, token, opener, head);
    if (partner !== undefined && relation[partner] === relation[token]) move(draft, token, partner, 'conj');
    else if (beside !== undefined) move(draft, token, beside, 'conj');
    else if (partner === undefined && relation[token] === relation[head]) move(draft, token, head, 'conj');
  }
}

/**
 * «…, indem er Pläne kopiert und Geld verlangt» with «verlangt» on the verb of the main clause: where verbs stand at the end, one in the same form
 * and without a subordinator or subject of its own goes on from the one right in front of the conjunction.
 */
function besideOf(draft: Draft, token: number, opener: number, head: number): number | undefined {
  const { words, children, relation } = draft;
  const before = opener - 1;
  const one = words[before];
  if (!dataOf(draft, token)?.infinitiveComplements || one?.upos !== 'VERB' || one.head !== head || !CLAUSES.has(relation[before]!)) return undefined;
  if (one.feats['VerbForm'] !== words[token]!.feats['VerbForm'] || children[token]!.some((child) => ['mark', 'nsubj', 'expl'].includes(relation[child]!))) return undefined;
  return before;
}

const CLAUSES = new Set(['ccomp', 'advcl', 'acl', 'xcomp']);

/** «weil Acme Daten verkauft» tagged as a participle: a verb with a subordinator, a subject and no auxiliary is finite, and so is its partner. */
function repairFinite(draft: Draft): void {
  const { words, children, relation } = draft;
  for (let token = 0; token < words.length; token++) {
    const { upos, feats, head } = words[token]!;
    if (upos !== 'VERB' || feats['VerbForm'] !== 'Part' || children[token]!.some((child) => relation[child] === 'aux' || relation[child] === 'cop')) continue;
    const opened = children[token]!.some((child) => relation[child] === 'mark' && words[child]!.upos === 'SCONJ' && child < token);
    const subject = children[token]!.some((child) => words[child]!.deprel === 'nsubj');
    const shares = relation[token] === 'conj' && head >= 0 && head < token && words[head]!.feats['VerbForm'] === 'Fin' && children[head]!.some((child) => relation[child] === 'mark') && !children[head]!.some((child) => relation[child] === 'aux');
    if ((opened && subject) || shares) words[token] = { ...words[token]!, feats: { Mood: 'Ind', VerbForm: 'Fin' } };
  }
}

/** «Die Straße ist gesperrt», «war vorgesehen»: a participle with a copula is a verb with its auxiliary, where the language has a passive of state. */
function repairStates(draft: Draft): void {
  const { words, children, relation } = draft;
  for (let token = 0; token < words.length; token++) {
    const word = words[token]!;
    const head = words[word.head];
    const data = dataOf(draft, token);
    // «sei ein Erfolg» with an auxiliary: a noun with its article has a copula.
    if (relation[token] === 'aux' && head?.upos === 'NOUN' && data?.copulas.has(word.text.toLowerCase()) && children[word.head]!.some((child) => relation[child] === 'det')) {
      relation[token] = 'cop';
      words[token] = { ...word, deprel: 'cop' };
    }
    if (relation[token] !== 'cop') continue;
    if (!head || !data?.statePassive || (head.upos !== 'ADJ' && head.upos !== 'VERB') || children[word.head]!.some((child) => relation[child] === 'det')) continue;
    const form = head.text.toLowerCase();
    if (!data.pastParticiple.test(form) || data.plainAdjectives.has(form)) continue;
    relation[token] = 'aux';
    words[token] = { ...word, deprel: 'aux:pass' };
  }
}
