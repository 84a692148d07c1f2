import type { ValueData } from '../../languages/language.js';
import { fromDay, isValid, toDay, toIso } from './calendar.js';
import type { Partial } from './calendar.js';
import { lookUp, skip } from './lex.js';
import type { Piece } from './lex.js';
import { numberWord } from './numbers.js';

/** A date that was read and the place after it. */
interface Read {
  readonly date: Partial;
  readonly next: number;
}

/** Bare numbers of four digits are years in this range only; what is outside needs a month or «Jahr». */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

const DASH = /^[-–—]$/;

/**
 * A date or a stretch between two at `at`: «19. April 2023», «October 2022», «2021–22», «3. bis 5. Mai 2023», «die 1990er Jahre».
 * A day without a year is placed in the year that brings it nearest to `context` (a day), and is null without one.
 *
 * @returns the ISO form and the place after it.
 */
export function readDate(pieces: readonly Piece[], at: number, data: ValueData, context: number | null): { iso: string; next: number } | null {
  const start = skip(data.dateLead, pieces, weekdayBefore(pieces, at, data));
  const long = readCentury(pieces, start, data) ?? readDecade(pieces, start, data) ?? readRange(pieces, at, data, context);
  if (long !== null) return long;
  const read = readPoint(pieces, start, data);
  if (read === null || read.date.month === undefined && read.date.year === undefined) return null;
  const date = complete(read.date, context);
  return date === null || !isValid(date) ? null : { iso: toIso(date), next: read.next };
}

/** «Montag, dem 5. Mai», «Wednesday, April 19»: a weekday before a date adds nothing. */
function weekdayBefore(pieces: readonly Piece[], at: number, data: ValueData): number {
  const weekday = lookUp(data.weekdays, pieces, at);
  if (weekday === null) return at;
  return pieces[weekday.next]?.text === ',' ? weekday.next + 1 : weekday.next;
}

function readRange(pieces: readonly Piece[], at: number, data: ValueData, context: number | null): { iso: string; next: number } | null {
  const opened = skip(data.rangeOpen, pieces, at);
  const start = skip(data.dateLead, pieces, opened);
  const left = readPoint(pieces, start, data);
  if (left === null) return null;
  const join = pieces[left.next];
  if (join === undefined) return null;
  const joined = data.rangeJoin.includes(join.key) || DASH.test(join.text) || (join.text === '/' && join.glued)
    || (opened > at && data.rangeAnd.includes(join.key));
  if (!joined) return null;
  const right = shortYear(left, pieces, left.next + 1) ?? readPoint(pieces, skip(data.dateLead, pieces, left.next + 1), data);
  if (right === null) return null;
  const last = complete(right.date, context);
  if (last === null) return null;
  const first = { ...last, ...left.date };
  if (left.date.day === undefined && last.day !== undefined) return null;
  if (left.date.year !== undefined && left.date.month === undefined && last.month !== undefined) return null;
  const earlier = left.date.year === undefined && left.date.month !== undefined && first.month! > (last.month ?? 12) ? { ...first, year: last.year! - 1 } : first;
  if (!isValid(earlier) || !isValid(last) || toIso(earlier) >= toIso(last)) return null;
  return { iso: `${toIso(earlier)}/${toIso(last)}`, next: right.next };
}

/** «2021/22» */
function shortYear(left: Read, pieces: readonly Piece[], at: number): Read | null {
  const piece = pieces[at];
  if (left.date.year === undefined || left.date.month !== undefined || piece === undefined || !/^\d\d$/.test(piece.text)) return null;
  return { date: { year: Math.floor(left.date.year / 100) * 100 + Number(piece.text) }, next: at + 1 };
}

/** A year, month or day as far as it is named; a day alone only serves as the left end of a range. */
function readPoint(pieces: readonly Piece[], at: number, data: ValueData): Read | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  return readNumeric(pieces, at, data) ?? readDayFirst(pieces, at, data) ?? readMonthFirst(pieces, at, data) ?? readYear(pieces, at, data);
}

/** «19.04.2023», «4/19/2023», «2023-04-19» */
function readNumeric(pieces: readonly Piece[], at: number, data: ValueData): Read | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(pieces[at]!.text);
  if (dotted !== null) return { date: inOrder(Number(dotted[3]), Number(dotted[1]), Number(dotted[2])), next: at + 1 };
  const [a, sign, b, again, c] = pieces.slice(at, at + 5);
  if (c === undefined || sign!.text !== again!.text || ![sign, b, again, c].every((piece) => piece!.glued)) return null;
  if (![a, b, c].every((piece) => /^\d+$/.test(piece!.text))) return null;
  const [x, y, z] = [Number(a!.text), Number(b!.text), Number(c.text)];
  if (sign!.text === '-' && a!.text.length === 4) return { date: { year: x, month: y, day: z }, next: at + 5 };
  if (sign!.text !== '/' || c.text.length !== 4) return null;
  if (data.slashDates === 'either' && x <= 12 && y <= 12 && x !== y) return null;
  return { date: y > 12 ? { year: z, month: x, day: y } : { year: z, month: y, day: x }, next: at + 5 };
}

