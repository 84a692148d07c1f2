import { describe, expect, test } from 'vitest';

type Part = 'quote' | 'addressee' | 'cue' | 'frame' | 'speaker';
type Marked = Record<Part, Set<number>> & { type: string; medium: string; who: string | null };
type Figures = { precision: number; recall: number; f1: number };
interface Scorer {
  pairQuotes(system: Marked[], gold: Marked[]): [number, number][];
  scoreQuotes(docs: { system: Marked[]; gold: Marked[]; who?: Record<string, string> }[]): Record<'message' | 'roles' | 'joint' | Part, Figures> & {
    type: { right: number; found: number; wanted: number; f1: number };
    who: { right: number; named: number; all: number };
  };
}

const script = (name: string): string => new URL(`../../scripts/evaluate/${name}`, import.meta.url).href;
const { pairQuotes, scoreQuotes: score } = (await import(script('quotes.mjs'))) as Scorer;
const { assign } = (await import(script('shared/assign.mjs'))) as { assign(cost: number[][]): number[] };

/** A quote with parts as lists of token numbers. */
function quote(parts: Partial<Record<Part, number[]>> & { type?: string }): Marked {
  const part = (name: Part): Set<number> => new Set(parts[name] ?? []);
  return { type: parts.type ?? 'direct', medium: 'speech', who: null, quote: part('quote'), addressee: part('addressee'), cue: part('cue'), frame: part('frame'), speaker: part('speaker') };
}

describe('quotation metric, figures computed by hand', () => {
  test('assignment takes the best sum, not the best single pair', () => {
    expect(assign([[-0.9, -0.8], [-0.8, 0]])).toEqual([1, 0]);
    expect(assign([[-1, -5, -3]])).toEqual([1]);
  });

  test('assignment agrees with trying everything', () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let round = 0; round < 200; round += 1) {
      const [rows, columns] = [1 + (round % 4), 4 + (round % 2)];
      const gain = Array.from({ length: rows }, () => Array.from({ length: columns }, () => Math.round(random() * 20) / 20));
      const sum = assign(gain.map((row) => row.map((value) => -value))).reduce((total, column, row) => total + gain[row]![column]!, 0);
      expect(sum).toBeCloseTo(best(gain, 0, new Set()));
    }
  });

  test('the same type decides between equal contents', () => {
    const system = [quote({ quote: [1, 2], type: 'indirect' })];
    const gold = [quote({ quote: [1, 2], type: 'direct' }), quote({ quote: [1, 2], type: 'indirect' })];
    expect(pairQuotes(system, gold)).toEqual([[0, 1]]);
  });

  test('one pair: means over the parts that each side filled', () => {
    // message: precision 2/4, recall 2/2; speaker: 1/1 and 1/2; cue only in the gold: recall 0; frame only in the system: precision 0.
    const system = [quote({ quote: [1, 2, 3, 4], speaker: [8], frame: [7, 8] })];
    const gold = [quote({ quote: [1, 2], speaker: [8, 9], cue: [7] })];
    const result = score([{ system, gold }]);
    expect(result.message.precision).toBeCloseTo(0.5);
    expect(result.message.recall).toBeCloseTo(1);
    expect(result.message.f1).toBeCloseTo(2 / 3);
    expect(result.roles.precision).toBeCloseTo((1 + 0) / 2);
    expect(result.roles.recall).toBeCloseTo((0.5 + 0) / 2);
    expect(result.joint.precision).toBeCloseTo((0.5 + 1 + 0) / 3);
    expect(result.joint.recall).toBeCloseTo((1 + 0.5 + 0) / 3);
    expect(result.addressee).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  test('quotes without a partner count with 0 for each part that they fill', () => {
    const one = quote({ quote: [1, 2], speaker: [3] });
    const result = score([{ system: [one], gold: [one, quote({ quote: [9], speaker: [10], cue: [11] })] }]);
    expect(result.joint.precision).toBeCloseTo(1);
    expect(result.joint.recall).toBeCloseTo((1 + 1 + 0 + 0 + 0) / 5);
    expect(result.message.recall).toBeCloseTo(0.5);
    const turned = score([{ gold: [one], system: [one, quote({ quote: [9] })] }]);
    expect(turned.joint.precision).toBeCloseTo(2 / 3);
    expect(turned.joint.recall).toBeCloseTo(1);
  });

  test('the type counts where it is right and the contents touch', () => {
    const system = [quote({ quote: [1], type: 'direct' }), quote({ quote: [5], type: 'reported' })];
    const gold = [quote({ quote: [1], type: 'direct' }), quote({ quote: [5], type: 'indirect' }), quote({ quote: [7], type: 'direct' })];
    expect(score([{ system, gold }]).type).toEqual({ right: 1, found: 2, wanted: 3, f1: 2 / 5 });
  });

  test('a speaker is right where the names share a word, among quotes whose contents touch', () => {
    const system = [{ ...quote({ quote: [1] }), who: 'Ida Lenz' }, { ...quote({ quote: [4] }), who: null }, { ...quote({ quote: [9] }), who: 'Ole' }];
    const gold = [quote({ quote: [1] }), quote({ quote: [4] }), quote({ quote: [7] })];
    expect(score([{ system, gold, who: { 0: 'Lenz', 1: 'Ole', 2: 'Ole' } }]).who).toEqual({ right: 1, named: 1, all: 2 });
  });

  test('documents without quotes on one side', () => {
    expect(score([{ system: [], gold: [] }]).joint.f1).toBe(0);
    expect(score([{ system: [], gold: [quote({ quote: [1] })] }]).message.recall).toBe(0);
  });
});

/** The largest sum over all assignments, by trying them all. */
function best(gain: number[][], row: number, used: Set<number>): number {
  if (row === gain.length) return 0;
  let top = -Infinity;
  for (let column = 0; column < gain[row]!.length; column += 1) {
    if (used.has(column)) continue;
    used.add(column);
    top = Math.max(top, gain[row]![column]! + best(gain, row + 1, used));
    used.delete(column);
  }
  return top;
}
