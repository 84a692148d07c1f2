import type { Attribution, AttributedClaim, Claim, Quote } from '../document.js';
import { isIn, meet, type Draft } from './draft.js';

/** A draft and the quote made of it. */
export interface Finished {
  readonly draft: Draft;
  readonly quote: Quote;
}

/**
 * Gives each claim the attribution of the innermost quote around its predicate. The frame is the text's own: a claim whose predicate
 * holds the cue («hat gedroht zu verklagen») or stands in the frame is not content of that quote, nor is the act that a reported
 * quote tells («fordert Entscheidungen», said of the speaker).
 */
export function attributeClaims(claims: readonly Claim[], quotes: readonly Finished[], length: number): AttributedClaim[] {
  const around = nesting(quotes, length);
  const made = new Map<number, Attribution>();
  const attributionOf = (index: number): Attribution => {
    const known = made.get(index);
    if (known) return known;
    let outer = around.parent[index]!;
    // Words in marks within somebody's message are the same act of speech, no message within a message.
    while (outer >= 0 && sameAct(quotes[index]!.draft, quotes[outer]!.draft)) outer = around.parent[outer]!;
    const attribution = { quote: quotes[index]!.quote, nested: outer < 0 ? null : attributionOf(outer) };
    made.set(index, attribution);
    return attribution;
  };
  return claims.map((claim) => {
    let index = around.innermost[claim.head] ?? -1;
    while (index >= 0 && !isContent(claim, quotes[index]!.draft)) index = around.parent[index]!;
    return { ...claim, attribution: index < 0 ? null : attributionOf(index) };
  });
}

/** The innermost quote at each token, and the quote around each quote; -1 for none. */
function nesting(quotes: readonly Finished[], length: number): { innermost: Int32Array; parent: number[] } {
  const innermost = new Int32Array(length).fill(-1);
  const parent: number[] = quotes.map(() => -1);
  const size = (index: number): number => quotes[index]!.draft.quote.reduce((sum, piece) => sum + piece.last - piece.first + 1, 0);
  const order = quotes.map((_, index) => index).sort((a, b) => size(b) - size(a) || Number(quotes[a]!.draft.nested) - Number(quotes[b]!.draft.nested) || a - b);
  for (const index of order) {
    const { quote } = quotes[index]!.draft;
    parent[index] = innermost[quote[0]!.first]!;
    for (const piece of quote) innermost.fill(index, piece.first, piece.last + 1);
  }
  return { innermost, parent };
}

function isContent(claim: Claim, draft: Draft): boolean {
  if (isIn(draft.frame, claim.head)) return false;
  if (claim.predicate.tokens.some((token) => isIn(draft.cue, token) || isIn(draft.frame, token))) return false;
  // What an apposition tells of somebody is the writer's.
  if (draft.type !== 'direct' && claim.predicate.tokens.length === 0) return false;
  if (draft.type !== 'reported') return true;
  // «… und fordert eine Garantie»: a report of speech without its speaker is an act like others.
  if (draft.speaker.length === 0) return false;
  return claim.subject === null || !isIn(draft.speaker, claim.subject.head);
}

function sameAct(inner: Draft, outer: Draft): boolean {
  if (inner.frame.length > 0 || outer.frame.length > 0) {
    return inner.frame.some((a) => outer.frame.some((b) => meet(a, b)));
  }
  return inner.speaker.length === 0 || inner.speaker.some((a) => outer.speaker.some((b) => meet(a, b)));
}
