import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chuLiuEdmonds, decodeTree, isTree } from '../../src/annotate/tree.js';

/** Scores [dependent][head]; a word as its own head is the root. */
const decode = (scores: readonly (readonly number[])[]) => decodeTree(scores.length, (d, h) => scores[d]![h]!);

describe('decodeTree', () => {
  it('takes the best head of each word where these are a tree', () => {
    const { heads, probabilities } = decode([[0, 5, 0], [0, 5, 0], [0, 5, 0]]);
    expect([...heads]).toEqual([1, 1, 1]);
    for (const p of probabilities) expect(p).toBeCloseTo(Math.exp(5) / (Math.exp(5) + 2), 10);
  });

  it('breaks a circle where that costs least', () => {
    // 0 and 1 want each other; 0 would rather be the root than 1
    expect([...decode([[3, 5, 0], [0, 5, 0], [0, 6, 0]]).heads]).toEqual([1, 1, 1]);
    expect([...decode([[4, 5, 0], [5, 1, 0], [5, 0, 0]]).heads]).toEqual([0, 0, 0]);
  });

  it('leaves one root where two words want to be it', () => {
    const { heads } = decode([[5, 4, 0], [0, 6, 0], [0, 4, 0]]);
    expect([...heads]).toEqual([1, 1, 1]);
  });

  it('gives a single word its own tree', () => expect([...decode([[0.5]]).heads]).toEqual([0]));

  const matrix = fc.integer({ min: 1, max: 7 }).chain((n) => fc.array(fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));

  it('gives a tree for any scores', () => fc.assert(fc.property(matrix, (scores) => {
    expect(isTree(decode(scores).heads)).toBe(true);
  })));

  it('finds the best arborescence of all', () => {
    const small = fc.integer({ min: 2, max: 5 }).chain((n) => fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));
    fc.assert(fc.property(small, (scores) => {
      const size = scores.length;
      const weights = Float64Array.from(scores.flat());
      for (let k = 0; k < size; k++) weights[k * size + k] = -Infinity;
      const total = (heads: readonly number[]) => heads.reduce((sum, head, d) => sum + (d === 0 ? 0 : scores[d]![head]!), 0);
      let best = -Infinity;
      const walk = (heads: number[]): void => {
        if (heads.length === size) {
          if (isTree(Int32Array.from(heads))) best = Math.max(best, total(heads));
          return;
        }
        for (let head = 0; head < size; head++) if (head !== heads.length) walk([...heads, head]);
      };
      walk([0]);
      const found = [...chuLiuEdmonds(size, weights, 0)];
      expect(isTree(Int32Array.from(found))).toBe(true);
      expect(total(found)).toBe(best);
    }));
  });
});
