import type { ClaimData } from '../languages/language.js';
import { dataOf, hasCase, move, type Draft } from './draft.js';

const PHRASES = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod']);
/** No clause has more parts: a word with more dependents is not looked at. */
const MANY = 200;
/** No further from its postposition does a noun stand. */
const FAR = 30;

/** Gives phrases of a verb the place that their form allows: objects, names behind nouns, subjects behind a relative clause. */
export function repairPhrases(draft: Draft): void {
  for (let token = 0; token < draft.words.length; token++) {
    const data = dataOf(draft, token);
    if (!data) continue;
    nameObject(draft, token, data);
    joinPostposition(draft, token, data);
    freeDative(draft, token, data);
    joinTitle(draft, token, data);
    leaveClause(draft, token, data);
    joinName(draft, token, data);
  }
}

/** «haben das Gericht gebeten» with «Gericht» as adverbial or dative: a bare noun with an article of the accusative is the object of a verb that has none. */
function nameObject(draft: Draft, token: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const { head, deprel, upos, lemma, sentence } = words[token]!;
  if ((deprel !== 'obl' && deprel !== 'obl:arg') || head < 0 || upos !== 'NOUN' || words[head]!.upos !== 'VERB' || words[head]!.sentence !== sentence || hasCase(draft, token) || data.timeNouns.has(lemma.toLowerCase())) return;
  const article = children[token]!.find((child) => relation[child] === 'det');
  if (article === undefined || words[token]!.feats['Number'] === 'Plur') return;
  const siblings = children[head]!;
  if (siblings.length > MANY || siblings.some((child) => words[child]!.deprel === 'aux:pass')) return;
  // Of two objects the one in front may be the subject.
  const subject = siblings.some((child) => relation[child] === 'nsubj');
  const others = siblings.filter((child) => relation[child] === 'obj' && (subject || child > token));
  // «hat der Bank eine Frist gesetzt» with «Bank» as object: no accusative has its article.
  if (others.some((other) => other > token || !isObliqueNoun(draft, other, data))) return;
  const form = words[article]!.text.toLowerCase();
  // Behind a dative and a subject an article of either case («eine») is that of the object.
  if (!data.accusativeArticles.has(form) && (others.length === 0 || data.obliqueForms.has(form) || data.nominativeArticles.has(form))) return;
  for (const other of others) move(draft, other, head, 'iobj');
  move(draft, token, head, 'obj');
}

/** «wie Chefin Ida Lenz der Agentur sagte» with «Agentur» as a genitive: behind a name of somebody there is none, so it is the dative of the verb. */
function freeDative(draft: Draft, token: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const { head, sentence, upos } = words[token]!;
  if (relation[token] !== 'nmod' || head < 0 || head > token || token - head > FAR || (upos !== 'NOUN' && upos !== 'PROPN') || hasCase(draft, token)) return;
  const article = children[token]!.find((child) => relation[child] === 'det');
  if (article === undefined || words[article - 1]?.upos !== 'PROPN' || !data.verbSecond || !isObliqueNoun(draft, token, data)) return;
  // It hangs on the name, or on the noun in front of it.
  const noun = relation[head] === 'appos' ? words[head]!.head : head;
  const name = [head, ...children[noun]!].find((child) => child < article && words[child]!.upos === 'PROPN' && ['appos', 'flat'].includes(relation[child]!));
  const verb = words[noun]!.head;
  if (name === undefined || relation[noun] !== 'nsubj' || verb < 0 || words[verb]!.upos !== 'VERB' || words[verb]!.sentence !== sentence) return;
  move(draft, token, verb, 'iobj');
}

/** «die Vorsitzende Richterin Ida Lenz» with both nouns as subjects: of two nouns in front of a name under one article the second is the title. */
function joinTitle(draft: Draft, token: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const { head, upos, deprel, sentence } = words[token]!;
  const [title, name] = [words[token + 1], words[token + 2]];
  if (head < 0 || !['nsubj', 'obj'].includes(relation[token]!) || upos !== 'NOUN' || title?.upos !== 'NOUN' || name?.upos !== 'PROPN' || name.sentence !== sentence || !data.verbSecond) return;
  if (title.head !== head || !['nsubj', 'obj'].includes(relation[title.index]!) || (name.head !== token && name.head !== title.index)) return;
  if (!children[token]!.some((child) => child < token && relation[child] === 'det') || children[title.index]!.some((child) => child < title.index)) return;
  move(draft, title.index, head, deprel);
  for (const child of children[token]!) move(draft, child, title.index, words[child]!.deprel);
  move(draft, token, title.index, 'amod');
}

