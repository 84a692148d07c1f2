import { relation } from '../../document.js';
import type { Draft, Piece } from '../draft.js';
import { withClosingMark } from '../marks.js';
import { trimPunctuation, yieldOf } from '../tree.js';
import { cueVerb, draft, finiteVerb, isDenied, isReported, isTaken, mediumOf, type Rule, type RuleContext } from './context.js';
import { frameOf } from './frame.js';

/**
 * Content as a clause that hangs on a verb of saying or thinking: «Sie sagte, dass …», «er habe …», «forderte, … zu ändern»,
 * «…, sagte er». A clause in quotation marks is direct speech.
 */
export const complement: Rule = (context) => {
  const { doc, tree, first, last } = context;
  const drafts: Draft[] = [];
  for (let verb = first; verb <= last; verb += 1) {
    const cue = cueVerb(context, verb);
    if (!cue || isDenied(context, verb)) continue;
    for (const child of tree.children[verb]!) {
      const content = contentOf(context, verb, child, cue.infinitive);
      if (content) drafts.push(...build(context, verb, content));
    }
    // The other way round: the content is the main clause and the cue hangs on it.
    const { head, deprel } = doc.tokens[verb]!;
    if (deprel === 'parataxis' && head >= 0 && verbFirst(context, verb)) drafts.push(...build(context, verb, outside(context, head, verb)));
  }
  return drafts;
};

/** The clause at `child` where it is content of `verb`. */
function contentOf(context: RuleContext, verb: number, child: number, infinitive: boolean): Piece | null {
  const { doc, tree, data } = context;
  const kind = relation(doc.tokens[child]!);
  if (kind !== 'ccomp' && kind !== 'xcomp' && kind !== 'parataxis') return null;
  const whole = yieldOf(tree, child);
  if (whole.first <= verb && verb <= whole.last) return null;
  const finite = finiteVerb(context, child);
  const opener = doc.tokens[openerOf(context, whole)]!;
  const introduced = data.complementizers.includes(opener.text.toLowerCase());
  const zu = tree.children[child]!.some((token) => relation(doc.tokens[token]!) === 'mark' && doc.tokens[token]!.upos === 'PART');
  if (kind === 'xcomp' && !(infinitive && zu)) return null;
  if (kind === 'ccomp' && finite < 0 && !(infinitive && zu)) return null;
  const quoted = context.marks.at.has(whole.first) || context.marks.inside[child]! >= 0;
  if (kind === 'parataxis' && !quoted && !(finite >= 0 && isReported(doc.tokens[finite]!, data))) return null;
  if (kind === 'ccomp' && finite >= 0 && !introduced && !quoted && subordinate(context, child)) return null;
  const content = trimPunctuation(doc.tokens, whole, (token) => context.marks.at.has(token));
  return content && withClosingMark(content, context.marks);
}

/** Whether a clause behind its content opens with its verb («…, sagte er»); before the content it can open with anything. */
function verbFirst(context: RuleContext, verb: number): boolean {
  const { doc, tree } = context;
  if (verb < doc.tokens[verb]!.head) return !subordinate(context, verb);
  const clause = trimPunctuation(doc.tokens, yieldOf(tree, verb));
  const { first } = clause ?? { first: verb };
  return first === verb || relation(doc.tokens[first]!) === 'aux' || (relation(doc.tokens[first]!) === 'nsubj' && isFollowed(context, first, verb));
}

/** English has the subject first here too: «…, he said». */
function isFollowed({ doc, tree }: RuleContext, subject: number, verb: number): boolean {
  const pronoun = doc.tokens[subject]!.feats['PronType'] ?? '';
  return !pronoun.includes('Rel') && !pronoun.includes('Int') && tree.right[subject]! < verb;
}

/** The first word of a clause. */
function openerOf({ doc }: RuleContext, piece: Piece): number {
  for (let token = piece.first; token < piece.last; token += 1) if (doc.tokens[token]!.upos !== 'PUNCT' && doc.tokens[token]!.upos !== 'ADP') return token;
  return piece.last;
}

/** Whether a clause is opened by a conjunction that makes no content («weil», «damit»). */
function subordinate({ doc, tree, data }: RuleContext, head: number): boolean {
  return tree.children[head]!.some((child) => {
    const word = doc.tokens[child]!;
    return relation(word) === 'mark' && word.upos === 'SCONJ' && !data.complementizers.includes(word.text.toLowerCase());
  });
}

/** The clause at `head` without that of `verb`, as far as it stands on one side of it. */
function outside(context: RuleContext, head: number, verb: number): Piece | null {
  const { doc, tree } = context;
  const whole = yieldOf(tree, head);
  const cue = yieldOf(tree, verb);
  const side = cue.first > head ? { first: whole.first, last: cue.first - 1 } : { first: cue.last + 1, last: whole.last };
  if (side.first > side.last) return null;
  return trimPunctuation(doc.tokens, side, (token) => context.marks.at.has(token));
}

function build(context: RuleContext, verb: number, content: Piece | null): Draft[] {
  if (!content || isTaken(context, content) || context.taken(verb)) return [];
  const { marks } = context;
  const pair = marks.at.get(content.first) ?? marks.pairs[marks.inside[content.first]!];
  const direct = pair !== undefined && pair.open <= content.first && content.last <= pair.close && (verb < pair.open || verb > pair.close);
  const quote = direct ? [{ first: pair.open, last: pair.close }] : [content];
  const { roles, source, spoken } = frameOf(context, verb, quote);
  if (!spoken) return [];
  const medium = mediumOf(context, cueVerb(context, verb), source);
  return [draft({ ...roles, type: direct ? 'direct' : 'indirect', medium, quote, score: 0.6 })];
}
