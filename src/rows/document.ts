import { mergeRanges, type Annotated, type Attributed, type Quote, type Range, type Span, type SpeechEvent } from '../document.js';
import { claimRows } from './claim.js';
import { fourPlaces, offsetsOf, type Offsets } from './offsets.js';
import type { AnnotationRow, DocumentRow, EntityRow, EventRow, Failure, Meta, QuoteRow, TokenRow } from './row.js';

/** The row of a whole document. */
export function documentRow(doc: Attributed, minScore = 0): DocumentRow {
  const offsets = offsetsOf(doc.text);
  return {
    id: doc.id,
    lang: doc.lang,
    text: doc.text,
    sentences: doc.sentences.map(offsets.range),
    entities: entityRows(doc, offsets),
    quotes: doc.quotes.map((quote) => documentQuote(quote, offsets.range)),
    claims: claimRows(doc, minScore),
    meta: doc.meta ?? null,
    error: null,
  };
}

/** What is known of a document that failed. */
export interface Failed {
  readonly id: string;
  readonly text: string | null;
  readonly meta: Meta;
}

/** The row of a document that failed: a row in is a row accounted for. */
export function failedDocumentRow({ id, text, meta }: Failed, error: Failure): DocumentRow {
  return { id, lang: null, text, sentences: [], entities: [], quotes: [], claims: [], meta, error };
}

/** The quotes of a document, one row each. */
export function quoteRows(doc: Attributed): QuoteRow[] {
  const offsets = offsetsOf(doc.text);
  const part = (range: Range): Span => ({ text: doc.text.slice(range.start, range.end), ...offsets.range(range) });
  return doc.quotes.map((quote) => {
    const { id, ...rest } = documentQuote(quote, part);
    return { id: `${doc.id}#${id}`, doc: doc.id, lang: doc.lang, ...rest };
  });
}

/** The row of a document with its tokens and trees. */
export function annotationRow(doc: Annotated): AnnotationRow {
  const offsets = offsetsOf(doc.text);
  return {
    id: doc.id,
    lang: doc.lang,
    text: doc.text,
    sentences: doc.sentences.map((sentence) => {
      const tokens: TokenRow[] = [];
      for (let index = sentence.first; index <= sentence.last; index++) {
        const { lemma, upos, feats, head, deprel, ...token } = doc.tokens[index]!;
        const { text, start, end } = offsets.span(token);
        tokens.push({
          id: index - sentence.first + 1, text, start, end, lemma, upos, feats,
          head: head < 0 ? 0 : head - sentence.first + 1, deprel,
        });
      }
      return { ...offsets.range(sentence), tokens };
    }),
    entities: entityRows(doc, offsets),
    speechEvents: doc.speechEvents.map((event) => eventRow(doc, event, offsets)),
    meta: doc.meta ?? null,
    error: null,
  };
}

function eventRow(doc: Annotated, event: SpeechEvent, offsets: Offsets): EventRow {
  const part = (tokens: readonly number[]) => mergeRanges(doc.text, tokens.map((index) => doc.tokens[index]!)).map(offsets.range);
  const { source, message, addressee, topic, medium, evidence } = event.roles;
  return {
    cue: part(event.cue), source: part(source), message: part(message), addressee: part(addressee), topic: part(topic), medium: part(medium),
    evidence: part(evidence),
  };
}

/** The annotation row of a document that failed. */
export function failedAnnotationRow({ id, text, meta }: Failed, error: Failure): AnnotationRow {
  return { id, lang: null, text, sentences: [], entities: [], speechEvents: [], meta, error };
}

function entityRows(doc: Annotated, offsets: Offsets): EntityRow[] {
  return doc.entities.map(({ id, name, type, mentions }) => ({
    id, name, type,
    mentions: mentions.map((mention) => ({ ...offsets.span(mention), kind: mention.kind })),
  }));
}

function documentQuote<Part extends Range>(quote: Quote, part: (range: Range) => Part) {
  return {
    id: quote.id,
    type: quote.type,
    medium: quote.medium,
    nested: quote.nested,
    quote: quote.quote.map(part),
    speaker: quote.speaker.map(part),
    cue: quote.cue.map(part),
    frame: quote.frame.map(part),
    addressee: quote.addressee.map(part),
    who: quote.who,
    score: fourPlaces(quote.score),
  } satisfies Quote;
}
