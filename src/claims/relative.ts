import type { ClaimData } from '../languages/language.js';
import { childrenWith, type Tree } from './tree.js';
import { finiteVerbOf, isRelative, isVerb } from './verbs.js';

/** The relative pronoun of a clause, as a direct child or inside one of its phrases («in dessen Verlauf»); -1 where there is none. */
export function relativeOf(tree: Tree, clause: number, data: ClaimData): number {
  for (const child of tree.children[clause]!) {
    if (child > clause && tree.relation[child] !== 'nsubj') break;
    if (tree.relation[child] === 'mark' || tree.relation[child] === 'punct') continue;
    if (isRelative(tree, child, data)) return child;
  }
  return -1;
}

const STRAYING = new Set(['advcl', 'parataxis', 'dep', 'ccomp', 'xcomp']);

/**
 * The noun of a relative clause that hangs on a verb instead of its noun: the clause opens with a relative pronoun right behind
 * the noun and a comma. -1 where the clause is no such one.
 */
export function strayRelative(tree: Tree, token: number, data: ClaimData): number {
  const relation = tree.relation[token];
  const parent = tree.words[token]!.head;
  const onVerb = relation === 'acl' && parent >= 0 && isVerb(tree, parent);
  if (relation === undefined || (!STRAYING.has(relation) && !onVerb)) return -1;
  const pronoun = relativeOf(tree, token, data);
  if (pronoun < 2) return -1;
  const { upos, text, feats, sentence } = tree.words[pronoun]!;
  const doubtful = finiteVerbOf(tree, token, data) === pronoun + 1 || data.questionWords.has(text.toLowerCase());
  if (upos !== 'PRON' || (doubtful && feats['PronType'] !== 'Rel')) return -1;
  if (tree.children[token]!.some((child) => child < pronoun && tree.relation[child] !== 'punct')) return -1;
  if (tree.words[pronoun - 1]!.text !== ',' || tree.words[pronoun - 2]!.sentence !== sentence) return -1;
  const { head } = tree.words[token]!;
  const nominal = (at: number) => tree.words[at]!.upos === 'NOUN' || tree.words[at]!.upos === 'PROPN';
  // Else behind the verb bracket: «der Wagen gebaut, der …».
  const behind = () => (head < 0 ? undefined : childrenWith(tree, head, 'nsubj', 'obj').filter((child) => child < pronoun && nominal(child)).at(-1));
  const found = nominal(pronoun - 2) ? pronoun - 2 : behind();
  if (found === undefined) return -1;
  const noun = tree.words[found]!;
  let up = noun.index;
  while ((tree.relation[up] === 'flat' || tree.relation[up] === 'compound') && tree.words[up]!.head >= 0) up = tree.words[up]!.head;
  return up;
}
