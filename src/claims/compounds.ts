import { isWithin, move, type Draft } from './draft.js';

/** No compound has more tokens: words and hyphens. */
const LONGEST = 15;

const LOOSE = new Set(['compound', 'flat', 'appos', 'punct', 'dep', 'conj', 'nmod', 'amod', 'cc', 'goeswith']);

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
    repairOne(draft, first, last);
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

function repairOne(draft: Draft, first: number, last: number): void {
  const { words, children, relation } = draft;
  const inside = (token: number) => token >= first && token <= last;
  const parts = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const outer = parts.filter((part) => !inside(words[part]!.head));
  let top = outer[0]!;
  if (outer.length > 1) {
    top = last;
    // A place outside that hangs on none of the parts; of several the one that says most.
    const free = outer.filter((part) => words[part]!.head < 0 || !parts.some((other) => isWithin(draft, words[part]!.head, other)));
    const place = free.find((part) => part === last && !LOOSE.has(relation[part]!)) ?? free.find((part) => !LOOSE.has(relation[part]!)) ?? free.at(-1);
    if (place === undefined) return;
    move(draft, top, words[place]!.head, words[place]!.deprel);
    for (const part of parts) if (part !== top) move(draft, part, top, words[part]!.upos === 'PUNCT' || isHyphen(draft, part) ? 'punct' : 'compound');
  }
  for (const part of parts) {
    if (part === top) continue;
    for (const child of children[part]!) if (!inside(child)) move(draft, child, top, words[child]!.deprel);
  }
}
