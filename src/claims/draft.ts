import type { Sentence, Word } from '../document.js';
import { languageData } from '../languages/index.js';
import type { ClaimData } from '../languages/language.js';
import { entryOf } from './tables.js';

/** A tree while it is being built: what the repairs change. */
export interface Draft {
  readonly words: Word[];
  readonly children: number[][];
  /** Relations without subtype. */
  readonly relation: string[];
  readonly sentences: readonly Sentence[];
}

/** What a marker is looked for in: a draft, or the tree that it becomes. */
interface MarkedTree {
  readonly words: readonly Word[];
  readonly children: readonly (readonly number[])[];
  readonly relation: readonly string[];
}

/** Hangs a token on another word. */
export function move({ words, children, relation }: Draft, token: number, head: number, deprel: string): void {
  const { head: before } = words[token]!;
  if (before >= 0) {
    const at = placeOf(children[before]!, token);
    if (children[before]![at] === token) children[before] = children[before]!.toSpliced(at, 1);
  }
  relation[token] = deprel.split(':')[0]!;
  words[token] = { ...words[token]!, head, deprel };
  if (head >= 0) children[head] = children[head]!.toSpliced(placeOf(children[head]!, token), 0, token);
}

/** Where a token stands, or would stand, among others in ascending order. */
function placeOf(tokens: readonly number[], token: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]! < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Deeper no tree is searched. */
const DEEP = 200;

/** Whether `token` is `top` or hangs below it; true as well where the way up is too long to tell. */
export function isWithin({ words }: Draft, token: number, top: number): boolean {
  let up = token;
  for (let step = 0; step < DEEP; step++) {
    if (up === top) return true;
    if (up < 0) return false;
    up = words[up]!.head;
  }
  return true;
}

/** The claim data of a token's language, undefined where claimline does not know it. */
export function dataOf({ words, sentences }: Draft, token: number): ClaimData | undefined {
  return languageData(sentences[words[token]!.sentence]?.lang ?? '')?.claims;
}

export function isNoun({ words }: Draft, token: number): boolean {
  const upos = words[token]?.upos;
  return upos === 'NOUN' || upos === 'PROPN';
}

/** The first token of a noun or a predicate and what hangs on it directly. */
export function startOf({ children, relation }: Draft, token: number): number {
  const first = children[token]!.find((child) => relation[child] !== 'punct');
  return first !== undefined && first < token ? first : token;
}

/** Whether an adposition hangs on the token. */
export function hasCase({ children, relation }: Draft, token: number): boolean {
  return children[token]!.some((child) => relation[child] === 'case');
}

/** The infinitive marker's token («zu»), -1 where there is none; of a past infinitive («gelegt zu haben») it stands in front of the auxiliary. */
export function markerOf({ words, children, relation }: MarkedTree, token: number, data: ClaimData): number {
  return children[token]!.find((child) => {
    const word = words[child]!;
    if (word.upos !== 'PART' || !data.infinitiveMarkers.has(word.text.toLowerCase())) return false;
    const next = words[child + 1];
    return child < token || (relation[child + 1] === 'aux' && next?.head === token && next.feats['VerbForm'] === 'Inf');
  }) ?? -1;
}

/** “call on somebody to act”: the phrase whose adposition a verb governs and that does its infinitive, -1 where there is none. */
export function governedDoer({ words, children, relation }: MarkedTree, verb: number, data: ClaimData): number {
  const { lemma, text } = words[verb]!;
  const adposition = entryOf(data.obliqueControl, lemma.toLowerCase()) ?? entryOf(data.obliqueControl, text.toLowerCase());
  if (adposition === undefined) return -1;
  return children[verb]!.find((child) => relation[child] === 'obl' && children[child]!.some((mark) => relation[mark] === 'case' && words[mark]!.text.toLowerCase() === adposition)) ?? -1;
}

/** Whether an infinitive marker hangs on the token or sits in its form («einzustellen»). */
export function hasMarker(tree: MarkedTree, token: number, data: ClaimData): boolean {
  return markerOf(tree, token, data) >= 0 || data.markedInfinitive.test(tree.words[token]!.text.toLowerCase());
}