/** «einem Bericht zufolge» with «zufolge» as an adverb: right behind a noun of its verb it belongs to the noun. */
function joinPostposition(draft: Draft, token: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const { head, upos, text, sentence } = words[token]!;
  if (!data.postpositions.has(text.toLowerCase()) || relation[token] === 'case' || (upos !== 'ADV' && upos !== 'ADP') || head < 0 || children[head]!.length > MANY) return;
  const noun = children[head]!.find((child) => child < token && token - child < FAR && words[child]!.sentence === sentence && PHRASES.has(relation[child]!) && !hasCase(draft, child) && endOf(draft, child, token) === token - 1);
  if (noun !== undefined) move(draft, token, noun, 'case');
}

/** The last token in front of `before` of what hangs on a noun. */
function endOf({ children }: Draft, noun: number, before: number): number {
  let end = noun;
  for (let step = 0; step < 20; step++) {
    const last = children[end]!.filter((child) => child > end && child < before).at(-1);
    if (last === undefined) break;
    end = last;
  }
  return end;
}

/**
 * «Es fehlen dem Chef, der nichts sagen wollte, zwei Millionen» with «Millionen» on «sagen»: what stands behind the comma that closes a relative
 * clause is the subject outside, where the verb there has none.
 */
function leaveClause(draft: Draft, verb: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  if (!data.verbSecond || relation[verb] !== 'acl' || words[verb]!.upos !== 'VERB' || children[verb]!.length > MANY) return;
  const pronoun = children[verb]!.find((child) => words[child]!.upos === 'PRON' && data.relatives.has(words[child]!.text.toLowerCase()));
  if (pronoun === undefined || pronoun > verb || words[pronoun - 1]!.text !== ',') return;
  const end = Math.max(verb, ...children[verb]!.filter((child) => relation[child] === 'aux'));
  if (words[end + 1]?.text !== ',') return;
  let up = words[verb]!.head;
  for (let step = 0; step < 20 && up >= 0 && words[up]!.upos !== 'VERB'; step++) up = words[up]!.head;
  if (up < 0 || words[up]!.sentence !== words[verb]!.sentence || up > end) return;
  for (const child of children[verb]!) {
    if (child <= end + 1 || relation[child] !== 'obj' || hasCase(draft, child)) continue;
    if (!children[up]!.some((other) => relation[other] === 'nsubj' && !isObliqueNoun(draft, other, data))) move(draft, child, up, 'nsubj');
  }
}

function isObliqueNoun({ words, children, relation }: Draft, noun: number, data: ClaimData): boolean {
  const article = children[noun]!.find((child) => relation[child] === 'det');
  if (article === undefined) return false;
  const form = words[article]!.text.toLowerCase();
  return data.obliqueForms.has(form) || (data.nominativeArticles.has(form) && (words[article]!.feats['Gender'] ?? words[noun]!.feats['Gender']) === 'Fem');
}

/**
 * «gegen die Firma Acme Klage eingereicht», «hat den Konkurrenten Acme übernommen» with «Acme» on the verb: a bare name right behind a noun that has
 * an adposition or the article of an object is its apposition.
 */
function joinName(draft: Draft, token: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const { head, upos, sentence } = words[token]!;
  const before = words[token - 1];
  if (upos !== 'PROPN' || !before || before.sentence !== sentence || before.upos !== 'NOUN' || before.head !== head || head < 0 || !data.closedCompounds) return;
  if (!['obj', 'iobj', 'obl', 'nmod', 'dep'].includes(relation[token]!) || children[token]!.some((child) => child < token)) return;
  if (!PHRASES.has(relation[before.index]!) || relation[before.index] === 'nsubj' || children[before.index]!.some((child) => child > before.index || relation[child] === 'nummod')) return;
  const article = children[before.index]!.find((child) => relation[child] === 'det');
  const form = article === undefined ? '' : words[article]!.text.toLowerCase();
  const accusative = data.accusativeArticles.has(form) && data.obliqueForms.has(form);
  if (!hasCase(draft, before.index) && !(accusative && relation[token] === 'obj')) return;
  move(draft, token, before.index, 'appos');
}
