/** Running the built program from a scorer, and the options that all scorers share. */
import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, closeSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Options of every command here. */
export const sharedOptions = {
  rows: { type: 'string' },
  model: { type: 'string' },
  dist: { type: 'string' },
  lang: { type: 'string' },
  workers: { type: 'string' },
  last: { type: 'string' },
};

const sharedHelp = `
  --rows FILE     score what the program wrote earlier instead of running it
  --last N        only the last N sentences of GOLD
  --model FOLDER  another model than the one that comes with claimline
  --lang TAG      language of every document; without it each is detected
  --workers N     worker threads
  --dist FOLDER   another build than dist/`;

/**
 * Reads the command line of a scorer that takes `files` files (or one of several counts); with a wrong one it says how to call it and exits with 2.
 * @param {string} usage first line of the help
 * @param {number | number[]} files how many files it takes
 * @param {object} [more] further options, as for `parseArgs`
 */
export function command(usage, files, more = {}) {
  try {
    const { values, positionals } = parseArgs({ options: { ...sharedOptions, ...more }, allowPositionals: true });
    if (![files].flat().includes(positionals.length)) throw new TypeError(`takes ${[files].flat().join(' or ')} file(s), not ${positionals.length}`);
    if (values.last !== undefined && !/^[1-9]\d*$/.test(values.last)) throw new TypeError(`--last is a whole number from 1, not ${values.last}`);
    return { ...values, files: positionals };
  } catch (error) {
    console.error(`${error.message}\nusage: ${usage}${sharedHelp}`);
    return process.exit(2);
  }
}

/** Whether the module is the script that was called, not one that is imported. */
export const isMain = (url) => process.argv[1] !== undefined && pathToFileURL(realpathSync(process.argv[1])).href === url;

/**
 * The last `last` of a list, or all.
 * @template T
 * @param {T[]} list
 * @param {{last?: string}} options
 */
export const lastOf = (list, { last }) => (last === undefined ? list : list.slice(-Number(last)));

export const distFolder = ({ dist }) => resolve(dist ?? join(root, 'dist'));

/** The path of the built program. */
export const mainFile = (options) => join(distFolder(options), 'cli', 'main.js');

/** What a folder for the time of a function is for: it is gone when the function ends. */
export async function withFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'claimline-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs the built program.
 * @param {string[]} args
 * @param {{name: string, content: string} | null} input a file to read; the ending of its name tells the program what it is
 * @returns {Promise<{written: string, code: number, errors: string[]}>} standard output, exit code 0 or 1, lines of standard error
 */
export async function runOn(args, input, options) {
  return withFolder(async (folder) => {
    const files = input === null ? [] : [join(folder, input.name)];
    for (const file of files) writeFileSync(file, input.content);
    const output = join(folder, 'output');
    const { code, errors } = await runTo(output, [...args, ...files], options);
    if (code > 1) throw new Error(`claimline ${args.join(' ')} ended with ${code}: ${errors.trim()}`);
    return { written: readFileSync(output, 'utf8'), code, errors: errors.split('\n').filter((line) => line !== '') };
  });
}

/**
 * What the built program writes for documents.
 * @param {string[]} args command and row kind, such as `['extract', '--rows', 'document']`
 * @param {{id: string, text: string}[]} documents
 * @param {{model?: string, dist?: string, lang?: string, workers?: string}} options
 * @returns {Promise<string>} standard output; documents that failed are told on stderr and missed in the score; throws where all did
 */
export async function runProgram(args, documents, options) {
  const { written, code, errors } = await runOn(
    [...args, '--quiet', ...programOptions(options)], { name: 'input.jsonl', content: toJsonl(documents) }, options,
  );
  // A figure of 0 that a broken build or model made would be taken for a score.
  if (code === 1 && errors.length >= documents.length) throw new Error(`every document failed, the first with: ${errors[0]}`);
  if (code === 1) console.error(`${errors.length} of ${documents.length} documents failed:\n  ${errors.slice(0, 3).join('\n  ')}`);
  return written;
}

export const toJsonl = (values) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** The options that go on to the program. */
export function programOptions({ model, lang, workers }) {
  return [
    ...(model === undefined ? [] : ['--model', model]),
    ...(lang === undefined ? [] : ['--lang', lang]),
    ...(workers === undefined ? [] : ['--workers', workers]),
  ];
}

function runTo(file, args, options) {
  const out = openSync(file, 'w');
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [mainFile(options), ...args], { stdio: ['ignore', out, 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? 2, errors }));
  }).finally(() => closeSync(out));
}

/** The rows of an earlier run where `--rows` names them, else of a run now. */
export async function rowsFor(args, documents, options) {
  return options.rows === undefined ? runProgram(args, documents, options) : readFileSync(options.rows, 'utf8');
}
