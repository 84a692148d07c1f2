import { fold, type Rules } from './rules.js';
import { coreEnd } from './words.js';

const DOTTED = /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u;
const INITIAL = /^\p{Lu}$/u;
const ROMAN = /^[IVX]{1,5}$/;
const ORDINAL = /^\d{1,3}$/;
/** After these a number with a full stop is the mark of an item. */
const OPENS = /^[.!?…:;•◦·*-]+$|[.!?]$/u;
const LOWER = /^\p{Ll}/u;
const UPPER = /^\p{Lu}/u;

/** The word that follows `at` across white space within the block, opening marks skipped; '' at the block's end. */
export function nextWord(text: string, at: number, blockEnd: number): string {
  let start = at;
  while (start < blockEnd && start < at + 20 && /[\s"'„“”»«‚‘’([]/.test(text[start]!)) start += 1;
  if (start >= blockEnd) return '';
  const end = coreEnd(text, start);
  return text.slice(start, end > start ? Math.min(end, start + 40) : start + 1);
}

/** Whether a capitalised word shows that a sentence starts with it. */
export function startsSentence(word: string, rules: Rules): boolean {
  return UPPER.test(word) && rules.starters.has(fold(word));
}

function ordinal(next: string, previous: string, rules: Rules): boolean {
  if (next === '') return false;
  if (previous === '' || OPENS.test(previous)) return true;
  if (rules.ordinalBefore.has(fold(next))) return true;
  if (LOWER.test(next)) return true;
  if (!UPPER.test(next) || startsSentence(next, rules)) return false;
  return rules.ordinalAfter.has(fold(previous));
}

/**
 * Whether the full stop at `dot` belongs to the word before it: abbreviation, initial, ordinal.
 * `previous` is the token before the word, '' at the start of a block.
 */
export function ownsDot(text: string, word: string, dot: number, blockEnd: number, previous: string, rules: Rules): boolean {
  // «Inc..» has both full stops, «Inc...» an ellipsis.
  if (text[dot + 1] === '.' && text[dot + 2] === '.') return false;
  const low = fold(word);
  const next = nextWord(text, dot + 1, blockEnd);
  if (ORDINAL.test(word)) return rules.data.ordinalDot && ordinal(next, previous, rules);
  if (DOTTED.test(word)) return true;
  if (rules.titles.has(low) || rules.final.has(low) || rules.closing.has(low)) return true;
  if (rules.numeric.has(low) && /^\d/.test(next)) return true;
  // «d. h.», «i. d. R.»: one letter behind another.
  if (/^\p{L}$/u.test(word) && /^\p{L}\.$/u.test(previous)) return true;
  if (INITIAL.test(word)) return next !== '' && (!rules.letterWords.has(low) || UPPER.test(previous));
  if (rules.data.ordinalDot && ROMAN.test(word)) return next !== '' && !startsSentence(next, rules);
  return rules.inner.has(low) && next !== '' && (low.length > 1 || !rules.letterWords.has(low));
}
