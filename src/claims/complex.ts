import type { Predicate, Tense } from '../document.js';
import { mergeRanges } from '../document.js';
import type { ClaimData } from '../languages/language.js';
import { markerOf } from './draft.js';
import { childrenWith, entryOf, isOneOf, type Tree } from './tree.js';
import { auxiliariesOf, copulaOf, finiteVerbOf, isFiniteForm, isReflexive } from './verbs.js';

/** The verb complex of a clause: everything that makes up its predicate. */
export interface VerbComplex {
  /** Head token of the clause. */
  readonly head: number;
  /** The finite verb, -1 for a non-finite clause. */
  readonly finite: number;
  /** All tokens in the order of the main clause: the finite verb first, then as in the text. */
  readonly tokens: readonly number[];
  readonly lemma: string;
}

/**
 * Puts the verb complex together: auxiliaries, modals, the verb, its particle, its reflexive pronoun, the infinitive marker.
 * A predicate noun or adjective is not part of it («ist | unklar»). `borrowed` are auxiliaries of a coordinated verb that this one shares.
 */
export function verbComplex(tree: Tree, head: number, data: ClaimData, borrowed: readonly number[] = []): VerbComplex {
  const copula = copulaOf(tree, head);
  const verb = copula >= 0 ? copula : head;
  const tokens = new Set<number>([verb, ...borrowed, ...auxiliariesOf(tree, head, data), ...childrenWith(tree, head, 'cop')]);
  const particles = particlesOf(tree, head, data);
  for (const particle of particles) tokens.add(particle);
  const marker = markerOf(tree, head, data);
  if (marker >= 0) tokens.add(marker);
  for (const child of tree.children[head]!) if (isReflexiveOf(tree, child, data)) tokens.add(child);
  let finite = finiteVerbOf(tree, head, data);
  if (finite < 0) finite = borrowed.find((aux) => aux >= 0) ?? -1;
  const ascending = [...tokens].sort((a, b) => a - b);
  const ordered = finite < 0 ? ascending : [finite, ...ascending.filter((token) => token !== finite)];
  // In the main clause a particle stands at the end.
  const text = [...ordered.filter((token) => !particles.includes(token)), ...particles];
  return { head, finite, tokens: data.particleInFront ? text : ordered, lemma: lemmaOf(tree, verb, particles, data) };
}

/** The verb's particles: those that the tree names, and a bare word of the closed class that ends the clause of a verb before it. */
function particlesOf(tree: Tree, head: number, data: ClaimData): number[] {
  return tree.children[head]!.filter((child) => {
    const word = tree.words[child]!;
    if (word.deprel === 'compound:prt') return true;
    if (child < head || tree.children[child]!.length > 0 || !data.particles.has(word.text.toLowerCase())) return false;
    const next = tree.words[child + 1];
    return tree.relation[child] !== 'case' && (!next || next.sentence !== word.sentence || next.upos === 'PUNCT' || next.upos === 'CCONJ') && isFiniteForm(tree, head, data);
  });
}

function isReflexiveOf(tree: Tree, child: number, data: ClaimData): boolean {
  const relation = tree.relation[child]!;
  const objectLike = ['obj', 'iobj', 'expl'].includes(relation) || tree.words[child]!.deprel === 'obl:arg';
  return objectLike && isReflexive(tree, child, data);
}

function lemmaOf(tree: Tree, verb: number, particles: readonly number[], data: ClaimData): string {
  const { lemma, text } = tree.words[verb]!;
  const base = lemma === '' || lemma === '_' ? text.toLowerCase() : lemma;
  const parts = particles.map((particle) => tree.words[particle]!.text.toLowerCase());
  if (!data.particleInFront) return [base, ...parts].join(' ');
  return parts.reduce((whole, part) => (whole.startsWith(part) ? whole : part + whole), base);
}

/** The predicate of one complex or of several that follow each other («hat gedroht» + «zu verklagen»). */
export function predicateOf(tree: Tree, parts: readonly VerbComplex[], negated: boolean, data: ClaimData): Predicate {
  const tokens = parts.flatMap((part) => part.tokens);
  const first = parts[0]!;
  return {
    text: tokens.map((token) => tree.words[token]!.text).join(' '),
    tokens: tokens.filter((token) => token < tree.doc.tokens.length),
    ranges: mergeRanges(tree.doc.text, tokens.map((token) => ({ start: tree.words[token]!.start, end: tree.words[token]!.end }))),
    lemma: parts.map((part) => part.lemma).join(' '),
    negated,
    modality: modalityOf(tree, parts, data),
    tense: tenseOf(tree, first, data),
  };
}

/** The modal verb of a predicate, by lemma or form. */
function modalityOf(tree: Tree, parts: readonly VerbComplex[], data: ClaimData): Predicate['modality'] {
  for (const part of parts) {
    for (const token of part.tokens) {
      if (token === part.head && part.tokens.length > 1) continue;
      const word = tree.words[token]!;
      const modality = entryOf(data.modals, word.lemma.toLowerCase()) ?? entryOf(data.modals, word.text.toLowerCase());
      if (modality === undefined) continue;
      return modality === 'should' && isHearsay(tree, part, data) ? 'reported' : modality;
    }
  }
  return null;
}

/** «soll … gestohlen haben»: a modal of obligation with the infinitive of the perfect passes on hearsay. */
export function isHearsay(tree: Tree, part: VerbComplex, data: ClaimData): boolean {
  const finite = part.finite < 0 ? undefined : tree.words[part.finite];
  if (!finite || !data.hearsay.has(finite.text.toLowerCase())) return false;
  return part.tokens.some((token) => token !== part.finite && token !== part.head && data.perfect.has(tree.words[token]!.text.toLowerCase()));
}

/** Past: a past form or a perfect. Future: an auxiliary of the future with an infinitive. */
function tenseOf(tree: Tree, part: VerbComplex, data: ClaimData): Tense {
  const finite = part.finite < 0 ? undefined : tree.words[part.finite];
  if (!finite) return tree.words[part.head]!.feats['Tense'] === 'Past' ? 'past' : 'present';
  if (finite.feats['Tense'] === 'Past' && finite.feats['Mood'] !== 'Sub') return 'past';
  if (isFuture(tree, part, data)) return 'future';
  const participle = part.head !== part.finite && tree.words[part.head]!.feats['VerbForm'] !== 'Inf';
  if (participle && part.finite !== part.head && isOneOf(finite, data.perfect) && tree.relation[part.finite] === 'aux' && tree.words[part.finite]!.deprel !== 'aux:pass') {
    return tree.relation[part.head] !== '' && finite.lemma !== 'be' ? 'past' : 'present';
  }
  return 'present';
}

/** «wird … befassen», “will deal”: an auxiliary of the future, not of the passive. */
export function isFuture(tree: Tree, part: VerbComplex, data: ClaimData): boolean {
  const finite = part.finite < 0 ? undefined : tree.words[part.finite];
  if (!finite || !data.future.has(finite.text.toLowerCase())) return false;
  if (part.finite === part.head || tree.relation[part.finite] === 'cop') return false;
  if (part.tokens.some((token) => token !== part.finite && tree.words[token]!.feats['VerbForm'] === 'Inf')) return true;
  return finite.deprel === 'aux' && tree.words[part.head]!.feats['VerbForm'] === undefined;
}
