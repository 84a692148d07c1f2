import { relation, type Word } from '../document.js';
import { hasVerb, wholeContents, type TidyContext } from './contents.js';
import { cutPieces, holds, joinPieces, type Draft, type Piece } from './draft.js';
import { headOf } from './mentions.js';
import { isDenied } from './rules/context.js';
import { trimPunctuation } from './tree.js';

/** Words between a quote and its frame that belong to the quote are so many at most. */
const GAP = 2;

/** So far up from a word its cue is looked for. */
const CLIMB = 6;

/** A name in quotation marks has at most so many tokens. */
const LONGEST_NAME = 8;

/** Parts of a verb complex that hang on the cue. */
const VERB_PARTS: ReadonlySet<string> = new Set(['aux', 'aux:pass', 'compound:prt', 'expl:pv']);

/**
 * Brings the edges of an encoder's quote to where they stand by definition: content without the comma before it and the full stop
 * behind it, free speech up to the end of the sentence, the conjunction with the content and not with the frame, the frame up to the
 * content, the cue one verb with its auxiliaries and particle, the speaker without commas around, contents whole clauses. What opens with a
 * conjunction and has no marks is no direct speech. Changes `draft`.
 */
export function tidy(context: TidyContext, draft: Draft): void {
  const { tokens, marks } = context;
  const isKept = (token: number): boolean => marks.at.has(token) || /^[()]$/u.test(tokens[token]!.text);
  if (draft.type === 'direct' && draft.quote.length > 0 && !isMarked(context, draft) && opensContent(context, draft.quote[0]!.first)) draft.type = 'indirect';
  const trimAll = (pieces: readonly Piece[]): Piece[] => joinPieces(pieces.flatMap((piece) => trimPunctuation(tokens, piece, isKept) ?? []));
  const whole = draft.type === 'free_indirect' || draft.type === 'indirect_free_indirect';
  const quote = whole ? draft.quote.map((piece) => toSentenceEnd(context, piece)) : draft.type === 'direct' ? draft.quote : trimAll(draft.quote);
  if (quote.length > 0) draft.quote = joinPieces(quote);
  draft.frame = cutPieces(trimFrame(context, draft.frame), draft.quote);
  if (draft.type === 'indirect') moveConjunction(context, draft);
  draft.frame = joinPieces(draft.frame.map((piece) => bordering(context, piece, draft)));
  draft.speaker = trimAll(draft.speaker.map((piece) => withoutAgent(context, closed(context, piece)))).filter((piece) => !isArticle(tokens, piece) && !isInClause(context, draft, piece));
  draft.addressee = trimAll(draft.addressee);
  draft.cue = wholeCue(context, draft);
  oneVerb(context, draft);
  wholeContents(context, draft);
}

/** Whether a quotation mark stands in a quote or at its edges. */
function isMarked({ marks }: TidyContext, { quote }: Draft): boolean {
  return quote.some(({ first, last }) => {
    for (let token = first - 1; token <= last + 1; token += 1) if (marks.at.has(token)) return true;
    return false;
  });
}

/** Whether a token opens a content clause: «dass», «ob». */
function opensContent({ tokens, data }: TidyContext, token: number): boolean {
  const { upos, sentence, text } = tokens[token]!;
  return upos === 'SCONJ' && (data(sentence)?.complementizers.includes(text.toLowerCase()) ?? false);
}

/** Free speech is a whole sentence with its full stop. */
function toSentenceEnd({ tokens, sentences }: TidyContext, piece: Piece): Piece {
  const { last } = sentences[tokens[piece.last]!.sentence]!;
  const rest = last - piece.last;
  const bare = rest === 1 && tokens[last]!.upos === 'PUNCT';
  const { first } = trimPunctuation(tokens, piece) ?? piece;
  return { first, last: bare ? last : piece.last };
}

