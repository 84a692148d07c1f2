/** Where words stand in the tree of their sentence, seen from a cue: what tells who and what plays a role, beside the words themselves. */
import type { Word } from '../document.js';
import type { Branches, ModelConfig } from '../model/index.js';

/**
 * The branches of the words `from` to `to` seen from `cue`, all positions in `words`, whose trees count their heads from `base`. The word
 * above both the cue and a word is found, and the branch below it in which the word stands, by its label and its side: so «dass er kommt»
 * in «Ada sagt, dass er kommt» is the branch `ccomp` behind the cue, and «Ada» the branch `nsubj` before it. `scripts/train/branches.py` numbers them in the same way.
 */
export function branchesOf(words: readonly Word[], base: number, cue: number, from: number, to: number, { branches, deprel }: ModelConfig): Branches {
  const { levels, depths } = branches;
  const numbers = labelNumbers(deprel);
  const headOf = (word: number): number => words[word]!.head - base;
  const level = new Map<number, number>();
  for (let at = cue; at >= 0; at = headOf(at)) level.set(at, level.size);
  const above = 2 * deprel.length * levels;
  const others = above + levels;
  const branch: number[] = [];
  const depth: number[] = [];
  for (let word = from; word <= to; word++) {
    let [at, below, steps] = [word, -1, 0];
    if (words[word]!.sentence !== words[cue]!.sentence) {
      branch.push(word < cue ? others : others + 1);
    } else {
      for (; !level.has(at); steps++) [at, below] = [headOf(at), at];
      const up = Math.min(level.get(at)!, levels - 1);
      branch.push(below < 0 ? above + up : (2 * up + (below > at ? 1 : 0)) * deprel.length + (numbers.get(words[below]!.deprel) ?? -1));
    }
    depth.push(Math.min(steps, depths - 1));
  }
  return { branch, depth };
}

const numbered = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** The number of each dependency label of a model. */
export function labelNumbers(deprel: readonly string[]): ReadonlyMap<string, number> {
  let numbers = numbered.get(deprel);
  if (!numbers) numbered.set(deprel, (numbers = new Map(deprel.map((label, number) => [label, number]))));
  return numbers;
}
