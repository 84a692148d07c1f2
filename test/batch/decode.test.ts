import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../src/batch/decode.js';

const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('decodeUtf8', () => {
  it('leaves good text alone, U+FFFD in it too', () => {
    expect(decodeUtf8(bytes('Größe 🦊 \ufffd é'))).toEqual({ text: 'Größe 🦊 \ufffd é', notes: [] });
  });

  it('tells where broken bytes are and how many', () => {
    const { text, notes } = decodeUtf8(bytes('Gr\ufffd\u00f6', [0xf6], 'ße ', [0xdf, 0x20], '\ufffd'), 100);
    expect(text).toBe('Gr\ufffdö\ufffdße \ufffd \ufffd');
    expect(notes).toHaveLength(1);
    expect(notes[0]!.text).toContain('at byte 107, 2 places');
  });

  it('counts from the first broken byte behind astral characters', () => {
    const { notes } = decodeUtf8(bytes('🦊', [0x80], 'x'));
    expect(notes[0]!.text).toContain('at byte 4, one place');
  });

  it('keeps NUL characters and says so', () => {
    const { text, notes } = decodeUtf8(bytes('a\0b'), 10);
    expect(text).toBe('a\0b');
    expect(notes[0]!.text).toContain('byte 11');
  });

  it('leaves out a byte order mark at the start of a file alone', () => {
    expect(decodeUtf8(bytes('\ufeffa')).text).toBe('a');
    expect(decodeUtf8(bytes('\ufeffa'), 5).text).toBe('\ufeffa');
  });

  it('is done with megabytes of broken bytes at once', () => {
    const { text, notes } = decodeUtf8(Buffer.alloc(3_000_000, 0xff));
    expect(text).toHaveLength(3_000_000);
    expect(notes[0]!.text).toContain('3000000 places');
  });
});
