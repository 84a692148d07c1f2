import { lastPart, relation, type Segmented, type Word } from '../../document.js';
import { languageData } from '../../languages/index.js';
import type { ReferenceData } from '../../languages/language.js';
import type { FoundName } from '../names.js';

/** What kind of reference a candidate would be. */
export type ReferenceKind = 'personal' | 'possessive' | 'demonstrative' | 'first' | 'firstPlural' | 'description';

/** A stretch of tokens that may refer to a named entity. */
export interface Candidate {
  readonly kind: ReferenceKind;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** Log odds, by the encoder, that a reference starts at `first`; and that one covers the head. */
  readonly odds: number;
  readonly headOdds: number;
  /** The mentions of its window that it may go back to, faint ones left out. */
  readonly links: readonly Link[];
  readonly speakers: readonly SpeakerLink[];
}

/** What the encoder says for a candidate's going back to a name or to an earlier candidate: log odds against its going back to nothing. */
export interface Link {
  readonly to: FoundName | Candidate;
  readonly score: number;
}

/** The speaker of a quote around a candidate: tokens `first` to `last`. */
export interface SpeakerLink {
  readonly first: number;
  readonly last: number;
  readonly direct: boolean;
}

/** A quote with its most likely speaker, in tokens. */
export interface Spoken {
  readonly first: number;
  readonly last: number;
  readonly speaker: SpeakerLink;
}

/** A candidate by its tokens alone. */
export type Place = Pick<Candidate, 'kind' | 'first' | 'last' | 'head'>;

const CLAUSES: ReadonlySet<string> = new Set(['acl', 'advcl', 'ccomp', 'parataxis', 'appos', 'conj', 'cc', 'punct', 'dep', 'cop', 'nsubj', 'aux', 'mark']);

const QUOTE_MARK = /^[„“”"«»‚‘’]$/u;

/** What hangs on a noun as its name: the noun is its title then. */
const NAMING: ReadonlySet<string> = new Set(['appos', 'flat', 'name', 'compound']);

/**
 * The pronouns, possessives and definite descriptions of a stretch of tokens (`first` to `last`), by their tags and trees. `named` tells
 * the tokens that names cover. A description is a whole noun phrase without clauses and appositions; one beside a name is its title.
 */
export function placesOf(doc: Pick<Segmented, 'lang'>, words: readonly Word[], base: number, named: ReadonlySet<number>): Place[] {
  const data = languageData(doc.lang)?.references;
  if (!data) return [];
  const children: number[][] = words.map(() => []);
  for (const word of words) if (word.head >= 0) children[word.head - base]!.push(word.index);
  const places: Place[] = [];
  for (const word of words) {
    const kind = pronounKind(word, data);
    if (kind !== null) places.push({ kind, first: word.index, last: word.index, head: word.index });
    if (word.upos !== 'NOUN' && word.upos !== 'PROPN' && word.upos !== 'ADJ') continue;
    const place = description(words, base, children, word, named, data);
    if (place) places.push(place);
  }
  return places;
}

function pronounKind(word: Word, data: ReferenceData): ReferenceKind | null {
  const form = pronounForm(word.text);
  if (word.upos !== 'PRON' && word.upos !== 'DET') return null;
  if (word.feats['Reflex'] === 'Yes' || word.feats['PronType'] === 'Rel') return null;
  if (data.first.has(form)) return 'first';
  if (data.firstPlural.has(form)) return 'firstPlural';
  if (isPossessive(word, data)) return 'possessive';
  if (word.upos === 'PRON' && Object.hasOwn(data.personal, form)) return 'personal';
  if (data.demonstratives.has(form) && !word.deprel.startsWith('det')) return 'demonstrative';
  return null;
}

/** «ihr» in «ihr Haus», but not in «es gehört ihr». */
function isPossessive(word: Word, data: ReferenceData): boolean {
  const owns = word.deprel.startsWith('det') || word.deprel === 'nmod:poss' || word.feats['Poss'] === 'Yes';
  return owns && Object.hasOwn(data.possessives, pronounForm(word.text));
}

/** A pronoun in lower case without the verb that is written to it (“he's” → “he”). */
export function pronounForm(text: string): string {
  return text.toLowerCase().split(/['’]/u)[0]!;
}

function description(words: readonly Word[], base: number, children: readonly number[][], head: Word, named: ReadonlySet<number>, data: ReferenceData): Place | null {
  const below = children[head.index - base]!;
  const at = (index: number): Word => words[index - base]!;
  const determiner = below.find((child) => child < head.index && isDefinite(at(child), data));
  const contracted = below.find((child) => child < head.index && data.contracted.has(at(child).text.toLowerCase()));
  if (determiner === undefined && contracted === undefined) return null;
  if (head.upos === 'ADJ' && determiner === undefined) return null;
  // A name right beside: «Kanzlerin Merkel», «der Konzern, Microsoft», «Apple, der Konzern».
  const isPart = (child: number): boolean => relation(at(child)) === 'compound' && at(child).end === words[child + 1 - base]?.start;
  for (const child of below) if (named.has(child) && NAMING.has(relation(at(child))) && at(child).feats['Case'] !== 'Gen' && !isPart(child)) return null;
  if (head.head >= 0 && NAMING.has(relation(head)) && named.has(head.head)) return null;
  const first = determiner ?? (contracted! + 1);
  // Parts of a hyphen compound hang on its first part; the phrase ends behind the last, and «die Bush-Regierung» is no Bush.
  const part = base + lastPart(words, head.index - base, words.length - 1);
  if (named.has(part)) return null;
  let last = part;
  const grow = (index: number): void => {
    for (const child of children[index - base]!) {
      if (child < index || (CLAUSES.has(relation(at(child))) && !(index !== head.index && completes(at(child), at(index))))) continue;
      last = Math.max(last, child);
      grow(child);
    }
  };
  grow(head.index);
  if (first > head.index) return null;
  const place = { kind: 'description', first, head: part } as const;
  return { ...place, last: closed(words, first - base, last - base) + base };
}

/** «der Sohn des Skifahrers Ole Lenz», «die Fahrt durch Kiel und Bremen»: a name right behind a noun further down, and a partner of that noun. */
function completes(word: Word, noun: Word): boolean {
  if (relation(word) === 'conj') return word.upos === 'NOUN' || word.upos === 'PROPN';
  return relation(word) === 'appos' && word.index === noun.index + 1;
}

/** The last word with the closing mark behind it, where one was opened within: «der „Kapitän“». */
function closed(words: readonly Word[], first: number, last: number): number {
  const marks = words.slice(first, last + 1).filter(({ text }) => QUOTE_MARK.test(text)).length;
  return marks % 2 === 1 && QUOTE_MARK.test(words[last + 1]?.text ?? '') ? last + 1 : last;
}

function isDefinite(word: Word, data: ReferenceData): boolean {
  const form = word.text.toLowerCase();
  if (word.upos !== 'DET' && word.upos !== 'PRON') return false;
  return data.definite.has(form) || data.demonstratives.has(form) || isPossessive(word, data) || word.feats['Poss'] === 'Yes';
}
