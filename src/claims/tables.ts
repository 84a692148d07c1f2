import type { Word } from '../document.js';

/** What a table says of a word, undefined where it says nothing (also for words like “constructor”). */
export function entryOf<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** Whether the word's lemma or form, in lower case, is in a closed class. */
export function isOneOf(word: Word, words: ReadonlySet<string>): boolean {
  return words.has(word.lemma.toLowerCase()) || words.has(word.text.toLowerCase());
}
