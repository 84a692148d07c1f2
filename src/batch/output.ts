import { access, open, rename, rm, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { ClaimlineError } from '../errors.js';
import { entry, header, readJournal, type Fingerprint, type Journal, type Checkpoint } from './journal.js';

/** Where rows go. */
export interface Output {
  /** What an earlier run had written that this one goes on from. */
  readonly resumed: Checkpoint | null;
  /** Takes the rows of one document and waits until there is room for more. */
  write(rows: string, document: { readonly id: string; readonly failed: boolean }): Promise<void>;
  /** All is written. */
  finish(): Promise<void>;
  /** The run ends early: what stands is kept for a later one. */
  abandon(): Promise<void>;
}

/** Rows to a stream that somebody else opened and ends. */
export function streamOutput(stream: Writable): Output {
  return {
    resumed: null,
    async write(rows) {
      if (rows === '' || stream.destroyed) return;
      if (stream.write(rows)) return;
      await new Promise<void>((resolve) => {
        const done = () => {
          stream.off('drain', done).off('close', done).off('error', done);
          resolve();
        };
        stream.on('drain', done).on('close', done).on('error', done);
      });
    },
    finish: async () => {},
    abandon: async () => {},
  };
}

export interface FileOptions {
  /** Overwrite the file, and drop what an unfinished run left. */
  readonly force: boolean;
  /** Go on where an unfinished run stopped. */
  readonly resume: boolean;
  readonly fingerprint: Fingerprint;
}

/**
 * Rows to `FILE.part`, renamed to `file` at the end. `FILE.part.journal` says after each document how far the run came, so that a
 * later run with `resume` goes on exactly there. Throws OUTPUT_EXISTS, OUTPUT_UNWRITABLE or RESUME_IMPOSSIBLE.
 */
export async function fileOutput(file: string, options: FileOptions): Promise<Output> {
  const part = `${file}.part`;
  const journalFile = `${part}.journal`;
  if (!options.force && await exists(file)) {
    throw new ClaimlineError('OUTPUT_EXISTS', `${file} is there already`, 'give another name, or --force to write over it');
  }
  const unfinished = await exists(part);
  if (unfinished && !options.force && !options.resume) {
    throw new ClaimlineError('OUTPUT_EXISTS', `${part} is there: a run did not finish, or is under way`, '--resume to go on with it, --force to start anew');
  }
  const earlier = unfinished && options.resume ? await earlierRun(part, journalFile, options.fingerprint) : null;
  const resumed = earlier?.checkpoint ?? null;

  const handles = await Promise.all([open(part, 'a'), open(journalFile, 'a')])
    .catch(unwritable(part, 'give a folder that exists and may be written to'));
  const [rowsHandle, journal] = handles;
  await rowsHandle.truncate(resumed?.bytes ?? 0);
  await journal.truncate(earlier?.length ?? 0);
  if (!earlier) await journal.appendFile(header(options.fingerprint));

  let written: Checkpoint = resumed ?? { documents: 0, bytes: 0, failed: 0, last: '' };
  const close = async () => {
    await rowsHandle.close();
    await journal.close();
  };
  return {
    resumed,
    async write(rows, document) {
      const buffer = Buffer.from(rows, 'utf8');
      const next = {
        documents: written.documents + 1,
        bytes: written.bytes + buffer.length,
        failed: written.failed + (document.failed ? 1 : 0),
        last: document.id,
      };
      await (async () => {
        if (buffer.length > 0) await rowsHandle.appendFile(buffer);
        await journal.appendFile(entry(next));
      })().catch(unwritable(part, 'make room, then go on with --resume'));
      written = next;
    },
    async finish() {
      await rowsHandle.sync();
      await close();
      await rename(part, file);
      await rm(journalFile, { force: true });
    },
    async abandon() {
      await close();
      if (written.documents > 0) return;
      await rm(part, { force: true });
      await rm(journalFile, { force: true });
    },
  };
}

async function earlierRun(part: string, journalFile: string, fingerprint: Fingerprint): Promise<Journal> {
  const { size } = await stat(part);
  const journal = await readJournal(journalFile, size);
  if (!journal) {
    throw new ClaimlineError('RESUME_IMPOSSIBLE', `${journalFile} is missing or broken, so nobody knows how far ${part} goes`, '--force to start anew');
  }
  const differing = Object.keys({ ...journal.fingerprint, ...fingerprint })
    .filter((key) => JSON.stringify(journal.fingerprint[key]) !== JSON.stringify(fingerprint[key]));
  if (differing.length > 0) {
    throw new ClaimlineError('RESUME_IMPOSSIBLE', `the unfinished run was started otherwise (${differing.join(', ')} differ)`,
      'give the same options, inputs and version, or --force to start anew');
  }
  return journal;
}

function unwritable(file: string, remedy: string): (cause: unknown) => never {
  return (cause) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ClaimlineError('OUTPUT_UNWRITABLE', `cannot write ${file}: ${reason}`, remedy, { cause });
  };
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(() => true, () => false);
}
