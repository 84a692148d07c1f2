import type { Annotated, Claim } from '../document.js';
import { continuations } from './chains.js';
import { isNegation } from './negation.js';
import { conjuncts, innerParts, joinWords } from './parts.js';
import { claimData, treeOf, type Tree } from './tree.js';

/** A binary triple: one reading of an n-ary claim in three parts. */
export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

/** Roles of arguments without an adposition that are worth a triple. */
const SAYS_WITHOUT_ADPOSITION = new Set(['time', 'place', 'beneficiary', 'genitive']);

/** Puts the adposition where the language's data says: at the end of the predicate or in front of its phrase. */
type Place = (base: string, adposition: string, words: string) => [predicate: string, object: string];

/**
 * Unfolds an n-ary claim into binary triples, the same way for every user:
 *
 * 1. (subject, predicate, object); coordinated subjects and objects give a triple each;
 * 2. (subject, predicate + object, argument) for each argument; nothing for adverbs and for what has neither role nor adposition;
 * 3. (subject, predicate + noun, phrase) for a phrase with an adposition inside the object, and inside an argument where its adposition
 *    goes with the predicate; never inside a time.
 *
 * 4. (subject, predicate + object + verb form, phrase) for an infinitive, gerund or participle behind object or predicate, where
 *    adpositions go with the predicate: “uses a grid to select” | “grants”.
 *
 * An adposition goes with the predicate or with its phrase, as is usual in the language. “He served as the first Prime Minister of
 * Australia” → He | served as | the first Prime Minister of Australia; He | served as the first Prime Minister of | Australia.
 * «Er wurde Richter am Gericht» → Er | wurde | Richter am Gericht; Er | wurde Richter | am Gericht. A denied claim carries its
 * negation in the predicate.
 */
export function triples(claim: Claim, doc: Annotated): Triple[] {
  if (!claim.subject) return [];
  const tree = treeOf(doc);
  const verb = deniedPredicate(tree, claim, doc);
  const subjects = conjuncts(tree, claim.subject);
  const found: Triple[] = [];
  const sentence = doc.sentences[claim.sentence];
  if (!sentence) return [];
  const data = claimData(sentence);
  const inPredicate = data.adpositionInPredicate;
  const place: Place = inPredicate ? (base, adposition, words) => [joinWords(base, adposition), words] : (base, adposition, words) => [base, joinWords(adposition, words)];
  const add = (base: string, adposition: string, words: string) => {
    const [predicate, object] = place(base, adposition, words);
    for (const subject of subjects) found.push({ subject: subject.words, predicate, object });
  };
  // «besitzt | keine Lizenz»: a determiner that denies goes where an adposition would.
  const denying = claim.object && claim.predicate.negated ? tree.children[claim.object.head]!.filter((child) => tree.relation[child] === 'det' && isNegation(tree, child, data)) : [];
  const denial = joinWords(...denying.map((child) => tree.words[child]!.text));
  const bases: string[] = claim.object ? [] : [verb];
  for (const object of claim.object ? conjuncts(tree, claim.object) : []) {
    add(verb, joinWords(object.adposition, denial), object.words);
    const base = joinWords(verb, object.adposition);
    bases.push(joinWords(base, denial, object.words));
    const further = inPredicate ? [object.head, claim.head].flatMap((token) => continuations(tree, token, claim, data)) : [];
    for (const one of further) add(joinWords(base, object.words, one.verb), one.adposition, one.words);
    for (const inner of innerParts(tree, object.head, claim.object!)) add(joinWords(base, denial, inner.before), inner.adposition, inner.words);
  }
  for (const argument of claim.arguments) {
    if (argument.adposition < 0 && !SAYS_WITHOUT_ADPOSITION.has(argument.role)) continue;
    if (argument.tokens.length === 1 && tree.relation[argument.head] === 'advmod') continue;
    // A relative pronoun's adposition stands outside the phrase that it stands for.
    const outside = argument.adposition >= 0 && !argument.tokens.includes(argument.adposition) ? doc.tokens[argument.adposition]!.text : '';
    for (const part of conjuncts(tree, argument)) {
      const adposition = joinWords(outside, part.adposition);
      for (const base of bases) {
        add(base, adposition, part.words);
        const within = inPredicate && argument.role !== 'time' ? innerParts(tree, part.head, argument) : [];
        for (const inner of within) add(joinWords(base, adposition, inner.before), inner.adposition, inner.words);
      }
    }
  }
  return distinct(found);
}

/** The predicate with the negations that the claim keeps apart, where they stand in the sentence: «wird nicht zahlen», “do n't possess”. */
function deniedPredicate(tree: Tree, claim: Claim, doc: Annotated): string {
  const { predicate, head } = claim;
  const sentence = doc.sentences[claim.sentence];
  if (!predicate.negated || !sentence || predicate.ranges.length === 0) return predicate.text;
  const data = claimData(sentence);
  const around = [head, ...predicate.tokens, ...(claim.subject ? [claim.subject.head] : [])];
  const ofObject = (token: number) => tree.relation[token] === 'det' && tree.words[token]!.head === claim.object?.head;
  const negations = [...new Set(around.flatMap((token) => tree.children[token]!))]
    .filter((token) => isNegation(tree, token, data) && !predicate.tokens.includes(token) && !ofObject(token));
  // A clitic is finite and comes first: “'s not leaving”.
  const clitics = [...new Set(around.flatMap((token) => tree.children[token]!))].filter((token) => token >= doc.tokens.length);
  const [first, ...rest] = [...clitics, ...predicate.tokens];
  if (first === undefined) return predicate.text;
  return joinWords(...[first, ...[...rest, ...negations].sort((a, b) => a - b)].map((token) => tree.words[token]!.text));
}

function distinct(found: readonly Triple[]): Triple[] {
  const seen = new Set<string>();
  return found.filter((triple) => {
    if (triple.subject === '' || triple.predicate === '' || triple.object === '') return false;
    const key = `${triple.subject}\t${triple.predicate}\t${triple.object}`;
    return seen.size !== seen.add(key).size;
  });
}
