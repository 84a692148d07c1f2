import { decodeUtf8 } from '../batch/decode.js';
import { lines } from '../batch/lines.js';
import { fileOutput, streamOutput } from '../batch/output.js';
import { checkFiles, sources } from '../batch/sources.js';
import { ClaimlineError } from '../errors.js';
import { documentSection, pageEnd, pageStart } from '../report/index.js';
import type { DocumentRow } from '../rows/row.js';
import type { Context } from './streams.js';

export interface ReportOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly title: string;
}

/** Writes one page for the document rows of `files`, document by document. */
export async function reportCommand(files: readonly string[], options: ReportOptions, { stdin, stdout, signal }: Context): Promise<void> {
  const given = files.length === 0 ? ['-'] : files;
  await checkFiles(given);
  const output = options.output === undefined
    ? streamOutput(stdout)
    : await fileOutput(options.output, { force: options.force ?? false, resume: false, fingerprint: {} });
  const write = (html: string) => output.write(html, { id: '', failed: false });
  let complete = false;
  try {
    await write(pageStart(options.title));
    let number = 0;
    for await (const source of sources(given, { stdin })) {
      for await (const line of lines(source.open())) {
        if (signal.aborted) return;
        const { text } = decodeUtf8(line.bytes, line.offset);
        if (text.trim() === '') continue;
        number += 1;
        await write(documentSection(parseRow(text, `${source.file}:${line.number}`), number));
      }
    }
    await write(pageEnd);
    complete = true;
  } finally {
    await (complete ? output.finish() : output.abandon());
  }
}

function parseRow(text: string, place: string): DocumentRow {
  let row: unknown = null;
  try {
    row = JSON.parse(text);
  } catch {
    // Told below, like JSON of another shape.
  }
  const isDocument = typeof row === 'object' && row !== null && ['id', 'sentences', 'entities', 'quotes', 'claims', 'error'].every((key) => key in row);
  if (!isDocument) {
    throw new ClaimlineError('INPUT_INVALID', `${place}: no document row`, 'write them with: claimline --rows document FILES');
  }
  return row as DocumentRow;
}
