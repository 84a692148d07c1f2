import { describe, expect, it } from 'vitest';
import { readFacts, readings, readTriples, scoreTriples, triplesLine } from '../../scripts/evaluate/openie.mjs';

const gold = readFacts([
  'sent_id:7\tDie Stadt Ulm wählte 1998 Eva Kern.',
  '1--> Cluster 1:',
  'Die Stadt [Ulm] --> wählte --> Eva Kern',
  '[Die] Stadt Ulm --> wählte 1998 --> Eva Kern',
  '2--> Cluster 2:',
  'Ulm --> ist --> [die] Stadt',
  '',
]);

describe('readings', () => {
  it('reads a slot with and without each bracket', () => {
    expect(readings('[die] Stadt [Ulm]')).toEqual(new Set(['Stadt', 'die Stadt', 'Stadt Ulm', 'die Stadt Ulm']));
  });
});

describe('readFacts', () => {
  it('reads sentences with their facts and variants', () => {
    expect(gold).toHaveLength(1);
    expect(gold[0]).toMatchObject({ id: '7', text: 'Die Stadt Ulm wählte 1998 Eva Kern.' });
    expect(gold[0]!.facts.map((fact) => fact.length)).toEqual([2, 1]);
  });
});

describe('scoreTriples', () => {
  it('counts facts hit against triples that hit nothing', () => {
    const triples = readTriples([
      '7\tDie Stadt\twählte\tEva Kern',
      '7\tStadt Ulm\twählte  1998\tEva Kern', // the same fact again: costs nothing
      '7\tUlm\twählte\tEva Kern', // no variant says so
      '7\tUlm\twählte\tEva Kern', // the same triple counts once
      '8\tUlm\tist\tStadt',
    ].join('\n'));
    const score = scoreTriples(gold, triples);
    expect(score).toMatchObject({ hits: 1, misses: 1, facts: 2, precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(triplesLine(score)).toBe('P 0.500 R 0.500 F1 0.500');
  });

  it('is zero without triples', () => {
    expect(scoreTriples(gold, new Map())).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });
});
