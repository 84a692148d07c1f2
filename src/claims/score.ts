import type { Tree } from './tree.js';
import type { Draft } from './nominal.js';

/** Share of right claims by rule where nothing else is known; replaced by the table below as figures come in. */
const PRIOR: Readonly<Record<string, number>> = {};
const DEFAULT = 0.6;

/** Probability that a claim is right: the rule's precision, less what the tree is unsure of. Four places. */
export function scoreOf(tree: Tree, draft: Draft): number {
  const heads = [draft.head, draft.subject?.head ?? -1, draft.object?.head ?? -1].filter((token) => token >= 0);
  const tree0 = heads.reduce((product, token) => product * tree.words[token]!.headScore, 1) ** (1 / Math.max(1, heads.length));
  const prior = PRIOR[draft.rule] ?? DEFAULT;
  return Math.round(Math.min(1, Math.max(0, prior * tree0)) * 10000) / 10000;
}
