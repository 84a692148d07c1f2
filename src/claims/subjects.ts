import type { Phrase } from '../document.js';
import type { ClaimData } from '../languages/language.js';
import { controllerOf, type Clause } from './clauses.js';
import { nounPhrase } from './phrase.js';
import { relativeOf } from './relative.js';
import { adpositionOf, isTime } from './roles.js';
import { agentOf, antecedent, existentialOf, isNominal, isOblique, isPassive, type Slot } from './slots.js';
import { childrenWith, phraseOf, type Tree } from './tree.js';
import { copulaOf, isReflexive, isVerb, participleOf } from './verbs.js';

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
  if (isPassive(tree, clause) && clause.complex.finite >= 0) {
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
      const owner = ownerOf(tree, noun, data);
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
    case 'participial-clause': {
      const seen = perceived(tree, clause, data);
      return seen >= 0 ? { phrase: nounPhrase(tree, seen, data), adposition: -1 } : inherited;
    }
    case 'coordinated-verb':
      return behindVerb(tree, clause, data) ?? inherited;
    default:
      return clause.complex.finite >= 0 ? straySubject(tree, head, data) ?? bareSubject(tree, head, data) ?? copularSubject(tree, head, data) : null;
  }
}

/** “hear them calling”: the object right in front of a present participle, of a verb whose object does it; -1 where there is none. */
function perceived(tree: Tree, clause: Clause, data: ClaimData): number {
  if (!clause.governor || participleOf(tree, clause.head, data) !== 'present') return -1;
  const object = controllerOf(tree, clause.governor.head, data);
  return object === clause.head - 1 ? object : -1;
}

/** Whether the subject stands for nobody: «es», “there”. */
export function isExpletive(tree: Tree, token: number, data: ClaimData): boolean {
  return !tree.referring.has(token) && (tree.relation[token] === 'expl' || (tree.words[token]!.upos === 'PRON' && data.expletives.has(tree.words[token]!.text.toLowerCase())));
}

/** «es gelang der Stadt, Räume zu mieten»: the dative of an impersonal verb is who does it; null where there is none. */
function experiencer(tree: Tree, clause: Clause, data: ClaimData): Slot | null {
  if (!clause.governor || clause.kind !== 'infinitive') return null;
  const isDative = (child: number) => (tree.words[child]!.deprel === 'obl:arg' || tree.relation[child] === 'iobj' || isOblique(tree, child, data)) && adpositionOf(tree, child) < 0;
  const dative = tree.children[clause.governor.head]!.find(isDative);
  return dative === undefined ? null : { phrase: nounPhrase(tree, dative, data), adposition: -1 };
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
function bareSubject(tree: Tree, head: number, data: ClaimData, behind = -1): Slot | null {
  const found = childrenWith(tree, head, 'obl', 'nmod', 'obj').find((child) => {
    const { upos } = tree.words[child]!;
    if (child < behind) return false;
    if ((upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'PRON') || adpositionOf(tree, child) >= 0 || isTime(tree, child, data)) return false;
    return ![child, ...tree.children[child]!].some((token) => data.obliqueForms.has(tree.words[token]!.text.toLowerCase()));
  });
  return found === undefined ? null : { phrase: nounPhrase(tree, found, data), adposition: -1 };
}

/**
 * «… und im August eröffnete die Stadt einen Park», where the tree gives the second verb no subject: behind a phrase in front of a finite verb
 * that comes second, the subject follows; only a verb right behind the conjunction shares that of its partner.
 */
function behindVerb(tree: Tree, clause: Clause, data: ClaimData): Slot | null {
  const { finite } = clause.complex;
  if (!data.verbSecond || finite < 0 || (finite !== clause.head && tree.words[finite]!.head !== clause.head)) return null;
  // «und dem Verein droht eine Strafe»: a dative tagged as the subject is a phrase like others.
  const opened = childrenWith(tree, clause.head, 'obl', 'nmod', 'advmod', 'obj', 'iobj', 'nsubj').some((child) => child < finite && (tree.relation[child] !== 'nsubj' || isOblique(tree, child, data)));
  if (!opened) return null;
  return bareSubject(tree, clause.head, data, finite);
}

/** «Gewinnerin ist Ruth Hall», where the tree hangs the predicate with its copula on the noun before it. */
function copularSubject(tree: Tree, head: number, data: ClaimData): Slot | null {
  const noun = tree.words[head]!.head;
  if (noun < 0 || noun > head || copulaOf(tree, head) < noun || copulaOf(tree, noun) >= 0 || isVerb(tree, noun)) return null;
  return { phrase: nounPhrase(tree, noun, data, { without: new Set([head]) }), adposition: -1 };
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

/** A clause in subject position counts as a phrase when it stands before its verb. */
function isWhole(tree: Tree, clause: number): boolean {
  return clause < tree.words[clause]!.head;
}

/** The owner of a noun: a genitive, a possessive, or whose doing it is. «der Versuch des Konzerns, … zu übernehmen», «der Plan von Acme, …». */
function ownerOf(tree: Tree, noun: number, data: ClaimData): number {
  return tree.children[noun]!.find((child) => {
    const { upos, deprel, feats } = tree.words[child]!;
    if (upos === 'PRON') return false;
    if (deprel === 'nmod:poss') return true;
    const adposition = adpositionOf(tree, child);
    if (tree.relation[child] === 'nmod' && adposition >= 0) {
      return data.agents.has(tree.words[adposition]!.text.toLowerCase()) && (upos === 'NOUN' || upos === 'PROPN') && !isTime(tree, child, data);
    }
    return deprel === 'nmod' && (feats['Case'] ?? 'Gen') === 'Gen';
  }) ?? -1;
}

/** A whole clause as a phrase. */
export function clausePhrase(tree: Tree, head: number): Phrase {
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
