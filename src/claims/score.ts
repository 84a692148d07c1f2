import type { Draft } from './nominal.js';
import type { Tree } from './tree.js';

/**
 * Weights of the score: log odds = base + rule + trust × mean log probability of the heads of the claim's words. Fitted by
 * `node scripts/evaluate/claim-scores.mjs GOLD.jsonl` on claims of 32 news articles written down by hand; a rule that is not listed
 * counts 0.
 */
export const SCORE_WEIGHTS: { readonly base: number; readonly trust: number; readonly rules: Readonly<Record<string, number>> } = {
  base: 2.34,
  trust: 1.45,
  rules: {
    'adverbial-clause': 1.48, 'purpose-infinitive': 0.96, 'main-clause': 0.64, 'noun-infinitive': 0.45, 'relative-clause': 0.32,
    'complement-clause': 0.09, 'subject-clause': 0.05, participle: -0.14, 'coordinated-verb': -0.29, 'inserted-clause': -0.38,
    infinitive: -0.46, title: -0.46, apposition: -0.76, 'participial-clause': -1.42,
  },
};

/** No head is doubted more than this. */
const LEAST = 0.01;

/** Probability that a claim is right, from the rule that made it and the trust in the tree where it stands. Four places. */
export function scoreOf(tree: Tree, draft: Draft): number {
  const phrases = [draft.subject, draft.object, ...draft.arguments];
  const tokens = [draft.head, ...draft.predicate.tokens, ...phrases.flatMap((phrase) => phrase?.tokens ?? [])];
  const sum = tokens.reduce((total, token) => total + Math.log(Math.max(LEAST, tree.words[token]!.headScore)), 0);
  const rule = Object.hasOwn(SCORE_WEIGHTS.rules, draft.rule) ? SCORE_WEIGHTS.rules[draft.rule]! : 0;
  const odds = SCORE_WEIGHTS.base + rule + (SCORE_WEIGHTS.trust * sum) / tokens.length;
  return Math.round(10000 / (1 + Math.exp(-odds))) / 10000;
}
