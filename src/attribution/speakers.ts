import { relation, type Claim, type Claimed, type Phrase, type Word } from '../document.js';
import type { AttributionData } from '../languages/language.js';
import { cutPieces, holds, isIn, joinPieces, meet, type Draft, type Piece } from './draft.js';
import { headOf, isNoun } from './mentions.js';
import { behindName, isAsked, phraseAt, sourceOf, type FrameContext } from './rules/frame.js';
import { trimPunctuation, yieldOf } from './tree.js';

/** So many steps up from the noun of a cue its verb is looked for. */
const CLIMB = 4;

/** A phrase grows by so many tokens at most: more is a wrong tree rather than a long name. */
const GROWTH = 15;

/** Relations of a title or noun to the name behind it, whose head the name is. */
const TITLES: ReadonlySet<string> = new Set(['compound', 'nmod:desc', 'flat', 'amod']);

/** What a speaker is looked for with; `subjects` are those of the claims, by the verbs of their predicates. */
interface SpeakerContext extends FrameContext {
  readonly subjects: ReadonlyMap<number, Phrase>;
}

/** Relations of a name inside the phrase of another noun: «die Anwälte von Max Maier», «der Streit zwischen Max Maier und Ida Lenz». */
const INSIDE: ReadonlySet<string> = new Set(['nmod', 'conj']);

/**
 * Gives quotes without a speaker the one that the tree names: the subject of the cue, or of the statement where a reported one is its own
 * frame, or that of its claim; and grows speakers and addressees to their whole phrases («der Präsident» → «der Präsident, Max Maier»).
 * Changes `drafts`.
 */
export function completeSpeakers(frames: FrameContext, drafts: readonly Draft[], claims: readonly Claim[]): void {
  const context: SpeakerContext = { ...frames, subjects: subjectsOf(claims) };
  for (const draft of drafts) {
    if (draft.source === 'rules') continue;
    // Who says it stands in the frame, not in what is said.
    if (draft.type === 'indirect') draft.speaker = draft.speaker.filter((piece) => !draft.quote.some((part) => holds(part, piece)));
    if (draft.speaker.length > 0 && draft.speaker.every((piece) => isNoSource(context, piece, draft))) {
      const found = missing(context, draft);
      const told = draft.speaker.length === 1 && isTold(context, draft.speaker[0]!, draft);
      if (told && draft.addressee.length === 0) draft.addressee = draft.speaker;
      if (found.length > 0 || told) draft.speaker = found;
    }
    cutAddressee(context, draft);
    if (setAsked(context, draft)) continue;
    draft.speaker = draft.speaker.map((piece) => withTail(context, withoutRelative(context, piece), draft));
    if (draft.speaker.length === 0) draft.speaker = missing(context, draft);
    else if (draft.speaker.length === 1) draft.speaker = [whole(context, draft.speaker[0]!, draft)];
    if (draft.addressee.length === 1) draft.addressee = [whole(context, draft.addressee[0]!, draft)];
    for (const part of [draft.speaker, draft.addressee]) for (const piece of part) draft.frame = draft.frame.map((frame) => (meet(frame, piece) && draft.type !== 'reported' ? { first: Math.min(frame.first, piece.first), last: Math.max(frame.last, piece.last) } : frame));
    // A particle behind the name («teilte Max Maier mit») belongs to the cue.
    const bare = cutPieces(draft.speaker, draft.cue);
    if (bare.length === 1) draft.speaker = bare;
  }
}

/** «Chefin Ida Lenz der Agentur» marked as one: the agency is who is told. */
function cutAddressee(context: SpeakerContext, draft: Draft): void {
  const [piece] = draft.speaker;
  const last = piece && draft.speaker.length === 1 ? behindName(context, piece.first, piece.last) : Infinity;
  if (!piece || last >= piece.last) return;
  draft.speaker = [{ first: piece.first, last }];
  if (draft.addressee.length === 0) draft.addressee = [{ first: last + 1, last: piece.last }];
}

/** The roles of a quote that is asked (“Asked whether it pays, she said …”); whether it is. */
function setAsked(context: SpeakerContext, draft: Draft): boolean {
  const [verb] = verbsOf(context.doc.tokens, draft.cue);
  if (draft.type !== 'indirect' || verb === undefined || !isAsked(context, verb)) return false;
  const told = sourceOf(context, context.doc.tokens[verb]!.head);
  if (told === null || told < verb) return false;
  const agent = sourceOf(context, verb);
  draft.speaker = agent === null ? [] : [phraseAt(context, agent)];
  draft.addressee = [phraseAt(context, told)];
  const before = draft.addressee[0]!.first - 1;
  draft.frame = draft.frame.filter((piece) => isIn([piece], verb)).map((piece) => ({ first: piece.first, last: Math.max(verb, Math.min(piece.last, before)) }));
  return true;
}

