import type { Message, Range, Token } from '../document.js';
import { startsSentence } from './dots.js';
import { fold, type Rules } from './rules.js';

/** Longer sentences are cut, with a message: no reader and no encoder takes them whole. Tokens. */
export const LONGEST_SENTENCE = 250;

/** In tokens: what a bracket of this length holds are sentences of their own. */
const LONGEST_BRACKET = 40;

const FULL_STOP = /^[.。．।]$/u;
const STRONG = /^[!?‼⁇⁈⁉！？؟۔。।]+$/u;
/** After these no space is due. */
const UNSPACED_STOP = /[。．！？।۔]$/u;
const ELLIPSIS = /^(?:\.{2,}|…+)$/;
const CLOSING = /^[)\]}"'”’»«“‘›‹]$|^''$/;
const OPENING = /^[([{"'“‘„‚«»‹›]$|^``$|^,,$/;
const CLOSING_BRACKET = /^[)\]}]$/;
const LIST_MARK = /^(?:\d{1,3}|\p{L})$/u;
/** Short words without a vowel are more likely abbreviations that no list has. */
const CLIPPED = /^[^aeiouyäöü\d]{1,4}$/iu;
const LOWER = /^\p{Ll}/u;
const WORD = /^[\p{L}\p{N}]/u;
const UPPER = /^\p{Lu}/u;

type Terminal = 'stop' | 'strong' | 'ellipsis' | 'dotted';

/** Whether a sentence can end with the token at `i`: its own full stop, question mark and so on. */
function terminal(token: Token): Terminal | null {
  const { text } = token;
  if (text.length > 1 && WORD.test(text)) return text.endsWith('.') ? 'dotted' : null;
  if (FULL_STOP.test(text)) return 'stop';
  if (STRONG.test(text)) return 'strong';
  if (ELLIPSIS.test(text)) return 'ellipsis';
  return text.length > 1 && text.endsWith('.') ? 'dotted' : null;
}

/** Whether a word with a full stop of its own can end the sentence before `next`. */
function dottedEnds(word: string, next: Token, rules: Rules): boolean {
  const low = fold(word.slice(0, -1));
  if (rules.titles.has(low) || /^\d/.test(low)) return /^\d{1,3}$/.test(low) && startsSentence(next.text, rules) && rules.data.ordinalDot;
  if (rules.inner.has(low) && !rules.final.has(low) && !rules.closing.has(low)) return false;
  return startsSentence(next.text, rules) || (rules.closing.has(low) && UPPER.test(next.text));
}

/**
 * The last tokens of the sentences of one block (`first` to `last`, both included), ascending.
 * A sentence ends after a terminal mark and the quotes and brackets that close there, unless what follows carries it on.
 */
export function sentenceEnds(tokens: readonly Token[], first: number, last: number, rules: Rules): number[] {
  const ends: number[] = [];
  let start = first;
  const closed = closedBrackets(tokens, first, last);
  for (let i = first; i < last; i += 1) {
    const token = tokens[i]!;
    const kind = terminal(token);
    if (kind === null) {
      if (rules.bareStarters.size > 0 && i > start && i + 2 <= last && endsUnmarked(token, tokens[i + 1]!, tokens[i + 2]!, rules)) {
        ends.push(i);
        start = i + 1;
      }
      continue;
    }
    // A number or a letter with a full stop at the start, or behind a bullet, is a list mark.
    const mark = start < last && !WORD.test(tokens[start]!.text) ? start + 1 : start;
    if (i === mark ? kind === 'dotted' : i === mark + 1 && kind === 'stop' && LIST_MARK.test(tokens[mark]!.text)) continue;
    let end = i;
    let quoted = false;
    while (end < last) {
      const next = tokens[end + 1]!;
      const glued = !next.spaceBefore;
      if ((STRONG.test(next.text) || ELLIPSIS.test(next.text) || FULL_STOP.test(next.text)) && (glued || next.text === token.text)) {
        end += 1;
      } else if (CLOSING.test(next.text) && glued && !opensAfter(tokens, end + 1, last)) {
        if (!CLOSING_BRACKET.test(next.text)) quoted = true;
        end += 1;
      } else if (next.literal === 'emoji' || /^[:;]['o^-]?[()DPp]$/.test(next.text)) {
        end += 1;
      } else break;
    }
    end = behindReference(tokens, end, last);
    if (end >= last) break;
    const closing = closed.get(end);
    if ((closing === undefined || closing <= end) && sentenceEndsAt(tokens, kind, i, end, quoted, last, rules)) {
      ends.push(end);
      start = end + 1;
    }
    i = end;
  }
  ends.push(last);
  return ends;
}

/** Whether a sentence without a mark ends with `token`: an address, or a word before a capitalised pronoun that no title explains. */
function endsUnmarked(token: Token, next: Token, following: Token, rules: Rules): boolean {
  if (!next.spaceBefore || !UPPER.test(next.text)) return false;
  if (token.literal === 'url' || token.literal === 'email') return true;
  return /^\p{L}+$/u.test(token.text) && /^\p{Lu}\p{Ll}+$/u.test(next.text) && LOWER.test(following.text) && rules.bareStarters.has(fold(next.text));
}

/** For each token inside round brackets: where the outermost bracket closes. Brackets that never close are not there. */
function closedBrackets(tokens: readonly Token[], first: number, last: number): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  let open = -1;
  let depth = 0;
  for (let i = first; i <= last; i += 1) {
    const { text } = tokens[i]!;
    if (open >= 0 && i - open > LONGEST_BRACKET) {
      open = -1;
      depth = 0;
    }
    if (text === '(') {
      if (depth === 0) open = i;
      depth += 1;
    } else if (text === ')' && depth > 0) {
      depth -= 1;
      if (depth === 0) {
        for (let k = open; k < i; k += 1) out.set(k, i);
        open = -1;
      }
    }
  }
  return out;
}

/** Marks of notes like «[17]» after the full stop belong to the sentence before. */
function behindReference(tokens: readonly Token[], end: number, last: number): number {
  let at = end;
  while (at + 3 <= last && tokens[at + 1]!.text === '[' && /^\d{1,3}$/.test(tokens[at + 2]!.text) && tokens[at + 3]!.text === ']') at += 3;
  return at;
}

/** Whether the mark at `i`, glued to what stands before, opens a quotation all the same («sagte er.„Nein“»). */
function opensAfter(tokens: readonly Token[], i: number, last: number): boolean {
  const mark = tokens[i]!.text;
  return (mark === '«' || mark === '»' || mark === '“' || mark === '‘') && i < last && !tokens[i + 1]!.spaceBefore && UPPER.test(tokens[i + 1]!.text);
}

/** Whether a sentence ends with the token `end`, given its terminal mark at `i` and what closes there. */
function sentenceEndsAt(tokens: readonly Token[], kind: Terminal, i: number, end: number, quoted: boolean, last: number, rules: Rules): boolean {
  const next = tokens[end + 1]!;
  // What follows behind opening marks decides.
  let lead = end + 1;
  while (lead < last && OPENING.test(tokens[lead]!.text)) lead += 1;
  const word = tokens[lead]!;
  if (kind === 'dotted' && !quoted) return dottedEnds(tokens[i]!.text, word, rules);
  if (/^[,;:]$/.test(next.text)) return false;
  if (/^[-–—]+$/.test(next.text) && (quoted || kind !== 'stop')) return false;
  if (LOWER.test(word.text) && word.literal !== 'url') {
    return rules.data.lowerStarts && !quoted && kind !== 'ellipsis' && next.spaceBefore && !CLIPPED.test(tokens[i - 1]?.text ?? '');
  }
  // Where the space was forgotten («Ende.Danach»); capitals alone are the endings of files.
  if (UNSPACED_STOP.test(tokens[i]!.text)) return true;
  return next.spaceBefore || (kind !== 'ellipsis' && /^\p{Lu}(?:\p{Ll}|$)/u.test(word.text));
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
