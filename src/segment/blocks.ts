import { span, type Block, type BlockKind } from '../document.js';
import { fold, type Rules } from './rules.js';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly item: boolean;
  readonly byline: boolean;
}

const BREAK = /\r\n|[\n\r\u2028\u2029\u0085\f\v]/g;
const BULLET = /^(?:[•‣◦⁃▪▫●○■□►▶➢➤✓✔·∙](?=\s|\p{L}|\p{N})|[-–—*+](?=\s+\S)|\(?(?:\d{1,3}|\p{L})\)(?=\s)|\d{1,3}\.\)?(?=\s+\S))/u;
const ORDINAL_START = /^\d{1,3}\.\s+(\p{L}+)/u;
const TERMINAL = /[.!?…。！？؟:;]["'”“’‘»«)\]]*$/u;
const DATE_LINE = /^(?:\p{L}+,?\s+)?\d{1,2}[./]\s?(?:\d{1,2}[./]|\p{L}+)\s?\d{2,4}(?:[\s,|–-]+\d{1,2}[:.]\d{2}(?:\s?\p{L}+)?)?$/u;
const SEPARATED = /\s*(?:\s\|\s|\t+|\s[·•»]\s)\s*/u;
const FIRST_WORD = /^\S+/u;
/** Lines of e-mail and of old newswires are wrapped at 60 to 80 columns; longer lines than this are not wrapped by hand. */
const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 40;
/** Longer lines are prose even where they lack a full stop. */
const LONGEST_HEADING = 160;

function isByline(text: string, rules: Rules): boolean {
  if (text.length > 90 || TERMINAL.test(text)) return false;
  const words = text.split(/\s+/);
  if (words.length > 12) return false;
  const first = fold(words[0]!.replace(/:$/, ''));
  const last = fold(words.at(-1)!);
  const named = words.length > 1 && /^\p{Lu}/u.test(words[1]!);
  // A preposition alone makes no byline: all that follows must be names, numbers or small words between names.
  if (rules.data.bylineStarts.includes(first) && named && words.slice(1).every((word) => !/^\p{Ll}{4,}$/u.test(word))) return true;
  if (words.length > 1 && words.length <= 7 && rules.data.bylineEnds.includes(last) && words.every((word) => /^\p{Lu}/u.test(word))) return true;
  return DATE_LINE.test(text);
}

/** The lines of the text without their outer white space; null stands for blank lines. */
function lines(text: string, rules: Rules): (Line | null)[] {
  const out: (Line | null)[] = [];
  let from = 0;
  const add = (to: number): void => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(text[start]!)) start += 1;
    while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
    if (start === end) {
      out.push(null);
      return;
    }
    const head = text.slice(start, Math.min(end, start + 100));
    const month = ORDINAL_START.exec(head);
    const dated = month !== null && rules.data.ordinalDot && rules.ordinalBefore.has(fold(month[1]!));
    out.push({ start, end, item: BULLET.test(head) && !dated, byline: end - start <= 90 && isByline(text.slice(start, end), rules) });
  };
  for (const found of text.matchAll(BREAK)) {
    add(found.index);
    from = found.index + found[0].length;
  }
  add(text.length);
  return out;
}

/** Whether `next` carries on the sentence of `line`: the group is wrapped by hand and the first word would not have fitted. */
function continues(text: string, line: Line, next: Line, width: number, group: number): boolean {
  const length = line.end - line.start;
  if (line.byline || next.byline) return false;
  const word = FIRST_WORD.exec(text.slice(next.start, Math.min(next.end, next.start + 80)))?.[0] ?? '';
  const tail = text.slice(Math.max(line.start, line.end - 8), line.end);
  const ended = TERMINAL.test(tail);
  const tight = width >= NARROWEST_WRAP && width <= WIDEST_WRAP && length + 1 + word.length > width;
  if (next.item) return tight && !ended && /^[-–—\d]/u.test(word) && !line.item;
  if (!ended && /^\p{Ll}/u.test(word)) return true;
  if (/[,\u00ad]$/.test(tail) || /\p{Ll}-$/u.test(tail)) return length <= WIDEST_WRAP;
  // Two lines prove nothing by themselves unless they have the usual width of e-mail.
  return tight && (group > 2 || (width >= 60 && width <= 90));
}

function kindOf(text: string, line: Line, joined: number, group: number, alone: boolean): BlockKind {
  if (line.item) return 'item';
  if (line.byline) return 'byline';
  const length = line.end - line.start;
  if (joined > 1 || length > LONGEST_HEADING || TERMINAL.test(text.slice(Math.max(line.start, line.end - 8), line.end))) return 'paragraph';
  if (!/\p{L}/u.test(text.slice(line.start, line.end))) return 'paragraph';
  return group >= 3 && length <= 60 && !alone ? 'links' : 'heading';
}

/** Adds the block from `start` to `end`; a line of three or more entries between bars or tabs is a row of links. */
function add(text: string, start: number, end: number, kind: BlockKind, out: Block[]): void {
  if (kind !== 'item' && end - start < 2000) {
    const whole = text.slice(start, end);
    const parts = whole.split(SEPARATED);
    if (parts.length >= 3 && parts.every((part) => part.length <= 60)) {
      let from = start;
      const cut = new RegExp(SEPARATED.source, 'gu');
      for (const found of whole.matchAll(cut)) {
        // The separator stays with the entry before it, so that no character is lost.
        const to = start + found.index + found[0].trimEnd().length;
        if (text.slice(from, to).trim() !== '') out.push({ ...span(text, from, to), kind: 'links' });
        from = start + found.index + found[0].length;
      }
      if (from < end) out.push({ ...span(text, from, end), kind: 'links' });
      return;
    }
  }
  out.push({ ...span(text, start, end), kind });
}

/**
 * The blocks of a text, in order: every character that is not white space lies in exactly one. Blank lines always separate;
 * single line breaks separate unless the lines are evidently wrapped by hand.
 */
export function blocks(text: string, rules: Rules): Block[] {
  const out: Block[] = [];
  const all = lines(text, rules);
  for (let from = 0; from < all.length; ) {
    if (all[from] === null) {
      from += 1;
      continue;
    }
    let to = from;
    let width = 0;
    while (to < all.length && all[to]) {
      width = Math.max(width, all[to]!.end - all[to]!.start);
      to += 1;
    }
    const short = (line: Line | null | undefined): boolean => !!line && line.end - line.start <= 60;
    for (let first = from; first < to; ) {
      let last = first;
      while (last + 1 < to && continues(text, all[last]!, all[last + 1]!, width, to - from)) last += 1;
      const line = all[first]!;
      const alone = !(first > from && short(all[first - 1])) && !(last + 1 < to && short(all[last + 1]));
      add(text, line.start, all[last]!.end, kindOf(text, line, last - first + 1, to - from, alone), out);
      first = last + 1;
    }
    from = to;
  }
  return out;
}
