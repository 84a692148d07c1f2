import type { Annotated, Attributed } from '../document.js';
import { claimRows } from './claim.js';
import { conllu } from './conllu.js';
import {
  annotationRow, documentRow, failedAnnotationRow, failedDocumentRow, quoteRows, type Failed,
} from './document.js';
import { readable } from './readable.js';
import type { Failure } from './row.js';
import { tripleLines } from './triple.js';

/** What a run writes for a document. */
export type Format = 'claim' | 'document' | 'triple' | 'quote' | 'readable' | 'annotation' | 'conllu';

/** The formats that need no claims and no quotes, only the annotation. */
const annotationFormats = { annotation: (doc: Annotated) => lines([annotationRow(doc)]), conllu };

export type AnnotationFormat = keyof typeof annotationFormats;

export function isAnnotationFormat(format: Format): format is AnnotationFormat {
  return Object.hasOwn(annotationFormats, format);
}

/** An annotated document as text of `format`, whole lines. */
export function writeAnnotated(doc: Annotated, format: AnnotationFormat): string {
  return annotationFormats[format](doc);
}

/** A finished document as text of `format`, whole lines. */
export function writeAttributed(doc: Attributed, format: Exclude<Format, AnnotationFormat>, minScore = 0): string {
  switch (format) {
    case 'claim': return lines(claimRows(doc, minScore));
    case 'document': return lines([documentRow(doc, minScore)]);
    case 'triple': return tripleLines(doc, minScore).map((line) => `${line}\n`).join('');
    case 'quote': return lines(quoteRows(doc));
    case 'readable': return readable(doc, minScore);
  }
}

/** What a failed document leaves: a row with its error where a row stands for a document, else nothing. */
export function writeFailed(failed: Failed, error: Failure, format: Format): string {
  if (format === 'document') return lines([failedDocumentRow(failed, error)]);
  if (format === 'annotation') return lines([failedAnnotationRow(failed, error)]);
  return '';
}

const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
