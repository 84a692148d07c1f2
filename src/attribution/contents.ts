import { relation, type Sentence, type Word } from '../document.js';
import type { AttributionData } from '../languages/language.js';
import { cutPieces, extent, isIn, joinPieces, meet, type Draft, type Piece } from './draft.js';
import type { Marks } from './marks.js';
import { headOf } from './mentions.js';
import { childrenWith, trimPunctuation, yieldOf, type Tree } from './tree.js';

/** What the parts of a quote are tidied with. */
export interface TidyContext {
  readonly tokens: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly tree: Tree;
  readonly marks: Marks;
  readonly data: (sentence: number) => AttributionData | null;
}

/** Relations of a content clause to its cue, and how far up from a word it is looked for. */
const CONTENT: ReadonlySet<string> = new Set(['ccomp', 'xcomp']);
const CLIMB = 6;

/** So many tokens of punctuation and conjunctions stand between two parts of one content at most. */
const GAP = 2;

/** A reported statement grows by so many tokens at most to take in its subject. */
const LONG_SUBJECT = 30;

/**
 * Brings the content of a quote in other words to whole clauses, as the tree has them: one that was cut short grows, one that runs on into the
 * next verb of its frame ends in front of it. Changes `draft`.
 */
export function wholeContents(context: TidyContext, draft: Draft): void {
  if (draft.quote.length === 0) return;
  if (draft.type === 'reported') {
    takeSubject(context, draft);
  } else if (draft.type === 'indirect') {
    wholeClause(context, draft);
    endAtPartner(context, draft);
    endAtComment(context, draft);
    takeContent(context, draft);
    goOnBehindFrame(context, draft);
  }
}

/** A content without a verb was cut short: it grows to the clause that hangs on the cue. */
function wholeClause({ tokens, tree }: TidyContext, draft: Draft): void {
  if (draft.quote.some((piece) => hasVerb(tokens, piece))) return;
  let at = headOf(tokens, draft.quote[0]!);
  for (let step = 0; step < CLIMB && tokens[at]!.head >= 0; step += 1) {
    const { head } = tokens[at]!;
    if (CONTENT.has(relation(tokens[at]!)) && isIn(draft.cue, head)) {
      const clause = trimPunctuation(tokens, yieldOf(tree, at));
      const grown = clause ? cutPieces([clause], [...draft.frame, ...draft.cue]) : [];
      if (grown.length > 0) draft.quote = joinPieces([...draft.quote, ...grown]);
      return;
    }
    at = head;
  }
}

/** “He confirmed that it works but denied that …”: a verb that is coordinated with the cue is none of its content. */
function endAtPartner({ tokens, tree }: TidyContext, draft: Draft): void {
  draft.quote = draft.quote.map((piece) => {
    for (let token = piece.first + 1; token <= piece.last; token += 1) {
      if (relation(tokens[token]!) !== 'conj' || tokens[token]!.upos !== 'VERB' || !isIn(draft.cue, tokens[token]!.head) || tokens[token]!.head > piece.first) continue;
      let last = Math.min(token, tree.left[token]!) - 1;
      while (last > piece.first && ['PUNCT', 'CCONJ'].includes(tokens[last]!.upos)) last -= 1;
      return last > piece.first ? { first: piece.first, last } : piece;
    }
    return piece;
  });
}

/** «es sei Zeit, was bedeutet, dass …»: in the indicative behind a content in the subjunctive, a clause that takes it up is the writer's. */
function endAtComment({ tokens, tree, data }: TidyContext, draft: Draft): void {
  const moodsIn = ({ first, last }: Piece): string[] => tokens.slice(first, last + 1).flatMap(({ feats }) => (feats['VerbForm'] === 'Fin' && feats['Mood'] ? [feats['Mood']] : []));
  draft.quote = draft.quote.map((piece) => {
    for (let token = piece.first + 2; token <= piece.last; token += 1) {
      const { text, sentence, feats, head } = tokens[token]!;
      if (feats['PronType'] !== 'Rel' || tokens[token - 1]!.text !== ',' || !data(sentence)?.clausalRelatives.has(text.toLowerCase()) || head < token || head > piece.last) continue;
      const finite = [head, ...tree.children[head]!].filter((one) => tokens[one]!.feats['VerbForm'] === 'Fin' && ['aux', 'cop'].includes(relation(tokens[one]!)) || one === head);
      const before = { first: piece.first, last: token - 2 };
      if (finite.some((one) => tokens[one]!.feats['Mood'] === 'Ind') && moodsIn(before).includes('Sub')) return before;
    }
    return piece;
  });
}

