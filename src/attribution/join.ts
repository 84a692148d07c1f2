import type { Word } from '../document.js';
import { extent, holds, isIn, joinPieces, meet, ROLES, samePieces, type Draft, type Piece } from './draft.js';
import type { Marks } from './marks.js';

/**
 * Joins what the encoder read as two quotes and is one:
 * - words in marks that go on behind the frame of those in front of it: “We pay,” he said. “We always did.”;
 * - two contents of one frame with nothing but a conjunction between them: “said that it pays and that it always did”.
 * `drafts` are in the order of the text; changes those that stay.
 */
export function joinQuotes(tokens: readonly Word[], drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const before = kept.findLast(({ nested }) => nested === draft.nested);
    if (before && (goesOn(tokens, before, draft) || isShared(tokens, before, draft))) {
      before.quote = joinPieces([...before.quote, ...draft.quote]);
      for (const role of ROLES) if (before[role].length === 0) before[role] = draft[role];
    } else {
      kept.push(draft);
    }
  }
  return kept;
}

/** Where the encoder marked a quotation mark alone, and nothing else of what stands between it and its partner, that is the quote. Changes `drafts`. */
export function fillMarks(marks: Marks, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const [piece] = draft.quote;
    const pair = piece && draft.quote.length === 1 && piece.first === piece.last ? marks.at.get(piece.first) : undefined;
    if (draft.type !== 'direct' || !pair) continue;
    const whole = { first: pair.open, last: pair.close };
    if (!drafts.some((other) => other !== draft && other.quote.some((part) => meet(part, whole)))) draft.quote = [whole];
  }
}

/** Whether words in marks with no frame, or that of the words before, begin where that one ends, in the same paragraph. */
function goesOn(tokens: readonly Word[], before: Draft, draft: Draft): boolean {
  if (before.type !== 'direct' || draft.type !== 'direct' || draft.nested || before.frame.length === 0) return false;
  if (draft.frame.length > 0 && !samePieces(before.frame, draft.frame)) return false;
  if (before.speaker.length > 0 && draft.speaker.length > 0 && !samePieces(before.speaker, draft.speaker)) return false;
  const [{ last }, { first }] = [extent(before.quote), extent(draft.quote)];
  if (last >= first || tokens[last]!.block !== tokens[first]!.block) return false;
  const between = { first: last + 1, last: first - 1 };
  return before.frame.some((piece) => holds(between, piece)) && isBare(tokens, between, before.frame);
}

/** Whether two contents in other words have one frame and only a conjunction stands between them. */
function isShared(tokens: readonly Word[], before: Draft, draft: Draft): boolean {
  if (before.type !== 'indirect' || draft.type !== 'indirect' || before.frame.length === 0) return false;
  if (!samePieces(before.frame, draft.frame) || !samePieces(before.cue, draft.cue)) return false;
  const [{ last }, { first }] = [extent(before.quote), extent(draft.quote)];
  return last < first && tokens.slice(last + 1, first).every(({ upos }) => upos === 'PUNCT' || upos === 'CCONJ');
}

/** Whether there is nothing but punctuation in `between` outside of `frame`. */
function isBare(tokens: readonly Word[], between: Piece, frame: readonly Piece[]): boolean {
  for (let token = between.first; token <= between.last; token += 1) {
    if (tokens[token]!.upos !== 'PUNCT' && !isIn(frame, token)) return false;
  }
  return true;
}
