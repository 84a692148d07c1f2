import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../../src/segment/index.js';
import { document } from './document.js';

const pieces = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '\0', '\ud83d', '\udc4d', '👩‍🚀', '👍🏽', '🇩🇪', '1️⃣', 'ä', 'a\u0308', '\u0301', '\u200d', '\ufeff', '\u200f', 'שלום', 'مرحبا بالعالم؟', '東京は晴れ。', 'สวัสดี', '„', '“', '»', '«', '"',
    "'", '’', '.', '...', '…', '!', '?', '?!', ',', ';', ':', '(', ')', '[', ']', '-', '–', '/', '@', '#', '://', 'https://a.b/c?d=e', 'x@y.de', 'www.', '\n', '\n\n', '\r\n', '\t', ' ',
    ' | ', '• ', '- ', '1. ', '3.', 'Mai', 'am', 'z.B.', 'Dr.', "n't", "'s", 'don’t', 'U.S.', '$54,20', '42.000', '1:0', '2-3', 'Kund:innen', 'EU-Staaten', 'Der', 'und', 'The', 'said',
  ),
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('any string', { timeout: 60_000 }, () => {
  for (const lang of ['de', 'en', 'fr']) {
    it(`gives tokens that slice back, are ordered and cover all but white space (${lang})`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const doc = segment(document(text, lang));
          let behind = 0;
          doc.tokens.forEach((token, index) => {
            expect(token.text).toBe(text.slice(token.start, token.end));
            expect(token.index).toBe(index);
            expect(token.end).toBeGreaterThan(token.start);
            expect(token.text).not.toMatch(/^\s|\s$/);
            const gap = text.slice(behind, token.start);
            expect(gap.trim()).toBe('');
            expect(token.start).toBeGreaterThanOrEqual(behind);
            expect(token.spaceBefore).toBe(behind === 0 ? true : gap !== '');
            behind = token.end;
          });
          expect(text.slice(behind).trim()).toBe('');
        }),
        { numRuns: 150 },
      );
    });

    it(`gives blocks and sentences that nest and tile (${lang})`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const { blocks, tokens, sentences } = segment(document(text, lang));
          let next = 0;
          sentences.forEach((sentence, index) => {
            expect(sentence.index).toBe(index);
            expect(sentence.first).toBe(next);
            expect(sentence.last).toBeGreaterThanOrEqual(sentence.first);
            next = sentence.last + 1;
            const first = tokens[sentence.first]!;
            const last = tokens[sentence.last]!;
            expect([sentence.start, sentence.end]).toEqual([first.start, last.end]);
            expect(sentence.text).toBe(text.slice(sentence.start, sentence.end));
            expect(last.block).toBe(first.block);
          });
          expect(next).toBe(tokens.length);
          for (const token of tokens) {
            const block = blocks[token.block]!;
            expect(block.start).toBeLessThanOrEqual(token.start);
            expect(token.end).toBeLessThanOrEqual(block.end);
          }
          blocks.forEach((block, index) => {
            expect(block.text).toBe(text.slice(block.start, block.end));
            if (index > 0) expect(block.start).toBeGreaterThanOrEqual(blocks[index - 1]!.end);
          });
        }),
        { numRuns: 150 },
      );
    });
  }

  it('gives the same result twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(segment(document(text, 'de'))).toEqual(segment(document(text, 'de')));
      }),
      { numRuns: 50 },
    );
  });
});
