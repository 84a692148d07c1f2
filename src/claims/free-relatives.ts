import type { Word } from '../document.js';
import type { ClaimData } from '../languages/language.js';
import { dataOf, move, type Draft } from './draft.js';

const PLACES = new Set(['advcl', 'ccomp', 'csubj', 'nsubj', 'dislocated', 'dep', 'obj']);

/** The pronoun that opens a clause, where it can stand for a noun («wer», “what”); -1 else. */
export function openerOf({ words, children }: { words: readonly Word[]; children: readonly (readonly number[])[] }, clause: number, data: ClaimData): number {
  const first = children[clause]!.find((child) => words[child]!.upos !== 'PUNCT');
  return first !== undefined && first < clause && children[first]!.length === 0 && data.freeRelatives.has(words[first]!.text.toLowerCase()) ? first : -1;
}

/**
 * «Wer das Museum besucht, zahlt Eintritt»: in front of a full verb without a subject such a clause is its subject, whatever the tree calls it;
 * a bare noun behind a verb without an object is the object then.
 */
export function repairFreeRelatives(draft: Draft): void {
  const { words, children, relation } = draft;
  for (let clause = 0; clause < words.length; clause++) {
    joinFollowing(draft, clause);
    const { head, upos } = words[clause]!;
    if (upos !== 'VERB' || head <= clause || relation[clause] === 'csubj' || !PLACES.has(relation[clause]!) || words[head]!.upos !== 'VERB') continue;
    const data = dataOf(draft, clause);
    if (!data || openerOf(draft, clause, data) < 0) continue;
    const oblique = (token: number) => [token, ...children[token]!].some((one) => data.obliqueForms.has(words[one]!.text.toLowerCase()));
    const subject = children[head]!.some((child) => (relation[child] === 'nsubj' || relation[child] === 'expl') && child !== clause && !oblique(child));
    const [bare, ...others] = children[head]!.filter((child) => relation[child] === 'nsubj' && child !== clause);
    const object = bare !== undefined && others.length === 0 && isBareObject(draft, bare, clause, data);
    if (subject && !object) continue;
    if (object) move(draft, bare!, head, 'obj');
    move(draft, clause, head, 'csubj');
  }
}

/** «„Wer zahlt, bezahlt viel“, schrieb sie» with «zahlt» on «schrieb»: the finite verb right behind the comma that ends a free relative is the one it serves. */
function joinFollowing(draft: Draft, clause: number): void {
  const { words, children, relation } = draft;
  const { head, upos, feats, sentence } = words[clause]!;
  const verb = words[clause + 2];
  if (upos !== 'VERB' || feats['VerbForm'] !== 'Fin' || !PLACES.has(relation[clause]!) || words[clause + 1]?.text !== ',' || verb?.sentence !== sentence) return;
  if (verb.upos !== 'VERB' || verb.feats['VerbForm'] !== 'Fin' || verb.index === head || verb.head !== head) return;
  const data = dataOf(draft, clause);
  if (!data?.verbSecond || openerOf(draft, clause, data) < 0 || children[verb.index]!.some((child) => child < verb.index && relation[child] !== 'punct')) return;
  move(draft, clause, verb.index, 'ccomp');
}

/** Whether what the tree calls the subject of the verb behind «wer …» can be its object: a noun alone behind the verb, no question being asked. */
function isBareObject({ words, children, relation }: Draft, noun: number, clause: number, data: ClaimData): boolean {
  const { head, upos } = words[noun]!;
  if (!data.verbSecond || noun < head || upos !== 'NOUN' || children[noun]!.some((child) => relation[child] === 'det') || words[head - 1]!.text !== ',' || head - 1 < clause) return false;
  if (children[head]!.some((child) => relation[child] === 'obj' || relation[child] === 'aux')) return false;
  return ![data.speech, data.thought, data.possible].some((verbs) => verbs.has(words[head]!.lemma.toLowerCase()));
}
