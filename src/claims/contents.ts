import type { Sentence } from '../document.js';
import type { ClaimData } from '../languages/language.js';
import { clausesOf, type Clause } from './clauses.js';
import { predicateOf } from './complex.js';
import { isFrame } from './frames.js';
import { isDenied } from './negation.js';
import { placesOf } from './places.js';
import type { Slot } from './slots.js';
import { clausePhrase, subjectsOf } from './subjects.js';
import { childrenWith, type Tree } from './tree.js';

/** A clause in the object's place: «Die Ärztin vermutet | dass die Pumpe klemmt». */
export interface Content {
  readonly subject: Slot;
  readonly predicate: string;
  readonly text: string;
}

const kept = new WeakMap<Tree, Map<number, ReadonlyMap<number, Content>>>();

/**
 * What is said, thought or brought about in a sentence, for the verbs that have a clause instead of an object, by the head of the clause
 * that makes the claim: for a mere frame («X sagte, dass …») the clause of its content, else the verb itself.
 */
export function contentsOf(tree: Tree, sentence: Sentence, data: ClaimData): ReadonlyMap<number, Content> {
  let bySentence = kept.get(tree);
  if (!bySentence) kept.set(tree, (bySentence = new Map()));
  let found = bySentence.get(sentence.index);
  if (!found) bySentence.set(sentence.index, (found = read(tree, sentence, data)));
  return found;
}

function read(tree: Tree, sentence: Sentence, data: ClaimData): Map<number, Content> {
  const clauses = clausesOf(tree, sentence.first, sentence.last, data);
  const subjects = subjectsOf(tree, clauses, data);
  const found = new Map<number, Content>();
  for (const clause of clauses) {
    const subject = subjects.get(clause);
    if (!subject || clause.continued) continue;
    const head = contentOf(tree, clause);
    if (head < 0) continue;
    const { object } = placesOf(tree, clause, data);
    const frame = isFrame(tree, clause, object, data);
    if (object) continue;
    const phrase = clausePhrase(tree, head);
    if (phrase.tokens.some((token, at) => at > 0 && token !== phrase.tokens[at - 1]! + 1)) continue;
    if (isDenied(tree, clause.head, [subject.phrase.head], data)) continue;
    const { text } = predicateOf(tree, [...clause.prefix, clause.complex], false, data);
    found.set(frame ? head : clause.head, { subject, predicate: text, text: phrase.text });
  }
  return found;
}

/** The clause that stands in the place of the verb's object, -1 where there is none. */
function contentOf(tree: Tree, clause: Clause): number {
  return childrenWith(tree, clause.head, 'ccomp').find((child) => !clause.complex.tokens.includes(child)) ?? -1;
}
