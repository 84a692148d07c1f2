import { mentionIndex } from '../attribution/mentions.js';
import { resolve, type Resolution } from '../attribution/resolve.js';
import type { Annotated, Entity, Phrase, Range } from '../document.js';

/** Looks up which entity a phrase or a range is. */
export interface Referents {
  ofPhrase(phrase: Phrase): Resolution;
  ofRange(range: Range): Resolution;
  named(name: string): Entity | null;
}

/** The {@link Referents} of a document. */
export function referentsOf(doc: Annotated): Referents {
  const { byName } = mentionIndex(doc);
  return {
    ofPhrase: (phrase) => resolve(doc, phrase),
    ofRange(range) {
      const tokens = tokensWithin(doc, range);
      const inside = new Set(tokens);
      const head = tokens.find((index) => !inside.has(doc.tokens[index]!.head));
      return head === undefined ? { entity: null, resolved: null } : resolve(doc, { head, tokens });
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
