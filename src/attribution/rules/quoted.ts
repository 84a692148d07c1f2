import type { Draft, Piece } from '../draft.js';
import type { MarkPair } from '../marks.js';
import { trimPunctuation, yieldOf } from '../tree.js';
import { cueVerb, draft, finiteVerb, isTaken, mediumOf, type Rule, type RuleContext } from './context.js';
import { frameOf, phraseAt } from './frame.js';

/** A frame without a verb («Maier: „…“») has at most so many tokens before its colon. */
const LABEL = 12;

/** A cue verb stands at most so many tokens before its colon. */
const FARTHEST = 60;

/**
 * Words in quotation marks beside a cue: «Sie sagte: „…“», «„…“, erklärte der Minister», «Maier: „…“». Works by position, so that
 * it finds the quote where the tree joins the two sentences in another way. Marks around mere words («die „Wende“») are no quote.
 */
export const quoted: Rule = (context) => {
  const drafts: Draft[] = [];
  for (let token = context.first; token <= context.last; token += 1) {
    const pair = context.marks.at.get(token);
    if (!pair || pair.open !== token || isTaken(context, { first: pair.open, last: pair.close })) continue;
    const found = before(context, pair) ?? after(context, pair);
    if (found) drafts.push(found);
  }
  return drafts;
};

/** «… sagte: „…“»: a colon before the opening mark, and a cue verb or a name before the colon. */
function before(context: RuleContext, pair: MarkPair): Draft | null {
  const { doc, tree, first } = context;
  const colon = pair.open - 1;
  if (colon < 0 || doc.tokens[colon]!.text !== ':' || doc.tokens[colon]!.block !== doc.tokens[pair.open]!.block) return null;
  const start = Math.max(colon - FARTHEST, colon >= first ? first : doc.sentences[doc.tokens[colon]!.sentence]!.first);
  let verb = -1;
  for (let token = colon - 1; token >= start && verb < 0; token -= 1) if (cueVerb(context, token)) verb = token;
  const quote = [{ first: pair.open, last: pair.close }];
  if (verb >= 0) {
    const { roles, source } = frameOf(context, verb, quote);
    const own = roles.frame.filter((piece) => piece.last < pair.open);
    const whole = own.length > 0 ? [{ first: own[0]!.first, last: colon }] : [{ first: start, last: colon }];
    return draft({ ...roles, frame: whole, type: 'direct', medium: mediumOf(context, cueVerb(context, verb), source), quote, score: 0.6 });
  }
  const label = trimPunctuation(doc.tokens, { first: start, last: colon - 1 });
  if (!label || colon - start > LABEL || !isNominal(context, label)) return null;
  const head = [label.first, label.last].find((token) => label.first <= tree.left[token]! && doc.tokens[token]!.upos === 'PROPN') ?? label.first;
  return draft({ type: 'direct', medium: mediumOf(context, undefined, head), quote, speaker: [label], frame: [{ first: start, last: colon }], score: 0.5 });
}

/** Whether a stretch is a noun phrase with a name or a noun, and no verb. */
function isNominal({ doc }: RuleContext, piece: Piece): boolean {
  let noun = false;
  for (let token = piece.first; token <= piece.last; token += 1) {
    const { upos } = doc.tokens[token]!;
    if (upos === 'VERB' || upos === 'AUX' || upos === 'ADV') return false;
    noun ||= upos === 'PROPN' || upos === 'NOUN';
  }
  return noun;
}

/** «„…“, sagte der Minister»: a cue verb right behind the closing mark, or at the end of the clause there («„…“, der Minister sagte»). */
function after(context: RuleContext, pair: MarkPair): Draft | null {
  const { doc, tree } = context;
  const { tokens } = doc;
  let next = pair.close + 1;
  if (next >= tokens.length || tokens[next]!.block !== tokens[pair.close]!.block) return null;
  const comma = tokens[next]!.upos === 'PUNCT' && /^[,–—-]$/u.test(tokens[next]!.text) ? next : -1;
  if (comma >= 0) next += 1;
  else if (tokens[pair.close - 1]!.text !== ',' && !/^[?!,]$/u.test(tokens[pair.close - 1]!.text)) return null;
  if (next >= tokens.length || !hasPredicate(context, pair)) return null;
  const end = doc.sentences[tokens[next]!.sentence]!.last;
  // The cue, or an auxiliary that hangs on it («hat er gesagt»), or the subject before it.
  let verb = -1;
  for (let token = next; token <= Math.min(end, next + 8) && verb < 0; token += 1) {
    if (tokens[token]!.upos === 'PUNCT' && token > next) break;
    if (cueVerb(context, token)) verb = token;
    else if (tokens[token]!.upos === 'AUX' && tokens[token]!.head > token && cueVerb(context, tokens[token]!.head)) verb = tokens[token]!.head;
  }
  if (verb < 0) return null;
  const quote = [{ first: pair.open, last: pair.close }];
  const { roles, source } = frameOf(context, verb, quote);
  const last = Math.min(end, Math.max(tree.right[verb]!, verb));
  const inner = roles.frame.find((piece) => piece.first <= verb && verb <= piece.last) ?? { first: next, last };
  const whole = { first: comma >= 0 ? comma : Math.max(inner.first, next), last: inner.last };
  return draft({ ...roles, frame: [whole], type: 'direct', medium: mediumOf(context, cueVerb(context, verb), source), quote, score: 0.6 });
}

/** Whether the marks hold a clause, or a good many words: one quoted word is a term more often than speech. */
function hasPredicate(context: RuleContext, pair: MarkPair): boolean {
  if (pair.close - pair.open > 5) return true;
  for (let token = pair.open + 1; token < pair.close; token += 1) if (finiteVerb(context, token) >= 0) return true;
  return false;
}

/** The noun phrase that starts at a token and ends before `end`; null where a verb stands in it. */
export function nominalFrom(context: RuleContext, start: number, end: number): { piece: Piece; head: number } | null {
  const { doc, tree } = context;
  let last = start;
  while (last <= end && doc.tokens[last]!.upos !== 'PUNCT') last += 1;
  const piece = { first: start, last: last - 1 };
  if (piece.last < start || !isNominal(context, piece)) return null;
  for (let token = start; token <= piece.last; token += 1) {
    const { head, upos } = doc.tokens[token]!;
    if ((upos === 'NOUN' || upos === 'PROPN') && (head < piece.first || head > piece.last)) {
      const phrase = phraseAt(context, token);
      return { piece: { first: start, last: Math.min(end, Math.max(piece.last, phrase.last)) }, head: token };
    }
  }
  return { piece, head: yieldOf(tree, start).first === start ? start : piece.last };
}
