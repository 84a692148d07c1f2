import type { Attributed, AttributedClaim, Phrase, Value } from '../document.js';
import type { Referents } from './participants.js';

/** A participant or argument: which entity it is, the lemma of its head, and those of its other words that carry meaning. */
interface Part {
  readonly entity: string | null;
  /** True where its own words name the entity, no pronoun and no description. */
  readonly named: boolean;
  readonly head: string;
  readonly rest: readonly string[];
}

/** What a claim says, in a shape that two claims can be compared by. */
export interface Content {
  readonly claim: AttributedClaim;
  /** Who does it; null in a passive without an agent. */
  readonly agent: Part | null;
  /** What it is done to: the object, or the subject of a passive. */
  readonly patient: Part | null;
  readonly arguments: readonly (Part & { readonly role: string })[];
  /** The verbs, by their lemmas and by their forms: one of them has to be the same, since lemmas of rare forms can be wrong. */
  readonly verbs: readonly string[];
  /** Who says so: a name, null for the text itself. */
  readonly speaker: string | null;
  readonly numbers: ReadonlySet<string>;
  readonly values: ReadonlyMap<Value['kind'], string>;
  /** Two claims that may be the same share one of these. */
  readonly keys: readonly string[];
  /** Words and entities for the comparison by vector. */
  readonly terms: readonly string[];
}

const MEANINGFUL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB', 'NUM', 'X', 'SYM']);

/** The {@link Content} of a claim; null where a pronoun leaves open whom it is about, or nobody takes part. */
export function contentOf(doc: Attributed, referents: Referents, claim: AttributedClaim): Content | null {
  const lemma = (token: number) => (doc.tokens[token]!.lemma || doc.tokens[token]!.text).toLowerCase();
  const meaningful = (token: number) => MEANINGFUL.has(doc.tokens[token]!.upos);
  const open = (phrase: Phrase, part: Part) => doc.tokens[phrase.head]!.upos === 'PRON' && part.entity === null;
  const part = (phrase: Phrase): Part => {
    const { entity, resolved } = referents.ofPhrase(phrase);
    const rest = phrase.tokens.filter((token) => token !== phrase.head && meaningful(token)).map(lemma);
    return { entity, named: entity !== null && resolved === null, head: lemma(phrase.head), rest };
  };

  const subject = claim.subject && part(claim.subject);
  const object = claim.object && part(claim.object);
  if (!subject || open(claim.subject!, subject) || (object && open(claim.object!, object))) return null;
  const named = claim.arguments.map((argument) => ({ role: argument.role, ...part(argument) }));
  const passive = doc.tokens[claim.subject!.head]!.deprel === 'nsubj:pass' || named.some(({ role }) => role === 'agent');
  const turned = passive && object === null;
  const agent = turned ? named.find(({ role }) => role === 'agent') ?? null : subject;
  const patient = turned ? subject : object;
  const others = turned ? named.filter(({ role }) => role !== 'agent') : named;

  const lemmas = claim.predicate.lemma.toLowerCase();
  const forms = claim.predicate.tokens.map((token) => doc.tokens[token]!).filter(({ index, upos }) => index === claim.head || upos === 'VERB')
    .map(({ text }) => text.toLowerCase()).join(' ');
  const main = (agent ?? patient)!;
  const tokens = [claim.subject!, ...(claim.object ? [claim.object] : []), ...claim.arguments].flatMap((phrase) => phrase.tokens);
  return {
    claim, agent, patient, arguments: others, verbs: [lemmas, forms],
    speaker: speakerOf(claim),
    numbers: new Set(tokens.filter((token) => doc.tokens[token]!.upos === 'NUM' || /\p{N}/u.test(doc.tokens[token]!.text)).map(lemma)),
    values: valuesOf(claim),
    keys: [...new Set([lemmas, forms])].flatMap((verb) => [main.entity, main.head].filter((name) => name !== null).map((name) => `${agent ? 'agent' : 'patient'} ${verb} ${name}`)),
    terms: [
      lemmas, ...[agent, patient].flatMap((one) => (one ? termsOf(one) : [])),
      ...claim.arguments.flatMap(({ head }, index) => (meaningful(head) && named[index]!.role !== 'agent' ? [named[index]!.entity ?? lemma(head)] : [])),
    ],
  };
}

/** Whether nothing in two claims keeps them apart: same verb and participants, and no contradiction in the rest. */
export function mayBeSame(a: Content, b: Content): boolean {
  return a.verbs.some((verb, index) => verb !== '' && verb === b.verbs[index])
    && a.claim.predicate.negated === b.claim.predicate.negated
    && a.claim.factuality === b.claim.factuality
    && a.claim.predicate.modality === b.claim.predicate.modality
    && !(a.claim.predicate.tense !== b.claim.predicate.tense && [a, b].some(({ claim }) => claim.predicate.tense === 'future') && [a, b].some(({ claim }) => claim.predicate.tense === 'past'))
    && (a.speaker === null || b.speaker === null || a.speaker === b.speaker)
    && sameOrNone(a.agent, b.agent)
    && sameOrNone(a.patient, b.patient)
    && (contains(a.numbers, b.numbers) || contains(b.numbers, a.numbers))
    && [...a.values].every(([kind, value]) => !b.values.has(kind) || b.values.get(kind) === value)
    && agreeingArguments(a, b);
}

function sameOrNone(a: Part | null, b: Part | null): boolean {
  return a && b ? samePart(a, b) : a === b;
}

/**
 * The same entity, and two names of it with a word in common; or the same noun, where nothing beside it tells two apart («Sprecher der
 * Polizei», «Sprecher der Bahn»).
 */
function samePart(a: Part, b: Part): boolean {
  if (a.entity !== null && b.entity !== null) {
    return a.entity === b.entity && !(a.named && b.named && ![a.head, ...a.rest].some((word) => word === b.head || b.rest.includes(word)));
  }
  return a.head === b.head && (a.rest.every((word) => b.rest.includes(word)) || b.rest.every((word) => a.rest.includes(word)));
}

/** Arguments of one role must have one in common; without an object, those of any role. */
function agreeingArguments(a: Content, b: Content): boolean {
  const agree = (role: string | null): boolean => {
    const here = a.arguments.filter((one) => role === null || one.role === role);
    const there = b.arguments.filter((one) => role === null || one.role === role);
    return here.length === 0 || there.length === 0 || here.some((one) => there.some((other) => samePart(one, other)));
  };
  return a.arguments.every(({ role }) => agree(role)) && (a.patient !== null || agree(null));
}

/** The innermost speaker: a name if known, else the words, else the quote itself, so that two unknown speakers stay apart. */
function speakerOf({ attribution }: AttributedClaim): string | null {
  if (!attribution) return null;
  const { who, speaker, id } = attribution.quote;
  return who ?? `${id} ${speaker[0]?.start ?? ''}`;
}

/** The values of each kind, as one string to compare. */
function valuesOf(claim: AttributedClaim): Map<Value['kind'], string> {
  const found = new Map<Value['kind'], string[]>();
  for (const { value } of claim.arguments) if (value) found.set(value.kind, [...found.get(value.kind) ?? [], JSON.stringify(value)]);
  return new Map([...found].map(([kind, list]) => [kind, list.sort().join()]));
}

function termsOf({ entity, head, rest }: Part): string[] {
  return entity === null ? [head, ...rest] : [entity];
}

function contains(whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean {
  for (const one of part) if (!whole.has(one)) return false;
  return true;
}
