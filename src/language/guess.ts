import type { LanguageGuess } from '../document.js';
import { isKnown, weigh } from './eld.js';
import type { Evidence } from './eld.js';
import { secondOpinion } from './franc.js';
import { countLetters, samplePieces } from './sample.js';

const NOTHING: LanguageGuess = { lang: 'und', confidence: 0, alternatives: [] };

/** Letters that franc needs to be worth asking. */
const ENOUGH_FOR_FRANC = 40;
/** eld's score for the best language below which the text may be in a language that eld does not know. */
const DOUBTFUL = 0.75;
/** The same, where franc cannot compare because it does not know eld's language. */
const VERY_DOUBTFUL = 0.6;
/** How far eld's language must lie behind in franc's eyes at the score of .65, and how much farther with every point of the score. */
const BEHIND = 0.2;
const BEHIND_AT = 0.65;
const SLOPE = 2;
/** How often franc is right where it is believed against eld, as measured. */
const FRANC_RIGHT = 0.75;
const MOST_ALTERNATIVES = 5;
const LEAST_ALTERNATIVE = 0.005;

/**
 * The language of a text. eld decides among the languages it knows; franc is asked about longer text that looks strange to eld and
 * names what eld does not know. Long documents are judged by a sample whose size has a bound.
 *
 * @returns `und` with confidence 0 where the text has no letters or neither detector knows its script. Deterministic.
 */
export function guessLanguage(text: string): LanguageGuess {
  const pieces = samplePieces(text);
  if (pieces.length === 0) return NOTHING;
  const weighed = pieces.map((piece) => ({ letters: countLetters(piece), evidence: weigh(piece) }));
  const ranked = average(weighed);
  const best = ranked[0]?.[0];
  const sample = pieces.join(' ');
  const letters = weighed.reduce((sum, piece) => sum + piece.letters, 0);
  const score = meanScore(weighed, best);
  const named = nameUnknown(sample, letters, best, score);
  if (named === null) return toGuess(calibrate(ranked, score, letters / pieces.length));
  if (best === undefined) return { lang: named, confidence: FRANC_RIGHT, alternatives: [] };
  return toGuess([[named, FRANC_RIGHT], ...ranked.map(([lang, share]) => [lang, share * (1 - FRANC_RIGHT)] as const)]);
}

type Weighed = readonly { readonly letters: number; readonly evidence: Evidence }[];
type Ranked = readonly (readonly [lang: string, probability: number])[];

/** Probabilities of the pieces, each counted by its letters, so that the language of most of the text wins. */
function average(pieces: Weighed): Ranked {
  const sums = new Map<string, number>();
  let total = 0;
  for (const { letters, evidence } of pieces) {
    if (evidence.probabilities.length === 0) continue;
    total += letters;
    for (const [lang, probability] of evidence.probabilities) sums.set(lang, (sums.get(lang) ?? 0) + probability * letters);
  }
  return [...sums].map(([lang, sum]) => [lang, sum / total] as const).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** eld's mean score over the pieces that are in the language. */
function meanScore(pieces: Weighed, lang: string | undefined): number {
  const scores = pieces.filter(({ evidence }) => evidence.probabilities[0]?.[0] === lang).map(({ evidence }) => evidence.score);
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** The name of a language that eld does not know, where franc should be believed, else null. */
function nameUnknown(text: string, letters: number, best: string | undefined, score: number): string | null {
  if (best !== undefined && (letters < ENOUGH_FOR_FRANC || score >= DOUBTFUL)) return null;
  const { lang, behind } = secondOpinion(text);
  if (lang === 'und' || isKnown(lang)) return null;
  if (best === undefined) return lang;
  const distance = behind(best);
  const enough = distance === null ? score < VERY_DOUBTFUL : distance >= Math.max(BEHIND + SLOPE * (score - BEHIND_AT), 0.05);
  return enough ? lang : null;
}

/**
 * What the probability of the best language is worth, given how well the text fits that language at all: text in none of
 * eld's languages has a best one, too. A logistic regression on text of three lengths in 72 languages, those that eld does not know
 * counted by a quarter. The others share the rest.
 */
function calibrate(ranked: Ranked, score: number, letters: number): Ranked {
  const [best, ...others] = ranked;
  if (best === undefined) return ranked;
  const probability = Math.min(best[1], 1 - 1e-4);
  const length = Math.log(Math.max(letters, 1));
  const fit = score - 0.77;
  const odds = -1.015 + 0.58 * Math.log(probability / (1 - probability)) + (3.995 + 2.351 * length) * fit + 0.418 * length;
  const confidence = 1 / (1 + Math.exp(-odds));
  const rest = others.reduce((sum, [, share]) => sum + share, 0);
  const scale = rest === 0 ? 0 : Math.min((1 - confidence) / rest, confidence / (others[0]?.[1] ?? 1));
  // Rounding can lift a share that ends up as large as the first by a hair.
  return [[best[0], confidence], ...others.map(([lang, share]) => [lang, Math.min(confidence, share * scale)] as const)];
}

function toGuess(ranked: Ranked): LanguageGuess {
  const [best, ...others] = ranked;
  if (best === undefined) return NOTHING;
  return {
    lang: best[0],
    confidence: best[1],
    alternatives: others
      .filter(([, probability]) => probability >= LEAST_ALTERNATIVE)
      .slice(0, MOST_ALTERNATIVES)
      .map(([lang, confidence]) => ({ lang, confidence })),
  };
}
