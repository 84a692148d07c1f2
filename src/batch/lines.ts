/** A line without its end; `offset` is the position of its first byte. Lines count from 1. */
export interface Line {
  readonly bytes: Buffer;
  readonly number: number;
  readonly offset: number;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The lines of a stream of bytes, however long; the pieces of a line are put together once. */
export async function* lines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let pieces: Buffer[] = [];
  let number = 0;
  let offset = 0;
  const finish = (last: Buffer): Line => {
    const whole = pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
    pieces = [];
    number += 1;
    const bytes = whole.at(-1) === carriageReturn ? whole.subarray(0, -1) : whole;
    const line = { bytes, number, offset };
    offset += whole.length + 1;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      yield finish(chunk.subarray(from, end));
      from = end + 1;
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  }
  if (pieces.length > 0) yield finish(Buffer.alloc(0));
}
