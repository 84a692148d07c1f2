import type { Phrase } from '../document.js';
import type { ClaimData } from '../languages/language.js';
import type { Clause } from './clauses.js';
import { nounPhrase } from './phrase.js';
import { adpositionOf } from './roles.js';
import { childrenWith, type Tree } from './tree.js';
import { numberOf } from './number.js';
import { copulaOf, finiteVerbOf, participleOf } from './verbs.js';

/** A phrase in a slot of a clause with its adposition (-1 where there is none). */
export interface Slot {
  readonly phrase: Phrase;
  readonly adposition: number;
  /** The token that stands in the clause where the phrase itself does not: a relative pronoun. */
  readonly stand?: number;
}

/** The noun phrase with its adposition in front. */
export function slotOf(tree: Tree, head: number, data: ClaimData, without: ReadonlySet<number> = new Set()): Slot {
  const adposition = adpositionOf(tree, head);
  return { phrase: nounPhrase(tree, head, data, { adposition: true, without }), adposition };
}

/** Whether a clause is in the passive: a passive auxiliary or subject, or a bare past participle. */
export function isPassive(tree: Tree, clause: Clause): boolean {
  return tree.children[clause.head]!.some((child) => {
    const { deprel } = tree.words[child]!;
    return deprel === 'aux:pass' || deprel === 'nsubj:pass' || deprel === 'csubj:pass';
  }) || clause.complex.tokens.some((token) => tree.words[token]!.deprel === 'aux:pass');
}

/**
 * What the tree calls a subject although an adposition governs it («durch den Umbau wird …») or its article rules it out («dem Wagen»): no
 * subject in the languages at hand. «Bis zu 50 Gäste kamen»: before a number an adposition limits the number.
 */
export function isOblique(tree: Tree, token: number, data: ClaimData): boolean {
  if (tree.relation[token] !== 'nsubj') return false;
  const article = childrenWith(tree, token, 'det').at(0);
  if (article !== undefined && article < token && (data.obliqueForms.has(tree.words[article]!.text.toLowerCase()) || isFeminine(tree, token, article, data))) return true;
  const adposition = adpositionOf(tree, token);
  if (adposition < 0 || adposition > token) return false;
  const counted = tree.words[token]!.upos === 'NUM' || childrenWith(tree, token, 'nummod').length > 0;
  return !counted || !data.limiters.has(tree.words[adposition]!.text.toLowerCase());
}

/**
 * «der Stadt»: before a feminine noun the article of a masculine subject is a dative or genitive. That the noun is feminine, both have to say;
 * or else the verb is in the plural («der Stadt fehlen Wohnungen»).
 */
function isFeminine(tree: Tree, noun: number, article: number, data: ClaimData): boolean {
  const { text, feats } = tree.words[article]!;
  if (!data.nominativeArticles.has(text.toLowerCase()) || childrenWith(tree, noun, 'conj').length > 0) return false;
  const genders = [feats['Gender'], tree.words[noun]!.feats['Gender']];
  if (!genders.includes('Fem')) return false;
  if (genders[0] === genders[1] && tree.words[noun]!.feats['Number'] !== 'Plur') return true;
  const verb = tree.words[noun]!.head;
  const finite = verb < 0 ? -1 : finiteVerbOf(tree, verb, data);
  return finite >= 0 && data.pluralForm !== null && numberOf(tree.words[finite]!, data) === 'Plur';
}

/**
 * The expletive that takes the subject's place and leaves the noun that of the object: “there is no evidence”, «es gab Hinweise»; -1 where
 * there is none. A language can bind it to verbs («geben»); with others it only fills the place in front («Es folgten Reden»).
 */
export function existentialOf(tree: Tree, head: number, data: ClaimData): number {
  const { lemma, text } = tree.words[head]!;
  if (data.existentialVerbs.size > 0 && !data.existentialVerbs.has(lemma) && !data.existentialVerbs.has(text.toLowerCase())) return -1;
  // «Geld werde es nicht geben» with «es» as object.
  const relations = data.existentialVerbs.size > 0 && childrenWith(tree, head, 'nsubj').length > 0 ? ['expl', 'nsubj', 'obj'] : ['expl', 'nsubj'];
  return childrenWith(tree, head, ...relations).find((child) => tree.words[child]!.upos === 'PRON' && data.existentials.has(tree.words[child]!.text.toLowerCase())) ?? -1;
}

/** The noun that a clause modifies, without the clause itself; with its coordinated partners where the clause stands behind them all. */
export function antecedent(tree: Tree, noun: number, clause: Clause, data: ClaimData): Slot {
  const coordination = clause.head > noun && childrenWith(tree, noun, 'conj').every((child) => child < clause.head);
  const options = { coordination, without: new Set([clause.head]), oneRun: clause.head < noun, predicate: copulaOf(tree, noun) >= 0 };
  return { phrase: nounPhrase(tree, noun, data, options), adposition: -1 };
}

export function isNominal(tree: Tree, token: number): boolean {
  return ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(tree.words[token]!.upos);
}

/** «die von Twitter erhobenen Gebühren»: the agent of a passive participle. */
export function agentOf(tree: Tree, participle: number, data: ClaimData): number {
  if (participleOf(tree, participle, data) !== 'past') return -1;
  return childrenWith(tree, participle, 'obl', 'nmod').find((child) => {
    const adposition = adpositionOf(tree, child);
    return adposition >= 0 && data.agents.has(tree.words[adposition]!.text.toLowerCase());
  }) ?? -1;
}
