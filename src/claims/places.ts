import type { ClaimData } from '../languages/language.js';
import type { Clause } from './clauses.js';
import { isOfNegation } from './negation.js';
import { nounPhrase } from './phrase.js';
import { isFreeRelative, relativeOf } from './relative.js';
import { adpositionForm, adpositionOf, isTime } from './roles.js';
import { agentOf, antecedent, existentialOf, isOblique, isPassive, slotOf, type Slot } from './slots.js';
import { clausePhrase } from './subjects.js';
import { childrenWith, entryOf, type Tree } from './tree.js';
import { copulaOf, isVerb, participleOf } from './verbs.js';

/** What fills the places of a clause beside its subject. */
export interface Places {
  readonly object: Slot | null;
  readonly arguments: readonly Slot[];
}

/** The object and the other arguments of one clause (without those of the verbs that it continues). */
export function placesOf(tree: Tree, clause: Clause, data: ClaimData): Places {
  const { head } = clause;
  const copular = copulaOf(tree, head) >= 0;
  const relative = clause.noun >= 0 || clause.kind === 'relative-clause' ? relativeOf(tree, head, data) : -1;
  const taken = new Set(clause.complex.tokens);
  let object: Slot | null = null;
  const others: Slot[] = [];
  const datives: Slot[] = [];
  if (copular) object = predicatePhrase(tree, head, data);
  const inObject = new Set(copular ? object!.phrase.tokens : []);
  const agent = clause.kind === 'participle' && head < clause.noun ? agentOf(tree, head, data) : -1;
  if (agent >= 0 && clause.noun >= 0) object = antecedent(tree, clause.noun, clause, data);
  const existential = existentialOf(tree, head, data);
  if (existential >= 0 && object === null) {
    const real = childrenWith(tree, head, 'nsubj').find((child) => child !== existential);
    if (real !== undefined) object = slotOf(tree, real, data);
  }
  // “the book I read”, but not “people whose well was closed”
  const owned = childrenWith(tree, head, 'nsubj').some((child) => tree.children[child]!.some((below) => data.relatives.has(tree.words[below]!.text.toLowerCase())));
  const bare = data.bareRelatives && clause.kind === 'relative-clause' && relative < 0 && clause.noun >= 0 && !owned && !isPassive(tree, clause);
  if (bare && childrenWith(tree, head, 'obj').length === 0) object ??= antecedent(tree, clause.noun, clause, data);
  for (const child of tree.children[head]!) {
    if (taken.has(child) || inObject.has(child) || child === agent || isOfNegation(tree, child, data) || isEnumerator(tree, child)) continue;
    const relation = tree.relation[child]!;
    const replaced = child === relative && clause.noun >= 0;
    const slot = () => (replaced ? relativeSlot(tree, child, clause, data) : slotOf(tree, child, data));
    switch (relation) {
      case 'obj':
        if (isVerb(tree, child) && childrenWith(tree, child, 'nsubj').length > 0) break;
        if (object === null) object = slot();
        else others.push(slot());
        break;
      case 'iobj':
        datives.push(slot());
        break;
      case 'xcomp':
        if (isSecondary(tree, child, data)) {
          if (object === null) object = slot();
          else others.push(slot());
        }
        break;
      case 'nsubj':
        if (isOblique(tree, child, data)) (adpositionOf(tree, child) < 0 ? datives : others).push(slot());
        break;
      case 'obl':
      case 'nmod':
        if (copular && relation === 'nmod' && child > head && tree.words[head]!.upos !== 'ADJ') { others.push(slot()); break; }
        if (tree.words[child]!.deprel === 'obl:arg' && adpositionOf(tree, child) < 0) datives.push(slot());
        else others.push(slot());
        break;
      case 'advmod':
      case 'advcl':
        if (relation === 'advcl' && (isVerb(tree, child) || copulaOf(tree, child) >= 0)) break;
        if (relation === 'advmod' && holdsClause(tree, child)) break;
        if (replaced || (clause.kind !== 'main-clause' && data.questionWords.has(tree.words[child]!.text.toLowerCase()))) break;
        others.push(slot());
        break;
      case 'ccomp':
        if (object === null && isFreeRelative(tree, child, data)) object = { phrase: clausePhrase(tree, child), adposition: -1 };
        break;
      default:
        break;
    }
  }
  // «hat ihre Leute „billig“ bezahlt»: an adjective is no object where a noun in the accusative is left.
  const described = object !== null && !copular && tree.relation[object.phrase.head] === 'xcomp' && tree.words[object.phrase.head]!.upos === 'ADJ';
  if ((object === null || described) && !copular && !isPassive(tree, clause)) {
    const bare = others.findIndex((slot) => isBare(tree, slot, data));
    if (bare >= 0) {
      if (object) others.push(object);
      object = others.splice(bare, 1)[0]!;
    }
  }
  if (object === null && datives.length > 0) object = datives.shift()!;
  if (object === null && !copular) {
    const needed = others.findIndex((slot) => isGoverned(tree, clause, slot, data));
    if (needed >= 0) object = others.splice(needed, 1)[0]!;
  }
  const found = [...datives, ...others, ...leftBehind(tree, copular ? others : [object, ...others], data)];
  return { object, arguments: found.sort((a, b) => a.phrase.start - b.phrase.start) };
}

