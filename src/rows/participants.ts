import { covers, type Annotated, type Entity, type Mention, type Phrase, type Range } from '../document.js';

interface Reference {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** What a phrase refers to, as a row says it. */
export interface Referent {
  readonly entity: string | null;
  readonly resolved: string | null;
}

/** Looks up which entity a phrase or range is. */
export interface Referents {
  ofPhrase(phrase: Phrase): Referent;
  ofRange(range: Range): Referent;
  named(name: string): Entity | null;
}

const nobody: Referent = { entity: null, resolved: null };
const namingRelations = new Set(['appos', 'flat', 'flat:name']);

/** The {@link Referents} of a document; one pass over its mentions. */
export function referentsOf(doc: Annotated): Referents {
  const byToken = new Map<number, Reference[]>();
  const byName = new Map<string, Entity>();
  for (const entity of doc.entities) {
    if (!byName.has(entity.name)) byName.set(entity.name, entity);
    for (const mention of entity.mentions) {
      for (let index = mention.first; index <= mention.last; index++) {
        // A name that is a part of its token («Twitter» in «Twitter-Daten») is not what the token stands for.
        const token = doc.tokens[index];
        if (!token || !covers(mention, token)) continue;
        const references = byToken.get(index) ?? [];
        references.push({ entity, mention });
        byToken.set(index, references);
      }
    }
  }

  // The longest mention inside the range goes before one that reaches beyond it.
  const at = (index: number, range: Range): Reference | null => {
    const references = byToken.get(index) ?? [];
    const length = ({ mention }: Reference) => mention.end - mention.start;
    const sorted = [...references].sort((a, b) =>
      Number(covers(range, b.mention)) - Number(covers(range, a.mention)) || length(b) - length(a));
    return sorted[0] ?? null;
  };

  const referent = (found: Reference | null, tokens: readonly number[]): Referent => {
    if (!found) return nobody;
    const named = found.mention.kind === 'name' || tokens.some((index) =>
      (byToken.get(index) ?? []).some(({ entity, mention }) => entity === found.entity && mention.kind === 'name'));
    return { entity: found.entity.id, resolved: named ? null : found.entity.name };
  };

  const ofHead = (head: number, tokens: readonly number[], range: Range): Referent => {
    const own = at(head, range);
    if (own) return referent(own, tokens);
    // «der Konzernchef Elon Musk»: the name hangs on the head.
    for (const index of tokens) {
      const token = doc.tokens[index];
      if (!token || token.head !== head || !namingRelations.has(token.deprel)) continue;
      const found = at(index, range);
      if (found) return referent(found, tokens);
    }
    return nobody;
  };

  return {
    ofPhrase: (phrase) => ofHead(phrase.head, phrase.tokens, phrase),
    ofRange(range) {
      const tokens = tokensWithin(doc, range);
      const inside = new Set(tokens);
      const head = tokens.find((index) => !inside.has(doc.tokens[index]!.head));
      return head === undefined ? nobody : ofHead(head, tokens, range);
    },
    named: (name) => byName.get(name) ?? null,
  };
}

/** The tokens that lie wholly within `range`, by binary search. */
function tokensWithin(doc: Annotated, range: Range): number[] {
  let low = 0;
  let high = doc.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (doc.tokens[middle]!.start < range.start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let index = low; index < doc.tokens.length && doc.tokens[index]!.end <= range.end; index++) found.push(index);
  return found;
}
