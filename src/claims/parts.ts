import type { Annotated, Phrase } from '../document.js';

/** A phrase as the unfolding into triples sees it: its own words, and the adposition in front of them. */
export interface Part {
  readonly adposition: string;
  readonly words: string;
  readonly head: number;
}

/** A part inside a phrase, with the words of the phrase in front of it. */
export interface InnerPart extends Part {
  readonly before: string;
}

const MARKS = /^[\p{P}\p{S}]+$/u;
const PAIRED = /^["„“”»«'`’()[\]%§$€]+$/;

/** The text of tokens: as in the document where they stand together, with a blank where they do not. */
export function textOf(doc: Annotated, tokens: readonly number[]): string {
  let whole = '';
  tokens.forEach((token, at) => {
    const previous = tokens[at - 1];
    if (previous !== undefined) whole += previous === token - 1 ? doc.text.slice(doc.tokens[previous]!.end, doc.tokens[token]!.start) : ' ';
    whole += doc.tokens[token]!.text;
  });
  return whole.trim();
}

/** A phrase as its coordinated parts, each with the adposition that governs it. */
export function conjuncts(doc: Annotated, phrase: Phrase): Part[] {
  const heads = [phrase.head, ...childrenIn(doc, phrase, phrase.head).filter((token) => relation(doc, token) === 'conj')];
  let adposition = '';
  return heads.map((head) => {
    const children = childrenIn(doc, phrase, head);
    const leave = new Set(children.filter((child) => ['conj', 'cc', 'case'].includes(relation(doc, child))));
    const cases = children.filter((child) => relation(doc, child) === 'case' && child < head);
    if (cases.length > 0) adposition = textOf(doc, cases.flatMap((child) => below(doc, phrase, child, new Set())));
    const tokens = heads.length > 1 ? below(doc, phrase, head, leave) : phrase.tokens.filter((token) => !isBelow(doc, token, leave, -1));
    return { adposition, words: textOf(doc, trim(doc, tokens)), head };
  });
}

/** The phrases that modify the noun `head` from behind, and those that modify them in turn. */
export function innerParts(doc: Annotated, head: number, phrase: Phrase): InnerPart[] {
  const found: InnerPart[] = [];
  const children = childrenIn(doc, phrase, head);
  for (const modifier of children.filter((child) => relation(doc, child) === 'nmod' && child > head)) {
    const rest = new Set(children.filter((child) => child >= modifier || ['case', 'conj', 'cc'].includes(relation(doc, child))));
    const before = textOf(doc, trim(doc, below(doc, phrase, head, rest)));
    const inner: Phrase = { ...phrase, head: modifier, tokens: below(doc, phrase, modifier, new Set()) };
    for (const part of conjuncts(doc, inner)) {
      found.push({ ...part, before });
      for (const deeper of innerParts(doc, part.head, inner)) found.push({ ...deeper, before: joinWords(before, part.adposition, deeper.before) });
    }
  }
  return found;
}

export function joinWords(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function relation(doc: Annotated, token: number): string {
  return doc.tokens[token]!.deprel.split(':')[0]!;
}

function childrenIn(doc: Annotated, phrase: Phrase, head: number): number[] {
  return phrase.tokens.filter((token) => doc.tokens[token]!.head === head);
}

/** The tokens of `phrase` in the subtree of `head`, without the subtrees of `without`. */
function below(doc: Annotated, phrase: Phrase, head: number, without: ReadonlySet<number>): number[] {
  return phrase.tokens.filter((token) => isBelow(doc, token, new Set([head]), -1) && !isBelow(doc, token, without, head));
}

/** Whether the token or one of its governors up to `top` is one of `heads`. Deeper than 60 steps no phrase goes. */
function isBelow(doc: Annotated, token: number, heads: ReadonlySet<number>, top: number): boolean {
  let up = token;
  for (let step = 0; step < 60 && up >= 0 && up !== top; step++) {
    if (heads.has(up)) return true;
    up = doc.tokens[up]!.head;
  }
  return false;
}

/** Without commas and dashes at the edges; quotation marks and brackets stay. */
function trim(doc: Annotated, tokens: readonly number[]): number[] {
  let from = 0;
  let to = tokens.length;
  const isMark = (at: number) => MARKS.test(doc.tokens[tokens[at]!]!.text) && !PAIRED.test(doc.tokens[tokens[at]!]!.text);
  while (from < to && isMark(from)) from++;
  while (to > from && isMark(to - 1)) to--;
  return tokens.slice(from, to);
}
