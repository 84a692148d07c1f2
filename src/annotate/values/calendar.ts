/** Arithmetic on calendar days without clock or time zone: a day is the number of days since 1970-01-01. */

const DAY = 86_400_000;

/** A year, with a month, with a day; months and days count from 1. */
export interface Partial {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

export type Period = 'day' | 'week' | 'month' | 'year';

export function toDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

export function fromDay(day: number): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() || 7 };
}

/** The day of an ISO date (a time after it is ignored), null where it is none. */
export function parseDay(iso: string | undefined): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:$|T)/.exec(iso ?? '');
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return isValid({ year, month, day }) ? toDay(year, month, day) : null;
}

export function isValid({ year, month, day }: Partial): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  return day >= 1 && day <= daysIn(year ?? 2000, month ?? 1);
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2023`, `2023-04` or `2023-04-19`. */
export function toIso({ year, month, day }: Partial): string {
  return [String(year).padStart(4, '0'), ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))].join('-');
}

/** From one day to another, in the coarsest form that says the same: `2021/2022`, `2023-01/2023-03`, `2023-04-10/2023-04-16`, `2023-04-10`. */
export function stretch(first: number, last: number): string {
  const a = fromDay(first);
  const b = fromDay(last);
  const months = a.day === 1 && b.day === daysIn(b.year, b.month);
  const years = months && a.month === 1 && b.month === 12;
  const form = (date: typeof a): string => toIso(years ? { year: date.year } : months ? { year: date.year, month: date.month } : date);
  return form(a) === form(b) ? form(a) : `${form(a)}/${form(b)}`;
}

/** The day, week (Monday to Sunday), month or year that lies `count` periods after (before, if negative) the one that `day` is in. */
export function shift(day: number, count: number, period: Period): string {
  const { year, month, weekday } = fromDay(day);
  if (period === 'day') return toIso(dateOf(day + count));
  if (period === 'year') return toIso({ year: year + count });
  if (period === 'week') {
    const monday = day - weekday + 1 + 7 * count;
    return stretch(monday, monday + 6);
  }
  const months = year * 12 + month - 1 + count;
  return toIso({ year: Math.floor(months / 12), month: (months % 12) + 1 });
}

/** The last such weekday before the day (`count` -1) or the first after it (1). 1 is Monday. */
export function weekdayFrom(day: number, weekday: number, count: -1 | 1): string {
  const step = (((weekday - fromDay(day).weekday) * count + 6) % 7 + 7) % 7 + 1;
  return toIso(dateOf(day + count * step));
}

function dateOf(day: number): Partial {
  const { year, month, day: dayOfMonth } = fromDay(day);
  return { year, month, day: dayOfMonth };
}
