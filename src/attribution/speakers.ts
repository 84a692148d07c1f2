import type { Word } from '../document.js';
import { cutPieces, holds, joinPieces, type Draft, type Piece } from './draft.js';
import { headOf } from './mentions.js';
import { phraseAt, sourceOf, type FrameContext } from './rules/frame.js';
import { relation, yieldOf } from './tree.js';
import { isNoun } from './who.js';

/** A phrase grows by so many tokens at most: more is a wrong tree rather than a long name. */
const GROWTH = 15;

/**
 * Gives quotes without a speaker the one that the tree names: the subject of the cue, or of the statement where a reported one is its own
 * frame; and grows speakers to their whole phrases («der Präsident» → «der Präsident, Max Maier»). Changes `drafts`.
 */
export function completeSpeakers(context: FrameContext, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.source === 'rules') continue;
    if (draft.speaker.length === 0) draft.speaker = missing(context, draft);
    else if (draft.speaker.length === 1) draft.speaker = [whole(context, draft.speaker[0]!, draft)];
    // A particle behind the name («teilte Max Maier mit») belongs to the cue.
    const bare = cutPieces(draft.speaker, draft.cue);
    if (bare.length === 1) draft.speaker = bare;
  }
}

function missing(context: FrameContext, draft: Draft): Piece[] {
  const { tokens } = context.doc;
  const verbs = draft.type === 'reported' ? draft.quote.map((piece) => headOf(tokens, piece)) : verbsIn(tokens, draft.cue);
  for (const verb of verbs) {
    const source = sourceOf(context, verb);
    if (source === null) continue;
    const phrase = phraseAt(context, source);
    const place = draft.type === 'reported' ? draft.quote : draft.frame;
    if (place.length === 0 || place.some((piece) => holds(piece, phrase))) return [phrase];
  }
  return [];
}

function verbsIn(tokens: readonly Word[], pieces: readonly Piece[]): number[] {
  const verbs: number[] = [];
  for (const { first, last } of pieces) for (let token = first; token <= last; token += 1) if (tokens[token]!.upos === 'VERB') verbs.push(token);
  return verbs;
}

/** A speaker from its first word to the end of its phrase: not a bare article, and with the name in apposition. */
function whole(context: FrameContext, piece: Piece, draft: Draft): Piece {
  const { tokens } = context.doc;
  let head = headOf(tokens, piece);
  const { upos, head: above } = tokens[head]!;
  // An article or an adjective alone: its noun was cut off.
  if ((upos === 'DET' || upos === 'ADJ') && above > piece.last && relation(tokens[head]!) !== 'nsubj') head = above;
  if (tokens[head]!.upos !== 'NOUN' && tokens[head]!.upos !== 'PROPN') return piece;
  // «Angaben der Polizei»: the noun that stands for the words is part of the source.
  const noun = tokens[head]!.head;
  if (noun >= 0 && noun < head && relation(tokens[head]!) === 'nmod' && context.data.sourceNouns.some((one) => isNoun(tokens[noun]!, one))) head = noun;
  const phrase = phraseAt(context, head);
  const grown = joinPieces([piece, phrase]);
  const [one] = grown;
  if (grown.length !== 1 || !one || one.last - one.first - (piece.last - piece.first) > GROWTH) return piece;
  const inFrame = draft.frame.length === 0 || draft.frame.some((part) => holds(part, one));
  const apart = draft.type === 'reported' || !draft.quote.some((part) => part.first <= one.last && one.first <= part.last);
  return inFrame && apart && yieldOf(context.tree, head).last >= one.last ? one : piece;
}
