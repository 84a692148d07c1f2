/** How the language files write their lists. */
import type { Modality } from '../document.js';

/** Space-separated words as a set. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** A modality for each of its space-separated forms. */
export function forms(modality: Modality, list: string): Record<string, Modality> {
  return Object.fromEntries(list.split(' ').map((form) => [form, modality]));
}

/** Verbs and adpositions, written `verb verb: adposition adposition`, as a table by verb. */
export function table(lines: readonly string[]): Record<string, string[]> {
  const entries: Record<string, string[]> = {};
  for (const line of lines) {
    const [verbs, adpositions] = line.split(': ') as [string, string];
    for (const verb of verbs.split(' ')) (entries[verb] ??= []).push(...adpositions.split(' '));
  }
  return entries;
}
