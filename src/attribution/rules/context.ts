import { relation, type Annotated, type QuoteRole, type Word } from '../../document.js';
import type { AttributionData, CueVerb } from '../../languages/language.js';
import type { Draft, Piece } from '../draft.js';
import type { Marks } from '../marks.js';
import { isNoun, mentionAt } from '../mentions.js';
import type { Tree } from '../tree.js';

/** What a rule sees: one sentence of a document, and the data of its language. */
export interface RuleContext {
  readonly doc: Annotated;
  readonly tree: Tree;
  readonly marks: Marks;
  readonly data: AttributionData;
  /** The sentence's tokens. */
  readonly first: number;
  readonly last: number;
  /** Whether a token already belongs to a quote or a frame. */
  readonly taken: (token: number) => boolean;
}

/** A rule reads one sentence and proposes quotes. */
export type Rule = (context: RuleContext) => Draft[];

/** Share of the roles by rule that are right, on the training articles. */
const SURE = 0.75;

/** A draft of the rules with everything empty that is not given. */
export function draft(parts: Pick<Draft, 'type' | 'medium' | 'quote' | 'score'> & Partial<Draft>): Draft {
  const roles = { speaker: [], cue: [], frame: [], addressee: [], ...parts };
  const sure = (role: QuoteRole): number => (roles[role].length > 0 ? SURE : 0);
  return { source: 'rules', nested: false, ...roles, sure: { speaker: sure('speaker'), cue: sure('cue'), frame: sure('frame'), addressee: sure('addressee') } };
}

/** The cue verb that a token is, with its particle («teilte … mit»); undefined where it is none. */
export function cueVerb(context: RuleContext, token: number): CueVerb | undefined {
  return cueAt(context, token)?.verb;
}

/** The cue verb at a token and the word that parted from it (-1 for none): «teilte … mit», «gab … bekannt». */
export function cueAt({ doc, tree, data }: RuleContext, token: number): { verb: CueVerb; particle: number } | null {
  const word = doc.tokens[token]!;
  if (word.upos !== 'VERB' && word.upos !== 'AUX') return null;
  const form = word.text.toLowerCase();
  const lemmas = [word.lemma.toLowerCase(), Object.hasOwn(data.verbForms, form) ? data.verbForms[form]! : ''];
  let bound = false;
  for (const child of tree.children[token]!) {
    const other = doc.tokens[child]!;
    const particle = other.deprel === 'compound:prt';
    bound ||= particle;
    if (!particle && !(['xcomp', 'advmod'].includes(other.deprel) && ['ADJ', 'ADV', 'ADP'].includes(other.upos))) continue;
    for (const lemma of lemmas) {
      const whole = lemma.startsWith(other.text.toLowerCase()) ? lemma : other.text.toLowerCase() + lemma;
      if (lemma !== '' && Object.hasOwn(data.verbs, whole)) return { verb: data.verbs[whole]!, particle: child };
    }
  }
  // With a particle of its own it is another verb: «sagte … ab» says nothing.
  const lemma = bound ? undefined : lemmas.find((one) => Object.hasOwn(data.verbs, one));
  return lemma === undefined ? null : { verb: data.verbs[lemma]!, particle: -1 };
}

/** Whether a verb is denied. */
export function isDenied({ doc, tree, data }: Pick<RuleContext, 'tree' | 'data'> & { readonly doc: Pick<Annotated, 'tokens'> }, token: number): boolean {
  return tree.children[token]!.some((child) => {
    const word = doc.tokens[child]!;
    return relation(word) === 'advmod' && (word.feats['Polarity'] === 'Neg' || data.negations.includes(word.text.toLowerCase()));
  });
}

/** Whether a finite form is that of reported speech. */
export function isReported(word: Word, data: AttributionData): boolean {
  const mood = word.feats['Mood'];
  if (mood === 'Sub') return true;
  return mood === undefined && (word.upos === 'VERB' || word.upos === 'AUX') && data.reportedForms.includes(word.text.toLowerCase());
}

/** The finite verb of a clause: its head, or an auxiliary or copula of it; -1 for none. */
export function finiteVerb({ doc, tree }: Pick<RuleContext, 'doc' | 'tree'>, head: number): number {
  const finite = (token: number): boolean => {
    const { feats, upos } = doc.tokens[token]!;
    return (upos === 'VERB' || upos === 'AUX') && (feats['VerbForm'] === 'Fin' || feats['Mood'] !== undefined);
  };
  const helpers = tree.children[head]!.filter((child) => ['aux', 'cop'].includes(relation(doc.tokens[child]!)));
  const helper = helpers.find(finite);
  if (helper !== undefined) return helper;
  if (finite(head)) return head;
  // Without features: an auxiliary is finite where there is one, else the verb itself.
  const bare = [...helpers, head].every((token) => Object.keys(doc.tokens[token]!.feats).length === 0);
  if (!bare) return -1;
  return helpers[0] ?? (doc.tokens[head]!.upos === 'VERB' ? head : -1);
}

/** The medium of a statement: the verb decides, else who speaks (a person speaks, a body lets know, a report is written). */
export function mediumOf({ doc, data }: RuleContext, verb: CueVerb | undefined, source: number | null): Draft['medium'] {
  if (verb?.medium === 'writing') return 'writing';
  if (verb?.medium === 'belief') return 'speech_thought';
  if (verb?.medium === 'speech' || source === null) return 'speech';
  const type = mentionAt(doc, source)?.entity.type;
  if (type === 'PER') return 'speech';
  if (type === 'WORK') return 'writing';
  const word = doc.tokens[source]!;
  if (data.writings.some((noun) => isNoun(word, noun))) return 'writing';
  if (type === 'ORG' || type === 'LOC' || type === 'PROD' || data.bodies.some((noun) => isNoun(word, noun))) return 'speech_writing';
  return 'speech';
}

/** No rule makes a quote longer than this (in tokens): a tree over more than that says little. */
const LONGEST = 1000;

/** Whether any token of a piece is taken, or the piece is too long to be a quote by rule. */
export function isTaken({ taken }: RuleContext, piece: Piece): boolean {
  if (piece.last - piece.first >= LONGEST) return true;
  for (let token = piece.first; token <= piece.last; token += 1) if (taken(token)) return true;
  return false;
}
