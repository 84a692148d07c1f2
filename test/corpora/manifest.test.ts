import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Sample { readonly file: string; readonly lang: string; readonly what: string; readonly licence: string; readonly sha256: string; readonly bytes: number }
type Ranges = readonly (readonly [number, number])[];
interface MarkedArticle {
  readonly id: string; readonly text: string;
  readonly quotes: readonly { readonly quote: Ranges; readonly speaker: Ranges; readonly cue: Ranges; readonly frame: Ranges; readonly addressee: Ranges }[];
}
interface CorpusFile { readonly name: string; readonly use: string; readonly sha256: string; readonly bytes: number; readonly held_out?: string }
interface Corpus {
  readonly name: string; readonly what: string; readonly lang: string; readonly source: string; readonly version: string | null;
  readonly licence: string; readonly size: string; readonly files: readonly CorpusFile[]; readonly note?: string;
}
interface Manifest { readonly version: number; readonly samples: readonly Sample[]; readonly quotes: readonly Sample[]; readonly corpora: readonly Corpus[] }

const folder = new URL('../../corpora/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as Manifest;
const SHA256 = /^[0-9a-f]{64}$/;
/** One SPDX identifier or LicenseRef, or several joined by AND. */
const SPDX = /^(?:LicenseRef-)?[A-Za-z0-9][A-Za-z0-9.-]*(?: AND (?:LicenseRef-)?[A-Za-z0-9][A-Za-z0-9.-]*)*$/;

/** The ids of a list that occur more than once. */
function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

describe('texts of our own', () => {
  it.each(['samples', 'quotes'] as const)('lists every file of corpora/%s, and no other', (name) => {
    const files = readdirSync(new URL(`${name}/`, folder)).map((file) => `${name}/${file}`).sort();
    expect(files.length).toBeGreaterThan(0);
    expect(manifest[name].map((sample) => sample.file)).toEqual(files);
  });

  it.each([...manifest.samples, ...manifest.quotes])('knows size and checksum of $file', ({ file, sha256, bytes, what, licence, lang }) => {
    const content = readFileSync(new URL(file, folder));
    expect(content.length).toBe(bytes);
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    expect(licence).toMatch(SPDX);
    expect(what).toMatch(/\.$/);
    expect(lang).toMatch(/^[a-z]{2,3}$/);
  });

  it.each(manifest.samples.filter((sample) => sample.file.endsWith('.txt')))('$file is an article of 250 to 500 words in Unicode NFC', ({ file }) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const words = text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
    expect(words).toBeGreaterThanOrEqual(250);
    expect(words).toBeLessThanOrEqual(500);
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toContain('\r');
  });

  it('has twelve short documents with id, text, date and source', () => {
    const lines = readFileSync(new URL('samples/short.jsonl', folder), 'utf8').trimEnd().split('\n');
    const documents = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(documents).toHaveLength(12);
    expect(repeated(documents.map((document) => String(document['id'])))).toEqual([]);
    for (const document of documents) {
      expect(Object.keys(document)).toEqual(['id', 'text', 'date', 'source']);
      expect(Object.values(document).every((value) => typeof value === 'string' && value !== '')).toBe(true);
      expect(document['date']).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});

describe('marked quotes', () => {
  const articles = manifest.quotes.flatMap(({ file }) => readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as MarkedArticle));

  it('are those of fourteen articles', () => {
    expect(articles).toHaveLength(14);
    expect(repeated(articles.map(({ id }) => id))).toEqual([]);
  });

  it.each(articles)('$id: ranges lie in the text, in order and without white space at their ends', ({ text, quotes }) => {
    const points = [...text];
    expect(quotes.length).toBeGreaterThan(10);
    for (const quote of quotes) {
      expect(quote.quote.length).toBeGreaterThan(0);
      for (const part of [quote.quote, quote.speaker, quote.cue, quote.frame, quote.addressee]) {
        for (const [at, [start, end]] of part.entries()) {
          expect(start).toBeGreaterThanOrEqual(part[at - 1]?.[1] ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(points.slice(start, end).join('')).toMatch(/^\S[^]*\S$|^\S$/u);
        }
      }
    }
  });
});

describe('outside corpora', () => {
  it('has one entry a name and one entry a file', () => {
    expect(repeated(manifest.corpora.map((corpus) => corpus.name))).toEqual([]);
    const files = manifest.corpora.flatMap((corpus) => corpus.files);
    expect(repeated(files.map((file) => file.name))).toEqual([]);
    expect(repeated(files.map((file) => file.sha256))).toEqual([]);
  });

  it.each(manifest.corpora)('$name has all its facts', (corpus) => {
    for (const key of ['name', 'what', 'lang', 'source', 'size'] as const) expect(corpus[key]).toMatch(/\S/);
    expect(corpus.licence).toMatch(SPDX);
    expect(corpus.version === null || corpus.version !== '').toBe(true);
    expect(corpus.files.length).toBeGreaterThan(0);
    for (const file of corpus.files) {
      expect(file.sha256).toMatch(SHA256);
      expect(file.bytes).toBeGreaterThan(0);
      expect(['train', 'dev', 'evaluation-only']).toContain(file.use);
      expect(file.name).toMatch(/^[\w-]+(\/[\w.-]+)+$/);
    }
  });

  it('trains on nothing whose licence forbids commercial use', () => {
    const training = manifest.corpora.filter((corpus) => corpus.files.some((file) => file.use === 'train'));
    expect(training.length).toBeGreaterThan(0);
    expect(training.filter((corpus) => /NC|noncommercial/i.test(corpus.licence)).map((corpus) => corpus.name)).toEqual([]);
  });
});
