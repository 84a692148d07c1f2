import { expect, it } from 'vitest';
import { tripleLines } from '../../src/rows/triple.js';
import { annotated, attributed, claim, phrase, predicate } from './build.js';
import { sample } from './sample.js';

it('writes one triple a line, four columns, each once', () => {
  const lines = tripleLines(sample());
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line.split('\t')).toHaveLength(4);
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines).toContain('blatt\tDie Reederin\tfährt\tein Solarboot');
  expect(lines).toContain('blatt\tAda Brandt\tfährt\tein Solarboot');
});

it('keeps tabs and line ends out of the columns', () => {
  const doc = annotated('a\tb', 'Der\nBote\tbringt\nPost.', [[
    ['Der', 'DET', 'der', 1, 'det'], ['Bote', 'NOUN', 'Bote', 2, 'nsubj'], ['bringt', 'VERB', 'bringen', -1, 'root'], ['Post', 'NOUN', 'Post', 2, 'obj'], ['.', 'PUNCT', '.', 2, 'punct'],
  ]]);
  const one = claim(0, { subject: phrase(doc, 0, 1, 1), predicate: predicate(doc, [2]), object: phrase(doc, 3, 3, 3) });
  expect(tripleLines(attributed(doc, { claims: [one, one] }))).toEqual(['a b\tDer Bote\tbringt\tPost']);
  expect(tripleLines(attributed(doc, { claims: [{ ...one, score: 0.2 }] }), 0.3)).toEqual([]);
});
