import type { ClaimData } from '../languages/language.js';
import type { Clause } from './clauses.js';
import { childrenWith, isOneOf, type Tree } from './tree.js';
import { copulaOf, isVerb } from './verbs.js';
import type { Slot } from './slots.js';

/** Demonstratives that stand for what was said: «Das teilte die Polizei mit». */
function standsForContent(tree: Tree, object: Slot | null): boolean {
  if (!object) return false;
  const word = tree.words[object.phrase.head]!;
  return word.upos === 'PRON' && word.feats['PronType'] === 'Dem' || (word.upos === 'PRON' || word.upos === 'DET') && /^(das|dies|dieses|this|that|so)$/i.test(word.text);
}

/** Whether a token heads a clause: content of speech as a complement, or as the clause into which the frame is inserted. */
function isContent(tree: Tree, token: number): boolean {
  return isVerb(tree, token) || copulaOf(tree, token) >= 0 || childrenWith(tree, token, 'nsubj').length > 0;
}

/**
 * Whether a clause is the mere frame of what somebody says («X sagte, dass …», «„…“, sagte X», «wie X mitteilte»): its content makes
 * the claims, the speaker goes with them.
 */
export function isFrame(tree: Tree, clause: Clause, object: Slot | null, data: ClaimData): boolean {
  const verb = tree.words[clause.head]!;
  if (clause.prefix.length > 0 || clause.continued) return false;
  if (!isOneOf(verb, data.speech) && !data.speech.has(clause.complex.lemma)) return false;
  if (standsForContent(tree, object)) return true;
  if (clause.kind === 'inserted-clause' && object === null && verb.head >= 0 && isContent(tree, verb.head)) return true;
  if (clause.kind === 'adverbial-clause' && object === null && opensWithManner(tree, clause.head, data)) return true;
  if (childrenWith(tree, clause.head, 'ccomp', 'parataxis').some((child) => isContent(tree, child))) {
    return object === null || clause.kind !== 'main-clause' || isOneOf(verb, data.speech) && tree.words[object.phrase.head]!.upos === 'PRON';
  }
  // «verwies darauf, dass …»: the clause hangs on a pronominal adverb.
  return object === null && tree.children[clause.head]!.some((child) => ['advmod', 'obl', 'advcl'].includes(tree.relation[child]!) && childrenWith(tree, child, 'ccomp', 'acl', 'advcl').some((deep) => isContent(tree, deep)) && data.pronominalAdverbs.test(tree.words[child]!.text.toLowerCase()));
}

function opensWithManner(tree: Tree, head: number, data: ClaimData): boolean {
  return tree.children[head]!.some((child) => child < head && data.asConjunctions.has(tree.words[child]!.text.toLowerCase()));
}
