import { eld } from 'eld/large';
import { prior } from './prior.js';

/** How likely the languages are for one short text. */
export interface Evidence {
  /** Languages by probability, the likeliest first; empty where eld knows no n-gram of the text. */
  readonly probabilities: readonly (readonly [lang: string, probability: number])[];
  /** eld's score for the likeliest language, 0 to 1: about .77 in running text of that language, less in text of another. */
  readonly score: number;
}

/** eld reads no further than this (bytes). */
const READ = 350;
/** eld's scale between the mean score of an n-gram and the score from 0 to 1 that it shows. */
const SCALE = 25;
/** Spread of the summed scores for one n-gram and how it grows with their number; fitted so that probabilities are calibrated. */
const SPREAD = 16;
const GROWTH = 0.6;

const known: ReadonlySet<string> = new Set(Object.values(eld.info().Languages));

/** Whether eld can find this language at all. */
export function isKnown(lang: string): boolean {
  return known.has(lang);
}

/**
 * Turns eld's scores into probabilities. eld adds up n-gram scores that behave like log-likelihoods and shows their mean;
 * the sum is restored here so that the prior weighs one word more than a sentence.
 */
export function weigh(text: string): Evidence {
  const scores = Object.entries(eld.detect(text).getScores());
  if (scores.length === 0) return { probabilities: [], score: 0 };
  const count = countNgrams(text);
  const spread = SPREAD * count ** GROWTH;
  const sums = scores.map(([lang, score]) => (count * SCALE * score) / Math.max(1 - score, 1e-6) + (prior[lang] ?? 0));
  const most = Math.max(...sums);
  const weights = sums.map((sum) => Math.exp((sum - most) / spread));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const probabilities = scores
    .map(([lang], index) => [lang, weights[index]! / total] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { probabilities, score: scores.find(([lang]) => lang === probabilities[0]![0])![1] };
}

/** How many n-grams eld takes from a text: four bytes each, every third byte of a word, and the end of the word. */
function countNgrams(text: string): number {
  let count = 0;
  for (const word of new Set(text.slice(0, READ).toLowerCase().match(/\p{L}+/gu))) {
    const bytes = Math.min(Buffer.byteLength(word), 70);
    count += bytes < 5 ? 1 : Math.floor((bytes - 5) / 3) + 2;
  }
  return Math.max(count, 1);
}
