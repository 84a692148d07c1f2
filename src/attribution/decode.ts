import type { QuoteLink, QuoteRole, QuoteSpan, QuoteType } from '../document.js';
import { holds, joinPieces, type Draft, type Piece } from './draft.js';
import type { Marks } from './marks.js';

/** From which score on a span, a role or a joint is taken. Chosen on the training articles. */
export interface Thresholds {
  readonly span: number;
  readonly piece: number;
  readonly role: Readonly<Record<QuoteRole, number>>;
  /** A further piece of the same role beside the best one. */
  readonly further: number;
}

export const THRESHOLDS: Thresholds = {
  span: 0.1,
  piece: 0.5,
  role: { speaker: 0.4, cue: 0.4, frame: 0.4, addressee: 0.4 },
  further: 0.5,
};

interface Candidate {
  readonly span: number;
  score: number;
}

/**
 * Reads quotes off the encoder's spans and scored links: pieces are chained best link first, each piece having one predecessor and
 * one successor at most; then each quote takes its frame, and cue, speaker and addressee with a preference for spans inside that frame.
 */
export function decode(spans: readonly QuoteSpan[], links: readonly QuoteLink[], marks: Marks, sentenceOf: (token: number) => number, thresholds: Thresholds = THRESHOLDS): Draft[] {
  const kept = (index: number): boolean => spans[index]!.score >= thresholds.span;
  const isQuote = (index: number): boolean => spans[index]!.layer === 'quote' || spans[index]!.layer === 'nested';
  const groups = chain(spans, links, marks, sentenceOf, thresholds).filter((group) => group.some(kept));
  const groupOf = new Map<number, number>();
  groups.forEach((group, index) => group.forEach((member) => groupOf.set(member, index)));

  const candidates = groups.map(() => ({ speaker: [], cue: [], frame: [], addressee: [] }) as Record<QuoteRole, Candidate[]>);
  for (const link of links) {
    if (link.relation === 'piece' || !isQuote(link.from) || spans[link.to]?.layer !== link.relation) continue;
    const group = groupOf.get(link.from);
    if (group === undefined) continue;
    const list = candidates[group]![link.relation];
    const known = list.find((candidate) => candidate.span === link.to);
    if (known) known.score = Math.max(known.score, link.score);
    else list.push({ span: link.to, score: link.score });
  }
  return groups.map((group, index) => toDraft(spans, group, candidates[index]!, sentenceOf, thresholds));
}

/** Chains quote spans into quotes: by piece links, where one pair of quotation marks holds several
 * direct pieces, and where sentences of one running type touch. */
function chain(spans: readonly QuoteSpan[], links: readonly QuoteLink[], marks: Marks, sentenceOf: (token: number) => number, thresholds: Thresholds): number[][] {
  const next = new Map<number, number>();
  const previous = new Map<number, number>();
  const pieces = links
    .filter((link) => link.relation === 'piece' && link.score >= thresholds.piece && spans[link.from]!.layer === spans[link.to]!.layer)
    .filter((link) => isNear(spans[link.from]!, spans[link.to]!, sentenceOf))
    .sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
  for (const link of pieces) {
    const [from, to] = spans[link.from]!.first < spans[link.to]!.first ? [link.from, link.to] : [link.to, link.from];
    if (from === to || next.has(from) || previous.has(to)) continue;
    next.set(from, to);
    previous.set(to, from);
  }
  const order = spans.map((_, index) => index).filter((index) => ['quote', 'nested'].includes(spans[index]!.layer));
  order.sort((a, b) => spans[a]!.first - spans[b]!.first || spans[b]!.last - spans[a]!.last);
  const lastIn = new Map<string, number>();
  for (const index of order) {
    const pair = pairAround(spans[index]!, marks);
    if (spans[index]!.type !== 'direct' || pair < 0) continue;
    const key = `${spans[index]!.layer} ${pair}`;
    const before = lastIn.get(key);
    lastIn.set(key, index);
    if (before === undefined || next.has(before) || previous.has(index)) continue;
    next.set(before, index);
    previous.set(index, before);
  }
  joinNeighbours(spans, order, marks, next, previous);
  const groups: number[][] = [];
  for (const index of order) {
    if (previous.has(index)) continue;
    const group: number[] = [];
    for (let at: number | undefined = index; at !== undefined; at = next.get(at)) group.push(at);
    groups.push(group);
  }
  return groups;
}

/** Whether no whole sentence stands between two spans: one does between two pieces of 1 in 650 quotes of the training articles. */
function isNear(a: Piece, b: Piece, sentenceOf: (token: number) => number): boolean {
  const [before, behind] = a.first < b.first ? [a, b] : [b, a];
  return sentenceOf(behind.first) - sentenceOf(before.last) <= 1;
}

/** Types whose sentences, one right behind the other, are one quote as long as the speaker stays. */
const RUNNING: ReadonlySet<string | null> = new Set(['direct', 'free_indirect', 'indirect_free_indirect']);

/** Joins spans of one running type that touch; not over the border between two pairs of quotation marks. */
function joinNeighbours(spans: readonly QuoteSpan[], order: readonly number[], marks: Marks, next: Map<number, number>, previous: Map<number, number>): void {
  const last = new Map<QuoteSpan['layer'], number>();
  for (const index of order) {
    const span = spans[index]!;
    const before = last.get(span.layer);
    last.set(span.layer, index);
    if (before === undefined || next.has(before) || previous.has(index)) continue;
    const touches = spans[before]!.last + 1 === span.first && spans[before]!.type === span.type && RUNNING.has(span.type);
    if (!touches || marks.at.get(span.first)?.open === span.first || marks.at.get(span.first - 1)?.close === span.first - 1) continue;
    next.set(before, index);
    previous.set(index, before);
  }
}

