import type { ClaimData } from '../languages/language.js';
import { hasMarker } from './draft.js';
import { openerOf } from './free-relatives.js';
import { numberOf } from './number.js';
import { childrenWith, entryOf, isVerbOf, type Tree } from './tree.js';
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

/**
 * The noun that a relative clause stands for: the one that it hangs on or, where the pronoun's form or the verb's number rules that one out
 * («ein Teil der Straßen, der gesperrt ist»), the next one above that it fits. -1 where the pronoun stands for no noun at all («was»).
 */
export function agreeingNoun(tree: Tree, clause: number, noun: number, data: ClaimData): number {
  const pronoun = relativeOf(tree, clause, data);
  if (pronoun < 0 || noun < 0) return noun;
  const form = tree.words[pronoun]!.text.toLowerCase();
  if (data.clausalRelatives.has(form)) return isNoun(tree, noun) ? -1 : noun;
  const genders = entryOf(data.relativeGenders, form);
  const relation = tree.relation[pronoun];
  if (!genders || (relation !== 'nsubj' && relation !== 'obj')) return noun;
  const number = finiteNumber(tree, clause, pronoun, data);
  const fits = (one: number) => isFitting(tree, one, genders, number, data);
  // A wavering tree hangs the clause on a noun that has the one right before the comma inside of it.
  const closest = closestNoun(tree, pronoun, noun);
  if (closest >= 0 && (fits(noun) === false || tree.words[clause]!.headScore < WAVERING) && fits(closest) !== false) return closest;
  if (fits(noun) !== false) return noun;
  for (let up = tree.words[noun]!.head, step = 0; up >= 0 && up < noun && step < 10 && isNoun(tree, up); up = tree.words[up]!.head, step++) {
    if (fits(up) !== false) return up;
    if (!['nmod', 'conj', 'appos'].includes(tree.relation[up]!)) break;
  }
  return noun;
}

/** The number that the verb of a clause shows for its relative pronoun as subject; undefined where the pronoun is none. */
function finiteNumber(tree: Tree, clause: number, pronoun: number, data: ClaimData): string | undefined {
  const finite = tree.relation[pronoun] === 'nsubj' ? finiteVerbOf(tree, clause, data) : -1;
  return finite < 0 ? undefined : numberOf(tree.words[finite]!, data);
}

/** Less sure of a head the tree does not decide. */
const WAVERING = 0.4;

/** The last noun before the comma that opens a relative clause (a bracket and the verb at the end of its clause do not count), where it stands inside the phrase of `noun`; -1 else. */
function closestNoun(tree: Tree, pronoun: number, noun: number): number {
  if (pronoun < 2 || tree.words[pronoun - 1]!.text !== ',') return -1;
  let inner = pronoun - 2;
  const step = (over: (token: number) => boolean) => { while (inner > noun && over(inner)) inner -= 1; };
  step((token) => isVerb(tree, token));
  if (tree.words[inner]!.text === ')') step((token) => tree.words[token + 1]!.text !== '(');
  for (let step = 0; step < 5 && (tree.relation[inner] === 'flat' || tree.relation[inner] === 'compound'); step++) inner = tree.words[inner]!.head;
  if (inner <= noun || !isNoun(tree, inner)) return -1;
  let up = inner;
  for (let step = 0; step < 10 && up >= 0 && up !== noun; step++) up = tree.relation[up] === 'nmod' ? tree.words[up]!.head : -1;
  return up === noun ? inner : -1;
}

function isNoun(tree: Tree, token: number): boolean {
  return tree.words[token]!.upos === 'NOUN' || tree.words[token]!.upos === 'PROPN';
}

/** Whether a noun can be what a pronoun of these genders stands for; undefined where its number or gender is not known. */
function isFitting(tree: Tree, noun: number, genders: readonly string[], verb: string | undefined, data: ClaimData): boolean | undefined {
  const { feats } = tree.words[noun]!;
  const plural = feats['Number'] === 'Plur' || childrenWith(tree, noun, 'conj').length > 0;
  if (feats['Number'] === undefined) return undefined;
  if (plural) return genders.includes('Plur') && (verb === undefined || verb === 'Plur');
  if (verb === 'Plur' && genders.includes('Plur')) return false;
  // The article shows the gender; a noun alone does not.
  const article = childrenWith(tree, noun, 'det').at(0);
  if (article === undefined) return undefined;
  // The article of a subject looks like the pronoun of its gender, and so does that of an object but for «der».
  const form = tree.words[article]!.text.toLowerCase();
  const shown = tree.relation[noun] === 'nsubj' || (tree.relation[noun] === 'obj' && !data.nominativeArticles.has(form));
  const own = shown ? entryOf(data.relativeGenders, form) : undefined;
  if (own) return own.some((gender) => gender !== 'Plur' && genders.includes(gender));
  const gender = tree.words[article]!.feats['Gender'];
  return gender === undefined ? undefined : genders.includes(gender);
}

/** So many tokens back from its pronoun a relative clause's noun can stand, verb forms between them. */
const LONGEST_BRACKET = 6;

