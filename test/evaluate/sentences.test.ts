import { describe, expect, it } from 'vitest';
import { joinSentences, scoreSentences, sentencesLine, sentenceTexts } from '../../scripts/evaluate/sentences.mjs';

describe('joinSentences', () => {
  it('makes documents of twenty sentences and counts code points', () => {
    const docs = joinSentences(Array.from({ length: 21 }, () => '🙂.'));
    expect(docs.map(({ id, ends }) => [id, ends.size])).toEqual([['0', 19], ['1', 0]]);
    expect([...docs[0]!.ends].slice(0, 2)).toEqual([2, 5]);
  });

  it('takes the text that a treebank gives', () => {
    expect(sentenceTexts(['# sent_id = 1', '# text = Es regnet. ', '1\tEs'])).toEqual(['Es regnet.']);
  });
});

describe('scoreSentences', () => {
  it('leaves the end of the document out and counts the others', () => {
    // «Es regnet. Es schneit. Es taut.»: ends 10 and 22 count, 31 does not.
    const docs = joinSentences(['Es regnet.', 'Es schneit.', 'Es taut.']);
    const score = scoreSentences(docs, [{ id: '0', sentences: [{ end: 10 }, { end: 15 }, { end: 18 }, { end: 31 }] }]);
    expect(score).toMatchObject({ right: 1, found: 3, wanted: 2, f1: 0.4 });
    expect(sentencesLine(score)).toBe('P 33.33 R 50.00 F1 40.00');
  });

  it('counts a document without a row as missed', () => {
    expect(scoreSentences(joinSentences(['Es regnet.', 'Es taut.']), [])).toMatchObject({ right: 0, found: 0, wanted: 1 });
  });
});
