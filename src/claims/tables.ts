/** What a table says of a word, undefined where it says nothing (also for words like “constructor”). */
export function entryOf<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
