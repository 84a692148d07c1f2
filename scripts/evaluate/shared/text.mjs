/** Small helpers that the scorers share: words, figures, files. */
import { readFileSync } from 'node:fs';

/** Runs of letters, digits and underscores, lower case. */
export const words = (text) => (text ?? '').toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

const articles = new Set(['der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'einen', 'einem', 'einer', 'eines', 'und']);

/** The set of words without German articles and «und», unless nothing else is left. */
export function bag(text) {
  const all = words(text);
  const kept = all.filter((word) => !articles.has(word));
  return new Set(kept.length > 0 ? kept : all);
}

/** How many members two sets share. */
export function shared(a, b) {
  let count = 0;
  for (const member of a) if (b.has(member)) count += 1;
  return count;
}

/** F1 of a count of right ones among `found` and `wanted`, 0 to 1; 0 where there is nothing. */
export const f1 = (right, found, wanted) => (found + wanted === 0 ? 0 : (2 * right) / (found + wanted));

/** A share in per cent; `none` where the whole is empty. */
export const percent = (part, whole, digits = 1, none = '-') => (whole === 0 ? none : fixed((100 * part) / whole, digits));

/**
 * A number with `digits` places. Exact halves go to the even digit, as C and Python print them; `toFixed` alone would round them up.
 */
export function fixed(number, digits) {
  const text = number.toFixed(digits);
  // With d places, an exact half is an odd multiple of 2^-(d+1): every other half has no exact binary form.
  if (Math.abs(number * 2 ** (digits + 1)) % 2 !== 1) return text;
  const scale = 10 ** digits;
  const below = Math.floor(number * scale);
  return ((below % 2 === 0 ? below : below + 1) / scale).toFixed(digits);
}

/** A function from UTF-16 offsets to code points, which is what rows count. */
export function codePoints(text) {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (offset) => offset;
  const at = new Uint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i <= text.length; i++) {
    at[i] = count;
    if (!/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(i, i + 2))) count += 1;
  }
  return (offset) => at[offset] ?? count;
}

/** The text between two code points. */
export const slicePoints = (text, start, end) => Array.from(text).slice(start, end).join('');

/** The lines of a file without their ends; the end of the last is no line of its own. */
export const lines = (file) => readFileSync(file, 'utf8').replace(/\r?\n$/, '').split(/\r?\n/);

/** The values of a JSONL file or text. */
export const parseJsonl = (text) => text.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line));

export const readJsonl = (file) => parseJsonl(readFileSync(file, 'utf8'));

/** Adds one to a count of a map. */
export const count = (map, key, by = 1) => map.set(key, (map.get(key) ?? 0) + by);
