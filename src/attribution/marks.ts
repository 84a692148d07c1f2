import type { Word } from '../document.js';
import type { Piece } from './draft.js';

/** A pair of quotation marks: the tokens that open and close it. */
export interface MarkPair {
  readonly open: number;
  readonly close: number;
  /** Number of pairs around this one. */
  readonly depth: number;
}

/** What is known of the quotation marks of a document. */
export interface Marks {
  /** In order of their opening marks. */
  readonly pairs: readonly MarkPair[];
  /** For every token that is a mark of a pair: that pair. */
  readonly at: ReadonlyMap<number, MarkPair>;
  /** For every token strictly between two marks: the innermost pair, by index in `pairs`; -1 elsewhere. */
  readonly inside: Int32Array;
}

/** An opening mark left alone for so many tokens is taken as unpaired. */
const LONGEST = 1500;

/**
 * Pairs quotation marks over the whole document, nested ones too. Unpaired marks are left out. A mark that can open and close
 * («"», «“») is told by the white space around it. An opening mark repeated at the start of a paragraph goes on with the same quotation.
 */
export function pairMarks(tokens: readonly Word[], table: readonly (readonly [open: string, close: string])[]): Marks {
  const closers = new Map<string, Set<string>>();
  const closing = new Set<string>();
  for (const [open, close] of table) {
    if (!closers.has(open)) closers.set(open, new Set());
    closers.get(open)!.add(close);
    closing.add(close);
  }
  const stack: number[] = [];
  const found: { open: number; close: number; depth: number }[] = [];
  const tight = (index: number): boolean => index + 1 < tokens.length && !tokens[index + 1]!.spaceBefore;
  for (let index = 0; index < tokens.length; index += 1) {
    const mark = tokens[index]!.text;
    const opens = closers.has(mark);
    if (!opens && !closing.has(mark)) continue;
    while (stack.length > 0 && index - stack[0]! > LONGEST) stack.shift();
    let partner = -1;
    for (let level = stack.length - 1; level >= 0 && partner < 0; level -= 1) {
      if (closers.get(tokens[stack[level]!]!.text)!.has(mark)) partner = level;
    }
    const looksOpening = opens && tokens[index]!.spaceBefore && tight(index);
    if (partner >= 0 && !looksOpening) {
      found.push({ open: stack[partner]!, close: index, depth: partner });
      stack.length = partner;
    } else if (opens && (looksOpening || !closing.has(mark))) {
      const starts = index === 0 || tokens[index - 1]!.block !== tokens[index]!.block;
      const same = stack.findIndex((open) => tokens[open]!.text === mark);
      if (same >= 0 && starts) continue;
      // The same mark twice without a close between: the first one was never closed.
      if (same >= 0) stack.length = same;
      stack.push(index);
    }
  }
  return index(tokens.length, found);
}

function index(length: number, found: MarkPair[]): Marks {
  const pairs = found.sort((a, b) => a.open - b.open);
  const at = new Map<number, MarkPair>();
  const inside = new Int32Array(length).fill(-1);
  const around: number[] = [];
  let next = 0;
  for (let token = 0; token < length; token += 1) {
    if (around.length > 0 && pairs[around.at(-1)!]!.close === token) around.pop();
    inside[token] = around.at(-1) ?? -1;
    if (next < pairs.length && pairs[next]!.open === token) {
      around.push(next);
      next += 1;
    }
  }
  for (const pair of pairs) {
    at.set(pair.open, pair);
    at.set(pair.close, pair);
  }
  return { pairs, at, inside };
}

/** A piece with the mark right behind it that closes a quotation within it. */
export function withClosingMark(piece: Piece, { at }: Pick<Marks, 'at'>): Piece {
  const pair = at.get(piece.last + 1);
  return pair?.close === piece.last + 1 && pair.open >= piece.first ? { first: piece.first, last: pair.close } : piece;
}
