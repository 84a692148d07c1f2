import type { Phrase } from '../document.js';
import type { ClaimData } from '../languages/language.js';
import { hasMarker } from './draft.js';
import { deniesAttribute, isNegation, isOfNegation } from './negation.js';
import { entryOf, phraseOf, type Tree } from './tree.js';
import { isVerb, participleOf } from './verbs.js';

/** What of its subtree a noun phrase keeps. */
export interface PhraseOptions {
  /** Keep the adposition in front («in Berlin»). */
  readonly adposition?: boolean;
  /** Keep coordinated phrases («Äpfel und Birnen»). */
  readonly coordination?: boolean;
  /** Subtrees to leave out. */
  readonly without?: ReadonlySet<number>;
  /** Leave out what depends on the head as a clause: subject, copula, adverbial clauses. For predicate nouns and adjectives. */
  readonly predicate?: boolean;
  /** Only the piece around the head where `without` tears the phrase apart. */
  readonly oneRun?: boolean;
}

/** No phrase grows beyond this number of tokens: keeps the cost linear on a text without sentence ends. */
const LONGEST = 400;

const CLAUSAL = new Set(['nsubj', 'csubj', 'cop', 'aux', 'mark', 'advcl', 'expl', 'parataxis', 'ccomp', 'vocative', 'discourse', 'dislocated', 'obl', 'obj', 'iobj']);
const BRACKETS = new Set(['(', '[']);
const CLOSES: Readonly<Record<string, string>> = {
  '(': ')', '[': ']', '„': '“”"', '“': '”"', '»': '«', '«': '»', '"': '"', '‚': '‘’', '‘': '’', '‹': '›', '›': '‹', '``': "''",
};

/** Whether a clause modifies the noun from behind: a relative clause, an infinitive, a participle after its noun. */
function isClauseBehind(tree: Tree, child: number, head: number, data: ClaimData): boolean {
  if (tree.relation[child] !== 'acl') return false;
  // “What they found”: the pronoun has no meaning without its clause.
  if (child < head || data.freeRelatives.has(tree.words[head]!.text.toLowerCase())) return false;
  return isVerb(tree, child) || tree.children[child]!.some((c) => tree.relation[c] === 'cop' || tree.relation[c] === 'nsubj') ||
    hasMarker(tree, child, data) || participleOf(tree, child, data) !== null || tree.children[child]!.length > 0;
}

function isInFreeRelative(tree: Tree, clause: number, data: ClaimData): boolean {
  const { head } = tree.words[clause]!;
  return tree.relation[clause] === 'acl' && head >= 0 && data.freeRelatives.has(tree.words[head]!.text.toLowerCase());
}

/** Whether the token is (the head of) a name. */
export function isName(tree: Tree, token: number): boolean {
  return tree.words[token]!.upos === 'PROPN' || tree.entity[token]! >= 0;
}

/** Whether the token belongs to the name of a place. */
export function isPlace(tree: Tree, token: number): boolean {
  const entity = tree.entity[token]!;
  return entity >= 0 && tree.doc.entities[entity]?.type === 'LOC';
}

/** No noun reaches further to its apposition without a comma. */
const FAR = 60;

/** Whether punctuation (a comma, a dash, a bracket) separates the apposition from its noun. */
export function isLoose(tree: Tree, apposition: number): boolean {
  const head = tree.words[apposition]!.head;
  const from = Math.min(head, apposition);
  const to = Math.max(head, apposition);
  if (to - from > FAR) return true;
  for (let token = from + 1; token < to; token++) {
    const word = tree.words[token]!;
    if (word.upos === 'PUNCT' && /^[,;:–—()-]+$/.test(word.text)) return true;
  }
  return false;
}

function keeps(tree: Tree, child: number, head: number, top: number, options: PhraseOptions, data: ClaimData): boolean {
  if (options.without?.has(child)) return false;
  const relation = tree.relation[child]!;
  // A noun inside a phrase has no subject: what hangs on it as one belongs to the verb.
  if (relation === 'punct' || (relation === 'nsubj' && !isInFreeRelative(tree, head, data))) return false;
  if (isClauseBehind(tree, child, head, data)) return false;
  if (relation === 'parataxis' || relation === 'dislocated' || relation === 'discourse' || relation === 'vocative') return false;
  if (relation === 'appos' && isLoose(tree, child)) {
    // «in Salem, Ohio»: the larger place belongs to the smaller one.
    if (isPlace(tree, child) && isPlace(tree, head)) return child > head;
    return isName(tree, child) && !isName(tree, head) && child > head;
  }
  if (relation === 'advcl' && isVerb(tree, child)) return false;
  if (isOfNegation(tree, child, data)) return isNegation(tree, child, data) && child < head && tree.words[head]!.upos === 'NOUN' && deniesAttribute(tree, child, data);
  if (head !== top) {
    // A conjunct of the head that is a clause of its own is no part of the phrase.
    return relation !== 'cop';
  }
  if (relation === 'case') return options.adposition === true;
  if (relation === 'conj') {
    if (options.coordination === false) return false;
    if (tree.children[child]!.some((c) => tree.relation[c] === 'nsubj' || tree.relation[c] === 'cop')) return false;
    return !(options.predicate && isVerb(tree, child) && !isVerb(tree, head));
  }
  if (relation === 'cc') return false;
  if (relation === 'advmod' && options.predicate && isAside(tree.words[child]!.text, data)) return false;
  if (CLAUSAL.has(relation) || (relation === 'advmod' && options.predicate && child > head)) return !options.predicate;
  return true;
}

