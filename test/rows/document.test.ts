import { describe, expect, it } from 'vitest';
import { annotationRow, documentRow, failedDocumentRow, quoteRows } from '../../src/rows/document.js';
import { readable } from '../../src/rows/readable.js';
import { annotated, attributed } from './build.js';
import { sample } from './sample.js';

const slice = (text: string, { start, end }: { start: number; end: number }) => [...text].slice(start, end).join('');

describe('documentRow', () => {
  const doc = sample();
  const row = documentRow(doc);

  it('has the keys of its kind', () => {
    expect(Object.keys(row)).toEqual(['id', 'lang', 'text', 'sentences', 'entities', 'quotes', 'claims', 'meta', 'error']);
  });

  it('gives sentences, mentions and quotes in code points', () => {
    expect(row.sentences.map((sentence) => slice(doc.text, sentence))).toEqual(doc.sentences.map(({ text }) => text));
    for (const { mentions } of row.entities) for (const mention of mentions) expect(slice(doc.text, mention)).toBe(mention.text);
    expect(row.quotes[1]!.quote.map((range) => slice(doc.text, range))).toEqual(['nicht 5 Mio. Euro 🚢']);
    expect(row.quotes[0]!.score).toBe(0.1235);
  });

  it('leaves a row for a document that failed', () => {
    const error = { code: 'DOCUMENT_FAILED', message: 'm', remedy: 'r' };
    expect(failedDocumentRow({ id: 'a', text: 't', meta: { x: 1 } }, error)).toEqual({
      id: 'a', lang: null, text: 't', sentences: [], entities: [], quotes: [], claims: [], meta: { x: 1 }, error,
    });
  });

  it('takes a document without sentences', () => {
    expect(documentRow(attributed(annotated('leer', '', []), {}))).toMatchObject({ id: 'leer', text: '', sentences: [], claims: [], error: null });
  });
});

describe('quoteRows', () => {
  it('gives each part its text', () => {
    const doc = sample();
    const rows = quoteRows(doc);
    expect(rows.map(({ id }) => id)).toEqual(['blatt#q1', 'blatt#q2']);
    expect(rows[1]).toMatchObject({ doc: 'blatt', lang: 'de', speaker: [{ text: 'Sie' }], addressee: [{ text: 'Kollegen' }], frame: [], who: 'Ada Brandt' });
    for (const span of rows.flatMap(({ quote, speaker, cue, addressee }) => [...quote, ...speaker, ...cue, ...addressee])) {
      expect(slice(doc.text, span)).toBe(span.text);
    }
  });
});

describe('annotationRow', () => {
  it('counts tokens and heads in their sentence', () => {
    const doc = sample();
    const second = annotationRow(doc).sentences[1]!;
    expect(second.tokens[0]).toEqual({ id: 1, text: 'Sie', start: 48, end: 51, lemma: 'sie', upos: 'PRON', feats: {}, head: 2, deprel: 'nsubj' });
    expect(second.tokens[1]).toMatchObject({ text: 'sagte', head: 0, deprel: 'root' });
    for (const token of second.tokens) expect(slice(doc.text, token)).toBe(token.text);
  });
});

describe('readable', () => {
  it('shows each sentence once, with its claims and sources', () => {
    const text = readable(sample());
    expect(text.match(/Sie sagte Kollegen/g)).toHaveLength(1);
    expect(text).toContain('• das Boot | koste nicht | 5 Mio. Euro  (negated)');
    expect(text).toContain('says: Sie [Ada Brandt] («sagte»), according to Ada Brandt');
    expect(text).toContain('time: am 3. Mai  = --05-03');
  });

  it('says so where there are none', () => {
    expect(readable(attributed(annotated('leer', '', []), {}))).toContain('(no claims)');
  });
});
