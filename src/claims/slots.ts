import type { Phrase } from '../document.js';
import type { ClaimData } from '../languages/language.js';
import { controllerOf, relativeOf, type Clause } from './clauses.js';
import { isNegation } from './negation.js';
import { nounPhrase } from './phrase.js';
import { adpositionForm, adpositionOf, isTime } from './roles.js';
import { childrenWith, entryOf, phraseOf, type Tree } from './tree.js';
import { copulaOf, isReflexive, isVerb, participleOf } from './verbs.js';

/** A phrase in a slot of a clause with its adposition (-1 where there is none). */
export interface Slot {
  readonly phrase: Phrase;
  readonly adposition: number;
  /** The token that stands in the clause where the phrase itself does not: a relative pronoun. */
  readonly stand?: number;
}

/** The noun phrase with its adposition in front. */
export function slotOf(tree: Tree, head: number, data: ClaimData, without: ReadonlySet<number> = new Set()): Slot {
  const adposition = adpositionOf(tree, head);
  return { phrase: nounPhrase(tree, head, data, { adposition: true, without }), adposition };
}

/** Whether a clause is in the passive: a passive auxiliary or subject, or a bare past participle. */
export function isPassive(tree: Tree, clause: Clause): boolean {
  return tree.children[clause.head]!.some((child) => {
    const { deprel } = tree.words[child]!;
    return deprel === 'aux:pass' || deprel === 'nsubj:pass' || deprel === 'csubj:pass';
  }) || clause.complex.tokens.some((token) => tree.words[token]!.deprel === 'aux:pass');
}

/** The explicit subject's token; an expletive counts where there is no other. */
function explicitSubject(tree: Tree, head: number, data: ClaimData): number {
  const subjects = childrenWith(tree, head, 'nsubj', 'csubj').filter((child) => !isReflexive(tree, child, data) && !isOblique(tree, child, data));
  const nominal = subjects.find((child) => tree.relation[child] === 'nsubj' && tree.words[child]!.upos !== 'PUNCT');
  const existential = existentialOf(tree, head, data);
  if (nominal !== undefined) return existential >= 0 ? existential : nominal;
  const before = subjects.find((child) => child < head && isWhole(tree, child));
  if (before !== undefined) return before;
  return childrenWith(tree, head, 'expl').find((child) => !isReflexive(tree, child, data) && tree.words[child]!.deprel !== 'expl:pv') ?? -1;
}

/** What the tree calls a subject although an adposition governs it («durch den Umbau wird …»): no subject in the languages at hand. */
function isOblique(tree: Tree, token: number, data: ClaimData): boolean {
  const adposition = adpositionOf(tree, token);
  return adposition >= 0 && adposition < token && tree.relation[token] === 'nsubj' && Object.hasOwn(data.roles, adpositionForm(tree, adposition, data));
}

/** The “there” of “there is no evidence”: it takes the subject's place and the noun that of the object. */
function existentialOf(tree: Tree, head: number, data: ClaimData): number {
  return childrenWith(tree, head, 'expl').find((child) => data.existentials.has(tree.words[child]!.text.toLowerCase())) ?? -1;
}

/** A clause in subject position counts as a phrase when it stands before its verb. */
function isWhole(tree: Tree, clause: number): boolean {
  return clause < tree.words[clause]!.head;
}

/** Finds the subjects of all clauses of a sentence, governors first: {@link clausesOf} gives them in that order. */
export function subjectsOf(tree: Tree, clauses: readonly Clause[], data: ClaimData): Map<Clause, Slot | null> {
  const found = new Map<Clause, Slot | null>();
  for (const clause of clauses) found.set(clause, subjectOf(tree, clause, found, data));
  return found;
}

