import { francAll } from 'franc';
import { sameLanguage } from './prior.js';

/** What franc says of a text. */
export interface SecondOpinion {
  /** BCP 47, `und` where franc has nothing to say. */
  readonly lang: string;
  /** How far another language lies behind the best, 0 to 1; null for a language that franc does not know. */
  readonly behind: (lang: string) => number | null;
}

/** Asks franc, which knows some 180 languages by their trigrams and needs a sentence or more; it reads 2,048 characters at most. */
export function secondOpinion(text: string): SecondOpinion {
  const ranked = francAll(text).map(([code, score]) => [toTag(code), score] as const);
  return {
    lang: ranked[0]![0],
    behind: (lang) => {
      const score = ranked.find(([tag]) => tag === lang)?.[1];
      return score === undefined ? null : 1 - score;
    },
  };
}

/** BCP 47 tag for an ISO 639-3 code («deu» → «de»), as eld writes it where eld knows the language. */
function toTag(code: string): string {
  const tag = Intl.getCanonicalLocales(code)[0]!;
  return sameLanguage[tag] ?? tag;
}
