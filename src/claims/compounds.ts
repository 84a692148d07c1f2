import type { Draft } from './draft.js';
import { joinUnit } from './units.js';

/** No compound has more tokens: words and hyphens. */
const LONGEST = 15;

/**
 * A compound written with hyphens and without white space is one unit, whatever the tree says: where several of its parts hang on
 * words outside, the last word becomes its head; what hangs on another part from outside goes to the head as well.
 */
export function repairCompounds(draft: Draft): void {
  const { words } = draft;
  for (let first = 0; first < words.length; first++) {
    let last = first;
    while (last + 2 < words.length && last - first < LONGEST && isHyphen(draft, last + 1) && isGlued(draft, last + 2)) last += 2;
    if (last === first || !/^[\p{L}\p{N}]/u.test(words[first]!.text)) continue;
    joinUnit(draft, Array.from({ length: last - first + 1 }, (_, at) => first + at), last, 'compound');
    first = last;
  }
}

function isHyphen({ words }: Draft, token: number): boolean {
  const { text, spaceBefore, sentence } = words[token]!;
  return (text === '-' || text === '‑') && !spaceBefore && words[token - 1]!.sentence === sentence;
}

function isGlued({ words }: Draft, token: number): boolean {
  const { text, spaceBefore, sentence } = words[token]!;
  return !spaceBefore && words[token - 1]!.sentence === sentence && /^[\p{L}\p{N}]/u.test(text);
}