function subjectOf(tree: Tree, clause: Clause, found: ReadonlyMap<Clause, Slot | null>, data: ClaimData): Slot | null {
  const { head, governor, noun } = clause;
  const own = explicitSubject(tree, head, data);
  if (own >= 0) {
    if (noun >= 0 && clause.kind !== 'noun-infinitive' && relativeOf(tree, head, data) === own) return antecedent(tree, noun, clause, data);
    if (tree.relation[own] === 'csubj') return { phrase: clausePhrase(tree, own), adposition: -1 };
    return { phrase: nounPhrase(tree, own, data, { without: new Set([head]) }), adposition: -1 };
  }
  const given = governor ? found.get(governor) ?? null : null;
  // An expletive does nothing: «es ist schwer, eine Wohnung zu finden» has nobody who finds.
  if (isPassive(tree, clause) && clause.complex.finite >= 0 && clause.kind !== 'coordinated-verb') {
    // «vom Staat wird die Schließung erwogen»: a passive's object is its subject.
    const object = childrenWith(tree, head, 'obj').find((child) => !isReflexive(tree, child, data));
    if (object !== undefined) return { phrase: nounPhrase(tree, object, data), adposition: -1 };
  }
  const inherited = given && clause.kind !== 'coordinated-verb' && isExpletive(tree, given.phrase.head, data) ? experiencer(tree, clause, data) : given;
  switch (clause.kind) {
    case 'participle': {
      // “the duty of paying”: the noun is not who pays; “instead of paying”: there is no noun at all.
      if (head > noun && childrenWith(tree, head, 'mark', 'case').length > 0) return isNominal(tree, noun) ? null : inherited;
      const agent = head < noun ? agentOf(tree, head, data) : -1;
      return agent >= 0 ? { phrase: nounPhrase(tree, agent, data), adposition: -1 } : antecedent(tree, noun, clause, data);
    }
    case 'noun-infinitive': {
      const owner = ownerOf(tree, noun);
      if (owner >= 0) return { phrase: nounPhrase(tree, owner, data), adposition: -1 };
      // «die Entscheidung zu bauen fiel»: the decision itself builds nothing.
      return inherited?.phrase.head === noun ? null : inherited;
    }
    case 'infinitive':
    case 'purpose-infinitive':
    case 'secondary-predicate': {
      const controller = governor ? controllerOf(tree, governor.head, data) : -1;
      return controller >= 0 && clause.kind === 'infinitive' ? { phrase: nounPhrase(tree, controller, data), adposition: -1 } : inherited;
    }
    case 'participial-clause':
      return inherited;
    case 'coordinated-verb':
      return inherited;
    default:
      return clause.complex.finite >= 0 ? straySubject(tree, head, data) ?? bareSubject(tree, head, data) ?? copularSubject(tree, head, data) : null;
  }
}

function isExpletive(tree: Tree, token: number, data: ClaimData): boolean {
  return tree.relation[token] === 'expl' || (tree.words[token]!.upos === 'PRON' && data.expletives.has(tree.words[token]!.text.toLowerCase()));
}

/** «es gelang der Stadt, Räume zu mieten»: the dative of an impersonal verb is who does it; null where there is none. */
function experiencer(tree: Tree, clause: Clause, data: ClaimData): Slot | null {
  const dative = clause.governor ? tree.children[clause.governor.head]!.find((child) => (tree.words[child]!.deprel === 'obl:arg' || tree.relation[child] === 'iobj') && adpositionOf(tree, child) < 0) : undefined;
  return dative === undefined || clause.kind !== 'infinitive' ? null : { phrase: nounPhrase(tree, dative, data), adposition: -1 };
}

/** A subject that hangs on one of the verb's phrases instead of the verb. */
function straySubject(tree: Tree, head: number, data: ClaimData): Slot | null {
  for (const phrase of childrenWith(tree, head, 'obl', 'obj', 'xcomp')) {
    if (copulaOf(tree, phrase) >= 0 || isVerb(tree, phrase)) continue;
    const subject = childrenWith(tree, phrase, 'nsubj').find((child) => !isOblique(tree, child, data));
    if (subject !== undefined) return { phrase: nounPhrase(tree, subject, data), adposition: -1 };
  }
  return null;
}

/** Where the tree names no subject of a finite verb: its first noun phrase without an adposition whose form allows it. */
function bareSubject(tree: Tree, head: number, data: ClaimData): Slot | null {
  const found = childrenWith(tree, head, 'obl', 'nmod', 'obj').find((child) => {
    const { upos } = tree.words[child]!;
    if ((upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'PRON') || adpositionOf(tree, child) >= 0 || isTime(tree, child, data)) return false;
    return ![child, ...tree.children[child]!].some((token) => data.obliqueForms.has(tree.words[token]!.text.toLowerCase()));
  });
  return found === undefined ? null : { phrase: nounPhrase(tree, found, data), adposition: -1 };
}

