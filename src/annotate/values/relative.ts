import type { ValueData } from '../../languages/language.js';
import { shift, toIso, fromDay, weekdayFrom } from './calendar.js';
import { lookUp, skip } from './lex.js';
import type { Piece } from './lex.js';
import { readQuantity } from './numbers.js';

/**
 * A time told from the day of the text: «gestern», «vergangenen Montag», «letzte Woche», «vor zwei Jahren», «next month».
 * A bare weekday («am Dienstag») has no value: only the tense of the verb tells whether it is past.
 *
 * @param context the day of the text
 * @returns the ISO form and the place after it
 */
export function readRelative(pieces: readonly Piece[], at: number, data: ValueData, context: number): { iso: string; next: number } | null {
  const start = skip(data.dateLead, pieces, at);
  const day = lookUp(data.relativeDays, pieces, start);
  // «am Morgen» is no «morgen»: such a word has a capital only where it begins the phrase
  if (day !== null && (start === 0 || pieces[start]!.text === pieces[start]!.key)) return { iso: shift(context, day.value, 'day'), next: day.next };
  const side = lookUp(data.sides, pieces, start);
  if (side !== null) {
    const weekday = lookUp(data.weekdays, pieces, side.next);
    if (weekday !== null && side.value !== 0) return { iso: weekdayFrom(context, weekday.value, side.value), next: weekday.next };
    const period = lookUp(data.periods, pieces, side.next);
    if (period !== null) return { iso: shift(context, side.value, period.value), next: period.next };
    const month = lookUp(data.months, pieces, side.next);
    if (month !== null && side.value !== 0) return { iso: monthFrom(context, month.value, side.value), next: month.next };
  }
  return readMonthOfYear(pieces, start, data, context) ?? readAgo(pieces, at, start, data, context);
}

/** «Oktober vergangenen Jahres» */
function readMonthOfYear(pieces: readonly Piece[], at: number, data: ValueData, context: number): { iso: string; next: number } | null {
  const month = lookUp(data.months, pieces, at);
  const side = month === null ? null : lookUp(data.sides, pieces, month.next);
  const period = side === null ? null : lookUp(data.periods, pieces, side.next);
  if (month === null || side === null || period?.value !== 'year') return null;
  return { iso: toIso({ year: fromDay(context).year + side.value, month: month.value }), next: period.next };
}

/** «vor zwei Wochen», «two weeks ago» */
function readAgo(pieces: readonly Piece[], at: number, start: number, data: ValueData, context: number): { iso: string; next: number } | null {
  const before = skip(data.agoBefore, pieces, at);
  const count = readQuantity(pieces, before > at ? before : start, data) ?? article(pieces, before > at ? before : start, data);
  if (count === null || !Number.isInteger(count.number) || count.number > 3000) return null;
  const period = lookUp(data.periods, pieces, count.next);
  if (period === null) return null;
  const after = skip(data.agoAfter, pieces, period.next);
  if (before === at && after === period.next) return null;
  const [steps, unit] = period.value === 'week' ? [7 * count.number, 'day' as const] : [count.number, period.value];
  return { iso: shift(context, -steps, unit), next: after };
}

/** «vor einem Jahr», «a week ago» */
function article(pieces: readonly Piece[], at: number, data: ValueData): { number: number; next: number } | null {
  return data.one.includes(pieces[at]?.key ?? '') ? { number: 1, next: at + 1 } : null;
}

function monthFrom(context: number, month: number, side: -1 | 1): string {
  const now = fromDay(context);
  const same = side < 0 ? month < now.month : month > now.month;
  return toIso({ year: same ? now.year : now.year + side, month });
}
