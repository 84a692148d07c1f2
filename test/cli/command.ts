import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
if (!existsSync(program)) throw new Error('The program is not built: npm run build');

/** A dictionary in the shape of a model; it knows some words (scripts/reference/toy_model.py). */
export const toyModel = fileURLToPath(new URL('../fixtures/toy-model', import.meta.url));

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built program as a child process whose three streams are pipes. */
export interface Child extends ChildProcess {
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
}

/** Starts the built program. Where `stdio` puts a file in the place of a pipe, that stream is not to be used. */
export function start(args: readonly string[], stdio: StdioOptions = 'pipe'): Child {
  return spawn(process.execPath, [program, ...args], { stdio }) as Child;
}

/** Waits until the program has ended. */
export async function ended(child: Child): Promise<Result> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  (child.stdout as Readable | null)?.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
}

/** Runs the program with `stdin` and waits for its end. */
export async function run(args: readonly string[], stdin: string | Buffer = ''): Promise<Result> {
  const child = start(args);
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  return ended(child);
}

/** The same with the toy model. */
export const runToy = (args: readonly string[], stdin: string | Buffer = '') => run([...args, '--model', toyModel], stdin);

export const rowsOf = (text: string) => text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, any>); // oxlint-disable-line typescript/no-explicit-any

/** A folder for the tests of one file; `at` gives the path of a name in it. */
export function scratch(): { at: (name: string) => string } {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'claimline-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return { at: (name) => path.join(folder, name) };
}