/** Frames without a full stop at their end and without punctuation alone. */
function trimFrame({ tokens }: TidyContext, frame: readonly Piece[]): Piece[] {
  return frame.flatMap((piece) => {
    let { last } = piece;
    while (last >= piece.first && /^[.!?]$/u.test(tokens[last]!.text)) last -= 1;
    const kept = { first: piece.first, last };
    return trimPunctuation(tokens, kept) ? [kept] : [];
  });
}

/** «Sie sagte, dass | er komme»: the conjunction opens the content. */
function moveConjunction(context: TidyContext, draft: Draft): void {
  draft.frame = draft.frame.map((piece) => {
    const next = draft.quote.findIndex((part) => part.first === piece.last + 1);
    if (next < 0 || !opensContent(context, piece.last) || piece.last === piece.first) return piece;
    draft.quote = joinPieces([...draft.quote, { first: piece.last, last: piece.last }]);
    return { first: piece.first, last: piece.last - 1 };
  });
}

/** Grows the frame over the comma or colon to its quote; a word or two between them go to the quote. */
function bordering({ tokens }: TidyContext, piece: Piece, draft: Draft): Piece {
  let { first, last } = piece;
  for (const part of draft.quote) {
    const before = part.first - last - 1;
    const after = first - part.last - 1;
    if (before > 0 && before <= GAP) {
      const comma = tokens.slice(last + 1, part.first).findLastIndex((word) => /^[,:]$/u.test(word.text));
      if (comma >= 0) last = last + 1 + comma;
      if (draft.type === 'indirect' && last + 1 < part.first) draft.quote = joinPieces([...draft.quote, { first: last + 1, last: part.first - 1 }]);
    } else if (after > 0 && after <= GAP) {
      const comma = tokens.slice(part.last + 1, first).findIndex((word) => /^[,–—]$/u.test(word.text));
      if (comma >= 0) first = part.last + 1 + comma;
      if (draft.type === 'indirect' && part.last + 1 < first) draft.quote = joinPieces([...draft.quote, { first: part.last + 1, last: first - 1 }]);
    }
  }
  return { first, last };
}

/** The cue with what hangs on its verb within the frame: «teilte … mit», «hat … gesagt». */
function wholeCue({ tokens, tree }: TidyContext, draft: Draft): Piece[] {
  const parts = draft.cue.flatMap(({ first, last }) => {
    const found: Piece[] = [{ first, last }];
    for (let token = first; token <= last; token += 1) {
      if (tokens[token]!.upos !== 'VERB') continue;
      for (const child of tree.children[token]!) {
        const within = draft.frame.length === 0 || draft.frame.some((piece) => holds(piece, { first: child, last: child }));
        if (VERB_PARTS.has(tokens[child]!.deprel) && within) found.push({ first: child, last: child });
      }
    }
    return found;
  });
  return joinPieces(cutPieces(parts, draft.quote));
}

/**
 * “She said … and claimed …” with both verbs as the cue of each content: the verb that the content hangs on is its cue, else the nearest one. What
 * of the frame the others stood in goes with them.
 */
function oneVerb({ tokens }: TidyContext, draft: Draft): void {
  const verbOf = ({ first, last }: Piece): number => {
    for (let token = first; token <= last; token += 1) if (tokens[token]!.upos === 'VERB') return token;
    return -1;
  };
  const verbal = draft.cue.filter((piece) => verbOf(piece) >= 0);
  if (verbal.length < 2 || draft.quote.length === 0) return;
  const within = (token: number): Piece | undefined => verbal.find((piece) => piece.first <= token && token <= piece.last);
  let at = headOf(tokens, draft.quote[0]!);
  for (let step = 0; step < CLIMB && at >= 0 && !within(at); step += 1) at = tokens[at]!.head;
  const gap = (piece: Piece): number => Math.min(...draft.quote.map(({ first, last }) => Math.max(first - piece.last, piece.first - last)));
  const chosen = (at >= 0 ? within(at) : undefined) ?? verbal.reduce((best, piece) => (gap(piece) < gap(best) ? piece : best));
  const belongs = (piece: Piece): boolean => piece === chosen || verbOf(piece) < 0 || isPartOf(tokens, verbOf(piece), verbOf(chosen)) || isPartOf(tokens, verbOf(chosen), verbOf(piece));
  const others = draft.cue.filter((piece) => !belongs(piece));
  draft.cue = draft.cue.filter(belongs);
  const kept = [...draft.cue, ...draft.speaker];
  draft.frame = draft.frame.filter((piece) => kept.some((one) => holds(piece, one)) || !others.some((one) => holds(piece, one)));
}