/** Who takes the floor in each sentence: the subject of its main verb, where that is one of speaking or replying. */
export function floorOf({ tokens, claims }: Claimed, data: AttributionData): Map<number, Piece> {
  const floor = new Map<number, Piece>();
  for (const { head, subject, predicate } of claims) {
    const { head: above, sentence } = tokens[head]!;
    const speaks = Object.hasOwn(data.verbs, predicate.lemma) || data.replies.includes(predicate.lemma);
    if (above >= 0 || !subject || predicate.negated || !speaks || data.impersonal.includes(tokens[subject.head]!.text.toLowerCase())) continue;
    floor.set(sentence, pieceOf(subject));
  }
  return floor;
}

/** Whether words cannot name who speaks: the subject of the cue's passive, the nobody of «es heißt», an adverb. */
function isNoSource({ doc: { tokens }, data }: FrameContext, piece: Piece, draft: Draft): boolean {
  const word = tokens[headOf(tokens, piece)]!;
  if (hears({ tokens, data }, word, draft)) return true;
  if (word.upos === 'ADV' || data.impersonal.includes(word.text.toLowerCase())) return true;
  return undergoes(word, draft.type === 'reported' ? draft.quote.map((one) => headOf(tokens, one)) : verbsOf(tokens, draft.cue));
}

/** «Die Bank wurde gewarnt, dass …»: who is told something does not say it. */
function isTold({ doc: { tokens }, data }: FrameContext, piece: Piece, draft: Draft): boolean {
  const word = tokens[headOf(tokens, piece)]!;
  return hears({ tokens, data }, word, draft) || undergoes(word, verbsOf(tokens, draft.cue)) && data.telling.includes(tokens[word.head]!.lemma.toLowerCase());
}

/** “the court heard that …”: whether a word is the subject of a cue that is heard and not said. */
function hears({ tokens, data }: { readonly tokens: readonly Word[]; readonly data: AttributionData }, { deprel, head }: Word, draft: Draft): boolean {
  return draft.type === 'indirect' && deprel === 'nsubj' && verbsOf(tokens, draft.cue).includes(head) && data.hearing.includes(tokens[head]!.lemma.toLowerCase());
}

/** Whether a word is the subject of one of `verbs` in the passive. */
function undergoes({ deprel, head }: Word, verbs: readonly number[]): boolean {
  return deprel === 'nsubj:pass' && verbs.includes(head);
}

/** From the first to the last token of a phrase. */
function pieceOf({ tokens }: Phrase): Piece {
  return { first: tokens[0]!, last: tokens.at(-1)! };
}

function subjectsOf(claims: readonly Claim[]): Map<number, Phrase> {
  const subjects = new Map<number, Phrase>();
  for (const { subject, predicate } of claims) if (subject) for (const token of predicate.tokens) if (!subjects.has(token)) subjects.set(token, subject);
  return subjects;
}

/** The first to the last token of the subject that a verb's claim has, where the verb is active; an infinitive has that of the verb above. */
function claimed({ doc: { tokens }, tree, subjects }: SpeakerContext, verb: number): Piece | null {
  let at = verb;
  while (tokens[at]!.feats['VerbForm'] === 'Inf' && relation(tokens[at]!) === 'xcomp' && tokens[at]!.head >= 0) at = tokens[at]!.head;
  const subject = subjects.get(at);
  if (subject === undefined || tree.children[at]!.some((child) => tokens[child]!.deprel === 'aux:pass')) return null;
  const upos = tokens[subject.head]?.upos;
  return upos === 'NOUN' || upos === 'PROPN' ? pieceOf(subject) : null;
}

function missing(context: SpeakerContext, draft: Draft): Piece[] {
  const { tokens } = context.doc;
  const verbs = draft.type === 'reported' ? draft.quote.map((piece) => headOf(tokens, piece)) : verbsOf(tokens, draft.cue);
  for (const verb of verbs) {
    if (context.data.hearing.includes(tokens[verb]!.lemma.toLowerCase())) continue;
    const source = sourceOf(context, verb);
    const phrase = source === null ? claimed(context, verb) : phraseAt(context, source);
    if (phrase === null) continue;
    const fits = draft.type === 'reported' ? draft.quote.some((piece) => holds(piece, phrase)) : !draft.quote.some((piece) => meet(piece, phrase));
    if (fits) return [phrase];
  }
  return [];
}

