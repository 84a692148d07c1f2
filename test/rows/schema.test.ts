import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../src/language/index.js';
import { claimRows } from '../../src/rows/claim.js';
import { annotationRow, documentRow, failedAnnotationRow, failedDocumentRow, quoteRows } from '../../src/rows/document.js';
import { rowKinds, rowSchema } from '../../src/rows/schema.js';
import { sample } from './sample.js';

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
ajv.addSchema(rowSchema, 'rows');
const errorsOf = (kind: string, row: unknown) => {
  const validate = ajv.getSchema(`rows#/$defs/${kind}`)!;
  // As a reader gets it.
  return validate(JSON.parse(JSON.stringify(row))) ? [] : validate.errors;
};
const failure = { code: 'INPUT_INVALID', message: 'no valid JSON', remedy: 'write one JSON object a line' };

describe('rowSchema', () => {
  const doc = sample();

  it('names every kind of row', () => {
    expect(rowKinds).toEqual(['claim', 'document', 'quote', 'annotation', 'language']);
  });

  it.each([
    ['claim', claimRows(doc)],
    ['document', [documentRow(doc), failedDocumentRow({ id: 'x', text: null, meta: null }, failure)]],
    ['quote', quoteRows(doc)],
    ['annotation', [annotationRow(doc), failedAnnotationRow({ id: 'x', text: 'a', meta: { a: 1 } }, failure)]],
    ['language', [guessLanguage('Das ist ein Satz.'), guessLanguage('123')]],
  ])('accepts each %s row', (kind, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(errorsOf(kind, row)).toEqual([]);
  });

  it('refuses a row with a key too few, a key too many or a wrong type', () => {
    const [row] = claimRows(doc);
    const { meta, ...less } = row!;
    expect(meta).toBeNull();
    expect(errorsOf('claim', less)).not.toEqual([]);
    expect(errorsOf('claim', { ...row, more: 1 })).not.toEqual([]);
    expect(errorsOf('claim', { ...row, score: '1' })).not.toEqual([]);
    expect(errorsOf('claim', { ...row, factuality: 'true' })).not.toEqual([]);
  });
});
