import { loadNgrams, score } from './ngrams.js';
import { prior } from './prior.js';

/** How likely the languages are for one short text. */
export interface Evidence {
  /** Languages by probability, the likeliest first; empty where eld knows no n-gram of the text. */
  readonly probabilities: readonly (readonly [lang: string, probability: number])[];
  /** eld's score for the likeliest language, 0 to 1: about .77 in running text of that language, less in text of another. */
  readonly score: number;
}

/** eld's scale between the mean score of an n-gram and the score from 0 to 1 that it shows. */
const SCALE = 25;
/** Spread of the summed scores for one n-gram and how it grows with their number; fitted so that probabilities are calibrated. */
const SPREAD = 16;
const GROWTH = 0.6;

/** Whether eld can find this language at all. */
export function isKnown(lang: string): boolean {
  return loadNgrams().languages.includes(lang);
}

/**
 * Turns eld's scores into probabilities. The sums of n-gram scores behave like log-likelihoods, to which the prior is added: it weighs
 * in a word more than in a sentence. A language without any n-gram of the text stays out, prior or not.
 */
export function weigh(text: string): Evidence {
  const { languages } = loadNgrams();
  const { sums, count } = score(text, loadNgrams());
  const found = languages.flatMap((lang, index) => (sums[index]! > 0 ? [{ lang, sum: sums[index]!, weight: sums[index]! + (prior[lang] ?? 0) }] : []));
  if (found.length === 0) return { probabilities: [], score: 0 };
  found.sort((a, b) => b.weight - a.weight || (a.lang < b.lang ? -1 : 1));
  const spread = SPREAD * count ** GROWTH;
  const shares = found.map(({ weight }) => Math.exp((weight - found[0]!.weight) / spread));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const mean = found[0]!.sum / count;
  return { probabilities: found.map(({ lang }, index) => [lang, shares[index]! / total] as const), score: mean / (mean + SCALE) };
}
