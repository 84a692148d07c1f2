import { describe, expect, it } from 'vitest';
import { documentSection, pageEnd, pageStart } from '../../src/report/index.js';
import { marksOf } from '../../src/report/marks.js';
import { documentRow, failedDocumentRow } from '../../src/rows/document.js';
import { sample } from '../rows/sample.js';

const plain = (html: string) => html.replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('the page', () => {
  const row = documentRow(sample());

  it('shows the whole text, unchanged', () => {
    const section = documentSection(row, 1);
    const text = /<div class="text">([^]*?)<\/div>/.exec(section)![1]!;
    expect(plain(text)).toBe(row.text);
  });

  it('marks speakers, cues, quotations and names', () => {
    const section = documentSection(row, 1);
    expect(section).toMatch(/<span class="speaker" title="Ada Brandt">(?:<[^>]*>)*Sie</);
    expect(section).toMatch(/<span class="cue">sagte</);
    expect(section).toContain('title="direct: Ada Brandt"');
    expect(section).toContain('title="Ada Brandt (PER)"');
  });

  it('leads from a claim to its sentence', () => {
    const section = documentSection(row, 7);
    const targets = [...section.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target!);
    expect(targets).toHaveLength(4);
    for (const target of targets) expect(section.split(`id="${target}"`)).toHaveLength(2);
  });

  it('says who says so', () => {
    expect(plain(documentSection(row, 1))).toContain('Sie [Ada Brandt] «sagte», according to Ada Brandt');
  });

  it('lets no text become markup', () => {
    const error = { code: 'INPUT_INVALID', message: '<b>&"', remedy: 'r' };
    expect(documentSection(failedDocumentRow({ id: '<script>', text: null, meta: null }, error), 1)).toContain('&lt;script&gt;');
    expect(pageStart('<i>') + pageEnd).not.toContain('<i>');
  });

  it('cuts where marks overlap', () => {
    const pieces = marksOf({ ...row, text: 'abcdef', sentences: [{ start: 0, end: 6 }], entities: [], claims: [], quotes: [
      { ...row.quotes[0]!, quote: [{ start: 1, end: 4 }], speaker: [{ start: 3, end: 5 }], cue: [] },
    ] }, 6);
    expect(pieces.map(({ start, end, marks }) => [start, end, marks.map(({ kind }) => kind).join(' ')])).toEqual([
      [0, 1, 'sentence'], [1, 3, 'sentence quote'], [3, 4, 'sentence quote speaker'], [4, 5, 'sentence speaker'], [5, 6, 'sentence'],
    ]);
  });
});
