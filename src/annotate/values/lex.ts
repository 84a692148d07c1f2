import type { ValueData } from '../../languages/language.js';

/** A piece of the phrase: a number as written, a word, or a sign. */
export interface Piece {
  readonly kind: 'number' | 'word' | 'sign';
  /** As written. */
  readonly text: string;
  /** In lower case, a word's last full stop cut off. */
  readonly key: string;
  /** Whether it touches the piece before it. */
  readonly glued: boolean;
}

/** Longest phrase that is read; a date or an amount stands at the beginning. */
const LONGEST = 200;

const PIECE = /\d{1,3}(?: \d{3})+(?![\d.,])|\d+(?:[.,'’\u00a0\u202f]\d+)*|[A-Z]{0,3}\$|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*\.?|\S/gu;

/** Cuts a phrase into numbers, words and signs. */
export function lex(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = -1;
  for (const match of text.slice(0, LONGEST).matchAll(PIECE)) {
    const piece = match[0];
    const kind = /^\d/.test(piece) ? 'number' : /^\p{L}/u.test(piece) && !piece.endsWith('$') ? 'word' : 'sign';
    pieces.push({ kind, text: piece, key: piece.toLowerCase().replace(/(?<=\p{L})\.$/u, ''), glued: match.index === end });
    end = match.index + piece.length;
  }
  return pieces;
}

/** The longest run of pieces at `at` that a table lists (words joined by a blank), with its value and the place after it. */
export function lookUp<T>(table: Readonly<Record<string, T>>, pieces: readonly Piece[], at: number): { value: T; next: number } | null {
  for (let length = 3; length > 0; length -= 1) {
    if (at + length > pieces.length) continue;
    const key = pieces.slice(at, at + length).map((piece) => piece.key).join(' ');
    if (Object.hasOwn(table, key)) return { value: table[key]!, next: at + length };
  }
  return null;
}

/** The place after the words of the list that stand at `at`, one after the other. */
export function skip(words: readonly string[], pieces: readonly Piece[], at: number): number {
  let next = at;
  while (next < pieces.length && words.includes(pieces[next]!.key)) next += 1;
  return next;
}

/**
 * A number as the language writes it: `1.234,56`, `1'000`, `17 500`. A mark that stands before anything but three digits, or comes
 * last of two different ones, is the decimal mark, whatever the language says.
 *
 * @returns null where the marks fit no number («1.2.3», «10.5.2023»).
 */
export function readNumber(text: string, data: ValueData): number | null {
  const marks = [...text.matchAll(/[^\d]/g)].map((match) => match[0]);
  if (marks.length === 0) return Number(text);
  const groups = text.split(/[^\d]/);
  const last = marks.at(-1)!;
  const single = marks.filter((mark) => mark === last).length === 1;
  const three = groups.at(-1)!.length === 3;
  const decimal = single && /[.,]/.test(last) && (last === data.decimalMark || !three || new Set(marks).size === 2);
  const grouped = decimal ? groups.slice(0, -1) : groups;
  const grouping = new Set(decimal ? marks.slice(0, -1) : marks);
  if (grouping.size > 1 || (grouping.has(data.decimalMark) && !decimal)) return null;
  if (grouped[0]!.length > 3 && grouped.length > 1) return null;
  if (grouped.slice(1).some((group) => group.length !== 3)) return null;
  return Number(grouped.join('') + (decimal ? `.${groups.at(-1)}` : ''));
}
