import type { Phrase } from '../document.js';
import { isLoose, isName } from './phrase.js';
import { childrenWith, type Tree } from './tree.js';

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

/** The text of tokens: as in the document where they stand together, with a blank where they do not; a phrase ends without a clitic. */
export function textOf(tree: Tree, tokens: readonly number[], phrase = false): string {
  let whole = '';
  tokens.forEach((token, at) => {
    const previous = tokens[at - 1];
    if (previous !== undefined) whole += previous === token - 1 ? tree.doc.text.slice(tree.words[previous]!.end, tree.words[token]!.start) : ' ';
    const { text, start } = tree.words[token]!;
    whole += phrase && at === tokens.length - 1 ? text.slice(0, tree.ends[token]! - start) : text;
  });
  return whole.trim();
}

/**
 * A phrase as its coordinated parts, each with the adposition that governs it. A name in apposition («die Leiterin, Anna Behrens,») is a
 * part as well: what is said of the one is said of the other.
 */
export function conjuncts(tree: Tree, phrase: Phrase): Part[] {
  const split = [phrase.head, ...childrenIn(tree, phrase, phrase.head).filter((token) => isPart(tree, token))];
  // «Schwimm- und Segelkurse»: half a word is no part of its own.
  const heads = split.some((token) => isHalf(tree, token)) ? [phrase.head] : split;
  let adposition = '';
  return heads.map((head) => {
    const children = childrenIn(tree, phrase, head);
    const leave = new Set(children.filter((child) => tree.relation[child] === 'case' || (heads.length > 1 && (isPart(tree, child) || tree.relation[child] === 'cc'))));
    const cases = children.filter((child) => tree.relation[child]! === 'case' && child < head);
    // «nur als Gast»: what stands in front of the adposition stays there.
    const before = children.filter((child) => child < (cases[0] ?? 0) && tree.relation[child] === 'advmod');
    for (const child of before) leave.add(child);
    if (cases.length > 0) adposition = textOf(tree, [...before, ...cases].flatMap((child) => below(tree, phrase, child, new Set())));
    const tokens = heads.length > 1 ? below(tree, phrase, head, leave) : phrase.tokens.filter((token) => !isBelow(tree, token, leave, -1));
    return { adposition, words: textOf(tree, trim(tree, tokens), true), head };
  });
}

/** The phrases that modify the noun `head` from behind with an adposition, and those that modify them in turn. */
export function innerParts(tree: Tree, head: number, phrase: Phrase): InnerPart[] {
  const found: InnerPart[] = [];
  const children = childrenIn(tree, phrase, head);
  for (const modifier of children.filter((child) => tree.relation[child]! === 'nmod' && child > head && tree.words[child]!.upos !== 'NUM')) {
    const rest = new Set(children.filter((child) => child >= modifier || ['case', 'conj', 'cc'].includes(tree.relation[child]!)));
    const before = textOf(tree, trim(tree, below(tree, phrase, head, rest)));
    const inner: Phrase = { ...phrase, head: modifier, tokens: below(tree, phrase, modifier, new Set()) };
    for (const part of conjuncts(tree, inner)) {
      if (part.adposition !== '') found.push({ ...part, before });
      for (const deeper of innerParts(tree, part.head, inner)) found.push({ ...deeper, before: joinWords(before, part.adposition, deeper.before) });
    }
  }
  return found;
}

export function joinWords(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** Whether the word is cut short by a hyphen behind which another word stands: «Schwimm- und Segelkurse». */
function isHalf(tree: Tree, token: number): boolean {
  if (/\p{L}-$/u.test(tree.words[token]!.text)) return true;
  const [hyphen, next] = [tree.words[token + 1], tree.words[token + 2]];
  if (!hyphen || hyphen.text !== '-' || hyphen.spaceBefore) return false;
  return !next || next.spaceBefore || next.upos === 'PUNCT' || next.upos === 'CCONJ';
}

function isPart(tree: Tree, token: number): boolean {
  return tree.relation[token] === 'conj' || (tree.relation[token] === 'appos' && (isLoose(tree, token) || isNamed(tree, token)));
}

/** «der Kritiker Jan Holm»: a name behind a noun that describes it and stands by itself, with an article. */
function isNamed(tree: Tree, token: number): boolean {
  const { head } = tree.words[token]!;
  return token > head && isName(tree, token) && tree.words[head]!.upos === 'NOUN' && !isName(tree, head) && childrenWith(tree, head, 'det').length > 0;
}

function childrenIn(tree: Tree, phrase: Phrase, head: number): number[] {
  return phrase.tokens.filter((token) => tree.words[token]!.head === head);
}

/** The tokens of `phrase` in the subtree of `head`, without the subtrees of `without`. */
function below(tree: Tree, phrase: Phrase, head: number, without: ReadonlySet<number>): number[] {
  return phrase.tokens.filter((token) => isBelow(tree, token, new Set([head]), -1) && !isBelow(tree, token, without, head));
}

/** Whether the token or one of its governors up to `top` is one of `heads`. Deeper than 60 steps no phrase goes. */
function isBelow(tree: Tree, token: number, heads: ReadonlySet<number>, top: number): boolean {
  let up = token;
  for (let step = 0; step < 60 && up >= 0 && up !== top; step++) {
    if (heads.has(up)) return true;
    up = tree.words[up]!.head;
  }
  return false;
}

/** The text of a piece: of its tokens without marks at the edges. */
export function pieceOf(tree: Tree, tokens: readonly number[]): string {
  return textOf(tree, trim(tree, tokens), true);
}

/** Without commas and dashes at the edges; quotation marks and brackets stay. */
function trim(tree: Tree, tokens: readonly number[]): number[] {
  let from = 0;
  let to = tokens.length;
  const isMark = (at: number) => MARKS.test(tree.words[tokens[at]!]!.text) && !PAIRED.test(tree.words[tokens[at]!]!.text);
  while (from < to && isMark(from)) from++;
  while (to > from && isMark(to - 1)) to--;
  // Where something between two marks was left out, one of them is enough.
  return tokens.slice(from, to).filter((_, at) => at === 0 || !isMark(from + at) || !isMark(from + at - 1));
}