/** The pair of quotation marks (by index) that holds a span, its marks counted in. */
function pairAround(span: Piece, marks: Marks): number {
  const middle = (span.first + span.last) >> 1;
  for (const token of [middle, span.first, span.last]) {
    const pair = marks.inside[token]!;
    if (pair >= 0 && holds({ first: marks.pairs[pair]!.open, last: marks.pairs[pair]!.close }, span)) return pair;
  }
  return -1;
}

function toDraft(spans: readonly QuoteSpan[], group: readonly number[], candidates: Record<QuoteRole, Candidate[]>, sentenceOf: (token: number) => number, thresholds: Thresholds): Draft {
  // The longest piece decides on type and medium; a tie goes to the more certain one.
  const lead = [...group].sort((a, b) => size(spans[b]!) * spans[b]!.score - size(spans[a]!) * spans[a]!.score || a - b)[0]!;
  const type = spans[lead]!.type ?? 'indirect';
  const quote = joinPieces(group.map((member) => spans[member]!));
  const choose = (role: QuoteRole, frame: readonly Piece[]): { pieces: Piece[]; score: number } => {
    const weighed = candidates[role].map(({ span, score }) => ({ span, score: weigh(score, prior(role, spans[span]!, quote, frame, type, sentenceOf)) }));
    weighed.sort((a, b) => b.score - a.score || spans[a.span]!.first - spans[b.span]!.first);
    const best = weighed[0];
    const inside = best !== undefined && frame.some((piece) => holds(piece, spans[best.span]!));
    if (!best || best.score < (inside && role !== 'addressee' ? INSIDE : thresholds.role[role])) return NOTHING;
    // Cues and frames come in pieces («teilte … mit») of one sentence, speakers hardly ever.
    const chosen = [best];
    for (const other of role === 'cue' || role === 'frame' ? weighed.slice(1) : []) {
      const span = spans[other.span]!;
      // A further piece of a cue stands in the frame, one of a frame borders on the quote.
      const placed = role === 'frame' ? quote.some((piece) => distance(piece, span) <= 2) : frame.length === 0 || frame.some((piece) => holds(piece, span));
      const together = sentenceOf(spans[best.span]!.first) === sentenceOf(span.first);
      if (other.score >= thresholds.further && placed && together) chosen.push(other);
    }
    return { pieces: joinPieces(chosen.map((c) => spans[c.span]!)), score: best.score };
  };
  const frame = FRAMED.has(type) ? choose('frame', []) : NOTHING;
  const cue = FRAMED.has(type) ? choose('cue', frame.pieces) : NOTHING;
  const speaker = choose('speaker', frame.pieces);
  const addressee = choose('addressee', frame.pieces);
  const score = group.reduce((sum, member) => sum + spans[member]!.score, 0) / group.length;
  return {
    source: 'encoder',
    type,
    medium: spans[lead]!.medium ?? 'speech',
    nested: spans[lead]!.layer === 'nested',
    score: score * (speaker.pieces.length > 0 ? Math.max(speaker.score, 0.5) : 1),
    quote,
    speaker: speaker.pieces,
    cue: cue.pieces,
    frame: frame.pieces,
    addressee: addressee.pieces,
    sure: { frame: frame.score, cue: cue.score, speaker: speaker.score, addressee: addressee.score },
  };
}

/** Types that have a frame and a cue; a reported statement is its own frame, and free speech has none. */
const FRAMED: ReadonlySet<QuoteType> = new Set(['direct', 'indirect']);

const NOTHING: { pieces: Piece[]; score: number } = { pieces: [], score: 0 };

/** A frame has a cue and a speaker nearly always: inside it a weak link is enough. */
const INSIDE = 0.1;

/** So many tokens from its frame a role hardly ever stands: 9 of 1,851 quotes with a frame have a speaker so far away. */
const FAR = 25;

/** A frame or cue in another sentence than what it frames, or further away than the next from words in marks: 3 of 1,475, 1 of 508 of the training articles. */
const ELSEWHERE = 0.02;

/** A probability with its odds multiplied. */
function weigh(score: number, factor: number): number {
  const odds = (score / Math.max(1 - score, 1e-6)) * factor;
  return odds / (1 + odds);
}

/**
 * How much the place of a span speaks for it, as a factor on the odds: frames border on their quote, cues and speakers stand in the
 * frame (95 % of them in German news), the source of a reported statement within the statement.
 */
function prior(role: QuoteRole, span: Piece, quote: readonly Piece[], frame: readonly Piece[], type: string, sentenceOf: (token: number) => number): number {
  const gap = Math.min(...quote.map((piece) => distance(piece, span)));
  const away = Math.min(...quote.map((piece) => Math.max(0, sentenceOf(span.first) - sentenceOf(piece.last), sentenceOf(piece.first) - sentenceOf(span.last))));
  if ((role === 'frame' || role === 'cue') && away > (type === 'direct' ? 1 : 0)) return ELSEWHERE;
  if (role === 'frame') return gap <= 2 ? 5 : gap <= 25 ? 0.7 : 0.2;
  if (frame.length > 0) {
    if (frame.some((piece) => holds(piece, span))) return 5;
    if (frame.every((piece) => distance(piece, span) > FAR)) return 0.03;
    return role === 'addressee' ? 0.5 : 0.2;
  }
  if (type === 'reported') return gap === 0 ? 3 : 0.7;
  return gap <= 40 ? 1 : 0.5;
}

/** Tokens between two pieces; 0 where they touch or overlap. */
function distance(a: Piece, b: Piece): number {
  return Math.max(0, a.first - b.last - 1, b.first - a.last - 1);
}

function size(piece: Piece): number {
  return piece.last - piece.first + 1;
}
