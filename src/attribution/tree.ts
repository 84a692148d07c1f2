import { relation, type Word } from '../document.js';
import type { Piece } from './draft.js';

/** The dependency trees of a document, made for looking down: children, and the first and last token below each token. */
export interface Tree {
  readonly children: readonly (readonly number[])[];
  /** Leftmost and rightmost token of the subtree. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

const NONE: readonly number[] = [];

/** Builds {@link Tree} in time linear in the number of tokens. */
export function buildTree(tokens: readonly Word[]): Tree {
  const children: number[][] = [];
  const left = new Int32Array(tokens.length);
  const right = new Int32Array(tokens.length);
  const open = new Int32Array(tokens.length);
  tokens.forEach((token, index) => {
    left[index] = index;
    right[index] = index;
    if (token.head < 0) return;
    if (children[token.head]) children[token.head]!.push(index);
    else children[token.head] = [index];
    open[token.head]! += 1;
  });
  // Leaves first, then every token whose children are done.
  const ready: number[] = [];
  for (let index = 0; index < tokens.length; index += 1) if (open[index] === 0) ready.push(index);
  for (let next = 0; next < ready.length; next += 1) {
    const index = ready[next]!;
    const head = tokens[index]!.head;
    if (head < 0) continue;
    left[head] = Math.min(left[head]!, left[index]!);
    right[head] = Math.max(right[head]!, right[index]!);
    open[head]! -= 1;
    if (open[head] === 0) ready.push(head);
  }
  return { children: tokens.map((_, index) => children[index] ?? NONE), left, right };
}

/** All tokens from the first to the last of a subtree. */
export function yieldOf(tree: Tree, head: number): Piece {
  return { first: tree.left[head]!, last: tree.right[head]! };
}

/** Children with one of these relations (subtypes included). */
export function childrenWith(tokens: readonly Word[], tree: Tree, head: number, relations: ReadonlySet<string>): number[] {
  return tree.children[head]!.filter((child) => relations.has(relation(tokens[child]!)));
}

/** `piece` without punctuation at its ends; null where nothing else is in it. */
export function trimPunctuation(tokens: readonly Word[], piece: Piece, keep: (token: number) => boolean = () => false): Piece | null {
  let { first, last } = piece;
  while (first <= last && tokens[first]!.upos === 'PUNCT' && !keep(first)) first += 1;
  while (last >= first && tokens[last]!.upos === 'PUNCT' && !keep(last)) last -= 1;
  return first <= last ? { first, last } : null;
}
