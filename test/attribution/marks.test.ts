import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairMarks } from '../../src/attribution/marks.js';
import type { Word } from '../../src/document.js';
import { languageData } from '../../src/languages/index.js';

const table = languageData('de')!.attribution.marks;

/** Tokens of a text whose words and marks are apart by `|`; a blank before the bar counts as white space. */
function tokens(text: string): Word[] {
  const parts = text.split('|');
  return parts.map((part, index) => ({ text: part.trim(), spaceBefore: index === 0 || part.startsWith(' '), block: 0, index }) as unknown as Word);
}

function pairs(text: string): string[] {
  const words = tokens(text);
  return pairMarks(words, table).pairs.map(({ open, close, depth }) => `${depth}: ${words.slice(open, close + 1).map((word) => word.text).join(' ')}`);
}

describe('pairMarks', () => {
  test('pairs German, French and straight marks', () => {
    expect(pairs('Er| „|ja|“| und| »|nein|«| und| "|doch|"|.')).toEqual(['0: „ ja “', '0: » nein «', '0: " doch "']);
  });

  test('pairs marks within marks', () => {
    expect(pairs('„|Sie| rief| ‚|Halt|‘|!|“')).toEqual(['0: „ Sie rief ‚ Halt ‘ ! “', '1: ‚ Halt ‘']);
  });

  test('leaves an unpaired opening mark out and pairs the next one', () => {
    expect(pairs('„|Ach| er| sagte| „|nein|“|.')).toEqual(['0: „ nein “']);
  });

  test('leaves an unpaired closing mark out', () => {
    expect(pairs('Nein|“| sagte| er| „|doch|“')).toEqual(['0: „ doch “']);
  });

  test('closes an inner mark that was forgotten together with the outer one', () => {
    expect(pairs('„|Sie| rief| ‚|Halt|!|“')).toEqual(['0: „ Sie rief ‚ Halt ! “']);
  });

  test('knows which pair a token stands in', () => {
    const words = tokens('Er| „|ja| ‚|so|‘|“| so');
    const marks = pairMarks(words, table);
    expect([...marks.inside]).toEqual([-1, -1, 0, 0, 1, 0, -1, -1]);
  });

  test('never throws, and pairs nest', () => {
    const mark = fc.constantFrom('„', '“', '”', '"', '»', '«', '‚', '‘', 'ja', '.');
    fc.assert(
      fc.property(fc.array(fc.record({ text: mark, spaceBefore: fc.boolean() }), { maxLength: 60 }), (words) => {
        const found = pairMarks(words.map((word, index) => ({ ...word, index, block: 0 }) as unknown as Word), table).pairs;
        for (const a of found) {
          expect(a.open).toBeLessThan(a.close);
          for (const b of found) expect(a === b || b.close < a.open || a.close < b.open || (a.open < b.open && b.close < a.close) || (b.open < a.open && a.close < b.close)).toBe(true);
        }
      }),
    );
  });
});