/** Whether a verb is the infinitive or an auxiliary of another: «will … mitteilen». */
function isPartOf(tokens: readonly Word[], verb: number, other: number): boolean {
  return tokens[verb]!.head === other && ['xcomp', 'aux'].includes(relation(tokens[verb]!));
}

/** Whether a quote is too short to say anything: none is a mark alone; in other words a reported one is a clause, an indirect one more than two words. */
export function isFragment(tokens: readonly Word[], { type, quote }: Draft): boolean {
  if (quote.every(({ first, last }) => tokens.slice(first, last + 1).every(({ upos }) => upos === 'PUNCT'))) return true;
  if (type === 'direct' || quote.some((piece) => hasVerb(tokens, piece))) return false;
  return type === 'reported' || quote.every((piece) => piece.last - piece.first < 2);
}

/** «Sie hat nicht erklärt, warum …», «Niemand sagte, dass …»: what was not said is no quote. */
export function isWithheld({ tokens, tree, data }: TidyContext, { type, quote, cue, speaker }: Draft): boolean {
  const opener = tokens[quote[0]?.first ?? -1];
  const language = opener && data(opener.sentence);
  if (type === 'direct' || !language) return false;
  // «Keiner der Zeugen», “no one”
  const nobody = ({ first, last }: Piece): boolean => [first, Math.min(first + 1, last)].some((end) => language.nobody.has(tokens.slice(first, end + 1).map(({ text }) => text.toLowerCase()).join('')));
  if (speaker.some(nobody)) return true;
  if (type !== 'indirect') return false;
  const said = cue.flatMap(({ first, last }) => tokens.slice(first, last + 1)).filter(({ upos }) => upos === 'VERB');
  return language.questionWords.includes(opener.text.toLowerCase()) && said.some(({ index }) => isDenied({ doc: { tokens }, tree, data: language }, index));
}

/** «wie von der Stadt behauptet»: the adposition of the agent is no part of the speaker. */
function withoutAgent({ tokens, data }: TidyContext, { first, last }: Piece): Piece {
  const { upos, text, sentence } = tokens[first]!;
  const agent = first < last && upos === 'ADP' && (data(sentence)?.agents.includes(text.toLowerCase()) ?? false);
  return { first: agent ? first + 1 : first, last };
}

/** An article without its noun says nothing. */
function isArticle(tokens: readonly Word[], { first, last }: Piece): boolean {
  return first === last && tokens[first]!.deprel === 'det' && tokens[first]!.upos === 'DET' && tokens[first]!.feats['Poss'] !== 'Yes';
}

/** Nobody who is spoken of in a subordinate clause says it: «Man deckte auf, dass die Bank nicht zahlt». */
function isInClause(context: TidyContext, { type, quote }: Draft, piece: Piece): boolean {
  const around = type === 'indirect' ? quote.find((part) => holds(part, piece)) : undefined;
  return around !== undefined && opensContent(context, around.first);
}

/** A name in quotation marks that was cut within them, up to the closing one. */
function closed({ marks }: TidyContext, piece: Piece): Piece {
  const pair = marks.at.get(piece.last) ?? marks.pairs[marks.inside[piece.last]!];
  const cut = pair !== undefined && pair.open >= piece.first && pair.close > piece.last && pair.close - pair.open <= LONGEST_NAME;
  return cut ? { first: piece.first, last: pair.close } : piece;
}
