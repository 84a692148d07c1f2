import { relation, type Word } from '../../document.js';
import { cutPieces, joinPieces, piecesOf, type Draft, type Piece } from '../draft.js';
import { mentionIndex } from '../mentions.js';
import { trimPunctuation, yieldOf } from '../tree.js';
import { cueAt, type RuleContext } from './context.js';

/** So much of a rule's context as it takes to read phrases off the tree. */
export type FrameContext = Pick<RuleContext, 'doc' | 'tree' | 'data'>;

/** What hangs on a cue verb. */
export interface Frame {
  readonly roles: Pick<Draft, 'speaker' | 'cue' | 'frame' | 'addressee'>;
  /** Head token of the speaker, null where there is none. */
  readonly source: number | null;
  /** Whether anybody is said to speak: a source, or the nobody of «es heißt». */
  readonly spoken: boolean;
}

const CUE_PARTS: ReadonlySet<string> = new Set(['aux', 'aux:pass', 'compound:prt', 'expl', 'expl:pv']);

/** What stands before a noun and is no part of its phrase (a noun can be the predicate of a clause). */
const NO_PART: ReadonlySet<string> = new Set(['case', 'nsubj', 'cop', 'aux', 'cc', 'mark', 'expl', 'discourse', 'advcl']);

/** Clauses beside the frame that are no part of it. */
const BESIDE: ReadonlySet<string> = new Set(['conj', 'parataxis', 'ccomp', 'xcomp', 'advcl', 'csubj']);

/** A bracket in a name has at most so many tokens. */
const LONGEST_BRACKET = 12;

/** Reads the frame around the cue verb `verb` whose content is `content`. */
export function frameOf(context: RuleContext, verb: number, content: readonly Piece[]): Frame {
  const { doc, tree } = context;
  const { tokens } = doc;
  const cue = [verb];
  const particle = cueAt(context, verb)?.particle ?? -1;
  let addressee: number | null = null;
  for (const child of tree.children[verb]!) {
    if (isMessage(context, child)) cue.push(...cueNoun(context, child));
    else if (child === particle || CUE_PARTS.has(tokens[child]!.deprel) || tokens[child]!.feats['Reflex'] === 'Yes') cue.push(child);
    else if (addressee === null && isAddressee(context, child)) addressee = child;
  }
  const source = sourceOf(context, verb);
  const asked = isAsked(context, verb);
  if (asked) addressee = sourceOf(context, tokens[verb]!.head);
  const nobody = source === null ? tree.children[verb]!.find((child) => isNobody(context, child)) : undefined;
  if (nobody !== undefined) cue.push(nobody);
  const roles = {
    speaker: source === null ? [] : [phraseAt(context, source)],
    cue: piecesOf(cue),
    frame: clauseAround(context, verb, content),
    addressee: addressee === null ? [] : [phraseAt(context, addressee)],
  };
  return { roles, source, spoken: source !== null || nobody !== undefined || asked };
}

/** The writer and the reader are no sources: «ich glaube», «wie Sie sagen». */
function isParty({ doc }: FrameContext, token: number): boolean {
  const { feats, upos } = doc.tokens[token]!;
  return upos === 'PRON' && (feats['Person'] === '1' || feats['Person'] === '2');
}

function isNobody({ doc, data }: FrameContext, token: number): boolean {
  const word = doc.tokens[token]!;
  return ['nsubj', 'expl'].includes(relation(word)) && data.impersonal.includes(word.text.toLowerCase());
}

/** The one who speaks, null where it is only heard: the subject, the agent of a passive, or the subject of the verb that this one is joined to. */
export function sourceOf(context: FrameContext, verb: number): number | null {
  const { doc, tree, data } = context;
  const { tokens } = doc;
  if (data.hearing.includes(tokens[verb]!.lemma.toLowerCase())) return null;
  const oblique = obliqueSource(context, verb);
  if (oblique !== undefined) return oblique;
  let at = verb;
  for (let step = 0; step < 4; step += 1) {
    const children = tree.children[at]!;
    const subject = subjectOf(context, at);
    const passive = children.some((child) => tokens[child]!.deprel === 'aux:pass' || tokens[child]!.deprel === 'nsubj:pass');
    if (passive || isAsked(context, at)) {
      const agent = children.find((child) => tree.children[child]!.some((mark) => relation(tokens[mark]!) === 'case' && data.agents.includes(tokens[mark]!.text.toLowerCase()))
        && relation(tokens[child]!) === 'obl' && (tokens[child]!.deprel === 'obl:agent' || tokens[child]!.upos !== 'NUM'));
      return agent ?? null;
    }
    if (subject !== undefined) return isNobody(context, subject) || isParty(context, subject) ? null : relativised(context, subject, at);
    // «Er lachte und sagte …», «… um zu sagen»: the subject stands with the verb above.
    if (!['conj', 'xcomp', 'advcl'].includes(relation(tokens[at]!)) || tokens[at]!.head < 0) return null;
    at = tokens[at]!.head;
  }
  return null;
}

