import type { Claim, Phrase, Predicate } from '../document.js';
import type { ClaimData } from '../languages/language.js';
import { isPlural } from './number.js';
import { isLoose, isName, isPlace, nounPhrase } from './phrase.js';
import { adpositionOf, isTime } from './roles.js';
import { childrenWith, isOneOf, phraseOf, type Tree } from './tree.js';

/** A claim before it has a score. */
export type Draft = Omit<Claim, 'score'>;

/** The predicate that states an apposition: the copula is not in the text, so it has no tokens. */
function stated(tree: Tree, subject: Phrase, data: ClaimData): Predicate {
  const plural = tree.words[subject.head]!.feats['Number'] === 'Plur' || subject.tokens.some((token) => tree.relation[token] === 'conj' && tree.words[token]!.head === subject.head);
  return { text: plural ? data.copula.plural : data.copula.singular, tokens: [], ranges: [], lemma: data.copula.lemma, negated: false, modality: null, tense: 'present' };
}

/** More siblings than any name has words or any noun has appositions. */
const LONG_LIST = 20;

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'X']);

/** The neighbouring names that hang on the same noun: pieces of one name that the tree did not join. */
function namesAfter(tree: Tree, head: number, token: number): number[] {
  const all = childrenWith(tree, head, 'appos', 'flat');
  if (all.length > LONG_LIST) return [token];
  const siblings = all.filter((child) => isName(tree, child));
  let first = siblings.indexOf(token);
  let last = first;
  while (first > 0 && siblings[first - 1] === siblings[first]! - 1) first--;
  while (last < siblings.length - 1 && siblings[last + 1] === siblings[last]! + 1) last++;
  return siblings.slice(first, last + 1);
}

function joined(tree: Tree, token: number, names: readonly number[], data: ClaimData): Phrase {
  const leave = (name: number) => new Set([...names.filter((other) => other !== name), ...openers(tree, name)]);
  const tokens = names.flatMap((name) => nounPhrase(tree, name, data, { coordination: false, without: leave(name) }).tokens);
  return names.length === 1 ? nounPhrase(tree, token, data, { coordination: false, without: leave(token) }) : phraseOf(tree, token, [...new Set(tokens)].sort((a, b) => a - b));
}

/**
 * «die Leiterin des Amtes in Bonn, Ana Ruiz,»: a name behind a comma names the whole phrase, not a name or genitive at its end; “a call from
 * his manager, Ana Ruiz,” names the manager.
 */
function wholeOf(tree: Tree, noun: number, name: number, data: ClaimData): number {
  // «die Bilder des Königs, des Gründers»: its article tells the case of a name, and with it the noun.
  if (childrenWith(tree, name, 'det').some((child) => data.obliqueForms.has(tree.words[child]!.text.toLowerCase()))) return noun;
  const several = childrenWith(tree, name, 'conj').length > 0;
  let top = noun;
  let found = noun;
  for (let { head } = tree.words[top]!; tree.relation[top] === 'nmod' && head >= 0 && head < top && tree.words[head]!.upos === 'NOUN'; { head } = tree.words[top]!) {
    top = head;
    // «die Angaben des Leiters, Ole Bruun»: one name names no plural.
    if (several || !isPlural(tree.words[top]!, data)) found = top;
  }
  return found;
}

/** The noun that a name in tight apposition belongs to: the one right before it («ein Reporter des Senders Sky News»), else its head. */
function classifierOf(tree: Tree, token: number, data: ClaimData): number {
  const { head, sentence } = tree.words[token]!;
  if (head >= 0 && head < token && isName(tree, token) && isLoose(tree, token)) return isName(tree, head) || adpositionOf(tree, head) < 0 ? wholeOf(tree, head, token, data) : head;
  const before = tree.words[nounStart(tree, token) - 1];
  if (head < 0 || !before || before.sentence !== sentence || before.upos !== 'NOUN' || before.index === head || head > token) return head;
  for (let up = before.head, step = 0; up >= 0 && step < 20; up = tree.words[up]!.head, step++) if (up === head) return before.index;
  return head;
}

/** «Die Weltbank (WB)», «zehn Kronen (ein Euro)»: what opens in a bracket is another name or a remark, no statement. */
function isAside(tree: Tree, token: number): boolean {
  const first = nounStart(tree, token);
  return [first, token].some((start) => start > 0 && tree.words[start - 1]!.text === '(');
}

