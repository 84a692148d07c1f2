import type { Annotated, Argument, Claim, Phrase } from '../document.js';
import type { ClaimData } from '../languages/language.js';
import { continuations } from './chains.js';
import { contentsOf } from './contents.js';
import { isDenied } from './negation.js';
import { conjuncts, innerParts, joinWords, pieceOf, textOf, type Part } from './parts.js';
import { nounPhrase } from './phrase.js';
import { isExpletive } from './subjects.js';
import { childrenWith, claimData, phraseOf, treeOf, type Tree } from './tree.js';
import { copulaOf } from './verbs.js';
import { deniesNoun, predicateTokens } from './wording.js';

/** A binary triple: one reading of an n-ary claim in three parts. */
export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

/** Roles of arguments without an adposition that are worth a triple. */
const SAYS_WITHOUT_ADPOSITION = new Set(['time', 'place', 'beneficiary', 'genitive']);

/** A claim with what its unfolding needs. */
interface Unfolding {
  readonly tree: Tree;
  readonly claim: Claim;
  readonly data: ClaimData;
  /** The tokens of the predicate with its negation, and their text. */
  readonly verbTokens: readonly number[];
  readonly verb: string;
}

type Pair = readonly [predicate: string, object: string];

/**
 * Unfolds an n-ary claim into binary triples, the same way for every user. Coordinated subjects and objects give triples of their own, and so do
 * noun and name («der Kritiker Jan Holm»);
 * nothing comes of adverbs alone, of what has neither role nor adposition, and of an apposition or a title, whose predicate is not in the
 * text; a denied claim carries its negation.
 *
 * Where the language puts an adposition to the verb, the predicate grows, and each triple ends with one phrase. “He served as the first Prime
 * Minister of Australia in 1901”:
 *
 * 1. (subject, predicate, object): He | served as | the first Prime Minister of Australia;
 * 2. (subject, predicate + object, argument): He | served as the first Prime Minister of Australia in | 1901;
 * 3. (subject, predicate + noun, phrase) for a phrase with an adposition inside an object or argument: He | served as the first Prime
 *    Minister of | Australia; never inside a time;
 * 4. (subject, predicate + object + verb form, phrase) for an infinitive, gerund or participle behind object or predicate: “uses a grid to
 *    select” | “grants”.
 *
 * Where an adposition stays with its phrase, the object grows. «Sie richtete 2019 eine Werkstatt für Orgeln in Bonn ein»:
 *
 * 1. (subject, predicate, object) with the noun alone and with each phrase inside: Sie | richtete ein | eine Werkstatt; Sie | richtete ein | eine
 *    Werkstatt für Orgeln;
 * 2. (subject, predicate, argument) where there is no object; (subject, predicate + adjective, argument) where it is an adjective with a
 *    copula: Sie | ist bekannt | für Orgeln;
 * 3. else (subject, predicate, object and argument) and (subject, predicate, object and all arguments). Several phrases stand in the order
 *    of the text, the verb's particle with them: Sie | richtete | 2019 eine Werkstatt für Orgeln in Bonn ein.
 *
 * In both a clause can stand in the object's place («Die Ärztin | vermutet | dass die Pumpe klemmt»), an infinitive that is a predicate by
 * itself stands without its marker («um Orgeln zu bauen»: Sie | bauen | Orgeln), and what a relative clause says of a predicate noun is said
 * of its subject («Der Otter ist ein Tier, das taucht»: Der Otter | taucht).
 */
export function triples(claim: Claim, doc: Annotated): Triple[] {
  const sentence = doc.sentences[claim.sentence];
  // The copula of an apposition or a title is not in the text.
  if (!sentence || !claim.subject || claim.predicate.ranges.length === 0) return [];
  const tree = treeOf(doc);
  const data = claimData(sentence);
  const unfolding = unfold(tree, identified(tree, placed(tree, claim, data), data), data);
  const found = withSubjects(tree, unfolding.claim.subject!, data.adpositionInPredicate ? growingPredicate(unfolding) : growingObject(unfolding));
  const content = contentsOf(tree, sentence, data).get(claim.head);
  if (content) found.push(...withSubjects(tree, content.subject.phrase, [[content.predicate, content.text]]));
  return distinct(found);
}

