import { describe, expect, it } from 'vitest';
import { claimRows } from '../../src/rows/claim.js';
import { annotated, attributed, claim, phrase, predicate } from './build.js';
import { sample } from './sample.js';

/** What Python's `text[start:end]` gives. */
const slice = (text: string, { start, end }: { start: number; end: number }) => [...text].slice(start, end).join('');

describe('claimRows', () => {
  const doc = sample();
  const [first, said, third, fourth] = claimRows(doc);

  it('counts offsets in code points', () => {
    expect(first!.subject).toMatchObject({ text: 'Die Reederin Ada Brandt', start: 3, end: 26 });
    const spans = claimRows(doc).flatMap((row) => [row.sentence, row.subject, row.object, row.subject?.head, ...row.arguments])
      .filter((span) => span !== null && span !== undefined);
    expect(spans.length).toBeGreaterThan(10);
    for (const span of spans) expect(slice(doc.text, span)).toBe(span.text);
  });

  it('numbers the claims of each sentence from 1', () => {
    expect(claimRows(doc).map(({ id }) => id)).toEqual(['blatt#0.1', 'blatt#1.1', 'blatt#1.2', 'blatt#1.3']);
  });

  it('has every key, in a fixed order', () => {
    const keys = ['id', 'doc', 'lang', 'sentence', 'subject', 'predicate', 'object', 'arguments', 'attribution', 'factuality', 'rule', 'score', 'sameAs', 'meta'];
    for (const row of claimRows(doc)) expect(Object.keys(row)).toEqual(keys);
    expect(Object.keys(third!.predicate)).toEqual(['text', 'ranges', 'lemma', 'negated', 'modality', 'tense']);
    expect(Object.keys(third!.subject!)).toEqual(['text', 'start', 'end', 'head', 'entity', 'resolved']);
  });

  it('writes scores with four places', () => {
    expect(first!.score).toBe(0.9877);
  });

  it('finds the entity of a name that hangs on the head', () => {
    expect(first!.subject).toMatchObject({ entity: 'e1', resolved: null });
  });

  it('resolves a pronoun', () => {
    expect(said!.subject).toMatchObject({ text: 'Sie', entity: 'e1', resolved: 'Ada Brandt' });
  });

  it('does not take a part of a word for the whole', () => {
    expect(fourth!.subject).toMatchObject({ text: 'die Brandt-Werft', entity: null, resolved: null });
  });

  it('keeps a predicate in pieces', () => {
    expect(third!.predicate.text).toBe('koste nicht');
    expect(third!.predicate.ranges.map((range) => slice(doc.text, range))).toEqual(['koste', 'nicht']);
  });

  it('says who is speaking, to whom, and who reports it', () => {
    expect(third!.attribution).toMatchObject({
      speaker: { text: 'Sie', entity: 'e1', resolved: 'Ada Brandt' },
      cue: { text: 'sagte' },
      type: 'direct',
      addressee: { text: 'Kollegen', entity: null, resolved: null },
      nested: { speaker: { text: null, start: null, end: null, entity: 'e1', resolved: 'Ada Brandt' }, cue: null, addressee: null, nested: null },
    });
  });

  it('leaves out what scores below the least score and keeps the numbers', () => {
    expect(claimRows(doc, 0.5).map(({ id }) => id)).toEqual(['blatt#0.1', 'blatt#1.2', 'blatt#1.3']);
  });

  it('copies meta and survives a claim without subject and object', () => {
    const bare = annotated('x', 'Regen fällt.', [[['Regen', 'NOUN', 'Regen', 1, 'nsubj'], ['fällt', 'VERB', 'fallen', -1, 'root'], ['.', 'PUNCT', '.', 1, 'punct']]], { meta: { source: ['a', 1] } });
    const [row] = claimRows(attributed(bare, { claims: [claim(0, { predicate: predicate(bare, [1]) })] }));
    expect(row).toMatchObject({ subject: null, object: null, arguments: [], attribution: null, meta: { source: ['a', 1] } });
  });

  it('prefers the mention inside the phrase to one that reaches beyond it', () => {
    const bare = annotated('x', 'Bank von Linz zahlt.', [[
      ['Bank', 'NOUN', 'Bank', 3, 'nsubj'], ['von', 'ADP', 'von', 2, 'case'], ['Linz', 'PROPN', 'Linz', 0, 'nmod'], ['zahlt', 'VERB', 'zahlen', -1, 'root'], ['.', 'PUNCT', '.', 3, 'punct'],
    ]]);
    const entities = [
      { id: 'e1', name: 'Bank von Linz', type: 'ORG' as const, mentions: [{ text: 'Bank von Linz', start: 0, end: 13, first: 0, last: 2, kind: 'name' as const, score: 1 }] },
      { id: 'e2', name: 'Linz', type: 'LOC' as const, mentions: [{ text: 'Linz', start: 9, end: 13, first: 2, last: 2, kind: 'name' as const, score: 1 }] },
    ];
    const claims = [
      claim(0, { subject: phrase(bare, 0, 2, 0), predicate: predicate(bare, [3]) }),
      claim(0, { subject: phrase(bare, 2, 2, 2), predicate: predicate(bare, [3]) }),
    ];
    expect(claimRows(attributed(bare, { entities, claims })).map(({ subject }) => subject?.entity)).toEqual(['e1', 'e2']);
  });
});
