import type { ClaimData } from '../languages/language.js';
import { comparedNumber } from './number.js';
import { childrenWith, isOneOf, type Tree } from './tree.js';

/** Whether the token denies and stays out of the text of predicate and phrases: «nicht», «kein», “n't”; not the «nicht» of «nicht nur». */
export function isNegation(tree: Tree, token: number, data: ClaimData): boolean {
  const word = tree.words[token]!;
  if (isOneOf(word, data.approximateNegations)) return !opensClause(tree, token);
  if (!isOneOf(word, data.negations)) return false;
  if (word.upos === 'PRON' && isOneOf(word, data.negativePronouns)) return false;
  // «Nie Haisheng» is a name.
  if (word.upos === 'PROPN' || tree.relation[token] === 'flat' || tree.children[token]!.some((child) => tree.relation[child] === 'flat')) return false;
  const next = tree.words[token + 1];
  // «Nicht-Mitglieder»: the first part of a compound.
  if (next && /^[-‑]$/.test(next.text) && !next.spaceBefore) return false;
  if (limitsNumber(tree, token, data)) return false;
  if (!data.plainNegations.has(word.text.toLowerCase())) return true;
  return !(next && next.sentence === word.sentence && data.notNegating.has(next.text.toLowerCase()));
}

/** «nicht mehr als 59 Cent», “no fewer than 20”: the negation limits the number. */
function limitsNumber({ words }: Tree, token: number, data: ClaimData): boolean {
  const number = comparedNumber(words, token + 1, data);
  return number !== undefined && (['NUM', 'SYM'].includes(number.upos) || /^\d/u.test(number.text));
}

/** The adverbs that deny a verb in front of it, which verbs coordinated with it may share: «kann nicht lesen oder schreiben». */
export function negationsBefore(tree: Tree, verb: number, data: ClaimData): readonly number[] {
  return tree.children[verb]!.filter((child) => child < verb && tree.relation[child] === 'advmod' && isNegation(tree, child, data));
}

/** «Kaum war er da, …»: in front of the verb at the start of a clause the adverb tells a time. */
function opensClause(tree: Tree, token: number): boolean {
  const { sentence } = tree.words[token]!;
  const [before, next] = [tree.words[token - 1], tree.words[token + 1]];
  const opens = !before || before.sentence !== sentence || before.upos === 'PUNCT' || before.upos === 'CCONJ';
  return opens && next !== undefined && next.sentence === sentence && (next.upos === 'VERB' || next.upos === 'AUX');
}

/** Whether the token denies or only completes a negation: the «mehr» of «nicht mehr». */
export function isOfNegation(tree: Tree, token: number, data: ClaimData): boolean {
  if (isNegation(tree, token, data)) return true;
  return isOneOf(tree.words[token]!, data.negationTails) && token > 0 && isNegation(tree, token - 1, data);
}

/** Whether a phrase is denied as a whole: «kein Geld», «niemand», «nicht alle», «weder Geld noch Zeit». */
export function isDeniedPhrase(tree: Tree, head: number, data: ClaimData): boolean {
  const word = tree.words[head]!;
  if (word.upos === 'PRON' && isOneOf(word, data.negativePronouns)) return true;
  const noun = word.upos === 'NOUN' || word.upos === 'PROPN';
  return tree.children[head]!.some((child) => {
    const relation = tree.relation[child]!;
    if (isDenyingConjunction(tree, child, data)) return true;
    return (relation === 'det' || relation === 'advmod' || relation === 'amod' || relation === 'dep') && isNegation(tree, child, data) && !(noun && deniesAttribute(tree, child, data));
  });
}

/** «nicht näher genannte Quellen»: a plain negation in front of an adjective or its adverb denies the attribute alone. */
export function deniesAttribute(tree: Tree, token: number, data: ClaimData): boolean {
  const next = tree.words[token + 1];
  if (!data.plainNegations.has(tree.words[token]!.text.toLowerCase()) || !next || data.negationTails.has(next.text.toLowerCase())) return false;
  return next.upos === 'ADJ' || (next.upos === 'ADV' && ['ADJ', 'VERB'].includes(tree.words[token + 2]?.upos ?? ''));
}

/**
 * Whether the clause headed by `token` is denied: by an adverb of the verb, by a denied subject, object or argument
 * (`phrases`: their head tokens), or by a conjunction («weder … noch») or subordinator («ohne zu») that denies.
 */
export function isDenied(tree: Tree, token: number, phrases: readonly number[], data: ClaimData): boolean {
  if (tree.children[token]!.some((child) => isNegation(tree, child, data) && !opensPhrase(tree, child, data))) return true;
  if (subordinatorOf(tree, token, data) >= 0) return true;
  const openers = childrenWith(tree, token, 'mark', 'cc', 'advmod', 'case');
  if (openers.some((child) => isDenyingConjunction(tree, child, data))) return true;
  // The auxiliary can carry the negation: “could n't” in some trees.
  if (childrenWith(tree, token, 'aux', 'cop').some((aux) => tree.children[aux]!.some((child) => isNegation(tree, child, data)))) return true;
  return phrases.some((head) => isDeniedPhrase(tree, head, data));
}

/** «Nicht näher genannte Quellen melden …»: a plain negation that opens a sentence with the verb in second place denies its phrase, not the clause. */
function opensPhrase(tree: Tree, token: number, data: ClaimData): boolean {
  const word = tree.words[token]!;
  if (!data.verbSecond || !data.plainNegations.has(word.text.toLowerCase()) || tree.words[token - 1]?.sentence === word.sentence) return false;
  const next = tree.words[token + 1];
  return next !== undefined && next.sentence === word.sentence && next.upos !== 'VERB' && next.upos !== 'AUX';
}

/** Whether a verb form denies by itself: “won't”. */
export function isNegatedForm(tree: Tree, token: number, data: ClaimData): boolean {
  return data.negatedForm.test(tree.words[token]!.text);
}

/** A conjunction that denies only as a pair («weder … noch»): «noch» alone is an adverb. */
export function isDenyingConjunction(tree: Tree, token: number, data: ClaimData): boolean {
  const { text, upos } = tree.words[token]!;
  const form = text.toLowerCase();
  return data.negativeConjunctions.has(form) && (tree.relation[token] === 'cc' || upos === 'CCONJ' || data.correlatives.has(form));
}

/** The subordinator in front of a clause that says that its content does not happen («ohne zu», «ohne dass», “instead of”); -1 where there is none. */
export function subordinatorOf(tree: Tree, clause: number, data: ClaimData): number {
  const openers = childrenWith(tree, clause, 'mark', 'cc', 'advmod', 'case');
  return [...openers, ...openers.flatMap((child) => tree.children[child]!)]
    .find((child) => child < clause && data.negativeSubordinators.has(tree.words[child]!.text.toLowerCase())) ?? -1;
}
