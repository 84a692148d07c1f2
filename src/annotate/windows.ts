import type { Segmented } from '../document.js';
import type { Model, Window } from '../model/index.js';

/** Tokens `first` to `last` of the document and what the encoder reads of them. */
export interface TokenWindow extends Window {
  readonly firstToken: number;
  readonly lastToken: number;
  /** False where the window had to end inside a sentence by rule. */
  readonly endsSentence: boolean;
}

/**
 * Cuts a document into windows that the encoder can take. A window ends at the last end of a block in its second half, else at the
 * last end of a sentence by rule there, else where it is full: context is what resolves a pronoun and carries a quotation on.
 */
export function windows(doc: Segmented, model: Model): TokenWindow[] {
  const { perWindow } = model.config.pieces;
  const ids = doc.tokens.map((token) => model.pieces(token.text, token.spaceBefore));
  const sentenceEnds = new Set(doc.sentences.map((sentence) => sentence.last));
  const result: TokenWindow[] = [];
  for (let from = 0; from < doc.tokens.length; ) {
    let to = from;
    let endsSentence = true;
    for (let size = 0; to < ids.length && size + ids[to]!.length <= perWindow; to++) size += ids[to]!.length;
    if (to < ids.length) {
      const half = from + ((to - from) >> 1);
      const endsBlock = (k: number) => doc.tokens[k]!.block !== doc.tokens[k + 1]!.block;
      const end = lastWhere(half, to, endsBlock) ?? lastWhere(half, to, (k) => sentenceEnds.has(k));
      endsSentence = end !== undefined;
      to = end ?? to;
    }
    result.push({ ...encode(ids, from, to, model), firstToken: from, lastToken: to - 1, endsSentence });
    from = to;
  }
  return result;
}

/** One past the last k in [from, to) that fits. */
function lastWhere(from: number, to: number, fits: (k: number) => boolean): number | undefined {
  for (let k = to - 1; k >= from; k--) if (fits(k)) return k + 1;
  return undefined;
}

function encode(ids: readonly (readonly number[])[], from: number, to: number, model: Model): Window {
  const { bos, eos } = model.config.pieces;
  const all = [bos];
  const first: number[] = [];
  const last: number[] = [];
  for (let k = from; k < to; k++) {
    first.push(all.length);
    all.push(...ids[k]!);
    last.push(all.length - 1);
  }
  all.push(eos);
  return { ids: all, first, last };
}