function withSubjects(tree: Tree, phrase: Phrase, pairs: readonly Pair[]): Triple[] {
  const subjects = conjuncts(tree, phrase);
  return pairs.flatMap(([predicate, object]) => subjects.map((subject) => ({ subject: subject.words, predicate, object })));
}

function unfold(tree: Tree, claim: Claim, data: ClaimData): Unfolding {
  const verbTokens = predicateTokens(tree, claim, data);
  return { tree, claim, data, verbTokens, verb: verbTokens.length === 0 ? claim.predicate.text : verbTokens.map((token) => tree.words[token]!.text).join(' ') };
}

/** The words that deny a part of the object («keine Zeit», «weder Zeit noch Geld»), as far as the predicate does not hold them. */
function denialOf({ tree, claim, data }: Unfolding, head: number): readonly number[] {
  return claim.predicate.negated ? tree.children[head]!.filter((child) => child < head && deniesNoun(tree, child, data)) : [];
}

/** The arguments that are worth a triple. */
function telling({ tree, claim }: Unfolding): readonly Argument[] {
  return claim.arguments.filter((argument) => {
    if (argument.adposition < 0 && !SAYS_WITHOUT_ADPOSITION.has(argument.role)) return false;
    return argument.tokens.length > 1 || tree.relation[argument.head] !== 'advmod';
  });
}

/** The coordinated parts of an argument; a relative pronoun's adposition stands outside the phrase that it stands for. */
function partsOf({ tree }: Unfolding, argument: Argument): readonly Part[] {
  const { adposition } = argument;
  const parts = conjuncts(tree, argument);
  if (adposition < 0 || argument.tokens.includes(adposition)) return parts;
  return parts.map((part) => ({ ...part, adposition: joinWords(tree.words[adposition]!.text, part.adposition) }));
}

function growingPredicate(unfolding: Unfolding): Pair[] {
  const { tree, claim, data, verb } = unfolding;
  const pairs: Pair[] = [];
  const bases: string[] = claim.object ? [] : [verb];
  for (const object of claim.object ? conjuncts(tree, claim.object) : []) {
    const base = joinWords(verb, object.adposition, textOf(tree, denialOf(unfolding, object.head)));
    pairs.push([base, object.words]);
    bases.push(joinWords(base, object.words));
    for (const token of [object.head, claim.head]) {
      for (const one of continuations(tree, token, claim, data)) pairs.push([joinWords(base, object.words, one.verb, one.adposition), one.words]);
    }
    for (const inner of innerParts(tree, object.head, claim.object!)) pairs.push([joinWords(base, inner.before, inner.adposition), inner.words]);
  }
  for (const argument of telling(unfolding)) {
    for (const part of partsOf(unfolding, argument)) {
      for (const base of bases) {
        pairs.push([joinWords(base, part.adposition), part.words]);
        const within = argument.role === 'time' ? [] : innerParts(tree, part.head, argument);
        for (const inner of within) pairs.push([joinWords(base, part.adposition, inner.before, inner.adposition), inner.words]);
      }
    }
  }
  return pairs;
}

function growingObject(unfolding: Unfolding): Pair[] {
  const { tree, claim, verb, verbTokens } = unfolding;
  const pairs: Pair[] = [];
  for (const object of claim.object ? conjuncts(tree, claim.object) : []) {
    const before = joinWords(object.adposition, textOf(tree, denialOf(unfolding, object.head)));
    const inner = innerParts(tree, object.head, claim.object!);
    pairs.push([verb, joinWords(before, inner[0]?.before ?? object.words)]);
    for (const one of inner) pairs.push([verb, joinWords(before, one.before, one.adposition, one.words)]);
  }
  const told = telling(unfolding);
  if (!claim.object) {
    for (const argument of told) for (const part of partsOf(unfolding, argument)) pairs.push([verb, joinWords(part.adposition, part.words)]);
  } else if (isQuality(tree, claim)) {
    const [first, ...rest] = verbTokens;
    const base = textOf(tree, [...(first === undefined ? [] : [first]), ...[...rest, ...claim.object.tokens].sort((one, other) => one - other)]);
    for (const argument of told) for (const part of partsOf(unfolding, argument)) pairs.push([base, joinWords(part.adposition, part.words)]);
  } else {
    for (const argument of told) pairs.push(together(unfolding, [claim.object, argument]));
    if (told.length > 1) pairs.push(together(unfolding, [claim.object, ...told]));
  }
  return pairs;
}

