import type { Message, Range, Token } from '../document.js';
import { startsSentence } from './dots.js';
import { fold, type Rules } from './rules.js';

/** Longer sentences are cut, with a message: no reader and no encoder takes them whole. Tokens. */
export const LONGEST_SENTENCE = 250;

const FULL_STOP = /^[.。．।]$/u;
const STRONG = /^[!?‼⁇⁈⁉！？؟۔。।]+$/u;
const ELLIPSIS = /^(?:\.{2,}|…+)$/;
const CLOSING = /^[)\]}"'”’»«“‘›‹]$|^''$/;
const OPENING = /^[([{"'“‘„‚«»‹›]$|^``$|^,,$/;
const CLOSING_BRACKET = /^[)\]}]$/;
const LOWER = /^\p{Ll}/u;
const UPPER = /^\p{Lu}/u;

/** Whether a sentence can end with the token at `i`: its own full stop, question mark and so on. */
function terminal(token: Token): 'stop' | 'strong' | 'ellipsis' | 'dotted' | null {
  const { text } = token;
  if (FULL_STOP.test(text)) return 'stop';
  if (STRONG.test(text)) return 'strong';
  if (ELLIPSIS.test(text)) return 'ellipsis';
  return text.length > 1 && text.endsWith('.') ? 'dotted' : null;
}

/** Whether a word with a full stop of its own can end the sentence before `next`. */
function dottedEnds(word: string, next: Token, rules: Rules): boolean {
  const low = fold(word.slice(0, -1));
  if (rules.titles.has(low) || /^\d/.test(low)) return /^\d{1,3}$/.test(low) && startsSentence(next.text, rules) && rules.data.ordinalDot;
  if (rules.inner.has(low) && !rules.final.has(low)) return false;
  // An initial stands before a name, whatever word it is.
  if (/^\p{L}$/u.test(low)) return false;
  return startsSentence(next.text, rules);
}

/**
 * The last tokens of the sentences of one block (`first` to `last`, both included), ascending.
 * A sentence ends after a terminal mark and the quotes and brackets that close there, unless what follows carries it on.
 */
export function sentenceEnds(tokens: readonly Token[], first: number, last: number, rules: Rules): number[] {
  const ends: number[] = [];
  let start = first;
  let depth = 0;
  for (let i = first; i < last; i += 1) {
    const token = tokens[i]!;
    if (token.text === '(') depth += 1;
    else if (token.text === ')' && depth > 0) depth -= 1;
    const kind = terminal(token);
    if (kind === null) continue;
    // A number or a letter with a full stop at the start is a list mark.
    if (kind === 'dotted' && i === start) continue;
    let end = i;
    let quoted = false;
    while (end < last) {
      const next = tokens[end + 1]!;
      const glued = !next.spaceBefore;
      if ((STRONG.test(next.text) || ELLIPSIS.test(next.text) || FULL_STOP.test(next.text)) && (glued || next.text === token.text)) {
        end += 1;
      } else if (CLOSING.test(next.text) && glued && !opensAfter(tokens, end + 1, last)) {
        if (CLOSING_BRACKET.test(next.text)) depth = Math.max(0, depth - 1);
        else quoted = true;
        end += 1;
      } else if (next.literal === 'emoji' || /^[:;]['o^-]?[()DPp]$/.test(next.text)) {
        end += 1;
      } else break;
    }
    if (end >= last) break;
    const next = tokens[end + 1]!;
    if (ends_(tokens, kind, token, end, next, quoted, depth, last, rules)) {
      ends.push(end);
      start = end + 1;
      depth = 0;
    }
    i = end;
  }
  ends.push(last);
  return ends;
}

/** Whether the mark at `i`, glued to what stands before, opens a quotation all the same («sagte er.„Nein“»). */
function opensAfter(tokens: readonly Token[], i: number, last: number): boolean {
  const mark = tokens[i]!.text;
  return (mark === '«' || mark === '»' || mark === '“' || mark === '‘') && i < last && !tokens[i + 1]!.spaceBefore && UPPER.test(tokens[i + 1]!.text);
}

function ends_(
  tokens: readonly Token[], kind: 'stop' | 'strong' | 'ellipsis' | 'dotted', token: Token, end: number, next: Token, quoted: boolean, depth: number, last: number, rules: Rules,
): boolean {
  // What follows behind opening marks decides.
  let lead = end + 1;
  while (lead < last && OPENING.test(tokens[lead]!.text)) lead += 1;
  const word = tokens[lead]!.text;
  if (depth > 0) return false;
  if (kind === 'dotted' && !quoted) return dottedEnds(token.text, tokens[lead]!, rules);
  if (/^[,;:]$/.test(next.text)) return false;
  if (/^[-–—]+$/.test(next.text) && (quoted || kind !== 'stop')) return false;
  if (LOWER.test(word)) return false;
  if (!next.spaceBefore && kind === 'stop' && !UPPER.test(word)) return false;
  return true;
}

/** How good a place for a cut the token is: the end of a clause before a comma, a comma before nothing. */
function breakValue(token: Token, next: Token): number {
  if (/^(?:[;:!?]+|\.{2,}|…)$/.test(token.text)) return 3;
  if (/^[-–—]+$/.test(token.text) || /^[)\]}]$/.test(token.text)) return 2;
  if (token.text === ',') return 1;
  return next.spaceBefore ? 0 : -1;
}

/**
 * Cuts the sentence of the tokens `first` to `last` into pieces of at most {@link LONGEST_SENTENCE} tokens, each at the best
 * place of its second half. Returns the last tokens of the pieces.
 */
export function cutLong(tokens: readonly Token[], first: number, last: number): number[] {
  const ends: number[] = [];
  let from = first;
  while (last - from + 1 > LONGEST_SENTENCE) {
    let best = from + LONGEST_SENTENCE - 1;
    let value = -2;
    for (let i = best; i >= from + LONGEST_SENTENCE / 2; i -= 1) {
      const here = breakValue(tokens[i]!, tokens[i + 1]!);
      if (here > value) {
        best = i;
        value = here;
      }
    }
    ends.push(best);
    from = best + 1;
  }
  ends.push(last);
  return ends;
}

/** The message that says where a sentence was cut. */
export function tooLong(range: Range, count: number): Message {
  return {
    stage: 'segment', rule: 'sentence-too-long', start: range.start, end: range.end,
    text: `no sentence end in more than ${LONGEST_SENTENCE} tokens: cut into ${count} pieces`,
  };
}
