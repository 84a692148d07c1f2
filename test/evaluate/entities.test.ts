import { describe, expect, it } from 'vitest';
import { corefLine, scoreCoreference, scoreNames, scorePairs } from '../../scripts/evaluate/coreference.mjs';
import { chunks, entitiesLine, readTagged, rebuild, scoreEntities, taggedGold } from '../../scripts/evaluate/entities.mjs';

const types = ['PER', 'LOC', 'ORG', 'OTH'];

describe('rebuild', () => {
  it('sets spaces as in print', () => {
    const { text, places } = rebuild(['Der', '„', 'Bote', '“', '(', 'Ulm', ')', 'sagt', '"', 'nein', '"', '.']);
    expect(text).toBe('Der „Bote“ (Ulm) sagt "nein".');
    expect(places.map(({ start, end }) => text.slice(start, end)).join('|')).toBe('Der|„|Bote|“|(|Ulm|)|sagt|"|nein|"|.');
  });
});

describe('chunks', () => {
  it('starts anew at B and at another type, and drops other types', () => {
    expect(chunks(['B-PER', 'I-PER', 'B-PER', 'I-LOC', 'O', 'B-LOCderiv'], types)).toEqual(new Set(['0 2 PER', '2 3 PER', '3 4 LOC']));
  });
});

describe('scoreEntities', () => {
  const gold = taggedGold(readTagged(['#\tsource', '1\tEva\tB-PER\tO', '2\tKern\tI-PER\tO', '3\tmag\tO\tO', '4\tUlm\tB-LOC\tO', '5\t.\tO\tO']), types);

  it('asks for the exact span and type, of names alone', () => {
    const score = scoreEntities(gold, [{
      id: '0',
      entities: [
        { type: 'PER', mentions: [{ start: 0, end: 3, kind: 'name' }] }, // «Eva» alone
        { type: 'LOC', mentions: [{ start: 13, end: 16, kind: 'name' }, { start: 9, end: 12, kind: 'pronoun' }] },
        { type: 'EVENT', mentions: [{ start: 9, end: 12, kind: 'name' }] }, // counts as OTH
        { type: 'LOC', mentions: [{ start: 13, end: 15, kind: 'name' }] }, // cuts a token
      ],
    }], types);
    expect(score).toMatchObject({ right: 1, found: 3, wanted: 2, f1: 0.4 });
    expect(entitiesLine(score)).toBe('LOC 100.0 OTH 0.0 PER 0.0 P 33.33 R 50.00 F1 40.00');
  });
});

describe('articles', () => {
  const text = 'Eva Kern lebt in Ulm. Sie mag die Stadt.';
  const at = (part: string, kind: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length, kind });
  const gold = [{
    id: '1', text, entities: [
      { name: 'Eva Kern', type: 'PER', mentions: [at('Eva Kern', 'name'), at('Sie', 'ref')] },
      { name: 'Ulm', type: 'LOC', mentions: [at('Ulm', 'name'), at('die Stadt', 'ref')] },
    ],
  }];
  const rows = [{
    id: '1', entities: [
      { name: 'Kern', type: 'PER', mentions: [at('Eva Kern', 'name'), at('Sie', 'pronoun'), at('die Stadt', 'description')] },
      { name: 'Ulm', type: 'ORG', mentions: [at('Ulm', 'name'), at('Stadt', 'description')] },
    ],
  }];

  it('scores names by span and type', () => {
    expect(scoreNames(gold, rows)).toMatchObject({ right: 1, found: 2, wanted: 2, f1: 0.5 });
  });

  it('scores which names are one', () => {
    const names = (...groups: number[][]) => [{ id: '1', text: '', entities: groups.map((starts) => ({ name: '', type: 'PER', mentions: starts.map((start) => ({ start, end: start + 1, kind: 'name' })) })) }];
    // Of the pairs 0-1, 0-2, 1-2 and those with 3 gold joins all but the last three, the rows 0-1 and 2-3; 4 is in gold alone.
    expect(scorePairs(names([0, 1, 2, 4], [3]), names([0, 1], [2, 3]))).toMatchObject({ right: 1, found: 2, wanted: 3, f1: 0.4 });
  });

  it('scores references by span and entity', () => {
    // «Sie» stands for Kern in both; «die Stadt» has the right span and the wrong entity, «Stadt» the wrong span.
    const score = scoreCoreference(gold, rows);
    expect(score).toMatchObject({ right: 1, found: 3, wanted: 2, f1: 0.4, spans: 2 });
    expect(corefLine(score)).toContain('P 33.33 R 50.00 F1 40.00 (of 2 right spans 50.0 % linked right; pronouns 1 of 1 right, descriptions 0 of 2 right)');
  });

  it('uses up a reference', () => {
    const twice = [{ id: '1', entities: [...rows[0]!.entities.slice(0, 1), { name: 'Eva', type: 'PER', mentions: [at('Sie', 'pronoun')] }] }];
    expect(scoreCoreference(gold, twice)).toMatchObject({ right: 1, found: 3 });
  });
});