/** The verbs of a cue; of one without («mit der Behauptung») the verb that its noun hangs on. */
function verbsOf(tokens: readonly Word[], cue: readonly Piece[]): number[] {
  const verbs: number[] = [];
  for (const { first, last } of cue) for (let token = first; token <= last; token += 1) if (tokens[token]!.upos === 'VERB') verbs.push(token);
  if (verbs.length > 0 || cue.length === 0) return verbs;
  let at = headOf(tokens, cue[0]!);
  if (tokens[at]!.upos !== 'NOUN') return [];
  for (let step = 0; step < CLIMB && at >= 0 && tokens[at]!.upos !== 'VERB'; step += 1) at = tokens[at]!.head;
  return at >= 0 && tokens[at]!.upos === 'VERB' ? [at] : [];
}

/** «die Anwälte von Ilka Semmler» where only the name was marked: the subject of the cue speaks, not what hangs on it. */
function ownerOf(context: FrameContext, head: number, draft: Draft): number {
  const { tokens } = context.doc;
  for (const verb of verbsOf(tokens, draft.cue)) {
    const source = sourceOf(context, verb);
    let at = head;
    while (source !== null && at !== source && at >= 0 && INSIDE.has(relation(tokens[at]!))) at = tokens[at]!.head;
    if (source !== null && at === source) return source;
  }
  return head;
}

/** «der Streit zwischen der Bank und Ida Lenz» where the name was marked: the whole subject that the cue's claim has. */
function aroundOf(context: SpeakerContext, piece: Piece, draft: Draft): Piece {
  for (const verb of verbsOf(context.doc.tokens, draft.cue)) {
    const subject = claimed(context, verb);
    if (subject !== null && holds(subject, piece) && subject.last === piece.last) return subject;
  }
  return piece;
}

/** “Ann Lee, who leads”: a relative clause that was cut short is no part of who speaks. */
function withoutRelative({ doc: { tokens }, tree }: FrameContext, piece: Piece): Piece {
  for (let token = piece.first + 1; token <= piece.last; token += 1) {
    const { feats, head } = tokens[token]!;
    if (feats['PronType'] !== 'Rel' || head < token || (head <= piece.last && tree.right[head]! <= piece.last)) continue;
    const before = tokens[token - 1]!.upos === 'ADP' ? token - 2 : token - 1;
    return trimPunctuation(tokens, { first: piece.first, last: before }) ?? piece;
  }
  return piece;
}

/** «the operator of»: behind an adposition or article at its end a phrase goes on with the noun that has it. */
function withTail(context: FrameContext, piece: Piece, { quote }: Draft): Piece {
  const { upos, head, deprel } = context.doc.tokens[piece.last]!;
  // «geht aus Papieren hervor»: the particle is the verb's.
  if (deprel === 'compound:prt' && piece.first < piece.last) return { first: piece.first, last: piece.last - 1 };
  if ((upos !== 'ADP' && upos !== 'DET') || head <= piece.last || head - piece.last > GROWTH || piece.first === piece.last) return piece;
  const { last } = phraseAt(context, head);
  const grown = { first: piece.first, last };
  return last - piece.last > GROWTH || quote.some((part) => meet(part, grown) && !meet(part, piece)) ? piece : grown;
}

/** A speaker or addressee from its first word to the end of its phrase: not a bare article, and with the name in apposition. */
function whole(context: SpeakerContext, piece: Piece, draft: Draft): Piece {
  const { tokens } = context.doc;
  let head = headOf(tokens, piece);
  const { upos, head: above } = tokens[head]!;
  // An article or an adjective alone: its noun was cut off. «Captain» of “Captain Ann Lee”: the name was.
  if ((upos === 'DET' || upos === 'ADJ') && above > piece.last && relation(tokens[head]!) !== 'nsubj') head = above;
  else if (above > piece.last && TITLES.has(tokens[head]!.deprel)) head = above;
  if (tokens[head]!.upos !== 'NOUN' && tokens[head]!.upos !== 'PROPN') return piece;
  // «Angaben der Polizei»: the noun that stands for the words is part of the source.
  const noun = tokens[head]!.head;
  if (noun >= 0 && noun < head && relation(tokens[head]!) === 'nmod' && context.data.sourceNouns.some((one) => isNoun(tokens[noun]!, one))) head = noun;
  if (draft.speaker.includes(piece)) head = ownerOf(context, head, draft);
  const phrase = phraseAt(context, head);
  const grown = joinPieces([draft.speaker.includes(piece) ? aroundOf(context, piece, draft) : piece, phrase]);
  const [one] = grown;
  if (grown.length !== 1 || !one || one.last - one.first - (piece.last - piece.first) > GROWTH) return piece;
  // A frame that was cut within the phrase grows with it.
  const inFrame = draft.frame.length === 0 || draft.frame.some((part) => holds(part, one) || holds(part, piece));
  const apart = draft.type === 'reported' || !draft.quote.some((part) => part.first <= one.last && one.first <= part.last);
  return inFrame && apart && yieldOf(context.tree, head).last >= one.last ? one : piece;
}
