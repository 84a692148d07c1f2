import type { ClaimData } from '../languages/language.js';
import type { Clause } from './clauses.js';
import { childrenWith, isVerbOf, type Tree } from './tree.js';
import { copulaOf, isReflexive, isVerb } from './verbs.js';
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

/** «wie aus dem Bericht hervorgeht»: a clause that names a source. */
function opensSource(tree: Tree, head: number, data: ClaimData): boolean {
  let first = head;
  for (let child = tree.children[first]!.find((one) => tree.relation[one] !== 'punct'); child !== undefined && child < first; child = tree.children[first]!.at(0)) first = child;
  // The conjunction may hang elsewhere: then it stands right in front of the clause.
  return [first - 1, first].some((token) => token >= 0 && tree.words[token]!.sentence === tree.words[head]!.sentence && data.asConjunctions.has(tree.words[token]!.text.toLowerCase()));
}

/**
 * Whether a clause is the mere frame of what somebody says («X sagte, dass …», «„…“, sagte X», «wie X mitteilte»): its content makes
 * the claims, the speaker goes with them.
 */
export function isFrame(tree: Tree, clause: Clause, object: Slot | null, data: ClaimData): boolean {
  const verb = tree.words[clause.head]!;
  if (clause.prefix.length > 0 || clause.continued) return false;
  const says = isVerbOf(verb, data.speech, data, clause.complex.lemma);
  if (!says && !isVerbOf(verb, data.thought, data, clause.complex.lemma)) return false;
  // A verb of saying without an object says nothing by itself: its content stands elsewhere.
  if (says && (standsForContent(tree, object) || (object === null && !clause.complex.tokens.some((token) => isReflexive(tree, token, data))))) return true;
  if ((clause.kind === 'adverbial-clause' || clause.kind === 'participial-clause') && opensSource(tree, clause.head, data)) return true;
  const content = childrenWith(tree, clause.head, 'ccomp', 'parataxis').some((child) => isContent(tree, child));
  const inserted = clause.kind === 'inserted-clause' && verb.head >= 0 && isContent(tree, verb.head);
  if (object === null) return content || inserted;
  return content && (clause.kind !== 'main-clause' || tree.words[object.phrase.head]!.upos === 'PRON');
}
