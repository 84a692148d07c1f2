import type { ClaimData } from '../languages/language.js';
import { verbComplex, type VerbComplex } from './complex.js';
import { governedDoer, hasMarker, markerOf } from './draft.js';
import { agreeingNoun, isFreeRelative, relativeOf, strayRelative } from './relative.js';
import { childrenWith, isOneOf, isVerbOf, type Tree } from './tree.js';
import {
  copulaOf, finiteVerbOf, isInfinitive, isPredicate, isReflexive, isVerb, participleOf,
} from './verbs.js';

/** What a clause is to the sentence; also the name of the rule that makes a claim of it. */
export type ClauseKind =
  | 'main-clause' | 'complement-clause' | 'subject-clause' | 'adverbial-clause' | 'relative-clause' | 'coordinated-verb' | 'inserted-clause'
  | 'infinitive' | 'purpose-infinitive' | 'noun-infinitive' | 'participle' | 'participial-clause' | 'secondary-predicate';

/** A predicate with what it takes to make a claim of it. */
export interface Clause {
  readonly head: number;
  readonly kind: ClauseKind;
  /** The clause that this one depends on or is coordinated with, null for the root. */
  readonly governor: Clause | null;
  readonly complex: VerbComplex;
  /** For a relative clause or a participle: the noun that it modifies, else -1. */
  readonly noun: number;
  /** Complexes of the verbs that this one follows in one predicate: «hat gedroht» before «zu verklagen». */
  readonly prefix: readonly VerbComplex[];
  /** Whether an infinitive continues this predicate, so that it makes no claim of its own. */
  continued: boolean;
}

/** All clauses of a sentence, governors before what depends on them. */
export function clausesOf(tree: Tree, first: number, last: number, data: ClaimData): Clause[] {
  const byHead = new Map<number, Clause>();
  const clauses: Clause[] = [];
  const queue: { token: number; above: Clause | null }[] = [];
  for (let token = first; token <= last; token++) {
    const { head } = tree.words[token]!;
    if (head < first || head > last || head === token) queue.push({ token, above: null });
  }
  for (let at = 0; at < queue.length; at++) {
    const { token, above } = queue[at]!;
    let inside = above;
    if (isClauseHead(tree, token, data)) {
      inside = clauseAt(tree, token, above, byHead, data);
      byHead.set(token, inside);
      clauses.push(inside);
    }
    for (const child of tree.children[token]!) if (child >= first && child <= last) queue.push({ token: child, above: inside });
  }
  return clauses;
}

/** A predicate in a clausal relation, or an adjective of participle form with arguments of its own before its noun. */
function isClauseHead(tree: Tree, token: number, data: ClaimData): boolean {
  if (isPredicate(tree, token)) return true;
  return isAttributive(tree, token, data);
}

/** «die von Twitter erhobenen Gebühren»: a participle before its noun that has arguments of its own. */
export function isAttributive(tree: Tree, token: number, data: ClaimData): boolean {
  const relation = tree.relation[token]!;
  if (relation !== 'amod' && relation !== 'acl') return false;
  const { head, spaceBefore } = tree.words[token]!;
  if (head <= token || participleOf(tree, token, data) === null || isOneOf(tree.words[token]!, data.plainAdjectives)) return false;
  // “sharper-than-expected”: part of a compound.
  if (!spaceBefore && tree.words[token - 1]?.text === '-') return false;
  return tree.children[token]!.some((child) => child < token && ['obl', 'obj', 'nmod', 'advmod', 'iobj', 'xcomp'].includes(tree.relation[child]!));
}

function clauseAt(tree: Tree, token: number, above: Clause | null, byHead: ReadonlyMap<number, Clause>, data: ClaimData): Clause {
  const free = isFreeRelative(tree, token, data);
  const stray = free ? -1 : strayRelative(tree, token, data);
  const kind = free || stray >= 0 ? 'relative-clause' : kindOf(tree, token, data);
  const head = tree.words[token]!.head;
  const parent = byHead.get(head) ?? null;
  const coordinated = kind === 'coordinated-verb' && parent !== null;
  const governor = coordinated ? parent : above;
  const borrowed = borrow(tree, token, coordinated ? parent : null, data);
  let prefix: readonly VerbComplex[] = [];
  if (coordinated && parent.prefix.length > 0 && finiteVerbOf(tree, token, data) < 0 && childrenWith(tree, token, 'nsubj').length === 0) prefix = parent.prefix;
  const complex = verbComplex(tree, token, data, borrowed);
  if (kind === 'infinitive' && parent && continues(tree, token, parent, data)) {
    prefix = [...parent.prefix, whole(tree, parent)];
    parent.continued = true;
  }
  const before = kind === 'noun-infinitive' ? nounBefore(tree, token, data) : -1;
  const relative = kind === 'relative-clause' && !free ? agreeingNoun(tree, token, head, data) : -1;
  const modified = kind === 'relative-clause' ? relative : ['participle', 'noun-infinitive'].includes(kind) ? head : coordinated ? parent.noun : -1;
  const noun = [stray, before, modified].find((one) => one >= 0) ?? -1;
  return { head: token, kind, governor, complex, noun, prefix, continued: false };
}

