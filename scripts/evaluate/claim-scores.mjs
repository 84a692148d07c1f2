// Fits the weights of claim scores (src/claims/score.ts) to claims written down by hand.
//
//   node scripts/evaluate/claim-scores.mjs GOLD.jsonl [--rows CLAIM-ROWS.jsonl]
//
// A row's score says its log odds; what is fitted is a common factor and an addition for each rule, by logistic regression with a penalty
// on additions (a rule seen rarely keeps near what it has). The new weights are printed with the calibration error before and after, and
// after with each fifth of the documents scored by weights that were fitted on the rest.
import { calibration, claimDocuments, judged } from './claims.mjs';
import { command, distFolder, isMain } from './shared/program.mjs';
import { fixed } from './shared/text.mjs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const penalty = 1;
const odds = (score) => Math.log(Math.min(0.9999, Math.max(0.0001, score)) / (1 - Math.min(0.9999, Math.max(0.0001, score))));
const probability = (x) => 1 / (1 + Math.exp(-x));

/**
 * Logistic regression of right on `factor × odds + shift + addition of the rule`, by gradient descent.
 * @param {{row: {rule: string, score: number}, right: boolean}[]} claims
 * @returns {{factor: number, shift: number, additions: Map<string, number>}}
 */
export function fit(claims, steps = 4000, rate = 0.5) {
  let [factor, shift] = [1, 0];
  const additions = new Map(claims.map(({ row }) => [row.rule, 0]));
  for (let step = 0; step < steps; step++) {
    let [up, side] = [0, 0];
    const slopes = new Map([...additions].map(([rule, value]) => [rule, penalty * value]));
    for (const { row, right } of claims) {
      const x = odds(row.score);
      const error = probability(factor * x + shift + additions.get(row.rule)) - Number(right);
      up += error * x;
      side += error;
      slopes.set(row.rule, slopes.get(row.rule) + error);
    }
    factor -= (rate * up) / claims.length / 4;
    shift -= (rate * side) / claims.length;
    for (const [rule, slope] of slopes) additions.set(rule, additions.get(rule) - (rate * slope) / claims.length);
  }
  return { factor, shift, additions };
}

/** The claims with the scores that the fitted weights give them. */
export function rescored(claims, { factor, shift, additions }) {
  return claims.map(({ row, right }) => ({ row: { ...row, score: probability(factor * odds(row.score) + shift + (additions.get(row.rule) ?? 0)) }, right }));
}

/** The weights of score.ts after a fit. */
export function newWeights(old, { factor, shift, additions }) {
  const rules = new Set([...Object.keys(old.rules), ...additions.keys()]);
  return {
    base: factor * old.base + shift,
    trust: factor * old.trust,
    rules: Object.fromEntries([...rules].map((rule) => [rule, factor * (old.rules[rule] ?? 0) + (additions.get(rule) ?? 0)]).sort((a, b) => b[1] - a[1])),
  };
}

if (isMain(import.meta.url)) {
  const options = command('node scripts/evaluate/claim-scores.mjs GOLD.jsonl', 1);
  const docs = await claimDocuments(options.files[0], options);
  const { SCORE_WEIGHTS } = await import(pathToFileURL(join(distFolder(options), 'claims', 'score.js')).href);
  const claims = judged(docs);
  const folds = docs.map((_, at) => at % 5);
  const crossed = [0, 1, 2, 3, 4].flatMap((fold) => {
    const part = (inside) => judged(docs.filter((_, at) => (folds[at] === fold) === inside));
    return rescored(part(true), fit(part(false)));
  });
  const fitted = fit(claims);
  const weights = newWeights(SCORE_WEIGHTS, fitted);
  console.log(`claims ${claims.length}, right ${claims.filter(({ right }) => right).length}`);
  console.log(`expected calibration error: as it is ${fixed(calibration(claims).error, 3)}, fitted ${fixed(calibration(rescored(claims, fitted)).error, 3)}, fitted on the rest ${fixed(calibration(crossed).error, 3)}`);
  console.log(`base: ${fixed(weights.base, 2)}\ntrust: ${fixed(weights.trust, 2)}`);
  for (const [rule, value] of Object.entries(weights.rules)) console.log(`  ${rule}: ${fixed(value, 2)}`);
}
