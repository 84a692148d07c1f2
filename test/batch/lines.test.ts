import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lines } from '../../src/batch/lines.js';

async function* pieces(text: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < text.length; at += size) yield text.subarray(at, at + size);
}

async function collect(text: Buffer, size: number) {
  const found = [];
  for await (const line of lines(pieces(text, size))) found.push(line);
  return found;
}

it('gives the same lines however the bytes come', async () => {
  const text = fc.array(fc.constantFrom('a', 'ü', '🦊', '\n', '\r\n', ' ')).map((parts) => parts.join(''));
  await fc.assert(fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (string, size) => {
    const buffer = Buffer.from(string);
    const found = await collect(buffer, size);
    const expected = string.replace(/\n$/, '').split('\n').map((line) => line.replace(/\r$/, ''));
    expect(found.map(({ bytes }) => bytes.toString())).toEqual(string === '' ? [] : expected);
    found.forEach((line, index) => {
      expect(line.number).toBe(index + 1);
      expect(buffer.subarray(line.offset, line.offset + line.bytes.length).equals(line.bytes)).toBe(true);
    });
  }));
});
