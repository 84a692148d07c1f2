/** What the nouns of a text are, by what their language's file says of nouns. */
import type { Word } from '../document.js';
import type { ReferenceData } from './language.js';

/** A noun without the endings that make no other word of it. */
export function stem(text: string, data: ReferenceData): string {
  const form = text.toLowerCase();
  for (const ending of data.endings) if (form.length - ending.length >= 3 && form.endsWith(ending)) return form.slice(0, -ending.length);
  return form;
}

/** Whether two stems are one noun, or one is a compound of the other («Innenminister», «Minister»). */
export function sameNoun(a: string, b: string): 'same' | 'compound' | null {
  if (a === b) return 'same';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.endsWith(short) ? 'compound' : null;
}

const kindTables = new WeakMap<ReferenceData, ReadonlyMap<string, string>>();

function kindTable(data: ReferenceData): ReadonlyMap<string, string> {
  let table = kindTables.get(data);
  if (!table) {
    table = new Map(Object.entries(data.kinds).flatMap(([type, nouns]) => [...nouns].map((noun) => [noun, type] as const)));
    kindTables.set(data, table);
  }
  return table;
}

/** The type of thing that a noun describes: by the longest listed noun that it ends in, else `person` by its ending; null where neither says. */
export function kindOf(word: Word, data: ReferenceData): string | null {
  const listed = listedKindOf(word, data);
  if (listed !== null) return listed;
  return formsOf(word, data).some((form) => data.personEndings.some((ending) => form.endsWith(ending) && form.length >= ending.length + 3)) ? 'person' : null;
}

/** The type of thing that a noun describes, by the longest listed noun that it ends in; null where the language's lists do not say. */
export function listedKindOf(word: Word, data: ReferenceData): string | null {
  const table = kindTable(data);
  let best: string | null = null;
  let length = 0;
  for (const form of formsOf(word, data)) {
    // A short noun at the end of a word is chance («Abend»: «end»).
    for (let from = 0; form.length - from > length && (from === 0 || form.length - from > 3); from += 1) {
      const type = table.get(form.slice(from));
      if (type === undefined) continue;
      best = type;
      length = form.length - from;
    }
  }
  return best;
}

function formsOf({ text, lemma }: Word, data: ReferenceData): string[] {
  return [text.toLowerCase(), stem(text, data), lemma.toLowerCase()];
}
