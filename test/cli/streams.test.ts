import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ended, rowsOf, run, runToy, scratch, start, toyModel } from './command.js';

const { at } = scratch();
const text = 'Ada baut Boote. Karl verkauft Häuser! '.repeat(20);
const line = (n: number) => `${JSON.stringify({ id: `d${n}`, text, lang: 'de' })}\n`;

describe('streams', () => {
  it('ends quietly when the reader has enough', async () => {
    await writeFile(at('many.jsonl'), Array.from({ length: 400 }, (_, n) => line(n)).join(''));
    const child = start([at('many.jsonl'), '--model', toyModel]);
    child.stdout.once('data', () => child.stdout.destroy());
    const { code, stderr } = await ended(child);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('answers before the input ends', async () => {
    const child = start(['--model', toyModel, '--input', 'jsonl']);
    child.stdin.write(line(1));
    const [first] = await once(child.stdout, 'data') as [Buffer];
    expect(first.toString()).toContain('"d1#0.1"');
    child.stdin.end(line(2));
    const { code, stdout } = await ended(child);
    expect(code).toBe(0);
    expect(rowsOf(stdout).at(-1)).toMatchObject({ doc: 'd2' });
  });

  it('waits for a slow reader instead of filling memory', async () => {
    const child = start(['--model', toyModel, '--input', 'jsonl']);
    let accepted = 0;
    const closed = once(child, 'close');
    child.stdin.on('error', () => {});
    const feed = (async () => {
      for (let n = 0; n < 3000 && !child.stdin.destroyed; n++) {
        if (!child.stdin.write(line(n))) await Promise.race([once(child.stdin, 'drain').catch(() => {}), closed]);
        accepted = n;
      }
    })();
    // Nobody reads stdout, so that the program has to stop reading.
    let before = -1;
    for (let round = 0; round < 40 && (accepted !== before || accepted === 0); round++) {
      before = accepted;
      await new Promise((resolve) => {
        setTimeout(resolve, 1000);
      });
    }
    expect(accepted).toBeGreaterThan(0);
    expect(accepted).toBeLessThan(1500);
    child.kill('SIGKILL');
    await Promise.all([feed, closed]);
  }, 60_000);

  it.runIf(existsSync('/dev/full'))('says so when there is no room', async () => {
    const full = openSync('/dev/full', 'w');
    const { code, stderr } = await ended(start(['schema'], ['pipe', full, 'pipe']));
    closeSync(full);
    expect(code).toBe(2);
    expect(stderr).toContain('OUTPUT_UNWRITABLE');
  });

  it('ends with 130 when interrupted, and keeps what stands', async () => {
    const child = start(['-o', at('interrupted.jsonl'), '--model', toyModel, '--input', 'jsonl']);
    const end = ended(child);
    child.stdin.write(line(1));
    for (let size = 0; size === 0;) size = await stat(at('interrupted.jsonl.part')).then((info) => info.size, () => 0);
    child.kill('SIGINT');
    const { code, stderr } = await end;
    expect(code).toBe(130);
    expect(stderr).toContain('--resume');
    expect(rowsOf(await readFile(at('interrupted.jsonl.part'), 'utf8')).length).toBe(40);
  });
});

describe('resume', () => {
  it('goes on where a killed run stopped, with the same bytes in the end', async () => {
    const input = `${Array.from({ length: 150 }, (_, n) => line(n)).join('')}{"bad\n${line(999)}`;
    await writeFile(at('input.jsonl'), input);
    const args = [at('input.jsonl'), '--rows', 'document'];
    expect((await runToy([...args, '-o', at('whole.jsonl')])).code).toBe(1);

    const killed = start([...args, '-o', at('killed.jsonl'), '--model', toyModel]);
    const end = ended(killed);
    for (let size = 0; size < 200_000;) size = await stat(at('killed.jsonl.part')).then((info) => info.size, () => 0);
    killed.kill('SIGKILL');
    await end;
    const part = await readFile(at('killed.jsonl.part'), 'utf8');
    expect(rowsOf(part.slice(0, part.lastIndexOf('\n'))).length).toBeLessThan(152);

    expect(await runToy([...args, '-o', at('killed.jsonl')])).toMatchObject({ code: 2, stderr: expect.stringContaining('--resume') });
    expect(await runToy([...args, '-o', at('killed.jsonl'), '--resume', '--lang', 'de'])).toMatchObject({ code: 2, stderr: expect.stringContaining('RESUME_IMPOSSIBLE') });
    // The bad line is behind the place where it stopped; the exit code speaks of the whole run.
    expect(await runToy([...args, '-o', at('killed.jsonl'), '--resume', '-n', '1'])).toMatchObject({ code: 1, stderr: expect.stringMatching(/^going on after \d+ documents\n/) });
    expect(await readFile(at('killed.jsonl'), 'utf8')).toBe(await readFile(at('whole.jsonl'), 'utf8'));
  }, 60_000);
});

describe('detect, schema, info and help', () => {
  it('detects each line, empty ones too', async () => {
    const { code, stdout } = await run(['detect'], 'Das ist ein kurzer deutscher Satz.\n\nThis is a short English sentence.\n');
    expect(code).toBe(0);
    expect(rowsOf(stdout).map(({ lang }) => lang)).toEqual(['de', 'und', 'en']);
    expect(Object.keys(rowsOf(stdout)[0]!)).toEqual(['lang', 'confidence', 'alternatives']);
  });

  it('answers each line before the next comes', async () => {
    const child = start(['detect']);
    child.stdin.write('Das ist ein kurzer deutscher Satz.\n');
    const [answer] = await once(child.stdout, 'data') as [Buffer];
    expect(rowsOf(answer.toString())).toMatchObject([{ lang: 'de' }]);
    child.stdin.end();
    expect((await ended(child)).code).toBe(0);
  });

  it('prints the schema, also into a pipe that closes', async () => {
    expect(JSON.parse((await run(['schema'])).stdout)).toMatchObject({ $defs: { claim: { type: 'object' } } });
    const child = start(['schema']);
    child.stdout.destroy();
    expect(await ended(child)).toMatchObject({ code: 0, stderr: '' });
  });

  it('tells versions, languages and whether the model is whole', async () => {
    const { code, stdout } = await run(['info', '--model', toyModel, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ languages: [{ code: 'de' }, { code: 'en' }], model: { name: 'toy', version: '1.0.0', error: null } });
    expect((await run(['info', '--model', toyModel])).stdout).toContain('every file is whole');
  });

  it('shows examples first', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Examples:\n/);
    expect(stdout).toContain('Exit codes:');
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
