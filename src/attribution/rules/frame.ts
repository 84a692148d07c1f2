import { cutPieces, joinPieces, piecesOf, type Draft, type Piece } from '../draft.js';
import { relation, trimPunctuation, yieldOf } from '../tree.js';
import type { RuleContext } from './context.js';

/** What hangs on a cue verb. */
export interface Frame {
  readonly roles: Pick<Draft, 'speaker' | 'cue' | 'frame' | 'addressee'>;
  /** Head token of the speaker, null where there is none. */
  readonly source: number | null;
}

const CUE_PARTS: ReadonlySet<string> = new Set(['aux', 'aux:pass', 'compound:prt', 'expl', 'expl:pv']);

/** Clauses beside the frame that are no part of it. */
const BESIDE: ReadonlySet<string> = new Set(['conj', 'parataxis', 'ccomp', 'xcomp', 'advcl', 'csubj']);

/** Reads the frame around the cue verb `verb` whose content is `content`. */
export function frameOf(context: RuleContext, verb: number, content: readonly Piece[]): Frame {
  const { doc, tree } = context;
  const { tokens } = doc;
  const cue = [verb];
  let addressee: number | null = null;
  for (const child of tree.children[verb]!) {
    const word = tokens[child]!;
    if (CUE_PARTS.has(word.deprel) || word.feats['Reflex'] === 'Yes') cue.push(child);
    else if (addressee === null && isAddressee(context, child)) addressee = child;
  }
  const source = sourceOf(context, verb);
  if (source === null) {
    const nobody = tree.children[verb]!.find((child) => isNobody(context, child));
    if (nobody !== undefined) cue.push(nobody);
  }
  const roles = {
    speaker: source === null ? [] : [phraseAt(context, source)],
    cue: piecesOf(cue),
    frame: clauseAround(context, verb, content),
    addressee: addressee === null ? [] : [phraseAt(context, addressee)],
  };
  return { roles, source };
}

function isNobody({ doc, data }: RuleContext, token: number): boolean {
  const word = doc.tokens[token]!;
  return ['nsubj', 'expl'].includes(relation(word)) && data.impersonal.includes(word.text.toLowerCase());
}

/** The one who speaks: the subject, the agent of a passive, or the subject of the verb that this one is joined to. */
function sourceOf(context: RuleContext, verb: number): number | null {
  const { doc, tree, data } = context;
  const { tokens } = doc;
  let at = verb;
  for (let step = 0; step < 4; step += 1) {
    const children = tree.children[at]!;
    const subject = children.find((child) => relation(tokens[child]!) === 'nsubj');
    const passive = children.some((child) => tokens[child]!.deprel === 'aux:pass' || tokens[child]!.deprel === 'nsubj:pass');
    if (passive) {
      const agent = children.find((child) => tree.children[child]!.some((mark) => relation(tokens[mark]!) === 'case' && data.agents.includes(tokens[mark]!.text.toLowerCase()))
        && relation(tokens[child]!) === 'obl' && (tokens[child]!.deprel === 'obl:agent' || tokens[child]!.upos !== 'NUM'));
      return agent ?? null;
    }
    if (subject !== undefined) return isNobody(context, subject) ? null : relativised(context, subject, at);
    // «Er lachte und sagte …», «… um zu sagen»: the subject stands with the verb above.
    if (!['conj', 'xcomp', 'advcl'].includes(relation(tokens[at]!)) || tokens[at]!.head < 0) return null;
    at = tokens[at]!.head;
  }
  return null;
}

/** The noun that a relative pronoun stands for («eines Hackers, der behauptet»). */
function relativised({ doc }: RuleContext, subject: number, verb: number): number {
  const { tokens } = doc;
  const word = tokens[subject]!;
  const antecedent = tokens[verb]!.head;
  const relative = word.upos === 'PRON' && relation(tokens[verb]!) === 'acl' && antecedent >= 0 && antecedent < subject;
  return relative ? antecedent : subject;
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

/** A noun phrase without preposition, relative clause and punctuation at its ends. */
export function phraseAt({ doc, tree }: RuleContext, head: number): Piece {
  const { tokens } = doc;
  let { first, last } = yieldOf(tree, head);
  for (const child of tree.children[head]!) {
    const kind = relation(tokens[child]!);
    if (kind === 'case' && child < head) first = Math.max(first, tree.right[child]! + 1);
    else if (kind === 'case') last = Math.min(last, tree.left[child]! - 1);
    else if (['acl', 'parataxis', 'advcl'].includes(kind) && child > head) last = Math.min(last, tree.left[child]! - 1);
  }
  return trimPunctuation(tokens, { first: Math.min(first, head), last: Math.max(last, head) }) ?? { first: head, last: head };
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
