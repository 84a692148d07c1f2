import { describe, expect, it } from 'vitest';
import { claimErrors } from '../../scripts/evaluate/claim-errors.mjs';
import { byMark, byRule } from '../../scripts/evaluate/claim-rules.mjs';
import { calibration, claimsLine, judged, likeness, pairClaims, scoreClaims, steps } from '../../scripts/evaluate/claims.mjs';

const claim = (s: string, p: string, o: string, more = {}) => ({ s, p, o, args: [] as string[], speaker: '', neg: false, fact: 'asserted', ...more });
const row = (id: string, s: string, p: string, o: string, more = {}) => ({
  id, subject: { text: s, resolved: null }, predicate: { text: p, lemma: p, negated: false }, object: { text: o }, arguments: [],
  attribution: null, factuality: 'asserted', rule: 'verb', score: 0.9, ...more,
});

describe('likeness', () => {
  it('weighs the word F1 of the slots', () => {
    // Subject: {bürgermeister, von, ulm} and {bürgermeister, von}. Predicate by first letters. Object: {museum} and {museum, im, mai}.
    const like = likeness(claim('der Bürgermeister von Ulm', 'eröffnet', 'ein Museum'), row('1', 'der Bürgermeister von', 'eröffnete', 'ein Museum', { arguments: [{ text: 'im Mai' }] }));
    expect(like.subject).toBeCloseTo(0.8);
    expect(like.predicate).toBe(1);
    expect(like.object).toBeCloseTo(0.5);
    expect(like.all).toBeCloseTo(0.35 * 0.8 + 0.3 + 0.35 * 0.5);
  });

  it('takes the name that a pronoun stands for, and no subject for unlike', () => {
    expect(likeness(claim('Eva Kern', 'lacht', ''), row('1', 'sie', 'lacht', '', { subject: { text: 'sie', resolved: 'Eva Kern' } })).all).toBeCloseTo(1);
    expect(likeness(claim('Eva Kern', 'lacht', ''), row('1', '', 'lacht', '', { subject: null })).subject).toBe(0);
  });
});

const gold = [
  claim('Eva Kern', 'leitet', 'die Werft', { speaker: 'Jan Holm' }),
  claim('die Werft', 'baut', 'Schiffe', { neg: true, fact: 'planned' }),
  claim('Jan Holm', 'schweigt', ''),
];
const rows = [
  row('1', 'Eva Kern', 'leitet', 'die Werft', { attribution: { speaker: { text: 'er', resolved: 'Jan Holm' } } }),
  row('2', 'die Werft', 'baut', 'Schiffe', { predicate: { text: 'baut', lemma: 'bauen', negated: true }, score: 0.4 }),
  row('3', 'Jan Holm', 'sagt', 'nichts', { rule: 'speech', score: 0.2 }),
  row('4', 'Eva Kern', 'leitet', 'die Werft', { rule: 'apposition', score: 0.6 }),
];
const docs = [{ id: '1', gold, rows }];

describe('scoreClaims', () => {
  it('pairs each claim once and judges the pairs', () => {
    const score = scoreClaims(docs);
    expect(pairClaims(gold, rows).pairs).toEqual([[0, 0], [1, 1]]);
    expect(score).toMatchObject({ right: 2, found: 4, wanted: 3, speaker: 2, attributed: 1, wantedAttributed: 1, negation: 2, factuality: 1 });
    expect(claimsLine(score)).toBe(
      'gold 3 system 4 P 50.0 R 66.7 speaker 100.0 (attributed 100.0) negation 100.0 factuality 50.0 F1 57.1 F1 with speaker 57.1',
    );
  });

  it('does not take a claim for another with a speaker where the text itself says it', () => {
    expect(scoreClaims([{ id: '1', gold: [claim('Eva', 'lacht', '')], rows: [row('1', 'Eva', 'lacht', '', { attribution: { speaker: { text: 'Jan', resolved: null } } })] }]))
      .toMatchObject({ right: 1, speaker: 0, f1: 1, f1WithSpeaker: 0 });
  });
});

describe('claimErrors', () => {
  it('groups misses by predicate and reason, false claims by rule', () => {
    const { missed, falses } = claimErrors(docs, pairClaims);
    expect(missed).toEqual([['schweigt: no such predicate', { all: 1, example: '1: Jan Holm | schweigt | ' }]]);
    expect(falses.map(([rule, { all, of }]) => [rule, all, of])).toEqual([['apposition', 1, 1], ['speech', 1, 1]]);
  });
});

describe('calibration', () => {
  it('is the mean gap between score and share of right claims', () => {
    // Bins: .9 right, .4 right, .2 wrong, .6 wrong: gaps .1, .6, .2, .6 over four claims.
    const { error, bins } = calibration(judged(docs));
    expect(error).toBeCloseTo(1.5 / 4);
    expect(bins[9]).toMatchObject({ all: 1, right: 1 });
  });
});

describe('steps', () => {
  it('pairs anew what is left', () => {
    const [all, half] = steps(docs, [0, 0.5]);
    expect(all).toMatchObject({ least: 0, found: 4, right: 2 });
    expect(half).toMatchObject({ least: 0.5, found: 2, right: 1 });
  });
});

describe('byRule', () => {
  it('counts a missed claim for the rule of the row that is most like it', () => {
    const more = [...gold, claim('Eva Kern', 'leitet', 'den Chor der Stadt am Abend'), claim('Ulm', 'wächst', '')];
    const { rules, rest } = byRule([{ gold: more, rows }]);
    expect(rules.find(({ rule }) => rule === 'verb')).toMatchObject({ made: 2, right: 2 });
    expect(rules.reduce((sum, one) => sum + one.gold, 0) + rest).toBe(more.length);
    expect(rest).toBe(2);
  });
});

describe('byMark', () => {
  it('counts what both the gold claim and its row have', () => {
    const counts = byMark(docs);
    expect(counts.find(({ mark }) => mark === 'negated')).toEqual({ mark: 'negated', gold: 1, got: 1, made: 1 });
    expect(counts.find(({ mark }) => mark === 'planned')).toEqual({ mark: 'planned', gold: 1, got: 0, made: 0 });
  });
});
