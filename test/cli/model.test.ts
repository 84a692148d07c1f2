import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { rowSchema } from '../../src/rows/schema.js';
import { ended, rowsOf, run, start, type Result } from './command.js';

// The model that comes with the package, on the articles that come with it.
const samples = fileURLToPath(new URL('../../corpora/samples/', import.meta.url));
const articles = readdirSync(samples).filter((name) => name.endsWith('.txt')).sort();

describe('the main job', () => {
  let documents: Result;
  let claims: Result;
  beforeAll(async () => {
    const files = articles.map((name) => samples + name);
    documents = await run([...files, '--rows', 'document']);
    claims = await run([...files, '-n', '1']);
  }, 300_000);

  /** The rows, of which there has to be one for each article. */
  const rows = () => {
    const found = rowsOf(documents.stdout);
    expect(found).toHaveLength(articles.length);
    return found;
  };

  it('ends quietly when the reader has enough, with every thread at work', async () => {
    for (let round = 0; round < 4; round++) {
      const child = start([...articles, ...articles, ...articles].map((name) => samples + name));
      child.stdout.once('data', () => child.stdout.destroy());
      const { code, stderr } = await ended(child);
      expect({ code, crashed: stderr.includes('terminate') }).toEqual({ code: 0, crashed: false });
    }
  });

  it('reads every article', () => {
    expect(documents.code, documents.stderr).toBe(0);
    expect(rowsOf(documents.stdout).map(({ id, error }) => [id, error])).toEqual(articles.map((name) => [name, null]));
    expect(rowsOf(documents.stdout).map(({ lang }) => lang)).toEqual(articles.map((name) => name.slice(0, 2)));
  });

  it('finds claims, names, quotations and their speakers in each', () => {
    for (const row of rows()) {
      expect(row['claims'].length, row['id']).toBeGreaterThan(8);
      expect(row['entities'].length, row['id']).toBeGreaterThan(2);
      expect(row['quotes'].filter(({ who }: { who: string | null }) => who !== null).length, row['id']).toBeGreaterThan(0);
      expect(row['claims'].some(({ attribution }: { attribution: unknown }) => attribution !== null), row['id']).toBe(true);
    }
  });

  it('writes the same claims whatever is asked for and however many workers', () => {
    expect(claims.code).toBe(0);
    expect(rowsOf(claims.stdout)).toEqual(rows().flatMap((row) => row['claims']));
  });

  it('keeps to the schema, and every span slices back', () => {
    const validate = new Ajv2020({ strictTypes: false }).compile({ ...rowSchema, anyOf: [{ $ref: '#/$defs/document' }] });
    for (const row of rows()) {
      expect(validate(row) ? [] : validate.errors).toEqual([]);
      const points = [...readFileSync(samples + row['id'], 'utf8')];
      expect(row['text']).toBe(points.join(''));
      let spans = 0;
      JSON.stringify(row, (_, value: unknown) => {
        if (typeof value !== 'object' || value === null || !('text' in value && 'start' in value && 'end' in value) || value.text === null) return value;
        expect(points.slice(Number(value.start), Number(value.end)).join('')).toBe(value.text);
        spans += 1;
        return value;
      });
      expect(spans).toBeGreaterThan(50);
    }
  });

  it('writes trees with one root a sentence', async () => {
    const { code, stdout } = await run(['annotate', samples + articles[0]!]);
    expect(code).toBe(0);
    for (const block of stdout.trim().split('\n\n')) {
      const heads = block.split('\n').filter((line) => !line.startsWith('#')).map((line) => Number(line.split('\t')[6]));
      expect(heads.filter((head) => head === 0)).toHaveLength(1);
      expect(Math.max(...heads)).toBeLessThanOrEqual(heads.length);
    }
  });
});
