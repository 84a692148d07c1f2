import type { Word } from '../document.js';
import type { ClaimData } from '../languages/language.js';

/** Number of a finite verb of the third person: by its form where the language shows it, else by its features. */
export function numberOf({ text, feats }: Word, data: ClaimData | undefined): string | undefined {
  if (!data?.pluralForm) return feats['Number'];
  return data.pluralForm.test(text.toLowerCase()) ? 'Plur' : 'Sing';
}
