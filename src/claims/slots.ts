import type { Phrase } from '../document.js';
import type { ClaimData } from '../languages/language.js';
import type { Clause } from './clauses.js';
import { nounPhrase } from './phrase.js';
import { adpositionForm, adpositionOf } from './roles.js';
import { childrenWith, type Tree } from './tree.js';
import { copulaOf, participleOf } from './verbs.js';

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
/** What the tree calls a subject although an adposition governs it («durch den Umbau wird …»): no subject in the languages at hand. */
export function isOblique(tree: Tree, token: number, data: ClaimData): boolean {
  const adposition = adpositionOf(tree, token);
  return adposition >= 0 && adposition < token && tree.relation[token] === 'nsubj' && Object.hasOwn(data.roles, adpositionForm(tree, adposition, data));
}

/** The “there” of “there is no evidence”: it takes the subject's place and the noun that of the object. */
export function existentialOf(tree: Tree, head: number, data: ClaimData): number {
  return childrenWith(tree, head, 'expl').find((child) => data.existentials.has(tree.words[child]!.text.toLowerCase())) ?? -1;
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
