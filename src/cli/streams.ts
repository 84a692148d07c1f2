import type { Readable, Writable } from 'node:stream';

/** The streams of the process; tests of single commands put others in their place. */
export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** Exit codes of the command. */
export const exitCodes = { fine: 0, someFailed: 1, couldNotRun: 2, interrupted: 130 } as const;

/** What a command needs of its surroundings. */
export interface Context extends Streams {
  /** Set when the reader of stdout has gone or the user interrupts. */
  readonly signal: AbortSignal;
  /** Says how the command ended; the process ends by itself when nothing is left to do. */
  exit(code: number): void;
}
