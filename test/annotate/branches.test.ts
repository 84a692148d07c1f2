import { describe, expect, it } from 'vitest';
import { branchesOf } from '../../src/annotate/branches.js';
import type { Word } from '../../src/document.js';
import type { ModelConfig } from '../../src/model/index.js';

const config = { deprel: ['ccomp', 'mark', 'nsubj', 'root'], branches: { levels: 2, depths: 3 } } as unknown as ModelConfig;
const word = (sentence: number, head: number, deprel: string): Word => ({ sentence, head, deprel }) as Word;

describe('where words stand in the tree, seen from a cue', () => {
  // tokens 10 on: Ada sagt dass er kommt . | Nein
  const words = [word(0, 11, 'nsubj'), word(0, -1, 'root'), word(0, 14, 'mark'), word(0, 14, 'nsubj'), word(0, 11, 'ccomp'), word(1, -1, 'root')];

  it('is the branch below the word above both: its label and its side, and how deep', () => {
    const { branch, depth } = branchesOf(words, 10, 1, 0, 5, config);
    // no step up: 4 labels before the cue, then 4 behind it; «dass» and «er» stand in the branch of «kommt»
    expect(branch.slice(0, 5)).toEqual([2, 16, 4, 4, 4]);
    expect(depth).toEqual([1, 0, 2, 2, 1, 0]);
    // two words above the cue, of the sentence before, of one behind
    expect(branch[5]).toBe(16 + 2 + 1);
  });

  it('counts the steps up from a cue that hangs deeper', () => {
    const { branch } = branchesOf(words, 10, 3, 0, 4, config);
    // from «er»: «kommt» is one step up, «sagt» two, which count as one
    expect(branch).toEqual([8 + 2, 16 + 1, 8 + 1, 16, 16 + 1]);
  });
});
