/** Characters in a piece: what eld reads of a text in Latin letters. */
const PIECE = 320;
/** Pieces of a document at most. */
const PIECES = 8;
/** How far a piece may be moved to begin at a word. */
const REACH = 40;

/** Pieces of a document, spread evenly from beginning to end: their number has a bound, so a long document costs no more than a page. */
export function samplePieces(text: string): string[] {
  const count = Math.min(PIECES, Math.ceil(text.length / PIECE));
  const stride = count < 2 ? 0 : (text.length - PIECE) / (count - 1);
  const pieces: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = index === 0 ? 0 : wordStart(text, Math.floor(index * stride));
    pieces.push(clean(text.slice(start, start + PIECE)));
  }
  const lettered = pieces.filter(hasLetters);
  if (lettered.length > 0) return lettered;
  const first = text.search(/\p{L}/u);
  return first < 0 ? [] : [text.slice(first, first + PIECE)];
}

/** Number of letters. */
export function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

function wordStart(text: string, from: number): number {
  const space = text.slice(from, from + REACH).search(/\s/u);
  return space < 0 ? from : from + space;
}

/** Addresses are in no language. */
function clean(text: string): string {
  return text.replace(/(?:https?:\/\/|www\.)\S+/giu, ' ');
}
