import type { Annotated, Attributed, Input } from '../document.js';
import { ClaimlineError } from '../errors.js';
import { offsetsOf } from '../rows/offsets.js';
import type { Failure } from '../rows/row.js';
import { isAnnotationFormat, writeAnnotated, writeAttributed, writeFailed, type Format } from '../rows/write.js';
import type { Note, Outcome } from './item.js';

/** What a document goes through; the shape of `createPipeline()`. */
export interface Stages {
  annotate(input: Input): Promise<Annotated>;
  run(input: Input): Promise<Attributed>;
}

export interface ProcessOptions {
  readonly format: Format;
  /** Claims below it are not written. */
  readonly minScore: number;
}

/** Runs one document and writes its rows. Never rejects: what goes wrong is in the outcome. */
export async function processDocument(input: Input, stages: Stages, options: ProcessOptions): Promise<Outcome> {
  const { format, minScore } = options;
  try {
    if (isAnnotationFormat(format)) {
      const doc = await stages.annotate(input);
      return done(doc, writeAnnotated(doc, format), 0);
    }
    const doc = await stages.run(input);
    const claims = doc.claims.filter(({ score }) => score >= minScore).length;
    return done(doc, writeAttributed(doc, format, minScore), claims);
  } catch (error) {
    return failedOutcome(input, failureOf(error), format);
  }
}

/** The outcome of a document that failed, however early. */
export function failedOutcome(input: Input, error: Failure, format: Format, fatal = false): Outcome {
  const text = input.text === '' ? null : input.text;
  const rows = writeFailed({ id: input.id, text, meta: input.meta ?? null }, error, format);
  return { rows, claims: 0, words: 0, notes: [], error, fatal };
}

/** What was thrown as a failure with a code and a remedy. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ClaimlineError) return { code: error.code, message: error.message, remedy: error.remedy };
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'DOCUMENT_FAILED', message, remedy: 'please report the text that does this' };
}

function done(doc: Annotated, rows: string, claims: number): Outcome {
  const words = doc.tokens.reduce((sum, { upos }) => (upos === 'PUNCT' ? sum : sum + 1), 0);
  return { rows, claims, words, notes: notesOf(doc), error: null, fatal: false };
}

function notesOf(doc: Annotated): Note[] {
  if (doc.messages.length === 0) return [];
  const { at } = offsetsOf(doc.text);
  return doc.messages.map(({ stage, rule, text, start, end }) => ({
    stage, text: `${text} [${rule}, characters ${at(start)}–${at(end)}]`, remedy: null,
  }));
}
