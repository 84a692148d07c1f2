import type { Annotated, Claim, Phrase } from '../document.js';
import { isNegation } from './negation.js';
import { claimData, treeOf } from './tree.js';

/** A binary triple: one reading of an n-ary claim in three parts. */
export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

/** A phrase as the unfolding sees it: the adposition in front of it, and the words themselves. */
interface Part {
  readonly adposition: string;
  readonly words: string;
  readonly head: number;
}

/**
 * Unfolds an n-ary claim into binary triples, the same way for every user:
 *
 * 1. (subject, predicate, object); coordinated subjects and objects give a triple each;
 * 2. (subject, predicate + object + adposition, phrase) for each argument with an adposition; an argument without one
 *    gives (subject, predicate + object, phrase) when it is a noun phrase, nothing when it is an adverb;
 * 3. (subject, predicate + noun + adposition, phrase) for a phrase inside the object: «wurde Richter am Gericht von» | «Australien».
 *
 * “He served as the first Prime Minister of Australia”: He | served as | the first Prime Minister of Australia;
 * He | served as the first Prime Minister of | Australia.
 */
export function triples(claim: Claim, doc: Annotated): Triple[] {
  if (!claim.subject) return [];
  const view = new View(doc);
  const found: Triple[] = [];
  const verb = view.predicate(claim);
  const subjects = view.conjuncts(claim.subject);
  const add = (predicate: string, object: string) => {
    for (const subject of subjects) found.push({ subject: subject.words, predicate, object });
  };
  const bases: string[] = [];
  if (claim.object) {
    for (const object of view.conjuncts(claim.object)) {
      add(join(verb, object.adposition), object.words);
      bases.push(join(verb, object.adposition, object.words));
      for (const inner of view.inner(object.head, claim.object)) add(join(verb, object.adposition, inner.before, inner.adposition), inner.words);
    }
  } else bases.push(verb);
  for (const argument of claim.arguments) {
    if (argument.adposition < 0 && doc.tokens[argument.head]!.upos === 'ADV') continue;
    const outside = argument.adposition >= 0 && !argument.tokens.includes(argument.adposition) ? doc.tokens[argument.adposition]!.text : '';
    for (const part of view.conjuncts(argument)) {
      for (const base of bases) {
        add(join(base, outside, part.adposition), part.words);
        for (const inner of view.inner(part.head, argument)) add(join(base, outside, part.adposition, inner.before, inner.adposition), inner.words);
      }
    }
  }
  const seen = new Set<string>();
  return found.filter((triple) => {
    if (triple.subject === '' || triple.predicate === '' || triple.object === '') return false;
    const key = `${triple.subject}\t${triple.predicate}\t${triple.object}`;
    return seen.size !== seen.add(key).size;
  });
}

const join = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');

const MARKS = /^[\p{P}\p{S}]+$/u;

/** The words of phrases and the phrases inside them. */
class View {
  constructor(readonly doc: Annotated) {}

  /** The text of tokens: as in the document where they stand together, with a blank where they do not. */
  text(tokens: readonly number[]): string {
    const { text, tokens: words } = this.doc;
    let whole = '';
    tokens.forEach((token, at) => {
      const previous = tokens[at - 1];
      if (previous !== undefined) whole += previous === token - 1 ? text.slice(words[previous]!.end, words[token]!.start) : ' ';
      whole += words[token]!.text;
    });
    return whole.trim();
  }

