import type { Claim } from '../document.js';
import type { ClaimData } from '../languages/language.js';
import { conjuncts, textOf, type Part } from './parts.js';
import { nounPhrase } from './phrase.js';
import { childrenWith, type Tree } from './tree.js';
import { copulaOf, finiteVerbOf, isInfinitive, participleOf } from './verbs.js';

/** A verb form that goes on from a noun or verb of a claim («to select», “involving”), with what it takes. */
export interface Continuation extends Part {
  /** The words of the verb form with what opens it. */
  readonly verb: string;
}

/**
 * Infinitives, gerunds and participles that hang behind `token` without a subject of their own: “uses a grid to select” | “grants”,
 * “deals with cases involving” | “fraud”. Those that the claim's predicate already holds are left out.
 */
export function continuations(tree: Tree, token: number, claim: Claim, data: ClaimData): Continuation[] {
  return childrenWith(tree, token, 'acl', 'advcl', 'xcomp').filter((child) => child > token && isOpen(tree, child, claim, data)).flatMap((child) => {
    const openers = childrenWith(tree, child, 'mark', 'case', 'aux', 'compound').filter((part) => part < child || tree.words[part]!.deprel === 'compound:prt');
    const nested = openers.flatMap((part) => tree.children[part]!.filter((deep) => tree.relation[deep] === 'fixed'));
    const verb = textOf(tree, [child, ...openers, ...nested].sort((a, b) => a - b));
    const complement = childrenWith(tree, child, 'obj').at(0) ?? childrenWith(tree, child, 'obl').find((part) => part > child);
    if (complement === undefined) return [];
    return conjuncts(tree, nounPhrase(tree, complement, data, { adposition: true })).map((part) => ({ ...part, verb }));
  });
}

function isOpen(tree: Tree, child: number, claim: Claim, data: ClaimData): boolean {
  if (claim.predicate.tokens.includes(child) || copulaOf(tree, child) >= 0 || childrenWith(tree, child, 'nsubj').length > 0) return false;
  return finiteVerbOf(tree, child, data) < 0 && (isInfinitive(tree, child, data) || participleOf(tree, child, data) !== null);
}
