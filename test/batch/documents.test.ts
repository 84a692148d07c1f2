import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../src/batch/documents.js';
import type { Item } from '../../src/batch/item.js';
import { checkFiles, sources } from '../../src/batch/sources.js';

let folder: string;
const file = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'documents-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(files: string[], stdin: string | Buffer = '', kind?: 'text' | 'lines'): Promise<Item[]> {
  const found: Item[] = [];
  const options = { stdin: Readable.from([Buffer.from(stdin)]), ...(kind === undefined ? {} : { kind }) };
  for await (const item of documents(sources(files, options), { text: 'text', id: 'id' })) found.push(item);
  return found;
}

const ids = (items: Item[]) => items.map(({ input }) => input.id);

describe('documents', () => {
  it('takes standard input for JSONL where it starts with a brace, else for one text', async () => {
    expect((await read(['-'], ' \n{"id":"a","text":"T"}\n')).map(({ input }) => input)).toEqual([{ id: 'a', text: 'T', meta: null }]);
    expect((await read(['-'], 'Ein {Text}.\nZwei.')).map(({ input }) => input)).toEqual([{ id: 'stdin', text: 'Ein {Text}.\nZwei.', meta: null }]);
    expect((await read(['-'], '{Text', 'text'))[0]!.input.text).toBe('{Text');
  });

  it('lets the other fields ride along and uses lang and date', async () => {
    const [item] = await read(['-'], '{"id":7,"text":"T","lang":"de_AT","date":"2024-02-03","n":[1]}');
    expect(item!.input).toEqual({ id: '7', text: 'T', lang: 'de-AT', date: '2024-02-03', meta: { lang: 'de_AT', date: '2024-02-03', n: [1] } });
  });

  it('says which lang and date it cannot use', async () => {
    const [item] = await read(['-'], '{"id":"a","text":"T","lang":5,"date":"gestern"}');
    expect(item!.input).not.toHaveProperty('lang');
    expect(item!.notes.map(({ text }) => text)).toEqual([expect.stringContaining('lang'), expect.stringContaining('date')]);
  });

  it('gives missing and repeated ids a place, each once', async () => {
    const items = await read(['-'], '{"id":"a","text":"1"}\n\n{"id":"a","text":"2"}\n{"text":"3"}\n{"id":"stdin:6","text":"4"}\n{"id":"","text":"5"}');
    expect(ids(items)).toEqual(['a', 'stdin:3', 'stdin:4', 'stdin:6', 'stdin:6~2']);
    expect(items[1]!.notes[0]!.text).toContain('"a" was there before');
  });

  it.each([
    ['{"id":"x","text":', 'no valid JSON'],
    ['[1]', 'not a list'],
    ['5', 'not a number'],
    ['{"id":"x","body":"T"}', 'no string in the field "text" (fields: id, body)'],
    ['{"text":null}', 'no string in the field "text"'],
  ])('goes on after the bad line %s', async (line, message) => {
    const items = await read(['-'], `{"id":"a","text":"1"}\n${line}\n{"id":"b","text":"2"}`);
    expect(ids(items)).toEqual(['a', 'stdin:2', 'b']);
    expect(items[1]).toMatchObject({ place: { file: 'stdin', line: 2 }, error: { code: 'INPUT_INVALID' } });
    expect(items[1]!.error!.message).toContain(message);
  });

  it('walks folders in order and reads what it knows', async () => {
    await mkdir(file('f/b'), { recursive: true });
    await writeFile(file('f/z.txt'), 'Z');
    await writeFile(file('f/b/one.jsonl.gz'), gzipSync('{"text":"1"}\n{"text":"2"}\n'));
    await writeFile(file('f/a.jsonl'), '{"id":"q","text":"A"}\n');
    await writeFile(file('f/image.png'), 'no');
    await symlink(folder, file('f/loop'));
    expect(ids(await read([file('f')]))).toEqual(['q', 'b/one.jsonl.gz:1', 'b/one.jsonl.gz:2', 'z.txt']);
  });

  it('reports a torn archive and reads the next file', async () => {
    const whole = gzipSync(`${'{"text":"Ein Satz."}\n'.repeat(3)}${Array.from({ length: 500 }, (_, n) => `{"text":"${n * 7919}"}`).join('\n')}`);
    await writeFile(file('torn.jsonl.gz'), whole.subarray(0, -200));
    await writeFile(file('next.txt'), 'Weiter.');
    const items = await read([file('torn.jsonl.gz'), file('next.txt')]);
    expect(items.at(-1)!.input).toMatchObject({ id: 'next.txt', text: 'Weiter.' });
    expect(items.at(-2)!.error).toMatchObject({ code: 'INPUT_UNREADABLE' });
  });

  it('refuses UTF-16 and says what to do', async () => {
    const [item] = await read(['-'], Buffer.from('\ufeffHallo', 'utf16le'));
    expect(item!.error).toMatchObject({ code: 'INPUT_INVALID', remedy: expect.stringContaining('iconv') });
  });

  it('says where the text is empty or broken', async () => {
    await writeFile(file('empty.txt'), '');
    const [empty] = await read([file('empty.txt')]);
    expect(empty).toMatchObject({ input: { id: 'empty.txt', text: '' }, error: null });
    expect(empty!.notes[0]!.text).toContain('no text');
    const [, broken] = await read(['-'], Buffer.concat([Buffer.from('{"text":"a"}\n{"text":"'), Buffer.from([0xff]), Buffer.from('"}')]));
    expect(broken!.input.text).toBe('\ufffd');
    expect(broken!.notes[0]!.text).toContain('byte 22');
  });

  it('checks all files before it starts', async () => {
    await expect(checkFiles(['-', file('missing.txt')])).rejects.toMatchObject({ code: 'INPUT_UNREADABLE', message: expect.stringContaining('missing.txt') });
    await expect(checkFiles(['-', folder])).resolves.toBeUndefined();
  });
});