/** The first token of the noun's own words: what depends on it directly before it. */
function nounStart(tree: Tree, token: number): number {
  const before = tree.children[token]!.find((child) => tree.relation[child] !== 'punct');
  return before !== undefined && before < token ? before : token;
}

/** “340 jobs, most of them in Kiel”: how many of them is no statement of what they are. */
function isShare(tree: Tree, token: number): boolean {
  return !['NOUN', 'PROPN'].includes(tree.words[token]!.upos) && childrenWith(tree, token, 'nmod', 'obl').some((child) => child > token && tree.words[child]!.upos === 'PRON');
}

/** «ein Sofa, ein Tisch, ein Bett», «Grüne und Linke»: a list that the tree took for appositions. */
function isListed(tree: Tree, token: number): boolean {
  const all = childrenWith(tree, tree.words[token]!.head, 'appos');
  if (all.length > LONG_LIST) return true;
  const siblings = all.filter((child) => !isName(tree, child));
  if (tree.words[nounStart(tree, token) - 1]?.upos === 'CCONJ' || (siblings.length > 1 && !isName(tree, token))) return true;
  // «der Pilot, der Fahrer und eine Ärztin»: between the members of a coordination an apposition is one of them.
  const { head } = tree.words[token]!;
  return !isName(tree, token) && !isName(tree, head) && (tree.relation[head] === 'conj' || childrenWith(tree, head, 'conj').some((child) => child > token));
}

/** Whether nothing but what belongs to the noun and a mark (no colon) stands between it and its apposition. */
function isTouching(tree: Tree, head: number, token: number): boolean {
  const [from, to] = head < token ? [head, token] : [token, head];
  if (to - from > FAR) return false;
  for (let between = from + 1; between < to; between++) {
    const word = tree.words[between]!;
    if (word.upos === 'PUNCT') {
      if (word.text === ':') return false;
      continue;
    }
    let up = between;
    for (let step = 0; step < FAR && up >= 0 && up !== from && up !== to; step++) up = tree.words[up]!.head;
    if (up !== from && up !== to) return false;
  }
  return true;
}

/** In a list of links and in a byline nothing is said of anything. */
function isListing(tree: Tree, token: number): boolean {
  const kind = tree.doc.blocks[tree.words[token]!.block]?.kind;
  return kind === 'links' || kind === 'byline';
}

/** An apposition stands no further from its noun. */
const FAR = 60;

/** «Salem, Ohio»: a place and the larger one that it lies in. */
function isAddress(tree: Tree, token: number): boolean {
  const before = nounStart(tree, token) - 2;
  return isPlace(tree, token) && before >= 0 && tree.words[before + 1]!.text === ',' && isPlace(tree, before);
}

/** Adverbs in front of a phrase say nothing of it: «darunter die Leiterin», «selbst Ärztin». */
function openers(tree: Tree, head: number): number[] {
  return childrenWith(tree, head, 'advmod').filter((child) => child < head && tree.words[child]!.upos === 'ADV');
}

/** «die Leiterin der Bonn Initiative» with «Initiative» as a name of its own: a name that goes on from the phrase states nothing of it. */
function isOneName(tree: Tree, name: number, phrase: Phrase): boolean {
  const entity = tree.entity[name]!;
  return entity >= 0 && phrase.tokens.some((token) => tree.entity[token] === entity && Math.abs(token - name) === 1);
}

/** An abbreviation in small letters («usw.») is no name and no noun. */
function isNamed(tree: Tree, token: number): boolean {
  return !/^\p{Ll}+\.$/u.test(tree.words[token]!.text);
}

/**
 * Apposition: «Elon Musk, der Chef von Tesla,», «der Chef von Tesla, Elon Musk», «Tesla-Chef Elon Musk» → Elon Musk | ist | der Chef
 * von Tesla. The name is the subject, wherever it stands; a noun that only classifies («Firma», «Herr») states nothing.
 */
