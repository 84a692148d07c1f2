import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rowsOf, run, runToy, scratch } from './command.js';

const { at } = scratch();
const article = 'Ada baut Boote. Karl verkauft Häuser!\n';
const line = (id: string, text = article) => `${JSON.stringify({ id, text })}\n`;

describe('claimline', () => {
  it('reads a text from standard input and writes claims', async () => {
    const { code, stdout, stderr } = await runToy([], article);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(rowsOf(stdout).map(({ id, subject, predicate, object }) => [id, subject.text, predicate.lemma, object.text])).toEqual([
      ['stdin#0.1', 'Ada', 'bauen', 'Boote'], ['stdin#1.1', 'Karl', 'verkaufen', 'Häuser'],
    ]);
  });

  it('reads files, folders and archives, in order', async () => {
    await mkdir(at('news/b'), { recursive: true });
    await writeFile(at('news/c.txt'), article);
    await writeFile(at('news/b/x.jsonl.gz'), gzipSync(line('x1') + line('x2')));
    await writeFile(at('news/a.jsonl'), line('a1'));
    await writeFile(at('one.txt'), article);
    const { code, stdout } = await runToy([at('one.txt'), at('news'), '-', '--rows', 'document'], line('s1'));
    expect(code).toBe(0);
    expect(rowsOf(stdout).map(({ id }) => id)).toEqual(['one.txt', 'a1', 'x1', 'x2', 'c.txt', 's1']);
  });

  it('takes other keys, and lets the rest ride along', async () => {
    const { stdout } = await runToy(['--text-key', 'body', '--id-key', 'nr'], '{"nr":5,"body":"Ada baut Boote.","from":{"a":null}}');
    expect(rowsOf(stdout)).toMatchObject([{ id: '5#0.1', doc: '5', meta: { from: { a: null } } }]);
  });

  it('writes triples, quotes, trees and text for people', async () => {
    expect((await runToy(['--rows', 'triple'], article)).stdout).toBe('stdin\tAda\tbaut\tBoote\nstdin\tKarl\tverkauft\tHäuser\n');
    expect(await runToy(['quotes'], article)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await runToy(['annotate'], article)).stdout).toMatch(/^# newdoc id = stdin\n[^]*\n2\tbaut\tbauen\tVERB\t_\t.*\t0\troot\t_\tstart_char=4\|end_char=8\n/);
    expect(rowsOf((await runToy(['annotate', '--format', 'json'], article)).stdout)[0]!['sentences']).toHaveLength(2);
    expect((await runToy(['--pretty'], article)).stdout).toContain('Ada | baut | Boote');
  });

  it('makes a page of document rows', async () => {
    const rows = (await runToy(['--rows', 'document'], article)).stdout;
    expect(await run(['report', '-o', at('page.html'), '--title', 'Boats'], rows)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await readFile(at('page.html'), 'utf8')).toMatch(/^<!doctype html>[^]*<title>Boats<[^]*Karl[^]*<\/html>\n$/);
    expect(await run(['report'], '{"id":1}')).toMatchObject({ code: 2, stderr: expect.stringContaining('stdin:1: no document row') });
  });

  it('leaves out claims below the least score', async () => {
    expect((await runToy(['--min-score', '1'], article)).stdout).toBe('');
    expect(rowsOf((await runToy(['--min-score', '0'], article)).stdout)).toHaveLength(2);
  });

  it('writes the same bytes with one worker and with more', async () => {
    const input = Array.from({ length: 60 }, (_, n) => line(`d${n}`, article.repeat((n * 7) % 13))).join('');
    const one = await runToy(['-n', '1', '--rows', 'document'], input);
    const two = await runToy(['-n', '2', '--rows', 'document'], input);
    expect(one.code).toBe(0);
    expect(two.stdout).toBe(one.stdout);
    expect(rowsOf(one.stdout).map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_, n) => `d${n}`));
  });

  it('writes a file that appears at the end, and does not write over it', async () => {
    const file = at('out.jsonl');
    expect(await runToy(['-o', file], article)).toEqual({ code: 0, stdout: '', stderr: '' });
    const rows = await readFile(file, 'utf8');
    expect(rowsOf(rows)).toHaveLength(2);
    expect((await readdir(at('.'))).filter((name) => name.startsWith('out.'))).toEqual(['out.jsonl']);
    const again = await runToy(['-o', file], 'Ada.');
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('OUTPUT_EXISTS') });
    expect(await readFile(file, 'utf8')).toBe(rows);
    expect((await runToy(['-o', file, '--force', '--lang', 'de'], 'Ada.')).code).toBe(0);
    expect(await readFile(file, 'utf8')).toBe('');
  });
});

describe('what is wrong with a call', () => {
  it.each([
    [['--nope'], 'unknown option'],
    [['--rows', 'lines'], 'Allowed choices'],
    [['-n', 'many'], 'whole number'],
    [['--min-score', '2'], 'from 0 to 1'],
    [['--lang', 'fr'], 'INVALID_ARGUMENT'],
    [['--resume'], '-o FILE'],
    [['no-such-file.txt'], 'INPUT_UNREADABLE'],
    [['--pretty', '--rows', 'claim'], 'cannot be used'],
  ])('%j ends with 2 and says so', async (args, message) => {
    const { code, stdout, stderr } = await runToy(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('a missing or changed model ends with 2 and says how to mend it', async () => {
    const missing = await run(['--model', at('no-model')], article);
    expect(missing).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/no-model.*\(.*\) \[MODEL_NOT_FOUND\]/) });
    await mkdir(at('broken'));
    const { toyModel } = await import('./command.js');
    for (const name of await readdir(toyModel)) {
      const bytes = await readFile(`${toyModel}/${name}`);
      await writeFile(at(`broken/${name}`), name === 'model.onnx' ? bytes.subarray(1) : bytes);
    }
    const broken = await run(['--model', at('broken'), '-o', at('never.jsonl')], article);
    expect(broken).toMatchObject({ code: 2, stderr: expect.stringMatching(/checksum.*\[MODEL_BROKEN\]/) });
    expect((await readdir(at('.'))).filter((name) => name.startsWith('never'))).toEqual([]);
    expect((await run(['info', '--model', at('broken')])).code).toBe(2);
  });
});
