import type { QuoteRole } from '../document.js';
import type { Draft, Piece } from './draft.js';

/** Contents that agree to this token F1 are the same quote. */
const SAME = 0.5;

/** Types that have cue and frame; the others have a speaker only. */
const FRAMED: ReadonlySet<string> = new Set(['direct', 'indirect']);

/**
 * Brings the quotes of the rules to those of the encoder: where both see the same quote, the encoder's has its empty and its less
 * certain roles filled; where
 * the encoder marked nothing, the quote of the rules is taken as it is; where they contradict, it is left out. Changes `encoder`.
 */
export function combine(encoder: readonly Draft[], rules: readonly Draft[], length: number): Draft[] {
  const used = new Uint8Array(length);
  const layers = [new Int32Array(length).fill(-1), new Int32Array(length).fill(-1)];
  encoder.forEach((draft, index) => {
    for (const piece of draft.quote) layers[Number(draft.nested)]!.fill(index, piece.first, piece.last + 1);
    for (const part of [draft.quote, draft.frame, draft.cue]) for (const piece of part) used.fill(1, piece.first, piece.last + 1);
  });
  const added: Draft[] = [];
  for (const draft of rules) {
    const same = counterpart(draft, encoder, layers);
    if (same) fill(same, draft);
    else if (![draft.quote, draft.frame].some((part) => part.some((piece) => isUsed(piece, used)))) added.push(draft);
  }
  return [...encoder, ...added];
}

function isUsed({ first, last }: Piece, used: Uint8Array): boolean {
  for (let token = first; token <= last; token += 1) if (used[token] === 1) return true;
  return false;
}

/** The encoder's quote with the same content, if any. */
function counterpart(draft: Draft, encoder: readonly Draft[], layers: readonly Int32Array[]): Draft | null {
  const common = new Map<number, number>();
  for (const { first, last } of draft.quote) {
    for (let token = first; token <= last; token += 1) {
      for (const layer of layers) if (layer[token]! >= 0) common.set(layer[token]!, (common.get(layer[token]!) ?? 0) + 1);
    }
  }
  let best: Draft | null = null;
  let most = SAME;
  for (const [index, count] of common) {
    const likeness = (2 * count) / (size(draft) + size(encoder[index]!));
    if (likeness >= most) {
      best = encoder[index]!;
      most = likeness;
    }
  }
  return best;
}

function fill(draft: Draft, other: Draft): void {
  const framed = FRAMED.has(draft.type);
  const roles: QuoteRole[] = framed ? ['frame', 'cue', 'speaker', 'addressee'] : ['speaker', 'addressee'];
  for (const role of roles) {
    if (other[role].length === 0 || draft.sure[role] >= other.sure[role]) continue;
    draft[role] = other[role];
    draft.sure[role] = other.sure[role];
  }
}

function size(draft: Draft): number {
  return draft.quote.reduce((sum, piece) => sum + piece.last - piece.first + 1, 0);
}
