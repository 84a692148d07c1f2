import type { ClaimData } from '../languages/language.js';
import type { Clause } from './clauses.js';
import { hasMarker } from './draft.js';
import { isPlural, numberOf } from './number.js';
import { isPassive, type Slot } from './slots.js';
import { isExpletive } from './subjects.js';
import { childrenWith, type Tree } from './tree.js';
import { copulaOf } from './verbs.js';

/** Words that can be (the head of) a subject that is no clause. */
const SUBJECTS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'X', 'SYM']);

/**
 * Whether what a tree calls a clause is none: its predicate has no verb («„…“, so die Sprecherin»), it hangs on an auxiliary, or its subject is a
 * bare verb or disagrees with the finite verb in number.
 */
export function isBroken(tree: Tree, clause: Clause, subject: Slot | null, data: ClaimData): boolean {
  const { complex, head } = clause;
  const above = tree.words[head]!.head;
  if (above >= 0 && tree.relation[above] === 'aux' && tree.relation[head] !== 'conj') return true;
  if (complex.tokens.length === 1 && data.asConjunctions.has(tree.words[head]!.text.toLowerCase())) return true;
  if (!subject || !data.verbSecond) return false;
  const word = tree.words[subject.phrase.head]!;
  if (subject.phrase.tokens.length === 1 && !SUBJECTS.has(word.upos)) return true;
  // What a relative pronoun stands for is chosen by agreement already.
  return complex.finite >= 0 && subject.phrase.head !== clause.noun && disagrees(tree, subject, complex.finite, data);
}

/**
 * «Was die Stadt sagt», «Wofür sie zahlt», “What the families want”: a question without its answer that stands alone, with its verb at the end
 * (or without a helper in front of its subject), and asks for a participant, a place or a time. What asks how or why tells the rest.
 */
export function isOpenQuestion(tree: Tree, clause: Clause, data: ClaimData): boolean {
  if (clause.kind !== 'main-clause' || clause.complex.finite < 0) return false;
  const words = tree.children[clause.head]!.filter((child) => tree.relation[child] !== 'punct');
  const formOf = (child: number): string => tree.words[child]!.text.toLowerCase();
  const opener = words.find((child) => data.questionWords.has(formOf(child)) || data.questionAdverbs.test(formOf(child)));
  if (opener === undefined || !(PARTICIPANTS.has(tree.relation[opener]!) || data.questionAdverbs.test(formOf(opener)))) return false;
  const { finite } = clause.complex;
  if (!data.verbSecond) {
    if (tree.relation[opener] === 'nsubj') return tree.words[tree.doc.sentences[tree.words[opener]!.sentence]!.last]!.text !== '?';
    return words.some((child) => child > opener && child < Math.min(...clause.complex.tokens) && tree.relation[child] === 'nsubj');
  }
  const isLast = words.every((child) => child <= finite || clause.complex.tokens.includes(child));
  return isLast && words.some((child) => child > opener && child < finite && ['nsubj', 'obj', 'expl'].includes(tree.relation[child]!));
}

const PARTICIPANTS: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj', 'obl']);

/** Whether a subject is plainly in another number than its finite verb: a measure, a name or what has more than one part shows none. */
function disagrees(tree: Tree, subject: Slot, finite: number, data: ClaimData): boolean {
  const { phrase } = subject;
  const word = tree.words[phrase.head]!;
  if (!data.pluralForm || subject.adposition >= 0 || word.feats['Person'] === '1' || word.feats['Person'] === '2') return false;
  const parts = phrase.tokens.filter((token) => tree.words[token]!.head === phrase.head);
  if (parts.some((token) => ['conj', 'appos', 'nmod', 'nummod', 'cc', 'parataxis', 'flat'].includes(tree.relation[token]!))) return false;
  if (word.upos !== 'NOUN' || tree.entity[phrase.head]! >= 0) return false;
  const article = childrenWith(tree, phrase.head, 'det').at(0);
  const singular = article !== undefined && data.singularArticles.has(tree.words[article]!.text.toLowerCase());
  if (!singular && !isPlural(word, data)) return false;
  return numberOf(tree.words[finite]!, data) !== (singular ? 'Sing' : 'Plur');
}

/** A predicate has one finite verb: with two of them on both sides of a comma or conjunction the tree has mixed two clauses. Forms that can be infinitives or participles do not count. */
export function isMixed(tree: Tree, tokens: readonly number[], data: ClaimData): boolean {
  const finite = tokens.filter((token) => {
    const { feats, text } = tree.words[token]!;
    return feats['VerbForm'] === 'Fin' && !data.nonFinite.test(text.toLowerCase()) && !data.pastParticiple.test(text.toLowerCase());
  });
  const [first, last] = [Math.min(...finite), Math.max(...finite)];
  for (let token = first + 1; token < last && last - first < 60; token++) if (tree.words[token]!.text === ',' || tree.words[token]!.upos === 'CCONJ' || tree.words[token]!.upos === 'SCONJ') return true;
  return false;
}

/**
 * «Es ist wichtig zu wissen, dass …», «es ist anzumerken, dass …»: an expletive with a copula or an infinitive only leads to the clause
 * that makes the claim.
 */
export function isJudgement(tree: Tree, clause: Clause, subject: Slot, data: ClaimData): boolean {
  const { head } = clause;
  if (!isExpletive(tree, subject.phrase.head, data) || tree.words[head]!.upos === 'NOUN') return false;
  if (hasMarker(tree, head, data)) return true;
  if (copulaOf(tree, head) < 0 && !isPassive(tree, clause)) return false;
  return childrenWith(tree, head, 'csubj', 'ccomp', 'acl', 'advcl', 'xcomp').some((child) => child > head && (opensContent(tree, child) || hasMarker(tree, child, data)));
}

function opensContent(tree: Tree, clause: number): boolean {
  return tree.relation[clause] !== 'advcl' && tree.relation[clause] !== 'acl' && childrenWith(tree, clause, 'mark').some((child) => tree.words[child]!.upos === 'SCONJ');
}
