import { lastPart, type Annotated, type Entity, type Mention, type Word } from '../document.js';
import type { Piece } from './draft.js';

/** A mention together with its entity. */
export interface Reference {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** The mentions of a document by token, and in order of the text. */
export interface MentionIndex {
  readonly byToken: ReadonlyMap<number, readonly Reference[]>;
  /** In order of their first tokens. */
  readonly ordered: readonly Reference[];
  /** Entities by the last word of their name, lower case; null where two share it. */
  readonly byLastWord: ReadonlyMap<string, Entity | null>;
  readonly byName: ReadonlyMap<string, Entity>;
  /** Entities by the first letters of their name ({@link STEM}), lower case. */
  readonly byStart: ReadonlyMap<string, readonly Entity[]>;
}

/** So many letters an adjective and the name that it is made of share at least. */
export const STEM = 4;

type Mentioned = Pick<Annotated, 'tokens' | 'entities'>;

const cache = new WeakMap<readonly Entity[], MentionIndex>();

/** Builds the index once for each list of entities. */
export function mentionIndex(doc: Mentioned): MentionIndex {
  const known = cache.get(doc.entities);
  if (known) return known;
  const byToken = new Map<number, Reference[]>();
  const ordered: Reference[] = [];
  const byLastWord = new Map<string, Entity | null>();
  const byName = new Map<string, Entity>();
  const byStart = new Map<string, Entity[]>();
  for (const entity of doc.entities) {
    if (!byName.has(entity.name)) byName.set(entity.name, entity);
    const start = entity.name.slice(0, STEM).toLowerCase();
    const alike = byStart.get(start);
    if (alike) alike.push(entity);
    else byStart.set(start, [entity]);
    const word = lastWord(entity.name);
    byLastWord.set(word, byLastWord.has(word) ? null : entity);
    for (const mention of entity.mentions) {
      const reference = { entity, mention };
      ordered.push(reference);
      for (let token = mention.first; token <= mention.last; token += 1) {
        const list = byToken.get(token);
        if (list) list.push(reference);
        else byToken.set(token, [reference]);
      }
    }
  }
  ordered.sort((a, b) => a.mention.first - b.mention.first || b.mention.last - a.mention.last);
  const index = { byToken, ordered, byLastWord, byName, byStart };
  cache.set(doc.entities, index);
  return index;
}

/** What a word and a shortened verb or a possessive share one token by: «he's», «Musk’s». */
const CLITIC = /^['’]/u;

/** A pronoun in lower case without the verb that is written to it («He's» → «he»). */
export function pronounForm({ text }: Word): string {
  const [form] = text.toLowerCase().split(/['’]/u);
  return form!;
}

export function lastWord(name: string): string {
  return name.trim().split(/\s+/u).at(-1)!.toLowerCase();
}

/** Whether a word is this noun or a compound that ends in it («Medienberichten» for «bericht»). */
export function isNoun(word: Word, noun: string): boolean {
  if (word.upos !== 'NOUN' && word.upos !== 'PROPN') return false;
  if (word.lemma.toLowerCase().endsWith(noun)) return true;
  // A lemma can be wrong, or the form itself: then an ending of two letters at most may follow.
  const text = word.text.toLowerCase();
  const at = noun.length > 4 ? text.lastIndexOf(noun) : -1;
  return text.endsWith(noun) || (at >= 0 && text.length - at - noun.length <= 2);
}

/** The token of a piece that hangs on something outside it (the first one, should the tree tear the piece apart). */
export function headOf(tokens: readonly Word[], piece: Piece): number {
  let fallback = -1;
  for (let token = piece.first; token <= piece.last; token += 1) {
    const { head, upos } = tokens[token]!;
    if (head >= piece.first && head <= piece.last) continue;
    if (upos !== 'PUNCT' && upos !== 'DET' && upos !== 'ADP' && upos !== 'ADJ') return lastPart(tokens, token, piece.last);
    if (fallback < 0) fallback = token;
  }
  return fallback < 0 ? piece.first : fallback;
}


/**
 * The mention whose head is `head`: it covers that token wholly («Twitter» in «Twitter-Daten» does not) and does not merely
 * contain it («Hannover» in «Polizei Hannover»). Names win over pronouns and descriptions, longer mentions over shorter ones.
 */
export function mentionAt(doc: Mentioned, head: number): Reference | null {
  const token = doc.tokens[head];
  if (!token) return null;
  let best: Reference | null = null;
  const rank = ({ mention }: Reference): number => (mention.kind === 'name' ? 1e6 : 0) + mention.last - mention.first;
  for (const reference of mentionIndex(doc).byToken.get(head) ?? []) {
    const { mention } = reference;
    if (mention.start > token.start || (mention.end < token.end && !CLITIC.test(token.text.slice(mention.end - token.start)))) continue;
    if (headOf(doc.tokens, mention) !== head) continue;
    if (!best || rank(reference) > rank(best)) best = reference;
  }
  return best;
}
