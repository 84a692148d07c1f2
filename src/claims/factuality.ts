import type { Factuality } from '../document.js';
import type { ClaimData } from '../languages/language.js';
import type { Clause } from './clauses.js';
import { isFuture, isHearsay, type VerbComplex } from './complex.js';
import { isFreeRelative, isGeneric } from './relative.js';
import { childrenWith, entryOf, isOneOf, isVerbOf, type Tree } from './tree.js';

const COORDINATED = 'coordinated-verb';
const DEPENDENT: ReadonlySet<string> = new Set(['complement-clause', 'subject-clause', 'relative-clause', 'adverbial-clause', 'participle']);

/** How the text presents a claim: see the row's documentation. The first rule that applies decides. */
export function factualityOf(tree: Tree, clause: Clause, negated: boolean, data: ClaimData, sentenceEnd: number): Factuality {
  let lead = clause;
  while (lead.kind === COORDINATED && lead.governor) lead = lead.governor;
  return question(tree, clause, lead, data, sentenceEnd) ?? conditional(tree, clause, lead, data) ?? intended(tree, clause, lead, data) ??
    modal(tree, clause, negated, data) ?? guessed(tree, clause, lead, data) ?? 'asserted';
}

/** A question mark at the end of a main clause, «ob» or a question word before a dependent one. */
function question(tree: Tree, clause: Clause, lead: Clause, data: ClaimData, sentenceEnd: number): Factuality | null {
  if (lead.kind === 'main-clause' || clause.kind === 'main-clause') return tree.words[sentenceEnd]?.text === '?' || isTopic(tree, lead, data, sentenceEnd) ? 'question' : null;
  if (!DEPENDENT.has(lead.kind) || isFreeRelative(tree, lead.head, data)) return null;
  const opener = tree.children[lead.head]!.find((child) => child < lead.head && tree.relation[child] !== 'punct');
  // «wer zahlt, bezahlt viel»: the clause in front asks nothing.
  if (opener === undefined || isFreeRelative(tree, opener, data)) return null;
  const form = firstWord(tree, opener);
  const content = lead.kind === 'complement-clause' || lead.kind === 'subject-clause';
  // “if” opens a question only where one is asked.
  if (tree.relation[opener] === 'mark') return data.questionSubordinators.has(form) && (content || !data.conditionals.has(form)) ? 'question' : null;
  return data.questionWords.has(form) && (content || !data.relatives.has(form)) ? 'question' : null;
}

/** «Worum es geht»: a heading in the form of an indirect question, with the verb at the end. */
function isTopic(tree: Tree, lead: Clause, data: ClaimData, sentenceEnd: number): boolean {
  if (!data.verbSecond || lead.complex.finite < 0 || lead.head !== lead.complex.finite) return false;
  const opener = tree.children[lead.head]!.find((child) => child < lead.head && tree.relation[child] !== 'punct' && tree.words[child]!.upos !== 'NUM');
  const behind = tree.children[lead.head]!.some((child) => child > lead.head && tree.relation[child] !== 'punct');
  return opener !== undefined && opener < lead.head - 1 && !behind && lead.head <= sentenceEnd && data.questionWords.has(firstWord(tree, opener));
}

function firstWord(tree: Tree, token: number): string {
  const first = tree.children[token]!.at(0);
  return tree.words[first !== undefined && first < token ? first : token]!.text.toLowerCase();
}

/** An if-clause («wenn», «sollte er …, so …»), what hangs on one, and a main clause in the conditional. */
function conditional(tree: Tree, clause: Clause, lead: Clause, data: ClaimData): Factuality | null {
  if (isCondition(tree, lead.head, data) || (isFreeRelative(tree, lead.head, data) && isGeneric(tree, lead.head, data))) return 'conditional';
  const hangs = childrenWith(tree, lead.head, 'advcl').some((child) => isCondition(tree, child, data) && !isConcession(tree, child, data));
  // «soll bauen, wenn …» stays a plan.
  if (hangs && modal(tree, clause, false, data) !== 'planned') return 'conditional';
  const finite = clause.complex.finite < 0 ? undefined : tree.words[clause.complex.finite];
  if (!finite || (lead.kind !== 'main-clause')) return null;
  if (data.reportingForms.has(finite.text.toLowerCase()) || !data.pastSubjunctive.test(finite.text.toLowerCase())) return null;
  return finite.feats['Mood'] === 'Sub' && finite.feats['Tense'] === 'Past' && entryOf(data.modals, finite.lemma.toLowerCase()) === undefined ? 'conditional' : null;
}

