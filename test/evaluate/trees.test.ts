import { describe, expect, it } from 'vitest';
import { readSentences, readSystem, scoreTrees, surface, treesLine } from '../../scripts/evaluate/trees.mjs';

const row = (id: string, form: string, upos: string, head: string, deprel: string, misc = '_', lemma = '_') =>
  [id, form, lemma, upos, '_', '_', head, deprel, '_', misc].join('\t');

const gold = [
  '# text = Sie wohnt im Haus.',
  row('1', 'Sie', 'PRON', '2', 'nsubj:pass', '_', 'sie'),
  row('2', 'wohnt', 'VERB', '0', 'root', '_', 'wohnen'),
  row('3-4', 'im', '_', '_', '_'),
  row('3', 'in', 'ADP', '5', 'case', '_', 'in'),
  row('4', 'dem', 'DET', '5', 'det'),
  row('5', 'Haus', 'NOUN', '2', 'obl', 'SpaceAfter=No'),
  row('6', '.', 'PUNCT', '2', 'punct'),
  '',
];

const place = (start: number, end: number) => `start_char=${start}|end_char=${end}`;

describe('surface', () => {
  it('makes one token of a contraction, with the word that hangs outside', () => {
    const sentence = surface(readSentences(gold)[0]!);
    expect(sentence!.tokens.map(({ start, end, head }) => [start, end, head])).toEqual([[0, 3, 1], [4, 9, -1], [10, 12, 3], [13, 17, 1], [17, 18, 1]]);
    expect(sentence!.tokens[2]).toMatchObject({ upos: 'ADP', deprel: 'case' });
    expect(sentence!.tokens[0]).toMatchObject({ deprel: 'nsubj' });
  });

  it('puts a text together where none is given, and leaves out a sentence whose forms are not in its text', () => {
    expect(surface(readSentences(gold.slice(1))[0]!)!.text).toBe('Sie wohnt im Haus.');
    expect(surface(readSentences(['# text = Er wohnt.', ...gold.slice(1)])[0]!)).toBeNull();
  });
});

describe('scoreTrees', () => {
  it('counts tokens, tags, heads and relations', () => {
    // «Haus.» is one token (two gold tokens missed), «Sie» has another tag, «im» another relation.
    const system = readSystem([
      '# newdoc id = 0',
      row('1', 'Sie', 'NOUN', '2', 'nsubj', place(0, 3), 'sie'),
      row('2', 'wohnt', 'VERB', '0', 'root', place(4, 9), 'wohnten'),
      row('3', 'im', 'ADP', '2', 'case', place(10, 12), 'im'),
      row('4', 'Haus.', 'NOUN', '2', 'obl', place(13, 18)),
      '',
    ]);
    const score = scoreTrees([surface(readSentences(gold)[0]!)], system);
    // 5 gold and 4 system tokens; 3 places right, 2 tags, and 2 heads: «im» hangs on «wohnt» instead of «Haus».
    expect(score.tokens).toBeCloseTo(6 / 9);
    expect(score.upos).toBeCloseTo(4 / 9);
    expect(score.uas).toBeCloseTo(4 / 9);
    expect(score.las).toBeCloseTo(4 / 9);
    // of «Sie» and «wohnt»; «im» is a contraction
    expect(score.lemmas).toBeCloseTo(1 / 2);
    expect(treesLine(score)).toBe('tokens 66.67 UPOS 44.44 UAS 44.44 LAS 44.44 lemmas 50.00  (F1 over 5 gold tokens)');
  });

  it('asks for the relation beside the head, in a second sentence of a document too', () => {
    const system = readSystem([
      '# newdoc id = 0',
      row('1', 'Sie', 'PRON', '0', 'root', place(0, 3)),
      '',
      row('1', 'wohnt', 'VERB', '0', 'root', place(4, 9)),
      row('2', 'im', 'ADP', '3', 'mark', place(10, 12)),
      row('3', 'Haus', 'NOUN', '1', 'obl:arg', place(13, 17)),
      row('4', '.', 'PUNCT', '1', 'punct', place(17, 18)),
      '',
    ]);
    const score = scoreTrees([surface(readSentences(gold)[0]!)], system);
    expect(score.uas).toBeCloseTo(8 / 10);
    expect(score.las).toBeCloseTo(6 / 10);
  });

  it('counts a document without output as missed', () => {
    expect(scoreTrees([surface(readSentences(gold)[0]!)], new Map())).toMatchObject({ tokens: 0, las: 0, wanted: 5 });
  });
});
