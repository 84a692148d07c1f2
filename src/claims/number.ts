import type { Word } from '../document.js';
import type { ClaimData } from '../languages/language.js';

/** The number that a comparative limits («mehr als 59»), where it stands right behind it. */
export function comparedNumber(words: readonly Word[], comparative: number, data: ClaimData): Word | undefined {
  const is = (token: number, forms: ReadonlySet<string>): boolean => forms.has(words[token]?.text.toLowerCase() ?? '');
  return is(comparative, data.limitingComparatives) && is(comparative + 1, data.comparisons) ? words[comparative + 2] : undefined;
}

/** Number of a finite verb of the third person: by its form where the language shows it, else by its features. */
export function numberOf({ text, feats }: Word, data: ClaimData | undefined): string | undefined {
  if (!data?.pluralForm) return feats['Number'];
  return data.pluralForm.test(text.toLowerCase()) ? 'Plur' : 'Sing';
}

/** Whether a noun is plainly in the plural: by its features and by its form. */
export function isPlural({ feats, text }: Word, data: ClaimData): boolean {
  return feats['Number'] === 'Plur' && (data.pluralNoun?.test(text) ?? false);
}