/** A clause opened by a conditional subordinator, or an adverbial one in front of its verb that opens with its finite verb. */
function isCondition(tree: Tree, head: number, data: ClaimData): boolean {
  if (opensWith(tree, head, data.conditionals)) return true;
  const above = tree.words[head]!.head;
  if (tree.relation[head] !== 'advcl' || above < head || childrenWith(tree, head, 'mark').length > 0) return false;
  const parts = tree.children[head]!.filter((child) => tree.relation[child] !== 'punct');
  const first = Math.min(head, ...parts);
  const subject = childrenWith(tree, head, 'nsubj').at(0);
  if (subject === undefined || subject < first || tree.children[first]!.some((child) => child < first && first !== head)) return false;
  return (first === head || tree.relation[first] === 'aux') && tree.words[first]!.feats['VerbForm'] === 'Fin';
}

/** «auch wenn», “even if”: what hangs on it holds all the same. */
function isConcession(tree: Tree, head: number, data: ClaimData): boolean {
  return tree.children[head]!.some((child) => child < head && data.concessives.has(tree.words[child]!.text.toLowerCase())) ||
    childrenWith(tree, head, 'mark').some((child) => data.concessives.has(tree.words[child - 1]?.text.toLowerCase() ?? ''));
}

function opensWith(tree: Tree, head: number, words: ReadonlySet<string>): boolean {
  return childrenWith(tree, head, 'mark', 'advmod', 'case').some((child) => child < head && words.has(tree.words[child]!.text.toLowerCase()) && !isComparison(tree, child));
}

/** «als wenn», “as if”: a comparison, no condition. */
function isComparison(tree: Tree, token: number): boolean {
  const before = tree.words[token - 1];
  const { sentence, head } = tree.words[token]!;
  if (!before || before.sentence !== sentence || (before.upos !== 'ADP' && before.upos !== 'SCONJ')) return false;
  return before.head === token || before.head === head || head === token - 1;
}

/** What is threatened, promised, demanded or meant as a purpose; what a noun of intent announces; the future. */
function intended(tree: Tree, clause: Clause, lead: Clause, data: ClaimData): Factuality | null {
  if (lead.kind === 'purpose-infinitive') return opensWith(tree, lead.head, data.negativeSubordinators) ? null : 'planned';
  if (lead.kind === 'adverbial-clause' && opensWith(tree, lead.head, data.purposes)) return 'planned';
  if (clause.prefix.some((part) => isVerbOf(headWord(tree, part), data.planned, data, part.lemma))) return 'planned';
  if (lead.kind === 'noun-infinitive') return 'planned';
  const { governor } = lead;
  if ((lead.kind === 'complement-clause' || lead.kind === 'infinitive') && governor && isVerbOf(tree.words[governor.head]!, data.planned, data, governor.complex.lemma)) {
    return lead.kind === 'infinitive' || !isVerbOf(tree.words[governor.head]!, data.speech, data, governor.complex.lemma) ? 'planned' : null;
  }
  if (isFuture(tree, clause.complex, data) || clause.prefix.some((part) => isFuture(tree, part, data))) return 'planned';
  return null;
}

function headWord(tree: Tree, part: VerbComplex) {
  return tree.words[part.head]!;
}

/** Modal verbs: «will», «soll», «muss» plan; «kann», «darf», hypothetical forms leave open; a past «konnte», «musste» came about. */
function modal(tree: Tree, clause: Clause, negated: boolean, data: ClaimData): Factuality | null {
  for (const part of [...clause.prefix, clause.complex]) {
    if (isHearsay(tree, part, data)) return 'possible';
    for (const token of part.tokens) {
      const word = tree.words[token]!;
      const form = word.text.toLowerCase();
      const modality = entryOf(data.modals, form) ?? entryOf(data.modals, word.lemma.toLowerCase());
      if (modality === undefined || modality === 'let' || (token === part.head && part.tokens.length > 1)) continue;
      if (data.hypothetical.has(form)) return 'possible';
      if (data.realisedModals.has(form) || (negated && data.refusingModals.has(form))) return null;
      if (modality === 'can' || modality === 'may') return negated ? null : 'possible';
      return 'planned';
    }
  }
  return null;
}

/** «möglicherweise», «scheint zu»; what is supposed or feared. */
function guessed(tree: Tree, clause: Clause, lead: Clause, data: ClaimData): Factuality | null {
  if (childrenWith(tree, clause.head, 'advmod').some((child) => isOneOf(tree.words[child]!, data.possibleAdverbs))) return 'possible';
  if (clause.prefix.some((part) => isVerbOf(headWord(tree, part), data.possible, data, part.lemma))) return 'possible';
  if (lead.kind === 'complement-clause' && lead.governor && isVerbOf(tree.words[lead.governor.head]!, data.possible, data, lead.governor.complex.lemma)) return 'possible';
  return null;
}