/** A complex that another verb continues; an adjective belongs to it: “was able” + “to secure”. */
function whole(tree: Tree, clause: Clause): VerbComplex {
  const { complex, head } = clause;
  return complex.tokens.includes(head) ? complex : { ...complex, tokens: [...complex.tokens, head], lemma: `${complex.lemma} ${tree.words[head]!.lemma}` };
}

const LONGEST_CHAIN = 20;

/** The auxiliaries that a coordinated verb shares with its partner: «will sammeln und recyceln», «geplant und gebaut wurde». */
function borrow(tree: Tree, token: number, partner: Clause | null, data: ClaimData): readonly number[] {
  if (finiteVerbOf(tree, token, data) >= 0 || copulaOf(tree, token) >= 0) return [];
  if (partner) {
    if (partner.complex.finite === partner.head) return [];
    const marker = markerOf(tree, partner.head, data);
    const shared = partner.complex.tokens.filter((part) => tree.relation[part] === 'aux' || (part === marker && markerOf(tree, token, data) < 0));
    return hasMarker(tree, token, data) ? [] : shared.filter((part) => part !== partner.head);
  }
  if (hasMarker(tree, token, data) || tree.relation[token] === 'xcomp' || tree.relation[token] === 'amod') return [];
  // The last verb of a chain can carry what all of them share: «lesen, schreiben und rechnen kann».
  const chain = [token];
  let last: readonly number[] = [];
  for (let at = 0; at < chain.length && at < LONGEST_CHAIN; at++) {
    for (const child of childrenWith(tree, chain[at]!, 'conj')) {
      if (!isVerb(tree, child)) continue;
      const finite = finiteVerbOf(tree, child, data);
      if (finite >= 0 && finite !== child) return childrenWith(tree, child, 'aux');
      if (finite < 0) chain.push(child);
      // «können» looks like an infinitive: behind the last verb, where none is finite, it is not.
      if (finite < 0) last = childrenWith(tree, child, 'aux').filter((aux) => aux > child);
    }
  }
  return last.slice(-1);
}

function kindOf(tree: Tree, token: number, data: ClaimData): ClauseKind {
  const { head } = tree.words[token]!;
  const relation = head < 0 ? 'root' : tree.relation[token]!;
  const finite = finiteVerbOf(tree, token, data) >= 0;
  switch (relation) {
    case 'root':
      return 'main-clause';
    case 'conj':
      return isPredicate(tree, head) || isAttributive(tree, head, data) ? 'coordinated-verb' : 'inserted-clause';
    case 'amod':
      return 'participle';
    case 'acl':
      if (!isVerb(tree, head) || copulaOf(tree, head) >= 0) return nounClause(tree, token, finite, data);
      return isInfinitive(tree, token, data) ? infinitiveKind(tree, token, data) : 'complement-clause';
    case 'ccomp':
    case 'obj':
      return isInfinitive(tree, token, data) && !finite ? infinitiveKind(tree, token, data) : 'complement-clause';
    case 'xcomp':
      // «konnte weder kommen noch anrufen»: a conjunction makes it a partner.
      if (childrenWith(tree, token, 'cc').some((child) => child < token) && isPredicate(tree, head)) return 'coordinated-verb';
      if (data.infinitiveComplements && isInfinitive(tree, token, data)) return infinitiveKind(tree, token, data);
      if (isInfinitive(tree, token, data)) return 'infinitive';
      // “began building”, not “described as moving”.
      return participleOf(tree, token, data) === 'present' && childrenWith(tree, token, 'case').length === 0 ? 'infinitive' : 'secondary-predicate';
    case 'csubj':
    case 'nsubj':
      return 'subject-clause';
    case 'advcl':
    case 'obl':
      if (finite) return 'adverbial-clause';
      if (isInfinitive(tree, token, data)) return data.infinitiveComplements ? infinitiveKind(tree, token, data) : 'purpose-infinitive';
      return 'participial-clause';
    default:
      return 'inserted-clause';
  }
}

