import type { Argument, Attributed, Attribution, AttributedClaim, Phrase, Range } from '../document.js';
import { sameClaims } from './alike.js';
import { fourPlaces, offsetsOf, type Offsets } from './offsets.js';
import { referentsOf, type Referents } from './participants.js';
import type { ArgumentRow, AttributionRow, ClaimRow, ParticipantRow, SpeakerRow } from './row.js';

interface Context {
  readonly doc: Attributed;
  readonly offsets: Offsets;
  readonly referents: Referents;
}

/**
 * The claim rows of a document, in its order; claims that score below `minScore` are left out but keep their number. `sameAs` names
 * rows that are written.
 */
export function claimRows(doc: Attributed, minScore = 0): ClaimRow[] {
  const context: Context = { doc, offsets: offsetsOf(doc.text), referents: referentsOf(doc) };
  const counts = new Map<number, number>();
  const numbered = doc.claims.map((claim) => {
    const count = (counts.get(claim.sentence) ?? 0) + 1;
    counts.set(claim.sentence, count);
    return { claim, id: `${doc.id}#${doc.sentences[claim.sentence]!.index}.${count}` };
  });
  const kept = numbered.filter(({ claim }) => claim.score >= minScore);
  const same = sameClaims(doc, context.referents, kept.map(({ claim }) => claim));
  return kept.map(({ claim, id }, index) => {
    const first = same[index] ?? null;
    return claimRow(claim, id, first === null ? null : kept[first]!.id, context);
  });
}

function claimRow(claim: AttributedClaim, id: string, sameAs: string | null, context: Context): ClaimRow {
  const { doc, offsets } = context;
  const sentence = doc.sentences[claim.sentence]!;
  const { text, ranges, lemma, negated, modality, tense } = claim.predicate;
  return {
    id,
    doc: doc.id,
    lang: doc.lang,
    sentence: { index: sentence.index, start: offsets.at(sentence.start), end: offsets.at(sentence.end), text: sentence.text },
    subject: claim.subject && participant(claim.subject, context),
    predicate: { text, ranges: ranges.map(offsets.range), lemma, negated, modality, tense },
    object: claim.object && participant(claim.object, context),
    arguments: claim.arguments.map((argument) => argumentRow(argument, context)),
    attribution: claim.attribution && attributionRow(claim.attribution, context),
    factuality: claim.factuality,
    rule: claim.rule,
    score: fourPlaces(claim.score),
    sameAs,
    meta: doc.meta ?? null,
  };
}

function participant(phrase: Phrase, { doc, offsets, referents }: Context): ParticipantRow {
  return { ...offsets.span(phrase), head: offsets.span(doc.tokens[phrase.head]!), ...referents.ofPhrase(phrase) };
}

function argumentRow(argument: Argument, { doc, offsets, referents }: Context): ArgumentRow {
  return {
    role: argument.role,
    ...offsets.span(argument),
    head: offsets.span(doc.tokens[argument.head]!),
    entity: referents.ofPhrase(argument).entity,
    value: argument.value,
  };
}

function attributionRow({ quote, nested }: Attribution, context: Context): AttributionRow {
  const { doc, offsets } = context;
  return {
    speaker: speakerRow(quote.speaker, quote.who, context),
    cue: quote.cue.length === 0 ? null : {
      text: quote.cue.map(({ start, end }) => doc.text.slice(start, end)).join(' '),
      ranges: quote.cue.map(offsets.range),
    },
    type: quote.type,
    quote: quote.quote.map(offsets.range),
    addressee: speakerRow(quote.addressee, null, context),
    nested: nested && attributionRow(nested, context),
  };
}

/** The first range stands for the whole, so that the text slices back; the document row has all of them. */
function speakerRow(ranges: readonly Range[], who: string | null, { doc, offsets, referents }: Context): SpeakerRow | null {
  const entity = who === null ? null : referents.named(who)?.id ?? null;
  const range = ranges[0];
  if (!range) return who === null ? null : { text: null, start: null, end: null, entity, resolved: who };
  const text = doc.text.slice(range.start, range.end);
  const found = referents.ofRange(range);
  const named = text === who || (found.entity !== null && found.resolved === null);
  return {
    text,
    ...offsets.range(range),
    entity: entity ?? found.entity,
    resolved: named ? null : who ?? found.resolved,
  };
}
