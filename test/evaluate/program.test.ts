import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { lastOf, rowsFor, runProgram } from '../../scripts/evaluate/shared/program.mjs';

/** A build whose program writes its arguments and its input, and ends as the text of the first document says. */
const build = mkdtempSync(join(tmpdir(), 'claimline-test-'));
mkdirSync(join(build, 'cli'));
writeFileSync(join(build, 'cli', 'main.js'), `
  const { readFileSync } = require('node:fs');
  const args = process.argv.slice(2);
  const file = args.find((arg) => arg.endsWith('.jsonl'));
  const text = readFileSync(file, 'utf8');
  const { code } = JSON.parse(JSON.parse(text.split('\\n')[0]).text);
  process.stdout.write(JSON.stringify(args.filter((arg) => arg !== file)) + '\\n' + text);
  if (code > 0) process.stderr.write('claimline: no such language\\n');
  process.exitCode = code;
`);
afterAll(() => rmSync(build, { recursive: true, force: true }));

const document = (code: number) => [{ id: '0', text: JSON.stringify({ code }) }];

describe('runProgram', () => {
  it('hands on documents and options and gives back what is written', async () => {
    const [args, row] = (await runProgram(['extract'], document(0), { dist: build, model: 'm', lang: 'de' })).trim().split('\n');
    expect(JSON.parse(args!)).toEqual(['extract', '--quiet', '--model', 'm', '--lang', 'de']);
    expect(JSON.parse(row!)).toEqual(document(0)[0]);
  });

  it('tells of documents that failed and goes on', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    await expect(runProgram(['extract'], [...document(1), { id: '1', text: '' }], { dist: build })).resolves.toContain('"id":"1"');
    expect(told.mock.calls.join('\n')).toContain('1 of 2 documents failed');
    told.mockRestore();
  });

  it('fails where every document did', async () => {
    await expect(runProgram(['extract'], document(1), { dist: build })).rejects.toThrow('every document failed, the first with: claimline: no such language');
  });

  it('fails where the program could not run', async () => {
    await expect(runProgram(['extract'], document(2), { dist: build })).rejects.toThrow('ended with 2: claimline: no such language');
  });
});

describe('rowsFor', () => {
  it('takes what was written earlier', async () => {
    const file = join(build, 'rows.jsonl');
    writeFileSync(file, '{"id":"7"}\n');
    expect(await rowsFor(['extract'], document(2), { dist: build, rows: file })).toBe('{"id":"7"}\n');
  });
});

describe('lastOf', () => {
  it('takes the end of a list, or all of it', () => {
    expect(lastOf([1, 2, 3], { last: '2' })).toEqual([2, 3]);
    expect(lastOf([1, 2, 3], {})).toEqual([1, 2, 3]);
  });
});
