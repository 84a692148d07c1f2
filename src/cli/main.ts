#!/usr/bin/env node
import { CommanderError } from 'commander';
import { ClaimlineError } from '../errors.js';
import { createProgram } from './program.js';
import { exitCodes, type Context } from './streams.js';
import { packageVersion } from './version.js';

const { stdin, stdout, stderr } = process;
const abort = new AbortController();
const context: Context = {
  stdin, stdout, stderr,
  signal: abort.signal,
  exit(code) {
    process.exitCode = code;
  },
};

// `claimline | head`: the reader has what it wants. Anything else that goes wrong with the output ends the run with an error.
let closed = false;
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && !closed) {
      report(new ClaimlineError('OUTPUT_UNWRITABLE', `cannot write: ${error.message}`, 'make room, or write elsewhere'));
    }
    closed = true;
    abort.abort();
  });
}

// The first signal ends the run between two documents, a second one at once.
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (interrupted) process.exit(exitCodes.interrupted);
    interrupted = true;
    abort.abort();
  });
}

function report(error: unknown): void {
  if (closed || interrupted) return;
  if (error instanceof CommanderError) {
    // Commander has said what is wrong; help and version are no errors.
    context.exit(error.exitCode === 0 ? exitCodes.fine : exitCodes.couldNotRun);
    return;
  }
  context.exit(exitCodes.couldNotRun);
  if (error instanceof ClaimlineError) stderr.write(`claimline: ${error.message} (${error.remedy}) [${error.code}]\n`);
  else stderr.write(`claimline: ${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
}

try {
  await createProgram(context, await packageVersion()).parseAsync();
} catch (error) {
  report(error);
}
if (interrupted) {
  stderr.write('claimline: interrupted; with -o FILE the same command and --resume goes on\n');
  context.exit(exitCodes.interrupted);
}
// Standard input may still be open: nothing more is read from it.
stdin.destroy();