/** “Asked whether it pays, she said …”: a past participle in front of its main verb is passive, and the subject of the main verb is who is asked. */
export function isAsked({ doc: { tokens }, tree }: FrameContext, verb: number): boolean {
  const { feats, deprel, head } = tokens[verb]!;
  if (feats['VerbForm'] !== 'Part' || feats['Tense'] === 'Pres' || deprel !== 'advcl' || head < verb) return false;
  return !tree.children[verb]!.some((child) => ['aux', 'nsubj', 'mark'].includes(relation(tokens[child]!)));
}

/** The subject of a verb; an article is none of an infinitive («…, die von Investoren eingereichte Klage abzuweisen»). */
function subjectOf({ doc: { tokens }, tree }: FrameContext, verb: number): number | undefined {
  const infinitive = tokens[verb]!.feats['VerbForm'] === 'Inf';
  return tree.children[verb]!.find((child) => relation(tokens[child]!) === 'nsubj' && !(infinitive && tokens[child]!.feats['PronType'] === 'Art'));
}

/** «wie aus dem Bericht hervorgeht»: the source of some verbs is no subject but comes with an adposition. */
function obliqueSource({ doc, tree, data }: FrameContext, verb: number): number | undefined {
  const { tokens } = doc;
  const children = tree.children[verb]!;
  const particle = children.find((child) => tokens[child]!.deprel === 'compound:prt');
  const lemmas = [tokens[verb]!.lemma, `${particle === undefined ? '' : tokens[particle]!.text}${tokens[verb]!.lemma}`];
  const lemma = lemmas.find((one) => Object.hasOwn(data.sourceAdpositions, one));
  if (lemma === undefined) return undefined;
  const adpositions = data.sourceAdpositions[lemma]!;
  return children.find((child) => tree.children[child]!.some((mark) => relation(tokens[mark]!) === 'case' && adpositions.includes(tokens[mark]!.text.toLowerCase())));
}

/** The noun that a relative pronoun stands for («eines Hackers, der behauptet»). */
function relativised({ doc, tree }: FrameContext, subject: number, verb: number): number {
  const { tokens } = doc;
  const word = tokens[subject]!;
  const antecedent = tokens[verb]!.head;
  const clause = trimPunctuation(tokens, yieldOf(tree, verb));
  const kind = word.feats['PronType'];
  const relative = word.upos === 'PRON' && clause?.first === subject && (kind === undefined || kind.includes('Rel'));
  return relative && relation(tokens[verb]!) === 'acl' && antecedent >= 0 && antecedent < subject ? antecedent : subject;
}

/** Whether a token is a noun that a content clause can hang on, as object or complement of its verb. */
export function isMessage({ doc, data }: RuleContext, token: number): boolean {
  const word = doc.tokens[token]!;
  if (word.upos !== 'NOUN' || !['obj', 'obl', 'nsubj', 'nmod', 'root', 'conj'].includes(relation(word))) return false;
  return data.messageNouns.includes(word.lemma.toLowerCase());
}

/** «mit der Behauptung», «die Hoffnung»: a noun of the cue with what stands before it. */
function cueNoun({ doc, tree }: RuleContext, noun: number): number[] {
  return [...tree.children[noun]!.filter((child) => child < noun && ['det', 'case', 'amod'].includes(relation(doc.tokens[child]!))), noun];
}