/** “said his client accepted | that the money was paid”: what a verb of the content has as its own content is said with it. */
function takeContent({ tokens, tree }: TidyContext, draft: Draft): void {
  const { last } = extent(draft.quote);
  const { first } = draft.quote.at(-1)!;
  for (let verb = first; verb <= last; verb += 1) {
    if (tokens[verb]!.upos !== 'VERB' || isIn(draft.cue, verb)) continue;
    const content = childrenWith(tokens, tree, verb, CONTENT).find((child) => tree.left[child]! > last && tree.left[child]! - last <= GAP);
    const clause = content === undefined ? null : trimPunctuation(tokens, yieldOf(tree, content));
    const taken = [...draft.frame, ...draft.cue, ...draft.speaker];
    if (clause && !taken.some((piece) => meet(piece, clause)) && isBare(tokens, last + 1, clause.first - 1)) draft.quote = joinPieces([...draft.quote, { first: last + 1, last: clause.last }]);
  }
}

/** “It pays, he said, and it always did.”: behind the frame the content goes on with what is coordinated with it. */
function goOnBehindFrame({ tokens, tree }: TidyContext, draft: Draft): void {
  const frame = draft.frame.at(-1);
  const { first, last } = extent(draft.quote);
  if (!frame || frame.first <= last || frame.first - last > GAP) return;
  const top = headOf(tokens, { first, last });
  const partner = childrenWith(tokens, tree, top, new Set(['conj'])).find((child) => tree.left[child]! > frame.last && tree.left[child]! - frame.last <= GAP && tokens[child]!.upos !== 'PUNCT');
  const clause = partner === undefined || tokens[partner]!.sentence !== tokens[last]!.sentence ? null : trimPunctuation(tokens, yieldOf(tree, partner));
  if (clause && hasVerb(tokens, clause) && isBare(tokens, frame.last + 1, clause.first - 1)) draft.quote = joinPieces([...draft.quote, clause]);
}

/** Whether nothing but punctuation and conjunctions stands between two tokens. */
function isBare(tokens: readonly Word[], first: number, last: number): boolean {
  return tokens.slice(first, last + 1).every(({ upos }) => upos === 'PUNCT' || upos === 'CCONJ');
}

/** “Ann Lee, who leads it, | called it a farce”: the subject in front of a reported statement is part of it. */
function takeSubject({ tokens, tree }: TidyContext, draft: Draft): void {
  const [piece] = draft.quote;
  if (draft.quote.length !== 1 || !piece) return;
  const subject = childrenWith(tokens, tree, headOf(tokens, piece), new Set(['nsubj'])).find((child) => child < piece.first);
  if (subject === undefined || tokens[subject]!.upos === 'PRON') return;
  const phrase = yieldOf(tree, subject);
  const bare = tokens.slice(phrase.last + 1, piece.first).every(({ upos }) => upos === 'PUNCT' || upos === 'AUX');
  if (bare && piece.first - phrase.first <= LONG_SUBJECT && phrase.last < piece.first) draft.quote = [{ first: phrase.first, last: piece.last }];
}

/** Whether a verb stands in a piece. */
export function hasVerb(tokens: readonly Word[], { first, last }: Piece): boolean {
  for (let token = first; token <= last; token += 1) if (tokens[token]!.upos === 'VERB' || tokens[token]!.upos === 'AUX') return true;
  return false;
}
