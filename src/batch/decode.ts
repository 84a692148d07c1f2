import { isUtf8 } from 'node:buffer';
import type { Note } from './item.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const replacement = Buffer.from('\ufffd');

export interface Decoded {
  readonly text: string;
  readonly notes: readonly Note[];
}

/**
 * Bytes as text. Bytes that are no UTF-8 become U+FFFD, as everywhere, and a note tells where the first of them is
 * (`base` is the position of the bytes in their file). NUL characters stay and are noted. A byte order mark at the very
 * start of a file is no text and is left out.
 */
export function decodeUtf8(bytes: Buffer, base = 0): Decoded {
  const marked = base === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = marked ? bytes.subarray(3) : bytes;
  const start = marked ? base + 3 : base;
  const text = decoder.decode(content);
  const notes: Note[] = [];
  if (!isUtf8(content)) notes.push(brokenNote(content, text, start));
  const nul = content.indexOf(0);
  if (nul >= 0) {
    notes.push({ stage: 'read', text: `NUL character at byte ${start + nul}; it stays in the text`, remedy: 'check that the file is text' });
  }
  return { text, notes };
}

/** True for the byte order marks of UTF-16 and UTF-32. */
export function looksLikeUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function brokenNote(bytes: Buffer, text: string, start: number): Note {
  // Every U+FFFD of the text that stands in the bytes as itself was there before; the others replace broken bytes.
  let position = 0;
  let from = 0;
  let first = -1;
  let broken = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', from)) {
    broken += 1;
    if (first < 0) {
      position += Buffer.byteLength(text.slice(from, at));
      if (bytes.subarray(position, position + 3).equals(replacement)) {
        broken -= 1;
        position += 3;
      } else first = position;
    }
    from = at + 1;
  }
  if (first >= 0) broken -= count(bytes, replacement, first);
  const places = broken === 1 ? 'one place' : `${broken} places`;
  return {
    stage: 'read',
    text: `no valid UTF-8 at byte ${start + first}, ${places} in all; each became U+FFFD and offsets count it as one character`,
    remedy: 'convert the file, for instance: iconv -f WINDOWS-1252 -t UTF-8',
  };
}

function count(bytes: Buffer, pattern: Buffer, from: number): number {
  let found = 0;
  for (let at = bytes.indexOf(pattern, from); at >= 0; at = bytes.indexOf(pattern, at + pattern.length)) found += 1;
  return found;
}
