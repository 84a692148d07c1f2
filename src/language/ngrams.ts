import { readFileSync } from 'node:fs';
import { ClaimlineError } from '../errors.js';

/**
 * The n-gram scores of the library eld (its large database, 60 languages, Apache-2.0) in one packed table, and eld's way of scoring a text
 * with it, to the same figures. eld itself builds some 650,000 objects when it is imported: 0.8 seconds and 400 MB in every
 * thread; the table takes 2 MB and is read when the first text is judged. `scripts/prepare/language.mjs` writes it.
 */
export interface Ngrams {
  readonly languages: readonly string[];
  /** The n-grams, ascending: their bytes as a number, those inside a word first, then those at its end, its beginning, and whole words. */
  readonly keys: Uint32Array;
  /** Where each of these four places in the word begins in `keys`, with the end of the last. */
  readonly places: readonly number[];
  /** Where the scores of each n-gram begin, with the end of the last. */
  readonly starts: Uint32Array;
  /** Index of a language, and its score there. */
  readonly langs: Uint8Array;
  readonly scores: Uint8Array;
}

export interface Scores {
  /** By index of the language. */
  readonly sums: Float64Array;
  /** Number of different n-grams in the text. */
  readonly count: number;
}

/** Characters of a text that are looked at, bytes after which the next blank ends the reading, and after which any character does. */
const CHARACTERS = 1000;
const SOFT_END = 350;
const HARD_END = 380;
/** Bytes of a word. */
const LONGEST_WORD = 70;
/** What each score lies above, left out of the table to keep it small. */
const BASE = 53;
const MAGIC = 0x31_47_4e_43;
/** Above the four bytes of an n-gram. */
const PLACE = 2 ** 32;
/** The end of a word that is too long: from here on n-grams that are in no table. */
const TOO_LONG = 4 * PLACE;
const HEAD = 28;
const REMEDY = 'restore it with: git checkout -- models';

/** Runs of what is no letter, apart from an apostrophe before a letter; letters outside the basic plane are left out, too. */
const SEPARATORS = /(?:[^\p{L}]|[\u{10000}-\u{10FFFF}])+(?<!['`’])/gu;

const encoder = new TextEncoder();

/** Adds up the scores of every n-gram of the text for every language. */
export function score(text: string, table: Ngrams): Scores {
  const found = new Set<number>();
  for (const word of readWords(text)) addNgrams(word, found);
  const sums = new Float64Array(table.languages.length);
  for (const ngram of found) {
    const at = search(table, ngram);
    if (at < 0) continue;
    for (let index = table.starts[at]!; index < table.starts[at + 1]!; index += 1) sums[table.langs[index]!]! += table.scores[index]! + BASE;
  }
  return { sums, count: found.size };
}

function readWords(text: string): Uint8Array[] {
  const words: Uint8Array[] = [];
  let read = 0;
  for (const word of text.slice(0, CHARACTERS).replace(SEPARATORS, ' ').trim().toLowerCase().split(' ')) {
    if (word === '') continue;
    const bytes = encoder.encode(word);
    let end = Math.min(bytes.length, Math.max(HARD_END + 1 - read, 1));
    while (end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end += 1;
    words.push(bytes.subarray(0, end));
    read += end;
    if (read > SOFT_END) break;
    read += 1;
  }
  return words;
}

/** Four bytes, every third byte, and the last four; a blank marks the word's beginning and end. */
function addNgrams(word: Uint8Array, found: Set<number>): void {
  const length = Math.min(word.length, LONGEST_WORD);
  let start = 0;
  for (; start + 4 < length; start += 3) found.add(ngramOf(word, start, start + 4, start === 0, false));
  found.add(length < word.length ? TOO_LONG + found.size : ngramOf(word, Math.max(length - 4, 0), length, start === 0, true));
}

/** An n-gram of one to four bytes as one number: its place in the word (first: 2, last: 1) above its bytes. */
export function ngramOf(bytes: Uint8Array, start: number, end: number, first: boolean, last: boolean): number {
  let key = 0;
  for (let index = start; index < end; index += 1) key = key * 256 + bytes[index]!;
  return ((first ? 2 : 0) + (last ? 1 : 0)) * PLACE + key;
}

function search({ keys, places }: Ngrams, ngram: number): number {
  if (ngram >= TOO_LONG) return -1;
  const place = Math.floor(ngram / PLACE);
  const key = ngram % PLACE;
  let low = places[place]!;
  let high = places[place + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = keys[middle]!;
    if (value === key) return middle;
    if (value < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The table as it lies in a file: seven numbers, the codes of the languages, n-grams, numbers of scores, languages, scores. */
export function packNgrams(languages: readonly string[], ngrams: readonly { ngram: number; scores: readonly (readonly [lang: number, score: number])[] }[]): Uint8Array {
  const codes = encoder.encode(languages.join(' ').padEnd(Math.ceil(languages.join(' ').length / 4) * 4));
  const sorted = [...ngrams].sort((a, b) => a.ngram - b.ngram);
  const pairs = sorted.flatMap(({ scores }) => scores);
  const inPlace = [0, 1, 2, 3].map((place) => sorted.filter(({ ngram }) => Math.floor(ngram / PLACE) === place).length);
  const parts = [
    new Uint32Array([MAGIC, codes.length, pairs.length, ...inPlace]),
    codes,
    Uint32Array.from(sorted, ({ ngram }) => ngram % PLACE),
    Uint8Array.from(sorted, ({ scores }) => scores.length),
    Uint8Array.from(pairs, ([lang]) => lang),
    Uint8Array.from(pairs, ([, points]) => points),
  ];
  return Buffer.concat(parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)));
}

let loaded: Ngrams | undefined;

/**
 * The table that comes with the package, read once.
 *
 * @throws ClaimlineError `MODEL_NOT_FOUND` or `MODEL_BROKEN`
 */
export function loadNgrams(file: URL = new URL('../../models/language/ngrams.bin', import.meta.url)): Ngrams {
  return (loaded ??= readNgrams(file));
}

export function readNgrams(file: URL): Ngrams {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(readFileSync(file));
  } catch (cause) {
    throw new ClaimlineError('MODEL_NOT_FOUND', `no language table at ${file.pathname}`, REMEDY, { cause });
  }
  const [magic, codes = 0, pairs = 0, ...inPlace] = bytes.length < HEAD ? [] : new Uint32Array(bytes.buffer, 0, HEAD / 4);
  const places = inPlace.reduce<number[]>((sums, count) => [...sums, sums.at(-1)! + count], [0]);
  const count = places.at(-1)!;
  if (magic !== MAGIC || bytes.length !== HEAD + codes + 5 * count + 2 * pairs) {
    throw new ClaimlineError('MODEL_BROKEN', `${file.pathname} is no language table of this version`, REMEDY);
  }
  let at = HEAD;
  const take = (length: number): number => (at += length) - length;
  const languages = new TextDecoder().decode(bytes.subarray(take(codes), at)).trim().split(' ');
  const keys = new Uint32Array(bytes.buffer, take(4 * count), count);
  const counts = bytes.subarray(take(count), at);
  const starts = new Uint32Array(count + 1);
  for (let index = 0; index < count; index += 1) starts[index + 1] = starts[index]! + counts[index]!;
  return { languages, keys, places, starts, langs: bytes.subarray(take(pairs), at), scores: bytes.subarray(take(pairs), at) };
}
