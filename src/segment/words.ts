import { fold, type Rules } from './rules.js';

const CORE = /[\p{L}\p{M}\p{N}\p{Cf}_]+/uy;
const NUMBER_CHAIN = /\d[\d.,]*(?:[-‐‑]\d[\d.,]*)+(?![\p{L}])/uy;
const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const DIGIT = /\p{Nd}/u;
const APOSTROPHES = "'’ʼ´`";
const HYPHENS = '-‐‑';

/** The end of the letters, digits and marks at `at`; `at` itself where there are none. */
export function coreEnd(text: string, at: number): number {
  CORE.lastIndex = at;
  return CORE.test(text) ? CORE.lastIndex : at;
}

/** Where the character before `at` starts (surrogate pairs are one character). */
function before(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.slice(at - 1, at);
}

function after(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** Whether the full stop at `dot` stands inside a word: «z.B.», «19.30», «example.org»; not «Ende.Danach». */
function dotJoins(text: string, segment: number, dot: number, rules: Rules): boolean {
  const left = before(text, dot);
  const right = after(text, dot + 1);
  const length = dot - segment;
  if (DIGIT.test(left)) return DIGIT.test(right) || (LETTER.test(right) && LETTER.test(text[segment]!));
  if (!LETTER.test(left)) return false;
  if (DIGIT.test(right)) return length === 1 || /\d/.test(text.slice(segment, Math.min(dot, segment + 40)));
  if (length === 1) return true;
  const word = fold(text.slice(segment, dot));
  if (rules.titles.has(word)) return false;
  return LOWER.test(right) || (UPPER.test(left) && UPPER.test(right));
}

/** Whether the hyphen at `at` joins the word from `start` with what follows. */
function hyphenJoins(text: string, start: number, at: number, rules: Rules): boolean {
  const { data } = rules;
  if (data.hyphens === 'keep') return true;
  if (rules.hyphenPrefixes.has(fold(text.slice(start, at)))) return true;
  return rules.hyphenSuffixes.size > 0 && rules.hyphenSuffixes.has(fold(text.slice(at + 1, coreEnd(text, at + 1))));
}

/**
 * The end of a chain of numbers with hyphens («2-3», «555-0100»), -1 where there is none or where the language splits it.
 * Telephone numbers and dates of three parts are never split.
 */
function numberChainEnd(text: string, at: number, rules: Rules): number {
  NUMBER_CHAIN.lastIndex = at;
  if (!NUMBER_CHAIN.test(text)) return -1;
  let end = NUMBER_CHAIN.lastIndex;
  while (/[.,]/.test(text[end - 1]!)) end -= 1;
  if (rules.data.numberHyphens === 'keep') return end;
  const parts = text.slice(at, end).split(/[-‐‑]/);
  const [first, second] = parts;
  const range = parts.length === 2 && ((first!.length <= 2 && second!.length <= 2) || (first!.length === 4 && second!.length === 4));
  return range ? -1 : end;
}

/** The end of the word at `at` with what belongs inside it; `at` where no word starts. No clitic is cut yet. */
export function wordEnd(text: string, at: number, limit: number, rules: Rules): number {
  let end = coreEnd(text, at);
  if (end === at) return at;
  const chain = DIGIT.test(text[at]!) ? numberChainEnd(text, at, rules) : -1;
  if (chain > end) return chain;
  let segment = at;
  // «Ober-/Untermünkheim»: a word that drops its second half before a slash holds together.
  let elliptic = false;
  let address = false;
  while (end < limit) {
    const mark = text[end]!;
    let next = end + 1;
    if (HYPHENS.includes(mark) && text[next] === '/' && coreEnd(text, next + 1) > next + 1 && LETTER.test(before(text, end))) {
      elliptic = true;
      next += 1;
    }
    const further = coreEnd(text, next);
    if (further === next) break;
    const left = before(text, end);
    const right = after(text, next);
    if (mark === '.') {
      if (!dotJoins(text, segment, end, rules)) break;
      // «news.open-forum.example»: hyphens in names of hosts and files stay.
      address ||= LOWER.test(left) && LOWER.test(right);
      segment = next;
    } else if (mark === ',') {
      if (!DIGIT.test(left) || !DIGIT.test(right)) break;
    } else if (HYPHENS.includes(mark)) {
      if (!elliptic && !address && !hyphenJoins(text, at, end, rules)) break;
      segment = next;
    } else if (mark === ':' || mark === '*') {
      const inner = rules.data.innerMarks.includes(mark) && LETTER.test(left) && further - next <= 10 && rules.data.innerEndings.includes(text.slice(next, further));
      if (!inner && !(mark === ':' && DIGIT.test(left) && DIGIT.test(right))) break;
    } else if (mark === '/') {
      if (!(DIGIT.test(left) && DIGIT.test(right)) && rules.data.slashes === 'split') break;
      segment = next;
    } else if (mark === '&') {
      if (!LETTER.test(left) || !UPPER.test(right)) break;
    } else if (mark !== '·' && !APOSTROPHES.includes(mark)) {
      break;
    }
    end = further;
  }
  return end;
}

/** Adds to `cuts` where the word from `start` to `end` falls into several tokens: clitics, elisions, units. */
export function wordCuts(text: string, start: number, end: number, rules: Rules, cuts: number[]): void {
  if (end - start > 40) return;
  const word = fold(text.slice(start, end));
  const split = rules.splits.get(word);
  if (split !== undefined) {
    cuts.push(start + split);
    return;
  }
  const digits = /^[\d.,:]+(?=\p{L}+$)/u.exec(word);
  if (digits && rules.units.has(word.slice(digits[0].length))) {
    cuts.push(start + digits[0].length);
    return;
  }
  if (!word.includes("'")) return;
  const proclitic = word.slice(0, word.indexOf("'") + 1);
  if (proclitic.length < word.length && rules.proclitics.has(proclitic)) cuts.push(start + proclitic.length);
  const tail: number[] = [];
  let rest = word;
  for (;;) {
    const clitic = rules.data.clitics.find((one) => rest.length > one.length && rest.endsWith(one));
    if (clitic === undefined) break;
    rest = rest.slice(0, -clitic.length);
    tail.unshift(start + rest.length);
  }
  cuts.push(...tail);
}
