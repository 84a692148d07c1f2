import type { Argument, Phrase, Value } from '../document.js';
import type { ClaimData } from '../languages/language.js';
import { childrenWith, entryOf, isOneOf, type Tree } from './tree.js';

/** The adposition in front of (or behind) a phrase, -1 where there is none. */
export function adpositionOf(tree: Tree, head: number): number {
  return childrenWith(tree, head, 'case').find((child) => tree.words[child]!.upos !== 'PART') ?? -1;
}

const TIME_LITERALS = new Set(['date', 'time']);

/** Whether the phrase of `head` names a time: a noun of time, a date, a year. */
export function isTime(tree: Tree, head: number, data: ClaimData): boolean {
  const word = tree.words[head]!;
  if (word.literal !== null && TIME_LITERALS.has(word.literal)) return true;
  if (isOneOf(word, data.timeNouns) || data.timeAdverbs.has(word.text.toLowerCase())) return true;
  return /^(1[0-9]|20)\d\d$/.test(word.text);
}

/** The adposition in lower case, contractions undone: «im» → «in». */
export function adpositionForm(tree: Tree, adposition: number, data: ClaimData): string {
  const form = tree.words[adposition]!.text.toLowerCase();
  return entryOf(data.contractions, form) ?? form;
}

/** The role of an argument in plain words, else its adposition. `passive`: whether the verb is in the passive. */
export function roleOf(tree: Tree, head: number, adposition: number, passive: boolean, data: ClaimData): string {
  const word = tree.words[head]!;
  if (isTime(tree, head, data)) return 'time';
  if (adposition < 0) {
    if (word.upos === 'ADV' || word.upos === 'ADJ') return data.placeAdverbs.has(word.text.toLowerCase()) ? 'place' : 'manner';
    if (word.feats['Case'] === 'Dat' || tree.relation[head] === 'iobj') return 'beneficiary';
    return word.feats['Case'] === 'Gen' ? 'genitive' : 'other';
  }
  const form = adpositionForm(tree, adposition, data);
  if (passive && data.agents.has(form)) return 'agent';
  return entryOf(data.roles, form) ?? form;
}

/** Makes an argument of a phrase. */
export function argumentOf(tree: Tree, phrase: Phrase, adposition: number, role: string, value: Value | null): Argument {
  return { ...phrase, role, adposition, value: tree.words[phrase.head] ? value : null };
}
