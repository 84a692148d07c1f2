import type { Annotated, Entity, Phrase } from '../document.js';
import { mentionAt, type Reference } from './mentions.js';

/** Relations that put a name beside the noun that tells what it is: «Tesla-Chef Elon Musk», «der Konzern, Microsoft». */
const BESIDE: ReadonlySet<string> = new Set(['appos', 'flat', 'flat:name', 'name', 'nmod']);

/** What a name can hang on between it and the head: also the first part of a compound («Tesla-Chef», split at the hyphen). */
const BETWEEN: ReadonlySet<string> = new Set([...BESIDE, 'compound']);

const COORDINATED: ReadonlySet<string> = new Set(['conj']);

/** The entity that a phrase is, and the name it stands for. */
export interface Resolution {
  /** Id of the named entity, null where it is none. */
  readonly entity: string | null;
  /** The entity's name where the phrase is a pronoun or a description, null where it stands for itself. */
  readonly resolved: string | null;
}

/**
 * Which named entity a phrase is: by its head, or by the name that stands beside the head. «Anwälte von Elon Musk» is not Elon Musk,
 * «Tesla-Chef Elon Musk» is. Several coordinated entities are none.
 */
export function resolve(doc: Pick<Annotated, 'tokens' | 'entities'>, phrase: Pick<Phrase, 'head' | 'tokens'>): Resolution {
  const coordinated = phrase.tokens.some((token) => doc.tokens[token]!.head === phrase.head && COORDINATED.has(doc.tokens[token]!.deprel));
  const reference = coordinated ? null : referenceOf(doc, phrase.head, phrase.tokens);
  if (!reference) return { entity: null, resolved: null };
  const { entity, mention } = reference;
  return { entity: entity.id, resolved: mention.kind === 'name' ? null : entity.name };
}

/** The mention that the noun phrase with this head is, looking among `tokens` for a name beside the head. */
export function referenceOf(doc: Pick<Annotated, 'tokens' | 'entities'>, head: number, tokens: Iterable<number>): Reference | null {
  const direct = mentionAt(doc, head);
  if (direct?.mention.kind === 'name' || doc.tokens[head]?.upos === 'PRON') return direct;
  const inside = new Set(tokens);
  let beside: Reference | null = null;
  for (const token of inside) {
    const word = doc.tokens[token]!;
    if (!isBeside(doc, word.index, head, inside)) continue;
    const reference = mentionAt(doc, token);
    if (reference?.mention.kind !== 'name' || isFirstPart(doc, reference.mention.last) || isRepeated(doc, reference)) continue;
    if (!beside || weight(reference.entity) > weight(beside.entity)) beside = reference;
  }
  return beside ?? direct;
}

/** «Anleger der Nordbank (NB)»: in brackets behind its name, an entity is named once more and not the noun before. */
function isRepeated(doc: Pick<Annotated, 'tokens' | 'entities'>, { entity, mention: { first } }: Reference): boolean {
  return first > 1 && doc.tokens[first - 1]!.text === '(' && mentionAt(doc, first - 2)?.entity === entity;
}

/** People before everything else: in «der Sprecher der SPD, Max Maier» the speaker is the person. */
function weight(entity: Entity): number {
  return entity.type === 'PER' ? 1 : 0;
}

function isBeside(doc: Pick<Annotated, 'tokens'>, token: number, head: number, inside: ReadonlySet<number>): boolean {
  const word = doc.tokens[token]!;
  if (word.upos !== 'PROPN' && word.upos !== 'NOUN' && word.upos !== 'X') return false;
  if (isFirstPart(doc, token)) return false;
  let at = token;
  // «Tesla-Chef» ← «Elon» ← «Musk»: a name can hang on the head over another part of the name.
  for (let step = 0; step < 3; step += 1) {
    const current = doc.tokens[at]!;
    if (!inside.has(at) || !(at === token ? BESIDE : BETWEEN).has(current.deprel)) return false;
    if (current.deprel === 'nmod' && !isBare(doc, at)) return false;
    if (current.head === head) return true;
    at = current.head;
    if (at < 0) return false;
  }
  return false;
}

/** The first part of a hyphen compound: it says what somebody is chief of, not who it is. */
function isFirstPart(doc: Pick<Annotated, 'tokens'>, token: number): boolean {
  const next = doc.tokens[token + 1];
  return next?.text === '-' && !next.spaceBefore;
}

/** A nominal modifier without case marking of its own: a name after a title, not an owner. */
function isBare(doc: Pick<Annotated, 'tokens'>, token: number): boolean {
  const word = doc.tokens[token]!;
  if (word.feats['Case'] === 'Gen' || word.upos !== 'PROPN') return false;
  let before = token - 1;
  while (doc.tokens[before]?.upos === 'ADJ' && doc.tokens[before]!.head === token) before -= 1;
  return before >= 0 && doc.tokens[before]!.upos !== 'ADP' && doc.tokens[before]!.upos !== 'DET' && word.head < token;
}
