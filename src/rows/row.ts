/** The rows that claimline writes. Every key is always there; offsets are code points into the document's text. */
import type {
  EntityType, EventRole, Factuality, Medium, Mention, Modality, Quote, QuoteType, Range, Span, Tense, Value,
} from '../document.js';

/** A participant: `entity` is the id of the named entity it is, `resolved` the name that a pronoun or description stands for. */
export interface ParticipantRow extends Span {
  readonly head: Span;
  readonly entity: string | null;
  readonly resolved: string | null;
}

export interface ArgumentRow extends Span {
  readonly role: string;
  readonly head: Span;
  readonly entity: string | null;
  readonly value: Value | null;
}

export interface PredicateRow {
  readonly text: string;
  readonly ranges: readonly Range[];
  readonly lemma: string;
  readonly negated: boolean;
  readonly modality: Modality | null;
  readonly tense: Tense;
}

/** Who speaks or is spoken to. The span is null where the speaker is known but not named here (speech that runs on without a frame). */
export interface SpeakerRow {
  readonly text: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly entity: string | null;
  readonly resolved: string | null;
}

export interface AttributionRow {
  readonly speaker: SpeakerRow | null;
  /** The words that introduce the speech, in the order of the text. */
  readonly cue: { readonly text: string; readonly ranges: readonly Range[] } | null;
  readonly type: QuoteType;
  readonly quote: readonly Range[];
  readonly addressee: SpeakerRow | null;
  readonly nested: AttributionRow | null;
}

export type Meta = Readonly<Record<string, unknown>> | null;

export interface ClaimRow {
  /** `<doc>#<sentence>.<n>` with n from 1. */
  readonly id: string;
  readonly doc: string;
  readonly lang: string;
  readonly sentence: Span & { readonly index: number };
  readonly subject: ParticipantRow | null;
  readonly predicate: PredicateRow;
  readonly object: ParticipantRow | null;
  readonly arguments: readonly ArgumentRow[];
  readonly attribution: AttributionRow | null;
  readonly factuality: Factuality;
  readonly rule: string;
  readonly score: number;
  /** Id of the first claim of the document that says the same, null for the first and for those without a like. */
  readonly sameAs: string | null;
  readonly meta: Meta;
}

export interface EntityRow {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: readonly (Span & { readonly kind: Mention['kind'] })[];
}

/** A quote on a line of its own: as in a document row, with the texts of its parts. */
export interface QuoteRow {
  readonly id: string;
  readonly doc: string;
  readonly lang: string;
  readonly type: QuoteType;
  readonly medium: Medium;
  readonly nested: boolean;
  readonly quote: readonly Span[];
  readonly speaker: readonly Span[];
  readonly cue: readonly Span[];
  readonly frame: readonly Span[];
  readonly addressee: readonly Span[];
  readonly who: string | null;
  readonly score: number;
}

/** Why a document came to nothing. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** `lang` and `text` are null where the document failed before they were known. */
export interface DocumentRow {
  readonly id: string;
  readonly lang: string | null;
  readonly text: string | null;
  readonly sentences: readonly Range[];
  readonly entities: readonly EntityRow[];
  readonly quotes: readonly Quote[];
  readonly claims: readonly ClaimRow[];
  readonly meta: Meta;
  readonly error: Failure | null;
}

/** A token as in CoNLL-U: `id` counts from 1 in its sentence, `head` is such an id or 0 for the root. */
export interface TokenRow extends Span {
  readonly id: number;
  readonly lemma: string;
  readonly upos: string;
  readonly feats: Readonly<Record<string, string>>;
  readonly head: number;
  readonly deprel: string;
}

/** Who says what to whom, as the encoder marks it word by word; every part is a list of ranges, empty where there is none. */
export type EventRow = Readonly<Record<'cue' | EventRole, readonly Range[]>>;

/** A document with its tokens, trees, entities and speech events (`claimline annotate --format json`). */
export interface AnnotationRow {
  readonly id: string;
  readonly lang: string | null;
  readonly text: string | null;
  readonly sentences: readonly (Range & { readonly tokens: readonly TokenRow[] })[];
  readonly entities: readonly EntityRow[];
  readonly speechEvents: readonly EventRow[];
  readonly meta: Meta;
  readonly error: Failure | null;
}

/** The language of a line (`claimline detect`). */
export interface LanguageRow {
  readonly lang: string;
  readonly confidence: number;
  readonly alternatives: readonly { readonly lang: string; readonly confidence: number }[];
}
