import { open } from 'node:fs/promises';

/** How far a run has come: the documents written, the bytes they took, how many failed, and the id of the last. */
export interface Checkpoint {
  readonly documents: number;
  readonly bytes: number;
  readonly failed: number;
  readonly last: string;
}

/** What has to be the same for a run to go on: versions, options and inputs. Compared as JSON. */
export type Fingerprint = Readonly<Record<string, unknown>>;

export interface Journal {
  readonly fingerprint: Fingerprint;
  readonly checkpoint: Checkpoint | null;
  /** The bytes of the journal up to the end of that checkpoint; what follows is torn or ahead of the rows. */
  readonly length: number;
}

/** The first line of a journal. */
export const header = (fingerprint: Fingerprint) => `${JSON.stringify({ fingerprint })}\n`;

/** A line of a journal; it is written after the rows that it speaks of. */
export const entry = (checkpoint: Checkpoint) => `${JSON.stringify(checkpoint)}\n`;

const tailSize = 1 << 16;

/**
 * Reads a journal: its first line and the last whole line that speaks of at most `bytes` bytes. Null where there is none or it is
 * broken. Only the ends of the file are read.
 */
export async function readJournal(file: string, bytes: number): Promise<Journal | null> {
  const handle = await open(file, 'r').catch(() => null);
  if (!handle) return null;
  try {
    const { size } = await handle.stat();
    const first = (await readBytes(handle, 0, Math.min(size, tailSize))).toString('utf8');
    const headerEnd = Buffer.byteLength(first.slice(0, first.indexOf('\n') + 1));
    if (headerEnd === 0) return null;
    const { fingerprint } = JSON.parse(first.slice(0, first.indexOf('\n'))) as { fingerprint: Fingerprint };
    const from = Math.max(headerEnd, size - tailSize);
    const tail = await readBytes(handle, from, size - from);
    return { fingerprint, ...lastWhole(tail, from, bytes) ?? { checkpoint: null, length: headerEnd } };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  } finally {
    await handle.close();
  }
}

/** Goes back through the lines of `tail`, which starts at `from` in its file. */
function lastWhole(tail: Buffer, from: number, bytes: number): Omit<Journal, 'fingerprint'> | null {
  let end = tail.lastIndexOf('\n');
  while (end > 0) {
    const start = tail.lastIndexOf('\n', end - 1);
    const checkpoint = JSON.parse(tail.toString('utf8', start + 1, end)) as Checkpoint;
    if (checkpoint.bytes <= bytes) return { checkpoint, length: from + end + 1 };
    end = start;
  }
  return null;
}

async function readBytes(handle: Awaited<ReturnType<typeof open>>, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}
