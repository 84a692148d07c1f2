import type { Sentence, Word } from '../document.js';
import { languageData } from '../languages/index.js';
import type { ClaimData } from '../languages/language.js';

/** A tree while it is being built: what the repairs change. */
export interface Draft {
  readonly words: Word[];
  readonly children: number[][];
  /** Relations without subtype. */
  readonly relation: string[];
  readonly sentences: readonly Sentence[];
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

/** Whether an infinitive marker («zu») hangs on the token or sits in its form («einzustellen»). */
export function hasMarker({ words, children }: Draft, token: number, data: ClaimData): boolean {
  const inside = data.markedInfinitive.test(words[token]!.text.toLowerCase());
  return inside || children[token]!.some((child) => child < token && words[child]!.upos === 'PART' && data.infinitiveMarkers.has(words[child]!.text.toLowerCase()));
}