/** «Gewinnerin ist Ruth Hall», where the tree hangs the predicate with its copula on the noun before it. */
function copularSubject(tree: Tree, head: number, data: ClaimData): Slot | null {
  const noun = tree.words[head]!.head;
  if (noun < 0 || noun > head || copulaOf(tree, head) < noun || copulaOf(tree, noun) >= 0 || isVerb(tree, noun)) return null;
  return { phrase: nounPhrase(tree, noun, data, { without: new Set([head]) }), adposition: -1 };
}

/** The noun that a clause modifies, without the clause itself; with its coordinated partners where the clause stands behind them all. */
export function antecedent(tree: Tree, noun: number, clause: Clause, data: ClaimData): Slot {
  const coordination = clause.head > noun && childrenWith(tree, noun, 'conj').every((child) => child < clause.head);
  return { phrase: nounPhrase(tree, noun, data, { coordination, without: new Set([clause.head]), oneRun: clause.head < noun, predicate: copulaOf(tree, noun) >= 0 }), adposition: -1 };
}

function isNominal(tree: Tree, token: number): boolean {
  return ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(tree.words[token]!.upos);
}

/** «die von Twitter erhobenen Gebühren»: the agent of a passive participle. */
export function agentOf(tree: Tree, participle: number, data: ClaimData): number {
  if (participleOf(tree, participle, data) !== 'past') return -1;
  return childrenWith(tree, participle, 'obl', 'nmod').find((child) => {
    const adposition = adpositionOf(tree, child);
    return adposition >= 0 && data.agents.has(tree.words[adposition]!.text.toLowerCase());
  }) ?? -1;
}

/** The owner of a noun: a genitive, a possessive. «der Versuch des Konzerns, … zu übernehmen». */
export function ownerOf(tree: Tree, noun: number): number {
  return tree.children[noun]!.find((child) => {
    const word = tree.words[child]!;
    if (word.deprel === 'nmod:poss') return word.upos !== 'PRON';
    return word.deprel === 'nmod' && (word.feats['Case'] ?? 'Gen') === 'Gen' && adpositionOf(tree, child) < 0 && word.upos !== 'PRON';
  }) ?? -1;
}

/** A whole clause as a phrase. */
function clausePhrase(tree: Tree, head: number): Phrase {
  const tokens: number[] = [];
  const stack = [head];
  while (stack.length > 0 && tokens.length < 200) {
    const token = stack.pop()!;
    tokens.push(token);
    stack.push(...tree.children[token]!);
  }
  tokens.sort((a, b) => a - b);
  while (tokens.length > 1 && tree.words[tokens.at(-1)!]!.upos === 'PUNCT') tokens.pop();
  while (tokens.length > 1 && tree.words[tokens[0]!]!.upos === 'PUNCT') tokens.shift();
  return phraseOf(tree, head, tokens);
}

/** The object and the other arguments of one clause (without those of the verbs that it continues). */
export function placesOf(tree: Tree, clause: Clause, data: ClaimData): { object: Slot | null; arguments: Slot[] } {
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
  if (existentialOf(tree, head, data) >= 0 && object === null) {
    const real = childrenWith(tree, head, 'nsubj').at(0);
    if (real !== undefined) object = slotOf(tree, real, data);
  }
  if (data.bareRelatives && clause.kind === 'relative-clause' && relative < 0 && clause.noun >= 0 && childrenWith(tree, head, 'obj').length === 0) object ??= antecedent(tree, clause.noun, clause, data);
  for (const child of tree.children[head]!) {
    if (taken.has(child) || inObject.has(child) || child === agent || isNegation(tree, child, data)) continue;
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
        if (isOblique(tree, child, data)) others.push(slot());
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
        if (replaced || (clause.kind !== 'main-clause' && data.questionWords.has(tree.words[child]!.text.toLowerCase()))) break;
        others.push(slot());
        break;
      default:
        break;
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

/** The predicate noun or adjective of a copula. */
function predicatePhrase(tree: Tree, head: number, data: ClaimData): Slot {
  return { phrase: nounPhrase(tree, head, data, { adposition: true, predicate: true }), adposition: adpositionOf(tree, head) };
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
