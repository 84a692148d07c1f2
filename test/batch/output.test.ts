import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Item, Outcome } from '../../src/batch/item.js';
import { fileOutput, streamOutput } from '../../src/batch/output.js';
import { runBatch } from '../../src/batch/run.js';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'output-'));
  file = path.join(folder, 'rows.jsonl');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const options = { force: false, resume: false, fingerprint: { version: '1', files: ['a'] } };
const resume = { ...options, resume: true };

const names = Array.from({ length: 12 }, (_, n) => `d${n}`);

async function* items(ids: readonly string[] = names): AsyncGenerator<Item> {
  for (const id of ids) yield { place: { file: 'f', line: null }, input: { id, text: id }, notes: [], error: null };
}

/** Two rows a document, none for every fourth; every fifth fails. */
async function work({ input: { id } }: Item): Promise<Outcome> {
  const n = Number(id.slice(1));
  const error = n % 5 === 4 ? { code: 'DOCUMENT_FAILED', message: 'm', remedy: 'r' } : null;
  return { rows: n % 4 === 3 ? '' : `${id} ü\n${id} 🦊\n`, claims: 2, words: 1, notes: [], error, fatal: false };
}

const whole = names.filter((_, n) => n % 4 !== 3).map((id) => `${id} ü\n${id} 🦊\n`).join('');

describe('fileOutput', () => {
  it('writes a part and renames it at the end', async () => {
    const output = await fileOutput(file, options);
    await output.write('a\n', { id: 'a', failed: false });
    expect(await readdir(folder)).toEqual(['rows.jsonl.part', 'rows.jsonl.part.journal']);
    await output.finish();
    expect(await readdir(folder)).toEqual(['rows.jsonl']);
    expect(await readFile(file, 'utf8')).toBe('a\n');
  });

  it('does not write over what is there, unless forced', async () => {
    await writeFile(file, 'old');
    await expect(fileOutput(file, options)).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
    await expect(fileOutput(file, resume)).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' });
    const output = await fileOutput(file, { ...options, force: true });
    await output.write('new\n', { id: 'a', failed: false });
    await output.finish();
    expect(await readFile(file, 'utf8')).toBe('new\n');
  });

  it('does not write over an unfinished run either', async () => {
    await writeFile(`${file}.part`, 'half');
    await expect(fileOutput(file, options)).rejects.toMatchObject({ code: 'OUTPUT_EXISTS', remedy: expect.stringContaining('--resume') });
  });

  it('leaves nothing behind where nothing was written', async () => {
    await (await fileOutput(file, options)).abandon();
    expect(await readdir(folder)).toEqual([]);
  });

  it('says what is wrong with a folder that is not there', async () => {
    await expect(fileOutput(path.join(folder, 'no', 'rows'), options)).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' });
  });

  it('resumes only the same run', async () => {
    const output = await fileOutput(file, options);
    await output.write('a\n', { id: 'a', failed: false });
    await output.abandon();
    await expect(fileOutput(file, { ...resume, fingerprint: { version: '2', files: ['a'] } }))
      .rejects.toMatchObject({ code: 'RESUME_IMPOSSIBLE', message: expect.stringContaining('version') });
    await rm(`${file}.part.journal`);
    await expect(fileOutput(file, resume)).rejects.toMatchObject({ code: 'RESUME_IMPOSSIBLE' });
  });
});

describe('runBatch with a file', () => {
  const run = async (settings: typeof options, stopAfter = Infinity, ids = names) => {
    const stop = new AbortController();
    return runBatch(items(ids), {
      process: work, workers: 2, output: await fileOutput(file, settings),
      signal: stop.signal,
      onDocument: (_, __, { documents }) => {
        if (documents >= stopAfter) stop.abort();
      },
    });
  };

  it('writes all rows in order and counts', async () => {
    const totals = await run(options);
    expect(totals).toEqual({ documents: 12, failed: 2, claims: 24, words: 12 });
    expect(await readFile(file, 'utf8')).toBe(whole);
  });

  it.each(names.map((_, n) => n + 1))('goes on after %i documents with the same bytes', async (count) => {
    await run(options, count);
    const totals = await run(resume);
    expect(totals).toMatchObject({ documents: 12, failed: 2 });
    expect(await readFile(file, 'utf8')).toBe(whole);
  });

  it('drops rows that the journal does not know and a torn line of the journal', async () => {
    await run(options, 6);
    await writeFile(`${file}.part`, 'd6 ü\nd6', { flag: 'a' });
    await writeFile(`${file}.part.journal`, '{"documents":7,"by', { flag: 'a' });
    await run(resume, 8);
    await run(resume, 9);
    await run(resume);
    expect(await readFile(file, 'utf8')).toBe(whole);
  });

  it('goes back where the journal is ahead of the rows', async () => {
    await run(options, 6);
    const part = await readFile(`${file}.part`);
    await writeFile(`${file}.part`, part.subarray(0, part.length - 5));
    await run(resume, 7);
    await run(resume);
    expect(await readFile(file, 'utf8')).toBe(whole);
  });

  it('refuses to go on with other documents', async () => {
    await run(options, 6);
    await expect(run(resume, Infinity, names.slice(1))).rejects.toMatchObject({ code: 'RESUME_IMPOSSIBLE' });
    await expect(run(resume, Infinity, names.slice(0, 3))).rejects.toMatchObject({ code: 'RESUME_IMPOSSIBLE' });
    await run(resume);
    expect(await readFile(file, 'utf8')).toBe(whole);
  });

  it('ends where no document can be processed', async () => {
    const error = { code: 'MODEL_BROKEN', message: 'm', remedy: 'r' };
    const failing = async (item: Item) => ({ ...await work(item), error, fatal: item.input.id === 'd3' });
    const output = await fileOutput(file, options);
    await expect(runBatch(items(), { process: failing, workers: 1, output })).rejects.toMatchObject({ code: 'MODEL_BROKEN' });
    expect(await readdir(folder)).toEqual(['rows.jsonl.part', 'rows.jsonl.part.journal']);
  });
});

describe('streamOutput', () => {
  it('waits for a slow reader', async () => {
    let written = 0;
    const slow = new Writable({
      highWaterMark: 10,
      write(chunk: Buffer, _, done) {
        setTimeout(() => {
          written += chunk.length;
          done();
        }, 2);
      },
    });
    const output = streamOutput(slow);
    for (let n = 0; n < 20; n++) {
      await output.write('0123456789\n', { id: '', failed: false });
      expect(slow.writableLength).toBeLessThanOrEqual(22);
    }
    expect(written).toBeGreaterThan(150);
  });
});