export function appositionRule(tree: Tree, token: number, data: ClaimData): Draft | null {
  if (tree.relation[token] !== 'appos') return null;
  const { sentence } = tree.words[token]!;
  const head = classifierOf(tree, token, data);
  if (head < 0) return null;
  const loose = isLoose(tree, token);
  const swap = isName(tree, token) && !(isName(tree, head) && loose);
  const subjectHead = swap ? token : head;
  const objectHead = swap ? head : token;
  if (!loose && !swap) return null;
  // Two names in a row are an address or a list: “Salem, Ohio”.
  if (isName(tree, head) && tree.words[token]!.upos === 'PROPN' && childrenWith(tree, token, 'det').length === 0) return null;
  if (isOneOf(tree.words[objectHead]!, data.classifiers) || isTime(tree, subjectHead, data) || isTime(tree, objectHead, data)) return null;
  if (!/\p{L}{2}/u.test(tree.words[subjectHead]!.text) || !NOMINAL.has(tree.words[objectHead]!.upos) || !NOMINAL.has(tree.words[subjectHead]!.upos)) return null;
  if (adpositionOf(tree, token) >= 0 || isAside(tree, token) || isListed(tree, token) || isShare(tree, token)) return null;
  if (!isTouching(tree, tree.words[token]!.head, token) || isAddress(tree, token) || !isNamed(tree, token) || isListing(tree, token)) return null;
  const names = swap ? namesAfter(tree, tree.words[token]!.head, token) : [token];
  if (names[0] !== token) return null;
  const subject = swap ? joined(tree, token, names, data) : nounPhrase(tree, subjectHead, data, { without: new Set([objectHead, ...openers(tree, subjectHead)]), coordination: false });
  const object = nounPhrase(tree, objectHead, data, { without: new Set([...(swap ? names : [subjectHead]), ...openers(tree, objectHead)]), coordination: !swap, oneRun: true });
  if (isOneName(tree, subjectHead, object)) return null;
  if ([subject, object].some((phrase) => ['ADP', 'ADV'].includes(tree.words[phrase.tokens[0]!]!.upos))) return null;
  return { sentence, head: token, subject, predicate: stated(tree, subject, data), object, arguments: [], factuality: 'asserted', rule: loose ? 'apposition' : 'title' };
}

/** Title before a name tagged as a compound or a flat name in English: “President Biden” → Biden | is | President. */
export function titleRule(tree: Tree, token: number, data: ClaimData): Draft | null {
  if (!data.titleRelations.has(tree.relation[token]!)) return null;
  const word = tree.words[token]!;
  const { head } = word;
  if (head < 0 || token > head || word.upos !== 'NOUN' || !isName(tree, head) || tree.entity[head] === -1 && tree.words[head]!.upos !== 'PROPN') return null;
  if (isOneOf(word, data.classifiers) || childrenWith(tree, token, 'case').length > 0 || tree.entity[token]! >= 0) return null;
  if (!data.titleNouns.has(word.lemma.toLowerCase())) return null;
  const titles = new Set(tree.children[head]!.filter((child) => child <= token));
  const subject = nounPhrase(tree, head, data, { without: titles, coordination: false });
  const object = nounPhrase(tree, token, data);
  return { sentence: word.sentence, head: token, subject, predicate: stated(tree, subject, data), object, arguments: [], factuality: 'asserted', rule: 'title' };
}

/** Possession: «die Firma mit Sitz in Bonn» → die Firma | mit Sitz | in Bonn. */
export function possessionRule(tree: Tree, token: number, data: ClaimData): Draft | null {
  const word = tree.words[token]!;
  if (tree.relation[token] !== 'nmod' || word.head < 0 || word.head > token || !isOneOf(word, data.possessed)) return null;
  const adposition = adpositionOf(tree, token);
  if (adposition < 0 || !isOneOf(tree.words[adposition]!, data.possessing)) return null;
  const place = childrenWith(tree, token, 'nmod').find((child) => child > token && adpositionOf(tree, child) >= 0);
  if (place === undefined) return null;
  const subject = nounPhrase(tree, word.head, data, { without: new Set([token]), coordination: false, oneRun: true });
  const phrase = nounPhrase(tree, place, data, { adposition: true });
  const predicate = nounPhrase(tree, token, data, { adposition: true, without: new Set([place]), oneRun: true });
  return {
    sentence: word.sentence, head: token, subject,
    predicate: {
      text: predicate.tokens.map((one) => tree.words[one]!.text).join(' '), tokens: predicate.tokens, ranges: [{ start: predicate.start, end: predicate.end }],
      lemma: tree.words[token]!.lemma, negated: false, modality: null, tense: 'present',
    },
    object: phrase, arguments: [], factuality: 'asserted', rule: 'possession',
  };
}

export const NOMINAL_RULES = [appositionRule, titleRule, possessionRule];