/** Adverbs of time and place say something of the clause, not of its predicate adjective. */
function isAside(text: string, data: ClaimData): boolean {
  const form = text.toLowerCase();
  return data.timeAdverbs.has(form) || data.placeAdverbs.has(form);
}

/** Tokens of the subtree that the phrase keeps, ascending. */
function collect(tree: Tree, head: number, options: PhraseOptions, data: ClaimData): number[] {
  const tokens: number[] = [];
  const stack = [head];
  while (stack.length > 0 && tokens.length < LONGEST) {
    const token = stack.pop()!;
    tokens.push(token);
    for (const child of tree.children[token]!) if (keeps(tree, child, token, head, options, data)) stack.push(child);
  }
  return tokens.sort((a, b) => a - b);
}

/** Whether nothing but punctuation and what the phrase leaves out on purpose (a relative clause, an apposition, a negation) stands between two of its tokens. */
function joins(tree: Tree, from: number, to: number, head: number, options: PhraseOptions, data: ClaimData): boolean {
  if (options.oneRun && to > from + 1 && !isHyphen(tree, from + 1, to)) return false;
  for (let token = from + 1; token < to; token++) {
    if (tree.words[token]!.upos === 'PUNCT' || isOfNegation(tree, token, data)) continue;
    let up = token;
    let aside = false;
    for (let step = 0; step < 40 && up >= 0 && up !== head; step++) {
      if (tree.relation[up] === 'acl' || tree.relation[up] === 'appos' || tree.relation[up] === 'amod') aside = true;
      up = tree.words[up]!.head;
    }
    if (up !== head || !aside) return false;
  }
  return true;
}

/** Whether one hyphen without white space stands between two tokens. */
function isHyphen(tree: Tree, token: number, next: number): boolean {
  return next === token + 1 && tree.words[token]!.text === '-' && !tree.words[token]!.spaceBefore && !tree.words[next]!.spaceBefore;
}

/**
 * The noun phrase of `head`: its subtree without relative clauses, loose appositions and negation words, as far as it is in one piece
 * around the head. Quotation marks and brackets come in pairs.
 */
export function nounPhrase(tree: Tree, head: number, data: ClaimData, options: PhraseOptions = {}): Phrase {
  const all = collect(tree, head, options, data);
  const at = all.indexOf(head);
  let first = at;
  let last = at;
  while (first > 0 && joins(tree, all[first - 1]!, all[first]!, head, options, data)) first--;
  while (last < all.length - 1 && joins(tree, all[last]!, all[last + 1]!, head, options, data)) last++;
  return phraseOf(tree, head, pairMarks(tree, all.slice(first, last + 1)));
}

/** Adds the punctuation inside a phrase, and the partner of an unpaired quotation mark or bracket that touches it. */
export function pairMarks(tree: Tree, tokens: number[]): number[] {
  const first = tokens[0]!;
  const last = tokens.at(-1)!;
  const inside = new Set(tokens);
  const result: number[] = [];
  for (let token = first; token <= last; token++) if (inside.has(token) || tree.words[token]!.upos === 'PUNCT') result.push(token);
  const { sentence } = tree.words[first]!;
  const before = tree.words[first - 1]?.sentence === sentence ? tree.words[first - 1]! : null;
  const next = tree.words[last + 1]?.sentence === sentence ? tree.words[last + 1]! : null;
  const open = unpaired(tree, result);
  if (next && open !== null && closes(open, next.text)) return [...result, last + 1];
  if (before && open !== null && before.text === open && closes(open, open)) return [first - 1, ...result];
  if (before && next && open === null && !BRACKETS.has(before.text) && closes(before.text, next.text)) return [first - 1, ...result, last + 1];
  return result;
}

/** The last mark among the tokens that is opened and not closed again, null where all are paired. */
function unpaired(tree: Tree, tokens: readonly number[]): string | null {
  const open: string[] = [];
  for (const token of tokens) {
    const { text } = tree.words[token]!;
    const top = open.at(-1);
    if (top !== undefined && closes(top, text)) open.pop();
    else if (Object.hasOwn(CLOSES, text)) open.push(text);
  }
  return open.at(-1) ?? null;
}

function closes(open: string, close: string): boolean {
  return entryOf(CLOSES, open)?.includes(close) ?? false;
}
