import { describe, expect, it } from 'vitest';
import { curve, labels, points } from '../../scripts/evaluate/curve.mjs';

/** Thirty claims with scores 0, 1/30, … of which those from a half on are in the gold. */
const rows = Array.from({ length: 30 }, (_, i) => ({
  id: String(i), subject: { text: `Person${i}`, resolved: null }, predicate: { text: `tut${i}`, lemma: `tut${i}`, negated: false },
  object: { text: `Werk${i}` }, arguments: [], attribution: null, factuality: 'asserted', rule: 'verb', score: i / 30,
}));
const gold = rows.slice(15).map((row) => ({
  s: row.subject.text, p: row.predicate.text, o: row.object.text, args: [], speaker: '', neg: false, fact: 'asserted',
}));
const docs = [{ id: '1', gold, rows }];

describe('points', () => {
  it('stop where few claims are left', () => {
    // From .3 on 21 claims are left, from .35 on 19.
    expect(Math.max(...points(docs).map(({ least }) => least))).toBeCloseTo(0.3);
    expect(points(docs).filter(({ least }) => least === 0).map(({ share }) => share)).toEqual([0.5, 1, 2 / 3]);
    expect(points(docs).at(-3)).toMatchObject({ measure: 'precision', share: 15 / 21 });
  });
});

describe('labels', () => {
  it('do not stand upon each other', () => {
    const ends = [{ least: 1, measure: 'F1', share: 0.12 }, { least: 1, measure: 'recall', share: 0.1 }, { least: 1, measure: 'precision', share: 0.9 }];
    expect(labels(ends, 0.05).map(({ measure, share }) => [measure, share.toFixed(2)])).toEqual([['recall', '0.10'], ['F1', '0.15'], ['precision', '0.90']]);
  });
});

describe('curve', () => {
  it('is an SVG with three lines that say their names', async () => {
    const svg = await curve(docs);
    expect(svg).toMatch(/^<svg /);
    expect(svg.match(/<path [^>]*stroke-width="2"/g)).toHaveLength(3);
    for (const name of ['precision', 'recall', 'F1']) expect(svg).toContain(`>${name}</text>`);
  });
});
