import type { Word } from '../document.js';
import { extent, holds, joinPieces, meet, samePieces, shared, type Draft, type Piece } from './draft.js';
import { joinQuotes } from './join.js';
import { withClosingMark, type Marks } from './marks.js';

/** So far back (in sentences) a sentence without a frame may take its speaker from. */
const REACH = 3;

/**
 * Makes drafts consistent with the quotation marks and with one another; returns them in order of the text.
 * - a direct quote takes its quotation marks in;
 * - a quote inside another without roles of its own has those of the outer one;
 * - a sentence that runs on without a frame takes the speaker of the quote before it, or who took the floor since (`floor`: by sentence), and so do
 *   words in marks in its paragraph.
 */
export function settle(tokens: readonly Word[], marks: Marks, drafts: readonly Draft[], floor: ReadonlyMap<number, Piece> = new Map()): Draft[] {
  const sorted = [...drafts].sort(byPlace);
  for (const draft of sorted) draft.quote = joinPieces(draft.quote.map((piece) => (draft.type === 'direct' ? withMarks(cutAtMark(piece, marks), marks) : withClosingMark(piece, marks))));
  const unique = joinQuotes(tokens, withoutDoubles(sorted.sort(byPlace)));
  nest(unique);
  runOn(tokens, unique, floor);
  return unique;
}

function byPlace(a: Draft, b: Draft): number {
  const [x, y] = [extent(a.quote), extent(b.quote)];
  return x.first - y.first || y.last - x.last || Number(a.nested) - Number(b.nested);
}

/** A piece that opens with a mark ends with its partner, unless further marks follow in it. */
function cutAtMark(piece: Piece, { at }: Marks): Piece {
  const pair = at.get(piece.first);
  if (pair?.open !== piece.first || pair.close >= piece.last) return piece;
  for (let token = pair.close + 1; token <= piece.last; token += 1) if (at.has(token)) return piece;
  return { first: piece.first, last: pair.close };
}

/** Grows a piece to the pair of marks that it fills for the most part. */
function withMarks(piece: Piece, marks: Marks): Piece {
  const middle = (piece.first + piece.last) >> 1;
  let best = piece;
  for (const token of [middle, piece.first, piece.last]) {
    const inside = marks.inside[token]!;
    const pair = inside >= 0 ? marks.pairs[inside]! : marks.at.get(token);
    if (!pair) continue;
    const whole = { first: pair.open, last: pair.close };
    const common = shared(piece, whole);
    if (common * 2 < whole.last - whole.first - 1 || common * 2 < piece.last - piece.first + 1) continue;
    if (whole.last - whole.first >= best.last - best.first) best = whole;
  }
  return best;
}

/** Drops a draft whose quote another one has too, on the same level or in the same marks; the more certain one stays. Needs drafts sorted by place. */
function withoutDoubles(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const before = kept.at(-1);
    const same = before && (before.nested === draft.nested || draft.type === 'direct') && before.type === draft.type && samePieces(before.quote, draft.quote) && samePieces(before.frame, draft.frame);
    if (!same) kept.push(draft);
    else if (draft.nested && draft.score > before.score) kept[kept.length - 1] = draft;
  }
  return kept;
}

/** The smallest quote around each one; `drafts` sorted by place. */
function outerOf(drafts: readonly Draft[]): (Draft | null)[] {
  const open: Draft[] = [];
  return drafts.map((draft) => {
    const own = extent(draft.quote);
    while (open.length > 0 && extent(open.at(-1)!.quote).last < own.first) open.pop();
    let outer: Draft | null = null;
    for (let level = open.length - 1; level >= 0 && !outer; level -= 1) {
      const around = open[level]!;
      if (around.quote.some((piece) => draft.quote.some((inner) => holds(piece, inner)))) outer = around;
    }
    open.push(draft);
    return outer;
  });
}

function nest(drafts: readonly Draft[]): void {
  outerOf(drafts).forEach((outer, index) => {
    const draft = drafts[index]!;
    if (draft.source === 'rules') draft.nested = outer !== null;
    if (!outer || !draft.nested) return;
    const own = draft.speaker.length + draft.cue.length + draft.frame.length > 0;
    if (own && draft.type !== 'direct') return;
    // Words in quotation marks within somebody's message are part of the same act of speech, unless their frame stands in it too.
    if (own && draft.frame.some((piece) => outer.quote.some((part) => meet(part, piece)))) return;
    const { frame, cue, speaker, addressee, medium } = outer;
    Object.assign(draft, { frame, cue, speaker, addressee, medium });
  });
}

function runOn(tokens: readonly Word[], drafts: readonly Draft[], floor: ReadonlyMap<number, Piece>): void {
  let before: Draft | null = null;
  const block = ({ quote }: Draft, end: 'first' | 'last'): number => tokens[extent(quote)[end]]!.block;
  for (const draft of drafts) {
    if (draft.nested) continue;
    const free = draft.type === 'indirect_free_indirect' || draft.type === 'free_indirect';
    // Words in marks without a frame go on with the one who spoke in the same paragraph.
    const bare = draft.type === 'direct' && draft.frame.length === 0 && before !== null && block(draft, 'first') === block(before, 'last');
    const silent = draft.speaker.length === 0;
    const taker = free && silent ? takerOf(tokens, draft, before, floor) : undefined;
    if (taker) {
      draft.speaker = [taker];
    } else if ((free || bare) && silent && before) {
      const gap = tokens[extent(draft.quote).first]!.sentence - tokens[extent(before.quote).last]!.sentence;
      if (gap <= REACH) {
        draft.speaker = before.speaker;
        draft.medium = before.medium;
      }
    }
    if (draft.speaker.length > 0) before = draft;
  }
}

/** Who took the floor in the sentence before a quote, in the same paragraph and behind the quote before. */
function takerOf(tokens: readonly Word[], draft: Draft, before: Draft | null, floor: ReadonlyMap<number, Piece>): Piece | undefined {
  const sentence = tokens[extent(draft.quote).first]!.sentence - 1;
  const last = before === null ? -1 : tokens[Math.max(extent(before.quote).last, before.frame.at(-1)?.last ?? -1)]!.sentence;
  const taker = sentence > last ? floor.get(sentence) : undefined;
  return taker && tokens[taker.first]!.block === tokens[extent(draft.quote).first]!.block ? taker : undefined;
}