/** «2. Was die Stadt plant»: the number of a heading or of an entry, which opens its block. */
function isEnumerator({ words }: Tree, token: number): boolean {
  const { text, block } = words[token]!;
  return /^\d{1,3}[.)]$/u.test(text) && words[token - 1]?.block !== block;
}

/** Whether a clause hangs on an adverb or adjective that modifies the verb: no phrase, but a tree gone wrong. */
function holdsClause(tree: Tree, token: number): boolean {
  return childrenWith(tree, token, 'csubj', 'ccomp').length > 0;
}

/** A noun without adposition that is no time and neither in the dative nor in the genitive: an object, whatever the tree calls it. */
function isBare(tree: Tree, slot: Slot, data: ClaimData): boolean {
  const { head } = slot.phrase;
  const { upos, deprel, feats } = tree.words[head]!;
  if (slot.adposition >= 0 || slot.stand !== undefined || deprel !== 'obl' || (upos !== 'NOUN' && upos !== 'PROPN') || isTime(tree, head, data)) return false;
  const article = childrenWith(tree, head, 'det').at(0);
  return (feats['Case'] ?? (article === undefined ? undefined : tree.words[article]!.feats['Case'])) === 'Acc';
}

/** Whether the verb needs the phrase with its adposition: «wartet auf den Bus». A time is never what a verb needs. */
function isGoverned(tree: Tree, clause: Clause, slot: Slot, data: ClaimData): boolean {
  if (slot.adposition < 0 || isTime(tree, slot.phrase.head, data)) return false;
  const verb = tree.words[clause.head]!;
  const { lemma } = clause.complex;
  const adpositions = entryOf(data.governed, lemma) ?? (lemma.length === verb.lemma.length ? entryOf(data.governed, verb.lemma.toLowerCase()) : undefined);
  return adpositions?.includes(adpositionForm(tree, slot.adposition, data)) ?? false;
}

/** A noun, adjective or participle that is said of subject or object: «wurde Richter», «tot aufgefunden», “named him chairman”. */
function isSecondary(tree: Tree, child: number, data: ClaimData): boolean {
  if (copulaOf(tree, child) >= 0) return false;
  const { upos } = tree.words[child]!;
  if (upos === 'VERB' || upos === 'AUX') return participleOf(tree, child, data) === 'past' && childrenWith(tree, child, 'mark').length === 0;
  return true;
}

/** The predicate noun or adjective of a copula; what an adjective takes with an adposition («für Familien geeignet») is the clause's. */
function predicatePhrase(tree: Tree, head: number, data: ClaimData): Slot {
  const adjective = tree.words[head]!.upos === 'ADJ' && childrenWith(tree, head, 'det').length === 0;
  const taken = adjective ? childrenWith(tree, head, 'nmod', 'obl').filter((child) => adpositionOf(tree, child) >= 0) : [];
  return { phrase: nounPhrase(tree, head, data, { adposition: true, predicate: true, without: new Set(taken) }), adposition: adpositionOf(tree, head) };
}

/** The relative pronoun's slot filled with the noun that it stands for; «in dessen Verlauf» stays as it is. */
function relativeSlot(tree: Tree, child: number, clause: Clause, data: ClaimData): Slot {
  return { phrase: antecedent(tree, clause.noun, clause, data).phrase, adposition: adpositionOf(tree, child), stand: child };
}

/** Modifiers that a noun phrase could not keep because they stand apart from it: «stellt sich die Frage heute nach …». */
function leftBehind(tree: Tree, slots: readonly (Slot | null)[], data: ClaimData): Slot[] {
  const found: Slot[] = [];
  for (const slot of slots) {
    if (!slot) continue;
    const kept = new Set(slot.phrase.tokens);
    for (const child of childrenWith(tree, slot.phrase.head, 'nmod', 'obl')) if (!kept.has(child) && adpositionOf(tree, child) >= 0) found.push(slotOf(tree, child, data));
  }
  return found;
}
