import { mergeRanges, type Medium, type QuoteRole, type QuoteType, type Range, type Word } from '../document.js';

/** Tokens `first` to `last`, both included. */
export interface Piece {
  readonly first: number;
  readonly last: number;
}

/** A quote in the making: parts as pieces of tokens, ascending. `source` says who proposed it. */
export interface Draft {
  readonly source: 'encoder' | 'rules';
  type: QuoteType;
  medium: Medium;
  nested: boolean;
  score: number;
  quote: Piece[];
  speaker: Piece[];
  cue: Piece[];
  frame: Piece[];
  addressee: Piece[];
  /** How sure each role is, 0 to 1; 0 where it is empty. */
  sure: Record<QuoteRole, number>;
}

/** The roles of a quote, in the order in which they are decoded. */
export const ROLES: readonly QuoteRole[] = ['frame', 'cue', 'speaker', 'addressee'];

/** Whether two pieces share a token. */
export function meet(a: Piece, b: Piece): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Whether `outer` holds the whole of `inner`. */
export function holds(outer: Piece, inner: Piece): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** Whether a token is in one of the pieces. */
export function isIn(pieces: readonly Piece[], token: number): boolean {
  return pieces.some((piece) => piece.first <= token && token <= piece.last);
}

/** Whether two lists have the same pieces. */
export function samePieces(a: readonly Piece[], b: readonly Piece[]): boolean {
  return a.length === b.length && a.every((piece, index) => piece.first === b[index]!.first && piece.last === b[index]!.last);
}

/** Number of tokens that two pieces share. */
export function shared(a: Piece, b: Piece): number {
  return Math.max(0, Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1);
}

/** Sorted pieces, joined where they overlap or touch. */
export function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: { first: number; last: number }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.first - b.first || a.last - b.last)) {
    const last = joined.at(-1);
    if (last && piece.first <= last.last + 1) last.last = Math.max(last.last, piece.last);
    else joined.push({ first: piece.first, last: piece.last });
  }
  return joined;
}

/** `pieces` without the tokens of `holes`. */
export function cutPieces(pieces: readonly Piece[], holes: readonly Piece[]): Piece[] {
  let rest = [...pieces];
  for (const hole of holes) {
    rest = rest.flatMap((piece) => {
      if (!meet(piece, hole)) return [piece];
      const parts: Piece[] = [];
      if (piece.first < hole.first) parts.push({ first: piece.first, last: hole.first - 1 });
      if (hole.last < piece.last) parts.push({ first: hole.last + 1, last: piece.last });
      return parts;
    });
  }
  return rest;
}

/** Single tokens as pieces. */
export function piecesOf(tokens: readonly number[]): Piece[] {
  return joinPieces(tokens.map((token) => ({ first: token, last: token })));
}

/** First and last token of all pieces together. */
export function extent(pieces: readonly Piece[]): Piece {
  return { first: pieces[0]!.first, last: pieces.reduce((last, piece) => Math.max(last, piece.last), -1) };
}

/** The stretches of the text that pieces cover. */
export function toRanges(text: string, tokens: readonly Word[], pieces: readonly Piece[]): Range[] {
  return mergeRanges(
    text,
    pieces.map(({ first, last }) => ({ start: tokens[first]!.start, end: tokens[last]!.end })),
  );
}
