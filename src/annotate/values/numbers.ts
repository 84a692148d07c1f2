import type { ValueData } from '../../languages/language.js';
import { lookUp, readNumber } from './lex.js';
import type { Piece } from './lex.js';

/** A number word, put together from the language's table: «fünfundzwanzig», «dreihundert», «twenty-five». */
export function numberWord(word: string, data: ValueData): number | null {
  return Object.hasOwn(data.numbers, word) ? data.numbers[word]! : compound(word, data);
}

function compound(word: string, data: ValueData): number | null {
  const { numberJoin } = data;
  const numbers = { ...data.numbers, ...data.numberParts };
  for (const [part, factor] of data.numberFactors) {
    const at = word.indexOf(part);
    if (at < 0) continue;
    const before = at === 0 ? 1 : (numbers[word.slice(0, at)] ?? compound(word.slice(0, at), data));
    const rest = trimJoin(word.slice(at + part.length), numberJoin);
    const after = rest === '' ? 0 : (numbers[rest] ?? compound(rest, data));
    return before === null || after === null || before >= factor || after >= factor ? null : before * factor + after;
  }
  const at = numberJoin === '' ? -1 : word.indexOf(numberJoin);
  if (at <= 0) return null;
  const [a, b] = [numbers[word.slice(0, at)], numbers[word.slice(at + numberJoin.length)]];
  if (a === undefined || b === undefined) return null;
  const [units, tens] = a < b ? [a, b] : [b, a];
  return units > 0 && units < 10 && tens >= 20 && tens < 100 && tens % 10 === 0 ? tens + units : null;
}

function trimJoin(rest: string, join: string): string {
  return join !== '' && rest.startsWith(join) ? rest.slice(join.length) : rest;
}

export interface Quantity {
  readonly number: number;
  readonly next: number;
  /** Whether its decimal mark is not the language's own: German «4.5» may be a date. */
  readonly foreign: boolean;
}

/** The number at `at`, in digits or in words, with its magnitude («12 Milliarden», «3.5bn»), and the place after it. */
export function readQuantity(pieces: readonly Piece[], at: number, data: ValueData): Quantity | null {
  const first = pieces[at];
  if (first === undefined) return null;
  const spelled = first.kind === 'word';
  const number = first.kind === 'number' ? readNumber(first.text, data) : spelled ? numberWord(first.key, data) : null;
  if (number === null) return null;
  let value = number;
  let next = at + 1;
  for (let magnitude = lookUp(data.magnitudes, pieces, next); magnitude !== null; magnitude = lookUp(data.magnitudes, pieces, next)) {
    if (magnitude.value === 1000 && spelled && value >= 1000) return null;
    value *= magnitude.value;
    next = magnitude.next;
  }
  return { number: round(value), next, foreign: !spelled && !Number.isInteger(number) && !first.text.includes(data.decimalMark) };
}

/** Twelve significant digits: 2.15 × 10¹² and no rests of binary fractions. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
