import type { Input } from '../document.js';
import type { Failure } from '../rows/row.js';
import { decodeUtf8, looksLikeUtf16 } from './decode.js';
import { createIdentities } from './identity.js';
import type { Item, Note, Place } from './item.js';
import { lines, type Line } from './lines.js';
import { parseRecord, type RecordKeys } from './record.js';
import type { Source } from './sources.js';

/** The documents of `sources` in their order. What cannot be read becomes an item with an error; nothing is thrown. */
export async function* documents(sources: AsyncIterable<Source>, keys: RecordKeys): AsyncGenerator<Item> {
  const identify = createIdentities();
  for await (const source of sources) {
    let line: number | null = null;
    try {
      for await (const item of sourceItems(source, keys, identify)) {
        line = item.place.line;
        yield item;
      }
    } catch (error) {
      // What stood before the fault has come out; the rest of this source is lost and counts as one failed document.
      const place: Place = { file: source.file, line: line === null ? null : line + 1 };
      yield failed(place, identify(null, `${source.name}:${place.line ?? 1}`).id, unreadable(error));
    }
  }
}

type Identify = ReturnType<typeof createIdentities>;

async function* sourceItems(source: Source, keys: RecordKeys, identify: Identify): AsyncGenerator<Item> {
  const { first, chunks } = await peek(source.open());
  if (looksLikeUtf16(first)) {
    const id = identify(source.name, `${source.name}:1`).id;
    yield failed({ file: source.file, line: null }, id, {
      code: 'INPUT_INVALID', message: 'the file is UTF-16 at byte 0, not UTF-8', remedy: 'convert it: iconv -f UTF-16 -t UTF-8',
    });
    return;
  }
  const kind = source.kind === 'unknown' ? (/^(?:\xef\xbb\xbf)?\s*\{/.test(first.toString('latin1')) ? 'lines' : 'text') : source.kind;
  if (kind === 'text') yield await textItem(source, chunks, identify);
  else {
    for await (const line of lines(chunks)) {
      const item = lineItem(source, line, keys, identify);
      if (item) yield item;
    }
  }
}

/** Reads on until something other than blanks is there (or 64 KiB), and gives the same bytes once more. */
async function peek(bytes: AsyncIterable<Buffer>): Promise<{ first: Buffer; chunks: AsyncIterable<Buffer> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const seen: Buffer[] = [];
  for (let size = 0; size < 1 << 16;) {
    const next = await iterator.next();
    if (next.done) break;
    seen.push(next.value);
    size += next.value.length;
    if (next.value.some((byte) => byte > 0x20)) break;
  }
  async function* chunks(): AsyncGenerator<Buffer> {
    yield* seen;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { first: Buffer.concat(seen), chunks: chunks() };
}

async function textItem(source: Source, chunks: AsyncIterable<Buffer>, identify: Identify): Promise<Item> {
  const pieces: Buffer[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  const { text, notes } = decodeUtf8(Buffer.concat(pieces));
  const { id, taken } = identify(source.name, `${source.name}:1`);
  return withNotes({ file: source.file, line: null }, { id, text, meta: null }, notes, taken ? source.name : null);
}

function lineItem(source: Source, line: Line, keys: RecordKeys, identify: Identify): Item | null {
  const decoded = decodeUtf8(line.bytes, line.offset);
  if (decoded.text.trim() === '') return null;
  const place: Place = { file: source.file, line: line.number };
  const fallback = `${source.name}:${line.number}`;
  const record = parseRecord(decoded.text, keys);
  if ('error' in record) {
    return { ...failed(place, identify(null, fallback).id, record.error), notes: decoded.notes };
  }
  const { id, taken } = identify(record.id, fallback);
  const { text, lang, date, meta } = record;
  const input: Input = { id, text, meta, ...(lang === null ? {} : { lang }), ...(date === null ? {} : { date }) };
  return withNotes(place, input, [...decoded.notes, ...record.notes], taken ? record.id : null);
}

function withNotes(place: Place, input: Input, notes: readonly Note[], taken: string | null): Item {
  const more: Note[] = [...notes];
  if (taken !== null) {
    more.push({ stage: 'read', text: `the id ${JSON.stringify(taken)} was there before; this document is ${JSON.stringify(input.id)}`, remedy: null });
  }
  if (input.text.trim() === '') {
    more.push({ stage: 'read', text: 'the document has no text', remedy: null });
  }
  return { place, input, notes: more, error: null };
}

function failed(place: Place, id: string, error: Failure): Item {
  return { place, input: { id, text: '', meta: null }, notes: [], error };
}

function unreadable(error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  return { code: 'INPUT_UNREADABLE', message: `cannot read on: ${reason}`, remedy: 'check that the file is whole and readable' };
}
