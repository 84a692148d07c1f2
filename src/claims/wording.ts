import type { Claim } from '../document.js';
import type { ClaimData } from '../languages/language.js';
import { isDenyingConjunction, isNegation, negationsBefore, subordinatorOf } from './negation.js';
import { type Tree } from './tree.js';

/** Whether a token denies the noun that it hangs on: «keine», “neither”, «weder». */
export function deniesNoun(tree: Tree, token: number, data: ClaimData): boolean {
  return (tree.relation[token] === 'det' && isNegation(tree, token, data)) || isDenyingConjunction(tree, token, data);
}

/**
 * The tokens of a predicate as a triple words it: with the negations that the claim keeps apart, where they stand in the sentence («wird nicht
 * zahlen», “do n't possess”, «ohne zu fragen»), and without the marker of an infinitive that is a predicate by itself.
 */
export function predicateTokens(tree: Tree, claim: Claim, data: ClaimData): readonly number[] {
  const { predicate, head } = claim;
  const around = [head, ...predicate.tokens, ...(claim.subject ? [claim.subject.head] : [])];
  const below = [...new Set(around.flatMap((token) => tree.children[token]!))];
  const ofObject = (token: number) => tree.words[token]!.head === claim.object?.head && deniesNoun(tree, token, data);
  const denies = (token: number) => predicate.negated && (isNegation(tree, token, data) || isDenyingConjunction(tree, token, data));
  const own = below.filter((token) => denies(token) && !predicate.tokens.includes(token) && !ofObject(token));
  const elsewhere = own.length > 0 || below.some(denies) || (claim.object !== null && tree.children[claim.object.head]!.some(denies));
  const negations = elsewhere || !predicate.negated ? own : sharedNegation(tree, head, data);
  // A clitic is finite and comes first: “'s not leaving”.
  const clitics = below.filter((token) => token >= tree.doc.tokens.length);
  const subordinator = predicate.negated ? subordinatorOf(tree, head, data) : -1;
  const [first, ...rest] = [...clitics, ...predicate.tokens];
  const ordered = first === undefined ? [] : [first, ...[...rest, ...negations].sort((one, other) => one - other)];
  if (subordinator < 0) return withoutMarker(tree, ordered, data);
  // «ohne dass».
  const mark = tree.words[subordinator]!.head;
  return mark !== head && tree.relation[mark] === 'mark' ? [subordinator, mark, ...ordered] : [subordinator, ...ordered];
}

/** No longer chain of coordinated verbs is climbed. */
const LONGEST_CHAIN = 20;

/** «kann nicht lesen oder schreiben»: the negation that a verb shares with the one in front that it is coordinated with. */
function sharedNegation(tree: Tree, verb: number, data: ClaimData): readonly number[] {
  let at = verb;
  for (let step = 0; step < LONGEST_CHAIN && tree.relation[at] === 'conj'; step++) {
    at = tree.words[at]!.head;
    const shared = negationsBefore(tree, at, data);
    if (shared.length > 0) return shared;
  }
  return [];
}

function withoutMarker(tree: Tree, tokens: readonly number[], data: ClaimData): readonly number[] {
  const [first, ...rest] = tokens;
  if (first === undefined || rest.length === 0) return tokens;
  return tree.words[first]!.upos === 'PART' && data.infinitiveMarkers.has(tree.words[first]!.text.toLowerCase()) ? rest : tokens;
}