function infinitiveKind(tree: Tree, token: number, data: ClaimData): ClauseKind {
  // «eher zurücktreten, als zu zahlen»: what something is compared with nobody does.
  if (childrenWith(tree, token, 'mark').some((child) => data.comparisons.has(tree.words[child]!.text.toLowerCase()))) return 'secondary-predicate';
  if (opensPurpose(tree, token, data)) return 'purpose-infinitive';
  return nounBefore(tree, token, data) >= 0 ? 'noun-infinitive' : 'infinitive';
}

/**
 * «beschreibt die Notwendigkeit, den Gegner zu verstehen»: the noun right before the comma that opens the infinitive, where the verb
 * that governs it takes no infinitive itself; -1 else.
 */
function nounBefore(tree: Tree, token: number, data: ClaimData): number {
  const { head, sentence } = tree.words[token]!;
  if (!data.infinitiveComplements || head < 0 || !isVerb(tree, head) || !hasMarker(tree, token, data)) return -1;
  const verb = tree.words[head]!;
  const lemma = verbComplex(tree, head, data).lemma;
  if ([data.planned, data.possible, data.objectControl, data.infinitiveVerbs].some((verbs) => isVerbOf(verb, verbs, data, lemma))) return -1;
  for (let at = token - 1; at > token - 25 && at > 0 && tree.words[at]!.sentence === sentence; at--) {
    if (tree.words[at]!.text !== ',') continue;
    let noun = tree.words[at - 1]!;
    // «die Pläne des Amtes, … zu bauen»: the plans, not the office.
    for (let step = 0; step < 10 && noun.head >= 0 && noun.head < noun.index && noun.head > head && NAMING.has(tree.relation[noun.index]!); step++) noun = tree.words[noun.head]!;
    return noun.upos === 'NOUN' && noun.head === head ? noun.index : -1;
  }
  return -1;
}

const NAMING = new Set(['nmod', 'appos', 'flat']);

function nounClause(tree: Tree, token: number, finite: boolean, data: ClaimData): ClauseKind {
  if (isAttributive(tree, token, data)) return 'participle';
  if (relativeOf(tree, token, data) >= 0) return 'relative-clause';
  if (finite) return hasSubordinator(tree, token) ? 'complement-clause' : 'relative-clause';
  if (isInfinitive(tree, token, data)) return 'noun-infinitive';
  return 'participle';
}

function hasSubordinator(tree: Tree, token: number): boolean {
  return childrenWith(tree, token, 'mark').some((child) => tree.words[child]!.upos === 'SCONJ');
}

/** «um … zu», «ohne … zu»: a subordinator of its own before the infinitive, hanging on it or opening its stretch after the comma. */
function opensPurpose(tree: Tree, token: number, data: ClaimData): boolean {
  for (let at = token - 1; data.infinitiveComplements && at > token - 25 && at > 0; at--) {
    const word = tree.words[at]!;
    if (word.sentence !== tree.words[token]!.sentence) break;
    if (data.purposes.has(word.text.toLowerCase()) && (tree.words[at - 1]!.text === ',' || tree.words[at - 1]!.sentence !== word.sentence)) return true;
    if (word.text === ',') break;
  }
  return childrenWith(tree, token, 'mark', 'case', 'cc').some((child) => {
    const form = tree.words[child]!.text.toLowerCase();
    return data.purposes.has(form) || data.negativeSubordinators.has(form);
  });
}

/**
 * Whether an infinitive goes on with the predicate that governs it and shares its subject: «droht zu verklagen», “helped to raise”.
 * It does not after a verb that hands its object down as the subject («zwang ihn zu zahlen»).
 */
function continues(tree: Tree, token: number, governor: Clause, data: ClaimData): boolean {
  if (childrenWith(tree, token, 'nsubj', 'csubj').length > 0) return false;
  if (copulaOf(tree, governor.head) >= 0) return isOneOf(tree.words[governor.head]!, data.controlAdjectives) && childrenWith(tree, governor.head, 'expl').length === 0;
  return controllerOf(tree, governor.head, data) < 0;
}

/** The object that is the unspoken subject of the verb's infinitive, -1 where the verb's own subject is. */
export function controllerOf(tree: Tree, verb: number, data: ClaimData): number {
  const doer = governedDoer(tree, verb, data);
  if (doer >= 0) return doer;
  if (!isVerbOf(tree.words[verb]!, data.objectControl, data, verbComplex(tree, verb, data).lemma)) return -1;
  if (childrenWith(tree, verb, 'aux').some((aux) => tree.words[aux]!.deprel === 'aux:pass')) return -1;
  return tree.children[verb]!.find((child) => (['obj', 'iobj'].includes(tree.relation[child]!) || tree.words[child]!.deprel === 'obl:arg') && !isReflexive(tree, child, data)) ?? -1;
}