function isAddressee(context: RuleContext, token: number): boolean {
  const { doc, tree, data } = context;
  const word = doc.tokens[token]!;
  if (word.feats['Reflex'] === 'Yes') return false;
  if (word.deprel === 'iobj' || word.deprel === 'obl:arg') return word.feats['Case'] === 'Dat' || word.deprel === 'iobj';
  if (word.deprel === 'obj') return tree.children[word.head]!.some((child) => ['ccomp', 'xcomp'].includes(relation(doc.tokens[child]!))) && word.feats['Case'] !== 'Gen';
  if (relation(word) !== 'obl') return false;
  return tree.children[token]!.some((child) => relation(doc.tokens[child]!) === 'case' && data.addressees.includes(doc.tokens[child]!.text.toLowerCase()));
}

/** A noun phrase without preposition, relative clause, what follows a person's name in another case, and punctuation at its ends. */
export function phraseAt({ doc, tree, data }: FrameContext, head: number): Piece {
  const { tokens } = doc;
  let { first, last } = yieldOf(tree, head);
  for (const child of tree.children[head]!) {
    const kind = relation(tokens[child]!);
    if (child < head && NO_PART.has(kind)) first = Math.max(first, tree.right[child]! + 1);
    else if (kind === 'case' || kind === 'cop') last = Math.min(last, tree.left[child]! - 1);
    else if (['acl', 'parataxis', 'advcl'].includes(kind) && child > head) last = Math.min(last, tree.left[child]! - 1);
  }
  last = behindName({ doc, tree, data }, head, last);
  const phrase = trimPunctuation(tokens, { first: Math.min(first, head), last: Math.max(last, head) }) ?? { first: head, last: head };
  return closesBracket(tokens, phrase) ? { first: phrase.first, last: phrase.last + 1 } : phrase;
}

/**
 * «Chefin Ida Lenz der Agentur (sagte)»: behind a person's name stands no genitive; whom the verb tells is no part of the phrase. The last token of
 * the phrase without it.
 */
export function behindName({ doc, tree, data }: FrameContext, head: number, last: number): number {
  const { byToken } = mentionIndex(doc);
  for (let token = head + 1; token <= last; token += 1) {
    const { text, upos, head: noun } = doc.tokens[token]!;
    if (upos !== 'DET' || noun < token || !data.references.definite.has(text.toLowerCase()) || !['nmod', 'obl', 'iobj'].includes(relation(doc.tokens[noun]!))) continue;
    const named = byToken.get(token - 1)?.some(({ entity, mention }) => entity.type === 'PER' && mention.kind === 'name' && mention.last === token - 1);
    if (named && !tree.children[noun]!.some((child) => relation(doc.tokens[child]!) === 'case')) return token - 1;
  }
  return last;
}

/** Whether a bracket opened in the phrase closes right behind it («die Welthungerhilfe (WHH)»). */
function closesBracket(tokens: readonly Word[], { first, last }: Piece): boolean {
  if (tokens[last + 1]?.text !== ')') return false;
  for (let token = last; token >= Math.max(first, last - LONGEST_BRACKET); token -= 1) if (tokens[token]!.text === '(') return true;
  return false;
}

/** The clause of the cue verb without the content and without clauses beside it, with the comma or colon that borders on the content. */
function clauseAround({ doc, tree, last: sentenceEnd, first: sentenceStart }: RuleContext, verb: number, content: readonly Piece[]): Piece[] {
  const { tokens } = doc;
  const beside = tree.children[verb]!.filter((child) => BESIDE.has(relation(tokens[child]!))).map((child) => yieldOf(tree, child));
  const rest = cutPieces([yieldOf(tree, verb)], [...content, ...beside.filter((piece) => verb < piece.first || verb > piece.last)]);
  const own = rest.find((piece) => piece.first <= verb && verb <= piece.last);
  if (!own) return piecesOf([verb]);
  const trimmed = trimPunctuation(tokens, own);
  if (!trimmed) return piecesOf([verb]);
  let { first, last } = trimmed;
  const borders = (token: number): boolean => token >= sentenceStart && token <= sentenceEnd && /^[,:;–—-]$/u.test(tokens[token]!.text);
  const touches = (token: number): boolean => content.some((piece) => piece.first <= token && token <= piece.last);
  if (borders(first - 1) && touches(first - 2)) first -= 1;
  if (borders(last + 1) && touches(last + 2)) last += 1;
  return joinPieces([{ first, last }]);
}
