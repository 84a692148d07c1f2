import type { Block, Message, Range } from '../document.js';
import { ownsDot } from './dots.js';
import { emailEnd, punctuationEnd, symbolEnd, urlEnd } from './marks.js';
import { fold, type Rules } from './rules.js';
import { coreEnd, wordCuts, wordEnd } from './words.js';

/** A longer stretch without white space or punctuation is no word; it is cut, with a message. UTF-16 units. */
export const LONGEST_TOKEN = 1000;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const CHUNK = /\S+/gu;
const SIGNED = /[-−]\d/y;
/** Marks that never belong to the word before them. */
const SIMPLE = ',;!?)"“”»«…';
const PLUS = /\+\d/y;

/** Where the next '@' stands, looked up once however often it is asked: keeps long texts linear. */
function nextAt(text: string): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known < from) {
      const found = text.indexOf('@', from);
      known = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return known;
  };
}

/** Cuts a text into tokens, a block at a time. */
export interface Tokenizer {
  /** The tokens of a block: ascending, not overlapping, every character that is not white space in exactly one. */
  (block: Block): Range[];
}

/** A tokenizer for `text`; too long tokens are cut and told to `messages`. Blocks must be handed over in order. */
export function tokenizer(text: string, rules: Rules, messages: Message[]): Tokenizer {
  const at = nextAt(text);
  const segmenter = UNSPACED.test(text) ? new Intl.Segmenter('und', { granularity: 'word' }) : null;

  /** Where the token at `start` ends; several cuts where a word falls into tokens. */
  function scan(start: number, chunkStart: number, chunkEnd: number, blockEnd: number, last: Range | undefined, cuts: number[]): number {
    const char = text[start]!;
    // Most words are letters up to white space or a single mark: nothing can join or cut them but the list of words.
    const core = /[\p{L}\p{M}]/u.test(char) ? coreEnd(text, start) : start;
    if (core > start && (core === chunkEnd || (core + 1 === chunkEnd && SIMPLE.includes(text[core]!)))) {
      const split = core - start <= 12 ? rules.splits.get(fold(text.slice(start, core))) : undefined;
      if (split !== undefined) cuts.push(start + split);
      return core;
    }
    if (at(start) <= Math.min(start + 64, chunkEnd)) {
      const end = emailEnd(text, start);
      if (end > 0) return end;
    }
    if (/[hfw]/i.test(char)) {
      const end = urlEnd(text, start);
      if (end > start) return end;
    }
    if (!/[\p{L}\p{M}]/u.test(char)) {
      const end = symbolEnd(text, start, start === chunkStart);
      if (end > 0) return end;
    }
    const sign = rules.data.numberHyphens === 'keep' && char !== '+' ? SIGNED : PLUS;
    sign.lastIndex = start;
    const signed = start === chunkStart && sign.test(text);
    let end = wordEnd(text, signed ? start + 1 : start, chunkEnd, rules);
    if (end > start + (signed ? 1 : 0)) {
      if (text[end] === '.') {
        const previous = last ? text.slice(last.start, Math.min(last.end, last.start + 40)) : '';
        if (ownsDot(text, text.slice(start, Math.min(end, start + 40)), end, blockEnd, previous, rules)) return end + 1;
      }
      wordCuts(text, start, end, rules, cuts);
      return end;
    }
    if (char === '.' && start === chunkStart && /\d/.test(text[start + 1] ?? '')) {
      end = wordEnd(text, start + 1, chunkEnd, rules);
      return end;
    }
    if (char === "'" || char === '’') {
      const tail = coreEnd(text, start + 1);
      if (tail > start + 1 && tail < start + 5 && rules.data.clitics.includes(fold(text.slice(start, tail)))) return tail;
    }
    return punctuationEnd(text, start, rules.data.repeatedMarks);
  }

  /** Words in scripts without spaces, by the platform's dictionaries. */
  function unspaced(start: number, end: number, out: Range[]): void {
    for (let from = start; from < end; from += LONGEST_TOKEN) {
      for (const { index, segment } of segmenter!.segment(text.slice(from, Math.min(end, from + LONGEST_TOKEN)))) {
        out.push({ start: from + index, end: from + index + segment.length });
      }
    }
  }

  function push(start: number, end: number, out: Range[]): void {
    if (segmenter && end - start > 1 && UNSPACED.test(text.slice(start, end))) return unspaced(start, end, out);
    if (end - start <= LONGEST_TOKEN) {
      out.push({ start, end });
      return;
    }
    messages.push({ stage: 'segment', rule: 'token-too-long', text: `a stretch of ${end - start} characters without a break was cut into pieces of ${LONGEST_TOKEN}`, start, end });
    for (let from = start; from < end; ) {
      let to = Math.min(end, from + LONGEST_TOKEN);
      if (to < end && /[\ud800-\udbff]/.test(text[to - 1]!)) to -= 1;
      out.push({ start: from, end: to });
      from = to;
    }
  }

  return (block) => {
    const out: Range[] = [];
    const cuts: number[] = [];
    CHUNK.lastIndex = block.start;
    for (let chunk = CHUNK.exec(text); chunk && chunk.index < block.end; chunk = CHUNK.exec(text)) {
      const resume = CHUNK.lastIndex;
      const chunkEnd = Math.min(block.end, chunk.index + chunk[0].length);
      let start = chunk.index;
      while (start < chunkEnd) {
        cuts.length = 0;
        const end = Math.min(chunkEnd, scan(start, chunk.index, chunkEnd, block.end, out.at(-1), cuts));
        for (const cut of cuts) {
          push(start, cut, out);
          start = cut;
        }
        push(start, end, out);
        start = end;
      }
      CHUNK.lastIndex = resume;
    }
    return out;
  };
}
