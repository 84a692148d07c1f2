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
}

/** The first line of a journal. */
export const header = (fingerprint: Fingerprint) => `${JSON.stringify({ fingerprint })}\n`;

/** A line of a journal; it is written after the rows that it speaks of. */
export const entry = (checkpoint: Checkpoint) => `${JSON.stringify(checkpoint)}\n`;

const tailSize = 1 << 16;

/**
 * Reads a journal: its first line and the last whole line that speaks of at most `bytes` bytes. Null where there is none or
 * its first line is torn. Only the ends of the file are read.
 */
export async function readJournal(file: string, bytes: number): Promise<Journal | null> {
  const handle = await open(file, 'r').catch(() => null);
  if (!handle) return null;
  try {
    const { size } = await handle.stat();
    const head = await readText(handle, 0, Math.min(size, tailSize));
    const end = head.indexOf('\n');
    if (end < 0) return null;
    const { fingerprint } = JSON.parse(head.slice(0, end)) as { fingerprint: Fingerprint };
    const from = Math.max(end + 1, size - tailSize);
    const tail = await readText(handle, from, size - from);
    // The last piece is torn, or empty after a line end; so is the first where the tail starts within a line.
    const complete = tail.split('\n').slice(from > end + 1 ? 1 : 0, -1);
    const checkpoint = complete.map((line) => JSON.parse(line) as Checkpoint).findLast((line) => line.bytes <= bytes);
    return { fingerprint, checkpoint: checkpoint ?? null };
  } finally {
    await handle.close();
  }
}

async function readText(handle: Awaited<ReturnType<typeof open>>, from: number, length: number): Promise<string> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
  return buffer.toString('utf8', 0, bytesRead);
}
