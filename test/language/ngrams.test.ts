import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eld } from 'eld/large';
import { describe, expect, it } from 'vitest';
import { loadNgrams, packNgrams, readNgrams, score } from '../../src/language/ngrams.js';

/** Scores as eld shows them: from 0 to 1, languages without any left out. */
function shown(text: string): Record<string, number> {
  const table = loadNgrams();
  const { sums, count } = score(text, table);
  const scores = table.languages.map((lang, index) => [lang, sums[index]! / count / (sums[index]! / count + 25)] as const);
  return Object.fromEntries(scores.filter(([, value]) => value > 0));
}

describe('score', () => {
  it.each([
    'Haus',
    'Die Bürgermeisterin eröffnete am Montag den neuen Radweg zwischen Hafen und Messe.',
    "It wasn't the council's idea, she said; they'd only been asked to pay.",
    '«L’état, c’est moi» — voilà ce qu’il n’a jamais dit, paraît-il.',
    'Мэр открыл новый мост через реку.',
    '市长说新桥将于周一开放。',
    'Ærøskøbing ÅLESUND ĳsselmeer',
    `Wir fuhren ${'immer weiter und weiter nach Norden '.repeat(20)}`,
    `${'ä'.repeat(189)} weiter`,
    `${'Wort '.repeat(69)}Straßenbahnhaltestellenhäuschen und mehr`,
    "'tis 'n ''x `y` 12 $54,20 @you",
  ])('gives the figures of the library: %s', (text) => {
    const expected = eld.detect(text).getScores();
    const actual = shown(text);
    expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
    for (const [lang, value] of Object.entries(expected)) expect(actual[lang]).toBeCloseTo(value, 12);
  });

  it('knows nothing of text without letters', () => {
    expect(score('12 + 13', loadNgrams()).sums.every((sum) => sum === 0)).toBe(true);
  });
});

describe('readNgrams', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimline-'));
  const write = (name: string, bytes: Uint8Array): URL => {
    writeFileSync(join(folder, name), bytes);
    return pathToFileURL(join(folder, name));
  };
  const packed = packNgrams(['de', 'en'], [
    { ngram: 2 ** 32 + 5, scores: [[1, 7]] },
    { ngram: 3, scores: [[0, 1], [1, 2]] },
  ]);

  it('reads what was packed', () => {
    const table = readNgrams(write('good.bin', packed));
    expect(table.languages).toEqual(['de', 'en']);
    expect([...table.keys]).toEqual([3, 5]);
    expect(table.places).toEqual([0, 1, 2, 2, 2]);
    expect([...table.starts]).toEqual([0, 2, 3]);
    expect([...table.scores]).toEqual([1, 2, 7]);
  });

  it('says which file is missing or broken and how to mend it', () => {
    expect(() => readNgrams(pathToFileURL(join(folder, 'none.bin')))).toThrow(expect.objectContaining({ code: 'MODEL_NOT_FOUND' }));
    expect(() => readNgrams(write('short.bin', packed.subarray(0, packed.length - 1)))).toThrow(expect.objectContaining({ code: 'MODEL_BROKEN' }));
    expect(() => readNgrams(write('empty.bin', new Uint8Array()))).toThrow(expect.objectContaining({ code: 'MODEL_BROKEN' }));
  });
});
