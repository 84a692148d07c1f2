/**
 * Every type that flows through the pipeline, and the helpers for spans. This file imports nothing.
 *
 * One object grows as it passes: Input → Detected → Segmented → Annotated → Claimed → Attributed.
 * The text is never changed. In memory every offset counts UTF-16 code units, as JavaScript strings do;
 * written rows count code points ({@link codePointOffsets}).
 */

/** A stretch of the text: `text === doc.text.slice(start, end)`. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of the text by offsets alone. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a stage has to say about a document without failing it: a position, a stage and a rule id. */
export interface Message {
  readonly stage: 'read' | 'language' | 'segment' | 'annotate' | 'claims' | 'attribution';
  readonly rule: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A document as it is handed in. `lang` is a BCP 47 tag that switches detection off; `date` (ISO) anchors relative times. */
export interface Input {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
  readonly date?: string;
  readonly meta?: Readonly<Record<string, unknown>> | null;
}

export interface LanguageGuess {
  /** BCP 47, `und` where nothing can be said (no letters). */
  readonly lang: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly alternatives: readonly { readonly lang: string; readonly confidence: number }[];
}

export interface Detected extends Input {
  readonly lang: string;
  readonly language: LanguageGuess;
  readonly messages: readonly Message[];
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'byline' | 'links';

/** A block is a unit that no sentence crosses: a paragraph, a heading, a bullet, a byline, one entry of a list of links. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** What a token is when it is no ordinary word (found by wink-nlp and our own patterns). */
export type Literal =
  | 'number' | 'ordinal' | 'money' | 'percent' | 'date' | 'time' | 'url' | 'email' | 'hashtag' | 'mention' | 'emoji';

/** A surface token. Contractions stay one token: «im», «zum», «du», «don't», «Musk's». */
export interface Token extends Span {
  /** Position in `doc.tokens`. */
  readonly index: number;
  /** Position in `doc.blocks`. */
  readonly block: number;
  /** True where white space (or the start of the text) stands before the token. */
  readonly spaceBefore: boolean;
  readonly literal: Literal | null;
}

/** Tokens `first` to `last`, both included. */
export interface Sentence extends Span {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  /** BCP 47 tag of this sentence where it differs from the document's. */
  readonly lang: string;
}

export interface Segmented extends Detected {
  readonly blocks: readonly Block[];
  readonly tokens: readonly Token[];
  /** Sentences by rule; the annotation replaces them by those of the encoder. */
  readonly sentences: readonly Sentence[];
}

/** A token with its annotation; UD columns keep their CoNLL-U names. */
export interface Word extends Token {
  readonly sentence: number;
  readonly upos: string;
  readonly lemma: string;
  /** UD features, for instance `{Mood: 'Sub', Tense: 'Past'}`. */
  readonly feats: Readonly<Record<string, string>>;
  /** Index in `doc.tokens` of the head, -1 for the root of a sentence. Heads never leave the sentence and form a tree. */
  readonly head: number;
  readonly deprel: string;
  /** Probability of the head that was chosen, 0 to 1 (1 on gold trees). */
  readonly headScore: number;
}

export type EntityType = 'PER' | 'LOC' | 'ORG' | 'PROD' | 'EVENT' | 'WORK' | 'MISC';

/** One place that names an entity or refers to it: tokens `first` to `last`. */
export interface Mention extends Span {
  readonly kind: 'name' | 'pronoun' | 'description';
  readonly first: number;
  readonly last: number;
  /** Probability, 0 to 1. */
  readonly score: number;
}

export interface Entity {
  /** `e1`, `e2`, … in order of first mention. */
  readonly id: string;
  /** The fullest form of the name in the text. */
  readonly name: string;
  readonly type: EntityType;
  /** In order of the text. */
  readonly mentions: readonly Mention[];
}

export type QuoteType = 'direct' | 'indirect' | 'reported' | 'free_indirect' | 'indirect_free_indirect';
export type Medium = 'speech' | 'writing' | 'thought' | 'speech_writing' | 'speech_thought' | 'thought_writing';
export type QuoteRole = 'speaker' | 'cue' | 'frame' | 'addressee';

/** A stretch of tokens that the encoder marked as (part of) a quote or as a role; `first` to `last`, both included. */
export interface QuoteSpan {
  readonly layer: 'quote' | 'nested' | QuoteRole;
  readonly first: number;
  readonly last: number;
  /** For the layers quote and nested, else null. */
  readonly type: QuoteType | null;
  readonly medium: Medium | null;
  readonly score: number;
}

/** A scored link between two of `doc.quoteSpans`: `from` a quote, `to` one of its roles, or (relation `piece`) the next piece of the same quote. */
export interface QuoteLink {
  readonly relation: QuoteRole | 'piece';
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

export type EventRole = 'source' | 'message' | 'addressee' | 'topic' | 'medium' | 'evidence';

/** Somebody speaks, writes or thinks: the cue, discontinuous where a verb has its particle elsewhere, and who and what plays a role; tokens, ascending. */
export interface SpeechEvent {
  readonly cue: readonly number[];
  readonly roles: Readonly<Record<EventRole, readonly number[]>>;
}

export interface Annotated extends Segmented {
  readonly tokens: readonly Word[];
  readonly entities: readonly Entity[];
  readonly quoteSpans: readonly QuoteSpan[];
  readonly quoteLinks: readonly QuoteLink[];
  /** In order of their cues. */
  readonly speechEvents: readonly SpeechEvent[];
}

export type Factuality = 'asserted' | 'planned' | 'possible' | 'conditional' | 'question';
export type Modality = 'can' | 'may' | 'must' | 'should' | 'want' | 'let' | 'reported';
export type Tense = 'past' | 'present' | 'future';

/** A noun phrase (or clause) in a claim. `head` is the index of its head token. */
export interface Phrase extends Span {
  readonly head: number;
  /** All tokens of the phrase, ascending; they can have gaps. */
  readonly tokens: readonly number[];
}

/** A normalised date (ISO 8601 date, month, year, or interval `a/b`), amount or share. */
export type Value =
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'amount'; readonly number: number; readonly unit: string }
  | { readonly kind: 'money'; readonly number: number; readonly currency: string }
  | { readonly kind: 'percent'; readonly number: number };

export interface Argument extends Phrase {
  /** In plain words where the role is known (time, place, goal, recipient, …; the README lists them), else the preposition. */
  readonly role: string;
  /** The adposition's token, -1 where there is none. */
  readonly adposition: number;
  readonly value: Value | null;
}

export interface Predicate {
  /** The verb complex in the order of the language's main clause: «wurde errichtet», «hat gedroht zu verklagen». */
  readonly text: string;
  /** The tokens that `text` is made of, in the order of `text`. */
  readonly tokens: readonly number[];
  /** Ascending, merged where they touch. */
  readonly ranges: readonly Range[];
  readonly lemma: string;
  readonly negated: boolean;
  readonly modality: Modality | null;
  readonly tense: Tense;
}

export interface Claim {
  readonly sentence: number;
  /** Index of the predicate's head token. */
  readonly head: number;
  readonly subject: Phrase | null;
  readonly predicate: Predicate;
  readonly object: Phrase | null;
  readonly arguments: readonly Argument[];
  readonly factuality: Factuality;
  /** Name of the rule that made it. */
  readonly rule: string;
  /** Calibrated probability that the claim is right, 0 to 1. */
  readonly score: number;
}

export interface Claimed extends Annotated {
  readonly claims: readonly Claim[];
}

/** A quote with its roles; every part is a list of ranges, empty where there is none. */
export interface Quote {
  /** `q1`, `q2`, … in order of the text. */
  readonly id: string;
  readonly type: QuoteType;
  readonly medium: Medium;
  /** True for a quote inside another. */
  readonly nested: boolean;
  readonly quote: readonly Range[];
  readonly speaker: readonly Range[];
  readonly cue: readonly Range[];
  readonly frame: readonly Range[];
  readonly addressee: readonly Range[];
  /** Name of the speaker as far as the document tells, null where unknown. */
  readonly who: string | null;
  readonly score: number;
}

export interface Attribution {
  readonly quote: Quote;
  /** The attribution around this one, or null. */
  readonly nested: Attribution | null;
}

export interface AttributedClaim extends Claim {
  /** Null where the text itself says so. */
  readonly attribution: Attribution | null;
}

export interface Attributed extends Claimed {
  readonly claims: readonly AttributedClaim[];
  readonly quotes: readonly Quote[];
}

/** The span of `text` from `start` to `end` (UTF-16). */
export function span(text: string, start: number, end: number): Span {
  return { text: text.slice(start, end), start, end };
}

/** «Vorsitzende» of «GdP-Vorsitzende»: the last part, not behind `end`, of a compound that is split at its hyphens. */
export function lastPart(tokens: readonly Pick<Token, 'text' | 'spaceBefore'>[], first: number, end: number): number {
  let at = first;
  while (at + 2 <= end && tokens[at + 1]!.text === '-' && !tokens[at + 1]!.spaceBefore && !tokens[at + 2]!.spaceBefore) at += 2;
  return at;
}

/** The relation without its subtype: `nsubj` of `nsubj:pass`. */
export function relation(word: Pick<Word, 'deprel'>): string {
  const colon = word.deprel.indexOf(':');
  return colon < 0 ? word.deprel : word.deprel.slice(0, colon);
}

/** Whether two ranges share at least one position. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers `inner` wholly. */
export function covers(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Sorted ranges, merged where they touch or where only white space of `text` lies between them. */
export function mergeRanges(text: string, ranges: readonly Range[]): Range[] {
  const merged: { start: number; end: number }[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && (range.start <= last.end || text.slice(last.end, range.start).trim() === '')) {
      last.end = Math.max(last.end, range.end);
    } else {
      merged.push({ start: range.start, end: range.end });
    }
  }
  return merged;
}

/**
 * A function from UTF-16 offsets to code point offsets of `text`. An offset inside a surrogate pair maps to the pair's start.
 * Texts without astral characters cost nothing.
 */
export function codePointOffsets(text: string): (utf16: number) => number {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(match.index);
  if (pairs.length === 0) return (utf16) => utf16;
  return (utf16) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < utf16) low = middle + 1;
      else high = middle;
    }
    return utf16 - low;
  };
}