  /** The predicate with the negations that the claim keeps apart, where they stand in the sentence: «wird nicht zahlen». */
  predicate(claim: Claim): string {
    const { predicate, head } = claim;
    const tree = treeOf(this.doc);
    const sentence = this.doc.sentences[claim.sentence];
    if (!predicate.negated || !sentence || predicate.tokens.length === 0) return predicate.text;
    const data = claimData(sentence);
    const around = [head, ...predicate.tokens, ...(claim.object ? [claim.object.head] : []), ...(claim.subject ? [claim.subject.head] : [])];
    const negations = [...new Set(around.flatMap((token) => tree.children[token]!))].filter((token) => isNegation(tree, token, data) && !predicate.tokens.includes(token));
    const [first, ...rest] = predicate.tokens;
    const tokens = [first!, ...rest, ...negations];
    const ordered = [first!, ...tokens.slice(1).sort((a, b) => a - b)];
    return negations.length === 0 ? predicate.text : ordered.map((token) => this.doc.tokens[token]!.text).join(' ');
  }

  /** The tokens of `phrase` below `head`, not below `without`. */
  below(phrase: Phrase, head: number, without: ReadonlySet<number>): number[] {
    return phrase.tokens.filter((token) => {
      let up = token;
      for (let step = 0; step < 60 && up >= 0; step++) {
        if (without.has(up)) return false;
        if (up === head) return true;
        up = this.doc.tokens[up]!.head;
      }
      return false;
    });
  }

  /** A phrase as its coordinated parts, each with the adposition that governs it. */
  conjuncts(phrase: Phrase): Part[] {
    const words = this.doc.tokens;
    const heads = [phrase.head, ...phrase.tokens.filter((token) => words[token]!.head === phrase.head && words[token]!.deprel === 'conj')];
    let adposition = '';
    return heads.map((head) => {
      const children = phrase.tokens.filter((token) => words[token]!.head === head);
      const leave = new Set(children.filter((child) => ['conj', 'cc', 'case'].includes(words[child]!.deprel.split(':')[0]!)));
      const cases = children.filter((child) => words[child]!.deprel === 'case' && child < head);
      if (cases.length > 0) adposition = this.text(cases.flatMap((child) => this.below(phrase, child, new Set())));
      const all = heads.length > 1 ? this.below(phrase, head, leave) : phrase.tokens.filter((token) => !isBelowAny(this.doc, token, leave));
      return { adposition, words: this.text(trim(this.doc, all)), head };
    });
  }

  /** Phrases that modify the noun `head` from behind, with the words in front of them. */
  inner(head: number, phrase: Phrase): (Part & { before: string })[] {
    const words = this.doc.tokens;
    const found: (Part & { before: string })[] = [];
    const modifiers = phrase.tokens.filter((token) => words[token]!.head === head && words[token]!.deprel.startsWith('nmod') && token > head);
    for (const modifier of modifiers) {
      const rest = new Set(phrase.tokens.filter((token) => words[token]!.head === head && (token >= modifier || ['case', 'conj', 'cc'].includes(words[token]!.deprel))));
      const before = this.text(trim(this.doc, this.below(phrase, head, rest)));
      const tokens = this.below(phrase, modifier, new Set());
      const sub: Phrase = { ...phrase, head: modifier, tokens };
      for (const part of this.conjuncts(sub)) {
        found.push({ ...part, before });
        for (const deeper of this.inner(part.head, sub)) found.push({ ...deeper, before: join(before, part.adposition, deeper.before) });
      }
    }
    return found;
  }
}

function isBelowAny(doc: Annotated, token: number, heads: ReadonlySet<number>): boolean {
  let up = token;
  for (let step = 0; step < 60 && up >= 0; step++) {
    if (heads.has(up)) return true;
    up = doc.tokens[up]!.head;
  }
  return false;
}

/** Without commas and dashes at the edges. */
function trim(doc: Annotated, tokens: readonly number[]): number[] {
  let from = 0;
  let to = tokens.length;
  const isMark = (at: number) => MARKS.test(doc.tokens[tokens[at]!]!.text) && !/^["„“”»«'`’()[\]%§$€]+$/.test(doc.tokens[tokens[at]!]!.text);
  while (from < to && isMark(from)) from++;
  while (to > from && isMark(to - 1)) to--;
  return tokens.slice(from, to);
}
