import { describe, expect, it } from 'vitest';
import { fit, newWeights, rescored } from '../../scripts/evaluate/claim-scores.mjs';

/** `right` of `all` claims of a rule with a score. */
const claims = (rule: string, score: number, right: number, all: number) => Array.from({ length: all }, (_, at) => ({ row: { rule, score }, right: at < right }));

describe('fitting claim scores', () => {
  it('lowers what is believed too much and leaves alone what is right', () => {
    const sample = [...claims('title', 0.9, 40, 80), ...claims('main-clause', 0.9, 360, 400)];
    const scores = new Map<string, number>(rescored(sample, fit(sample)).map(({ row }: { row: { rule: string; score: number } }) => [row.rule, row.score]));
    expect(scores.get('title')).toBeLessThan(0.6);
    expect(scores.get('main-clause')).toBeGreaterThan(0.85);
  });

  it('gives weights that score as the fit does', () => {
    const sample = [...claims('title', 0.8, 10, 40), ...claims('main-clause', 0.95, 90, 100)];
    const fitted = fit(sample);
    const weights = newWeights({ base: 2, trust: 3, rules: { title: -1 } }, fitted);
    expect(weights.trust).toBeCloseTo(3 * fitted.factor);
    expect(weights.rules['title']).toBeCloseTo(-fitted.factor + (fitted.additions.get('title') ?? NaN));
    expect(Object.keys(weights.rules).sort()).toEqual(['main-clause', 'title']);
  });
});
