import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, bestPairs } from '../../scripts/evaluate/shared/assign.mjs';

/** The least cost by trying every assignment. */
function least(cost: number[][], used: ReadonlySet<number> = new Set(), row = 0): number {
  if (row === cost.length) return 0;
  return Math.min(...cost[row]!.flatMap((value, column) =>
    (used.has(column) ? [] : [value + least(cost, new Set([...used, column]), row + 1)])));
}

describe('assign', () => {
  it('gives up the cheapest cell where the total asks for it', () => {
    // 1 + 9 taken greedily, 2 + 3 in truth.
    expect(assign([[1, 2], [3, 9]])).toEqual([1, 0]);
  });

  it('takes the first column among equal costs', () => {
    expect(assign([[5, 5, 5]])).toEqual([0]);
  });

  it('refuses more rows than columns', () => {
    expect(() => assign([[1], [2]])).toThrow(RangeError);
  });

  it('finds the least total, each column once', () => {
    const matrix = fc.integer({ min: 1, max: 5 }).chain((rows) => fc.integer({ min: rows, max: 6 }).chain((columns) =>
      fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })));
    fc.assert(fc.property(matrix, (cost) => {
      const columns = assign(cost);
      expect(new Set(columns).size).toBe(cost.length);
      expect(columns.reduce((sum, column, row) => sum + cost[row]![column]!, 0)).toBe(least(cost));
    }));
  });
});

describe('bestPairs', () => {
  it('uses up the shorter side', () => {
    expect(bestPairs([[1], [3], [2]])).toEqual([[1, 0]]);
    expect(bestPairs([[1, 3, 2]])).toEqual([[0, 1]]);
    expect(bestPairs([])).toEqual([]);
    expect(bestPairs([[], []])).toEqual([]);
  });
});
