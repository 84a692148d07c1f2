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
const LONGEST_LINK = 60;

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

/** Lines between blank lines, `from` to `to` (excluded). */
interface Group {
  readonly from: number;
  readonly to: number;
  /** Length of the longest line. */
  readonly width: number;
  /** A line that starts in lower case shows that the lines are wrapped. */
  readonly wrapped: boolean;
}

function groups(text: string, all: readonly (Line | null)[]): Group[] {
  const out: Group[] = [];
  for (let from = 0; from < all.length; from += 1) {
    if (all[from] === null) continue;
    let to = from;
    let width = 0;
    let wrapped = false;
    for (let line = all[to]; line; line = all[to]) {
      width = Math.max(width, line.end - line.start);
      wrapped ||= to > from && /^\p{Ll}/u.test(text.slice(line.start, line.start + 2));
      to += 1;
    }
    out.push({ from, to, width, wrapped });
    from = to;
  }
  return out;
}

/**
 * Whether `next` carries on the sentence of `line`: it starts in lower case, or its first word would not have fitted into a
 * line of the width to which this group (or the document, `documentWidth`) is wrapped.
 */
function continues(text: string, line: Line, next: Line, group: Group, documentWidth: number): boolean {
  if (line.byline || next.byline) return false;
  const length = line.end - line.start;
  const word = FIRST_WORD.exec(text.slice(next.start, Math.min(next.end, next.start + 80)))?.[0] ?? '';
  const tail = text.slice(Math.max(line.start, line.end - 8), line.end);
  const ended = TERMINAL.test(tail);
  const { width } = group;
  const sized = width >= NARROWEST_WRAP && width <= WIDEST_WRAP && (group.wrapped || Math.abs(width - documentWidth) <= 10);
  // A wrapper may break a few columns early, before a number and its noun say.
  const tight = sized && length + 1 + word.length > width - (ended ? 0 : 6);
  if (next.item) return tight && !ended && !line.item && /^[-–—\d]/u.test(word);
  if (!ended && /^\p{Ll}/u.test(word)) return true;
  if (/,$/.test(tail) || /\p{Ll}-$/u.test(tail)) return length <= WIDEST_WRAP;
  return tight;
}

function kindOf(text: string, line: Line, joined: number, group: number, alone: boolean): BlockKind {
  if (line.item) return 'item';
  if (line.byline) return 'byline';
  const length = line.end - line.start;
  if (joined > 1 || length > LONGEST_HEADING || TERMINAL.test(text.slice(Math.max(line.start, line.end - 8), line.end))) return 'paragraph';
  if (!/\p{L}/u.test(text.slice(line.start, line.end))) return 'paragraph';
  return group >= 3 && length <= LONGEST_LINK && !alone ? 'links' : 'heading';
}

/** Adds the block from `start` to `end`; a line of three or more entries between bars or tabs is a row of links. */
function add(text: string, start: number, end: number, kind: BlockKind, out: Block[]): void {
  if (kind !== 'item' && end - start < 2000) {
    const whole = text.slice(start, end);
    const parts = whole.split(SEPARATED);
    if (parts.length >= 3 && parts.every((part) => part.length <= LONGEST_LINK)) {
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
  const found = groups(text, all);
  let documentWidth = 0;
  for (const group of found) if (group.wrapped && group.width <= WIDEST_WRAP) documentWidth = Math.max(documentWidth, group.width);
  const short = (line: Line | null | undefined): boolean =>
    !!line && !line.item && !line.byline && line.end - line.start <= LONGEST_LINK && !TERMINAL.test(text.slice(line.start, line.end));
  for (const group of found) {
    for (let first = group.from; first < group.to; ) {
      let last = first;
      while (last + 1 < group.to && continues(text, all[last]!, all[last + 1]!, group, documentWidth)) last += 1;
      const line = all[first]!;
      const alone = !(first > group.from && short(all[first - 1])) && !(last + 1 < group.to && short(all[last + 1]));
      add(text, line.start, all[last]!.end, kindOf(text, line, last - first + 1, group.to - group.from, alone), out);
      first = last + 1;
    }
  }
  return out;
}
