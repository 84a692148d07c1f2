/** The JSON Schema (2020-12) of every row that claimline writes as JSON. It is API: a change of it is a change of version. */

type Schema = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const flag = { type: 'boolean' };
const offset = { type: 'integer', minimum: 0 };
const score = { type: 'number', minimum: 0, maximum: 1 };

const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const list = (items: Schema): Schema => ({ type: 'array', items });
const oneOf = (...values: string[]): Schema => ({ enum: values });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** An object whose keys are all required and closed. */
const keys = (properties: Record<string, Schema>, description?: string): Schema => ({
  type: 'object',
  ...(description === undefined ? {} : { description }),
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const spanKeys = { text, start: offset, end: offset };
const quoteType = oneOf('direct', 'indirect', 'reported', 'free_indirect', 'indirect_free_indirect');
const medium = oneOf('speech', 'writing', 'thought', 'speech_writing', 'speech_thought', 'thought_writing');
const entityType = oneOf('PER', 'LOC', 'ORG', 'PROD', 'EVENT', 'WORK', 'MISC');

const quoteParts = (part: Schema) => ({
  type: quoteType, medium, nested: flag,
  quote: list(part), speaker: list(part), cue: list(part), frame: list(part), addressee: list(part),
  who: orNull(text), score,
});

const shared: Record<string, Schema> = {
  range: keys({ start: offset, end: offset }, 'Code points into the text of the document.'),
  span: keys(spanKeys, 'A stretch of the text; `text` is the text from `start` to `end`.'),
  meta: { type: ['object', 'null'], description: 'The fields of the input other than text and id.' },
  failure: keys({ code: text, message: text, remedy: text }),
  participant: keys({ ...spanKeys, head: ref('span'), entity: orNull(text), resolved: orNull(text) }),
  speaker: keys({
    text: orNull(text), start: orNull(offset), end: orNull(offset), entity: orNull(text), resolved: orNull(text),
  }),
  value: {
    anyOf: [
      keys({ kind: { const: 'date' }, iso: text }),
      keys({ kind: { const: 'amount' }, number: { type: 'number' }, unit: text }),
      keys({ kind: { const: 'money' }, number: { type: 'number' }, currency: text }),
      keys({ kind: { const: 'percent' }, number: { type: 'number' } }),
    ],
  },
  argument: keys({ role: text, ...spanKeys, head: ref('span'), entity: orNull(text), value: orNull(ref('value')) }),
  predicate: keys({
    text, ranges: list(ref('range')), lemma: text, negated: flag,
    modality: orNull(oneOf('can', 'may', 'must', 'should', 'want', 'let', 'reported')),
    tense: oneOf('past', 'present', 'future'),
  }),
  attribution: keys({
    speaker: orNull(ref('speaker')),
    cue: orNull(keys({ text, ranges: list(ref('range')) })),
    type: quoteType,
    quote: list(ref('range')),
    addressee: orNull(ref('speaker')),
    nested: orNull(ref('attribution')),
  }, 'Who says so; `nested` is the attribution around this one.'),
  entity: keys({
    id: text, name: text, type: entityType,
    mentions: list(keys({ ...spanKeys, kind: oneOf('name', 'pronoun', 'description') })),
  }),
  documentQuote: keys({ id: text, ...quoteParts(ref('range')) }),
  speechEvent: keys(Object.fromEntries(
    ['cue', 'source', 'message', 'addressee', 'topic', 'medium', 'evidence'].map((part) => [part, list(ref('range'))]),
  ), 'Who says what to whom, as the encoder marks it word by word.'),
  token: keys({
    id: { type: 'integer', minimum: 1 }, ...spanKeys, lemma: text, upos: text,
    feats: { type: 'object', additionalProperties: text }, head: offset, deprel: text,
  }),
};

const rows: Record<string, Schema> = {
  claim: keys({
    id: text, doc: text, lang: text,
    sentence: keys({ index: offset, start: offset, end: offset, text }),
    subject: orNull(ref('participant')),
    predicate: ref('predicate'),
    object: orNull(ref('participant')),
    arguments: list(ref('argument')),
    attribution: orNull(ref('attribution')),
    factuality: oneOf('asserted', 'planned', 'possible', 'conditional', 'question'),
    rule: text, score,
    sameAs: orNull(text),
    meta: ref('meta'),
  }, 'One claim: claimline extract --rows claim.'),
  document: keys({
    id: text, lang: orNull(text), text: orNull(text),
    sentences: list(ref('range')), entities: list(ref('entity')),
    quotes: list(ref('documentQuote')), claims: list(ref('claim')),
    meta: ref('meta'), error: orNull(ref('failure')),
  }, 'One document: claimline extract --rows document.'),
  quote: keys({ id: text, doc: text, lang: text, ...quoteParts(ref('span')) }, 'One quote: claimline quotes.'),
  annotation: keys({
    id: text, lang: orNull(text), text: orNull(text),
    sentences: list(keys({ start: offset, end: offset, tokens: list(ref('token')) })),
    entities: list(ref('entity')), speechEvents: list(ref('speechEvent')), meta: ref('meta'), error: orNull(ref('failure')),
  }, 'One document with its trees: claimline annotate --format json.'),
  language: keys({
    lang: text, confidence: score, alternatives: list(keys({ lang: text, confidence: score })),
  }, 'The language of one line: claimline detect.'),
};

/** The names of the row kinds, each a definition in {@link rowSchema}. */
export const rowKinds: readonly string[] = Object.keys(rows);

/** The schema of any row; `$defs` holds one definition a row kind. */
export const rowSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'claimline row',
  anyOf: rowKinds.map(ref),
  $defs: { ...rows, ...shared },
};
