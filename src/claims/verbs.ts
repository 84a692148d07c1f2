import type { ClaimData } from '../languages/language.js';
import { hasMarker } from './draft.js';
import { childrenWith, type Tree } from './tree.js';

/** Relations by which a token can head a clause. */
const CLAUSE_RELATIONS = new Set([
  'root', 'ccomp', 'xcomp', 'advcl', 'acl', 'csubj', 'parataxis', 'conj', 'appos', 'dep', 'dislocated', 'list', 'orphan',
  'obj', 'nsubj', 'obl',
]);

/** Whether the token is a full verb (or an auxiliary used as one) by its tag. */
export function isVerb(tree: Tree, token: number): boolean {
  const { upos } = tree.words[token]!;
  return upos === 'VERB' || upos === 'AUX';
}

/** Whether the token stands with a copula: «ist groß», “is a star”. */
export function copulaOf(tree: Tree, token: number): number {
  return childrenWith(tree, token, 'cop').at(0) ?? -1;
}

/** The auxiliaries of a verb or of a copular predicate, in order of the text. */
export function auxiliariesOf(tree: Tree, token: number, data: ClaimData): readonly number[] {
  const all = childrenWith(tree, token, 'aux');
  if (all.length === 0 || !isVerb(tree, token) || !isFiniteForm(tree, token, data)) return all;
  // A finite verb takes no auxiliary from behind a comma: that one belongs to the next clause.
  return all.filter((aux) => {
    if (aux >= tree.doc.tokens.length) return true;
    for (let between = token + 1; between < aux; between++) if (tree.words[between]!.text === ',') return false;
    return true;
  });
}

/** Whether the token alone is a finite verb form. Where features are missing, the form is judged by the language's endings. */
export function isFiniteForm(tree: Tree, token: number, data: ClaimData): boolean {
  const { feats, text } = tree.words[token]!;
  if (feats['VerbForm'] !== undefined) return feats['VerbForm'] === 'Fin';
  if (feats['Mood'] !== undefined) return true;
  if (!isVerb(tree, token)) return false;
  return !data.nonFinite.test(text.toLowerCase());
}

/** The finite verb of the clause headed by `token`: the token itself, one of its auxiliaries, its copula; -1 for a non-finite clause. */
export function finiteVerbOf(tree: Tree, token: number, data: ClaimData): number {
  const helpers = [...auxiliariesOf(tree, token, data), ...childrenWith(tree, token, 'cop')].sort((a, b) => a - b);
  const finite = helpers.filter((helper) => isFiniteForm(tree, helper, data));
  // Before its verb the first is the finite one, behind it the last: «gestohlen haben soll».
  const chosen = finite.find((helper) => helper < token) ?? finite.at(-1);
  if (chosen !== undefined) return chosen;
  if (isVerb(tree, token) && isFiniteForm(tree, token, data) && !hasMarker(tree, token, data)) return token;
  return -1;
}

/** Whether the token is an infinitive, with or without its marker. */
export function isInfinitive(tree: Tree, token: number, data: ClaimData): boolean {
  const { feats } = tree.words[token]!;
  if (hasMarker(tree, token, data)) return true;
  if (copulaOf(tree, token) >= 0) return tree.words[copulaOf(tree, token)]!.feats['VerbForm'] === 'Inf' && finiteVerbOf(tree, token, data) < 0;
  if (!isVerb(tree, token)) return false;
  return feats['VerbForm'] === 'Inf' && finiteVerbOf(tree, token, data) < 0;
}

/** Whether the token is a participle, by its features or, for adjectives with arguments of their own, by its form. */
export function participleOf(tree: Tree, token: number, data: ClaimData): 'present' | 'past' | null {
  const { feats, upos, text } = tree.words[token]!;
  if (upos !== 'VERB' && upos !== 'ADJ') return null;
  const form = text.toLowerCase();
  if (feats['VerbForm'] === 'Part' || feats['VerbForm'] === 'Ger') {
    if (feats['VerbForm'] === 'Ger' || feats['Tense'] === 'Pres') return 'present';
    return data.presentParticiple.test(form) ? 'present' : 'past';
  }
  if (feats['VerbForm'] !== undefined && feats['VerbForm'] !== 'Fin') return null;
  if (upos === 'VERB' && feats['VerbForm'] === 'Fin') return null;
  if (data.presentParticiple.test(form)) return 'present';
  return data.pastParticiple.test(form) ? 'past' : null;
}

/** Whether the token heads a clause: a verb or a copular predicate in a clausal relation. */
export function isPredicate(tree: Tree, token: number): boolean {
  if (copulaOf(tree, token) >= 0) return tree.relation[token] !== 'cop' && tree.relation[token] !== 'aux';
  if (!CLAUSE_RELATIONS.has(tree.relation[token]!)) return false;
  if (!isVerb(tree, token)) return childrenWith(tree, token, 'aux').length > 0;
  const relation = tree.relation[token]!;
  if (relation === 'obj' || relation === 'nsubj' || relation === 'obl') {
    return tree.words[token]!.upos === 'VERB' && childrenWith(tree, token, 'nsubj').length > 0 && childrenWith(tree, token, 'case', 'det').length === 0;
  }
  return true;
}

/** Whether the token is a reflexive pronoun that belongs to the verb. */
export function isReflexive(tree: Tree, token: number, data: ClaimData): boolean {
  const word = tree.words[token]!;
  if (word.upos !== 'PRON' || !data.reflexives.size) return false;
  return data.reflexives.has(word.text.toLowerCase()) && tree.children[token]!.length === 0 || tree.words[token]!.deprel === 'expl:pv';
}

/** Whether the token is a relative pronoun (or a relative adverb) of its clause. */
export function isRelative(tree: Tree, token: number, data: ClaimData): boolean {
  const word = tree.words[token]!;
  if (word.feats['PronType'] === 'Rel' || word.feats['PronType'] === 'Int,Rel') return true;
  return (word.upos === 'PRON' || word.upos === 'DET' || word.upos === 'ADV' || word.upos === 'SCONJ') && data.relatives.has(word.text.toLowerCase());
}