const STRAYING = new Set(['advcl', 'parataxis', 'dep', 'ccomp', 'xcomp']);

/**
 * The noun of a relative clause that hangs on a verb instead of its noun: the clause opens with a relative pronoun right behind
 * the noun and a comma. -1 where the clause is no such one.
 */
export function strayRelative(tree: Tree, token: number, data: ClaimData): number {
  const relation = tree.relation[token];
  const parent = tree.words[token]!.head;
  // No relative clause stands in front of its noun.
  const onVerb = relation === 'acl' && parent >= 0 && (isVerb(tree, parent) || parent > token);
  // «… einzurichten, an dem sich Firmen beteiligen»: no partner without a conjunction opens with a relative pronoun.
  const unlinked = relation === 'conj' && childrenWith(tree, token, 'cc').length === 0;
  if (relation === undefined || (!STRAYING.has(relation) && !onVerb && !unlinked) || hasMarker(tree, token, data)) return -1;
  const pronoun = relativeOf(tree, token, data);
  if (pronoun < 2) return -1;
  const { upos, text, feats, sentence } = tree.words[pronoun]!;
  if (data.clausalRelatives.has(text.toLowerCase())) return -1;
  const doubtful = finiteVerbOf(tree, token, data) === pronoun + 1 || data.questionWords.has(text.toLowerCase());
  if (upos !== 'PRON' || (doubtful && feats['PronType'] !== 'Rel')) return -1;
  if (tree.children[token]!.some((child) => child < pronoun && tree.relation[child] !== 'punct')) return -1;
  const opener = tree.relation[pronoun - 1] === 'case' && tree.words[pronoun - 1]!.head === pronoun ? pronoun - 1 : pronoun;
  if (opener < 2 || tree.words[opener - 1]!.text !== ',' || tree.words[opener - 2]!.sentence !== sentence) return -1;
  const last = opener - 2;
  const { head } = tree.words[token]!;
  const nominal = (at: number) => tree.words[at]!.upos === 'NOUN' || tree.words[at]!.upos === 'PROPN';
  // Else behind the verb bracket: «der Wagen gebaut, der …».
  const behind = () => (head < 0 ? undefined : nearest(childrenWith(tree, head, 'nsubj', 'obj', 'obl', 'nmod')));
  // «verspricht, die Beiträge zu senken, die …»: the object of the verb that ends there.
  const ended = () => (isVerb(tree, last) && last !== head ? nearest(childrenWith(tree, last, 'obj', 'obl')) : undefined);
  const genders = entryOf(data.relativeGenders, text.toLowerCase());
  const number = finiteNumber(tree, token, pronoun, data);
  /** The last of the phrases that the pronoun agrees with, else the last subject or object. */
  function nearest(phrases: readonly number[]): number | undefined {
    const before = phrases.filter((child) => child < pronoun && nominal(child));
    const fitting = genders ? before.filter((child) => isFitting(tree, child, genders, number, data) === true) : [];
    return fitting.at(-1) ?? before.filter((child) => tree.relation[child] !== 'obl' && tree.relation[child] !== 'nmod' && !(genders && isFitting(tree, child, genders, number, data) === false)).at(-1);
  }
  // «hat mit den Gebühren zu tun, die …»: what stands right in front of the verb forms that end there.
  const ahead = () => {
    let at = pronoun - 2;
    while (at > 0 && pronoun - at <= LONGEST_BRACKET && ['VERB', 'AUX', 'PART'].includes(tree.words[at]!.upos)) at -= 1;
    return nominal(at) ? at : undefined;
  };
  const found = nominal(last) ? last : ended() ?? behind() ?? ahead();
  if (found === undefined) return -1;
  const noun = tree.words[found]!;
  let up = noun.index;
  while ((tree.relation[up] === 'flat' || tree.relation[up] === 'compound') && tree.words[up]!.head >= 0) up = tree.words[up]!.head;
  return up;
}

/**
 * Whether a clause stands in the place of a noun: opened by such a pronoun, with a full verb above it that takes no question («zahlt», not
 * «fragt» and not «ist ungewiss»).
 */
export function isFreeRelative(tree: Tree, clause: number, data: ClaimData): boolean {
  const { head } = tree.words[clause]!;
  if (head < 0 || !['csubj', 'ccomp'].includes(tree.relation[clause]!) || !isVerb(tree, head) || openerOf(tree, clause, data) < 0) return false;
  if (childrenWith(tree, head, 'cop').length > 0 || childrenWith(tree, head, 'aux').some((aux) => tree.words[aux]!.deprel === 'aux:pass')) return false;
  return ![data.speech, data.thought, data.possible].some((verbs) => isVerbOf(tree.words[head]!, verbs, data));
}

/** Whether what the clause says is a condition: «wer das Museum besucht». */
export function isGeneric(tree: Tree, clause: number, data: ClaimData): boolean {
  const opener = openerOf(tree, clause, data);
  return opener >= 0 && data.genericRelatives.has(tree.words[opener]!.text.toLowerCase());
}
