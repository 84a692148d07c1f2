import type { Value, Word } from '../document.js';
import type { ClaimData, Language, NounClass } from '../languages/language.js';
import { listedKindOf } from '../languages/nouns.js';
import { childrenWith, entryOf, isOneOf, type Tree } from './tree.js';

/** The adposition in front of (or behind) a phrase, -1 where there is none. */
export function adpositionOf(tree: Tree, head: number): number {
  return childrenWith(tree, head, 'case').find((child) => tree.words[child]!.upos !== 'PART') ?? -1;
}

/** Letters of the shortest noun that a compound can be told by, of the longest, and of what stands in front of it. */
const SHORTEST_PART = 4;
const LONGEST_PART = 20;
const SHORTEST_FRONT = 3;

const TIME_LITERALS = new Set(['date', 'time']);

/** Whether the phrase of `head` names a time: a noun of time, a date, a year. */
export function isTime(tree: Tree, head: number, data: ClaimData): boolean {
  const word = tree.words[head]!;
  if (word.literal !== null && TIME_LITERALS.has(word.literal)) return true;
  if (isOneOf(word, data.timeNouns) || (tree.entity[head]! < 0 && endOf(word, (end) => data.timeEndings.has(end)) !== undefined) || data.timeAdverbs.has(word.text.toLowerCase())) return true;
  return /^(1[0-9]|20)\d\d$/.test(word.text);
}

/** The adposition in lower case, contractions undone: «im» → «in». */
export function adpositionForm(tree: Tree, adposition: number, data: ClaimData): string {
  const form = tree.words[adposition]!.text.toLowerCase();
  return entryOf(data.contractions, form) ?? form;
}

const NAMING: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/** The last part of a noun, written in lower case, of which something is so; its whole lemma or form first. */
function endOf(word: Word, isSo: (end: string) => boolean): string | undefined {
  for (const form of [word.lemma.toLowerCase(), word.text.toLowerCase()]) {
    if (isSo(form)) return form;
    if (!NAMING.has(word.upos)) continue;
    // A short noun at the end of a word is chance.
    for (let from = Math.max(SHORTEST_FRONT, form.length - LONGEST_PART); from <= form.length - SHORTEST_PART; from += 1) if (isSo(form.slice(from))) return form.slice(from);
  }
  return undefined;
}

/** The role of a fixed expression, and of its compounds where the language lists them so. */
function fixedRole(word: Word, form: string, { fixedRoles }: ClaimData): string | undefined {
  const whole = [word.lemma, word.text].map((noun) => entryOf(fixedRoles, `${form} ${noun.toLowerCase()}`)).find((role) => role !== undefined);
  if (whole !== undefined) return whole;
  const end = endOf(word, (part) => entryOf(fixedRoles, `${form} -${part}`) !== undefined);
  return end === undefined ? undefined : entryOf(fixedRoles, `${form} -${end}`);
}

/** What an article, or an adposition that holds one («ins»), tells of the case of its noun; nothing where there is none. */
function caseOf(tree: Tree, head: number, adposition: number, { accusatives, contractions }: ClaimData): 'accusative' | 'dative' | null {
  const contracted = entryOf(contractions, tree.words[adposition]!.text.toLowerCase()) !== undefined;
  const article = contracted ? adposition : childrenWith(tree, head, 'det').find((child) => child < head);
  if (article === undefined) return null;
  return tree.words[head]!.feats['Case'] === 'Acc' && accusatives.test(tree.words[article]!.text.toLowerCase()) ? 'accusative' : 'dative';
}

const CLASSES: Readonly<Record<string, NounClass>> = { PER: 'person', ORG: 'group', LOC: 'place', PROD: 'product', EVENT: 'event' };

/** «es» and «das» stand for things more often than for people. */
const PRONOUNS: Readonly<Record<string, NounClass>> = { Neut: 'other' };

/** What the noun of an argument names, as far as it is known; in front of it, where the phrase counts something, that. */
function classesOf(tree: Tree, head: number, value: Value | null, { claims, references }: Language): NounClass[] {
  const classes: NounClass[] = value?.kind === 'money' || value?.kind === 'percent' ? ['amount'] : value?.kind === 'amount' ? ['number'] : [];
  const word = tree.words[head]!;
  const named = tree.doc.entities[tree.entity[head]!];
  const known = word.upos === 'PRON' ? PRONOUNS[word.feats['Gender'] ?? ''] ?? 'person' : CLASSES[named ? named.type : listedKindOf(word, references) ?? ''];
  if (known) return [...classes, known];
  const isOf = (nouns: ReadonlySet<string>): boolean => !named && endOf(word, (end) => nouns.has(end)) !== undefined;
  return [...classes, isOf(claims.placeNouns) ? 'place' : isOf(claims.personNouns) ? 'person' : 'other'];
}

/** The role of an argument in plain words, else its adposition. `passive`: whether the verb is in the passive; `value`: what its phrase amounts to. */
export function roleOf(tree: Tree, head: number, adposition: number, passive: boolean, value: Value | null, language: Language): string {
  const word = tree.words[head]!;
  const data = language.claims;
  const form = adposition < 0 ? '' : adpositionForm(tree, adposition, data);
  const fixed = fixedRole(word, form, data);
  if (fixed !== undefined) return fixed;
  if (isTime(tree, head, data)) return 'time';
  if (adposition < 0) {
    if (word.upos === 'ADV' || word.upos === 'ADJ') return data.placeAdverbs.has(word.text.toLowerCase()) ? 'place' : 'manner';
    if (word.feats['Case'] === 'Dat' || tree.relation[head] === 'iobj') return 'beneficiary';
    return word.feats['Case'] === 'Gen' ? 'genitive' : 'other';
  }
  if (passive && data.agents.has(form)) return 'agent';
  const roles = entryOf(data.roles, form);
  if (roles === undefined || typeof roles === 'string') return roles ?? form;
  const told = caseOf(tree, head, adposition, data);
  const own = told === null ? roles : { ...roles, ...roles[told] };
  return classesOf(tree, head, value, language).map((one) => own[one]).find((role) => role !== undefined) ?? own.other ?? form;
}
