import { describe, expect, it } from 'vitest';
import { goldDocument, label, quoteLines, rowQuote, scoreQuotes } from '../../scripts/evaluate/quotes.mjs';

const part = (...tokenIds: number[]) => ({ tokenIds });
/** «🙂 Ada sagt , es regne .» with the tokens 0 to 6. */
const doc = goldDocument({
  id: '1',
  originalText: '🙂 Ada sagt, es regne.',
  sentences: [{ charBegin: 0, tokens: ['🙂', 'Ada', 'sagt', ',', 'es', 'regne', '.'] }],
  annotations: [
    { type: 'Indirect', medium: 'SW', quote: part(4, 5), speaker: part(1), cue: part(2), frame: part(1, 2, 3), addressee: part() },
  ],
});
const quote = {
  type: 'indirect', medium: 'speech', who: 'Ada Berg',
  quote: [{ start: 15, end: 20 }], speaker: [{ start: 2, end: 5 }], cue: [], frame: [{ start: 2, end: 10 }], addressee: [{ start: 0, end: 1 }],
};

describe('labels', () => {
  it('are those of gold', () => {
    expect(label('indirect_free_indirect')).toBe(label('IndirectFreeIndirect'));
    expect(label('speech_writing')).toBe(label('SW'));
    expect(label(null)).toBe('');
  });
});

describe('rowQuote', () => {
  it('finds the tokens of ranges in code points', () => {
    const mine = rowQuote(quote, doc.places);
    expect([...mine.quote]).toEqual([5]);
    expect([...mine.frame]).toEqual([1, 2]);
    expect([...mine.addressee]).toEqual([0]);
  });
});

describe('goldDocument', () => {
  it('reads ranges of the text too, and whose words they are', () => {
    const { places, quotes, who } = goldDocument({
      id: '2', text: '🙂 Ada’s aunt says: “It rains.”',
      quotes: [{ type: 'Direct', medium: 'Speech', quote: [[19, 30]], speaker: [[2, 12]], cue: [[13, 17]], frame: [[2, 18]], addressee: [], who: 'Eva Berg' }],
    });
    expect(places.map(({ start, end }) => [start, end])).toEqual([[0, 1], [2, 7], [8, 12], [13, 17], [17, 18], [19, 20], [20, 22], [23, 28], [28, 29], [29, 30]]);
    expect(quotes[0]).toMatchObject({ type: 'direct', medium: 'speech', quote: new Set([5, 6, 7, 8, 9]), speaker: new Set([1, 2]), cue: new Set([3]), addressee: new Set() });
    expect(who).toEqual({ 0: 'Eva Berg' });
  });
});

describe('scoreQuotes', () => {
  it('takes means over filled parts', () => {
    const score = scoreQuotes([{ system: [rowQuote(quote, doc.places)], gold: doc.quotes, who: { 0: 'Ada Kern' } }]);
    expect(score.message).toMatchObject({ precision: 1, recall: 0.5 });
    // Filled by the system: addressee 0 of 1, frame 2 of 2, speaker 1 of 1; by gold: cue 0 of 1, frame 2 of 3, speaker 1 of 1.
    expect(score.roles.precision).toBeCloseTo(2 / 3);
    expect(score.roles.recall).toBeCloseTo((0 + 2 / 3 + 1) / 3);
    expect(score.joint.precision).toBeCloseTo(3 / 4);
    expect(score.joint.recall).toBeCloseTo((0.5 + 0 + 2 / 3 + 1) / 4);
    expect(score.type).toMatchObject({ right: 1, f1: 1 });
    expect(score.who).toEqual({ right: 1, named: 1, all: 1 });
    expect(quoteLines(score)[0]).toBe('message    P 1.000 R 0.500 F1 0.667');
  });

  it('does not take a pair without a common token for found', () => {
    const elsewhere = rowQuote({ ...quote, quote: [{ start: 0, end: 1 }] }, doc.places);
    const score = scoreQuotes([{ system: [elsewhere], gold: doc.quotes, who: { 0: 'Ada Berg' } }]);
    expect(score.type.right).toBe(0);
    expect(score.who.all).toBe(0);
  });
});