/** «ist bekannt | für ihre Orgeln»: an adjective with a copula is a predicate as a verb is. */
function isQuality(tree: Tree, claim: Claim): boolean {
  const { object } = claim;
  return object !== null && tree.words[object.head]!.upos === 'ADJ' && copulaOf(tree, object.head) >= 0;
}

/** Several phrases behind the predicate, in the order of the text; the verb's particle stays where it stands. */
function together(unfolding: Unfolding, phrases: readonly (Phrase | Argument)[]): Pair {
  const { tree, claim, verb } = unfolding;
  const denial = claim.object ? denialOf(unfolding, claim.object.head) : [];
  const particles = claim.predicate.tokens.filter((token) => tree.words[token]!.deprel === 'compound:prt');
  const last = particles.map((token) => tree.words[token]!.text).join(' ');
  const apart = particles.length > 0 && verb.endsWith(` ${last}`);
  const pieces = [...phrases.map((phrase) => placedPhrase(phrase, claim, denial)), ...(apart ? particles.map((token) => [token]) : [])];
  const text = pieces.sort((one, other) => one[0]! - other[0]!).map((tokens) => pieceOf(tree, tokens));
  return [apart ? verb.slice(0, -last.length - 1) : verb, joinWords(...text)];
}

/** The tokens of a phrase; those of a noun that a relative pronoun stands for come behind the pronoun's adposition. */
function placedPhrase(phrase: Phrase | Argument, claim: Claim, denial: readonly number[]): number[] {
  const own = phrase.tokens.filter((token) => !claim.predicate.tokens.includes(token));
  const negated = phrase === claim.object ? denial : [];
  const outside = 'adposition' in phrase && phrase.adposition >= 0 && !phrase.tokens.includes(phrase.adposition);
  return outside ? [phrase.adposition, ...own] : [...negated, ...own].sort((one, other) => one - other);
}

/** «Es folgten Reden» with nothing in the object's place: the expletive stands where a subject does, and the subject where an object does. */
function placed(tree: Tree, claim: Claim, { existentials }: ClaimData): Claim {
  if (!claim.subject || claim.object || tree.words[claim.subject.head]!.head !== claim.head) return claim;
  const expletive = childrenWith(tree, claim.head, 'expl').find((child) => child < claim.head && existentials.has(tree.words[child]!.text.toLowerCase()));
  return expletive === undefined ? claim : { ...claim, subject: phraseOf(tree, expletive, [expletive]), object: claim.subject };
}

/** «Der Otter ist ein Tier, das taucht»: what a relative clause says of a predicate noun it says of the subject. */
function identified(tree: Tree, claim: Claim, data: ClaimData): Claim {
  const noun = claim.subject!.head;
  if (noun === claim.head || copulaOf(tree, noun) < 0 || isDenied(tree, noun, [noun], data)) return claim;
  const subject = childrenWith(tree, noun, 'nsubj').find((child) => !isExpletive(tree, child, data));
  return subject === undefined ? claim : { ...claim, subject: nounPhrase(tree, subject, data) };
}

function distinct(found: readonly Triple[]): Triple[] {
  const seen = new Set<string>();
  return found.filter((triple) => {
    if (triple.subject === '' || triple.predicate === '' || triple.object === '') return false;
    const key = `${triple.subject}\t${triple.predicate}\t${triple.object}`;
    return seen.size !== seen.add(key).size;
  });
}