function inOrder(year: number, day: number, month: number): Partial {
  return { year, month, day };
}

/** «19. April 2023», «19th of April», «3.» */
function readDayFirst(pieces: readonly Piece[], at: number, data: ValueData): Read | null {
  const day = readDay(pieces, at, data);
  if (day === null) return null;
  const month = lookUp(data.months, pieces, skip(data.dateOf, pieces, day.next));
  if (month === null) return { date: { day: day.value }, next: day.next };
  const year = readYear(pieces, skip([...data.dateOf, ','], pieces, month.next), data);
  return year === null
    ? { date: { month: month.value, day: day.value }, next: month.next }
    : { date: { ...year.date, month: month.value, day: day.value }, next: year.next };
}

/** «April 19, 2023», «October 2022», «Oktober» */
function readMonthFirst(pieces: readonly Piece[], at: number, data: ValueData): Read | null {
  const month = lookUp(data.months, pieces, at);
  if (month === null || pieces[at]!.text === pieces[at]!.key) return null;
  const year = readYear(pieces, skip([...data.dateOf, ','], pieces, month.next), data);
  if (year !== null) return { date: { ...year.date, month: month.value }, next: year.next };
  const day = data.dayAfterMonth ? readDay(pieces, skip(data.dateLead, pieces, month.next), data) : null;
  if (day === null) return { date: { month: month.value }, next: month.next };
  const after = readYear(pieces, skip([','], pieces, day.next), data);
  return after === null
    ? { date: { month: month.value, day: day.value }, next: day.next }
    : { date: { ...after.date, month: month.value, day: day.value }, next: after.next };
}

function readDay(pieces: readonly Piece[], at: number, data: ValueData): { value: number; next: number } | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  const spelled = piece.kind === 'word' ? data.ordinals[piece.key] : undefined;
  if (spelled !== undefined) return { value: spelled, next: at + 1 };
  if (!/^\d{1,2}$/.test(piece.text)) return null;
  const value = Number(piece.text);
  if (value < 1 || value > 31) return null;
  const after = pieces[at + 1];
  const ending = after !== undefined && after.glued && data.ordinalEndings.includes(after.key);
  return { value, next: ending ? at + 2 : at + 1 };
}

function readYear(pieces: readonly Piece[], at: number, data: ValueData): Read | null {
  const next = skip(data.yearLead, pieces, at);
  const piece = pieces[next];
  if (piece === undefined || !/^\d{4}$/.test(piece.text)) return null;
  const year = Number(piece.text);
  return year < FIRST_YEAR || year > LAST_YEAR ? null : { date: { year }, next: next + 1 };
}

/** «im 19. Jahrhundert» */
function readCentury(pieces: readonly Piece[], at: number, data: ValueData): { iso: string; next: number } | null {
  const number = readDay(pieces, at, data);
  if (number === null || !data.century.includes(pieces[number.next]?.key ?? '')) return null;
  return { iso: `${toIso({ year: (number.value - 1) * 100 + 1 })}/${toIso({ year: number.value * 100 })}`, next: number.next + 1 };
}

/** «in den 1990er Jahren», «the 1990s», «den 90ern» */
function readDecade(pieces: readonly Piece[], at: number, data: ValueData): { iso: string; next: number } | null {
  const [number, ending, noun] = pieces.slice(at, at + 3);
  if (number === undefined || !/^(?:1\d|20)?\d0$/.test(number.text) || ending === undefined || !ending.glued || !data.decadeEndings.includes(ending.key)) return null;
  const start = number.text.length === 2 ? 1900 + Number(number.text) : Number(number.text);
  return { iso: `${start}/${start + 9}`, next: noun !== undefined && data.years.includes(noun.key) ? at + 3 : at + 2 };
}

/** Adds the year that brings a day or month nearest to the context. */
function complete(date: Partial, context: number | null): Partial | null {
  if (date.year !== undefined) return date;
  if (context === null || date.month === undefined) return null;
  const now = fromDay(context).year;
  const distance = (year: number): number => Math.abs(toDay(year, date.month!, date.day ?? 15) - context);
  const year = [now - 1, now, now + 1].reduce((best, other) => (distance(other) < distance(best) ? other : best));
  return { ...date, year };
}

/** Whether the word is a number; used to tell a date from an amount. */
export function isNumber(piece: Piece | undefined, data: ValueData): boolean {
  return piece !== undefined && (piece.kind === 'number' || (piece.kind === 'word' && numberWord(piece.key, data) !== null));
}
