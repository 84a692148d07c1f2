import { createRequire } from 'node:module';
import type { Value } from '../../document.js';
import { fromDay, parseDay, stretch, toDay } from './calendar.js';

/**
 * compromise with its plugins for dates and numbers, for English phrases that the tables do not read: «the second Monday of February 2021»,
 * «the first quarter of 2023», «fifty-four thousand people». It takes a fifth of a second to load and some ten milliseconds a phrase
 * and is therefore loaded by the first phrase that needs it (hence `require`, which is synchronous).
 */
interface Nlp {
  (text: string): View;
  plugin(plugin: unknown): void;
}

interface View {
  dates(options: { today: string; timezone: string }): { json(): readonly { dates?: { start: string | null; end: string | null; unit?: string } }[] };
  numbers(): { json(): readonly { text: string; number?: { num: number | null; prefix: string; suffix: string } }[] };
}

const require = createRequire(import.meta.url);
let loaded: Nlp | undefined;

function load(): Nlp {
  if (loaded === undefined) {
    loaded = require('compromise') as Nlp;
    loaded.plugin(require('compromise-dates'));
    loaded.plugin(require('compromise-numbers'));
  }
  return loaded;
}

/** Two days far apart: what compromise makes of both alike does not hang on the day. */
const ANY_DAYS = ['2003-02-12', '2017-11-23'] as const;

/** A date, told from `today` (ISO) where it is given; without it only dates that are the same whatever the day. */
export function readWithCompromise(text: string, today: string | undefined): Value | null {
  const [first, second] = today === undefined ? ANY_DAYS : [today, today];
  const iso = dateBy(text, first);
  if (iso === null || (first !== second && dateBy(text, second) !== iso)) return null;
  const years = text.match(/\b[12]\d{3}\b/g) ?? [];
  // compromise passes over the year of some phrases; a date without the year that is named is not believed
  return years.every((year) => iso.includes(year)) ? { kind: 'date', iso } : null;
}

function dateBy(text: string, today: string): string | null {
  const found = load()(text).dates({ today, timezone: 'UTC' }).json();
  const dates = found[0]?.dates;
  if (found.length !== 1 || dates === undefined || dates.unit === 'time') return null;
  const [start, end] = [parseDay(dates.start?.slice(0, 19)), parseDay(dates.end?.slice(0, 19))];
  if (start === null || end === null || end < start || fromDay(start).year < 1000 || start === toDay(1970, 1, 1)) return null;
  return stretch(start, end);
}

/** A number in words at the beginning of a phrase, with the words after it as its unit. */
export function numberWithCompromise(text: string): { number: number; rest: string } | null {
  const found = load()(text).numbers().json()[0];
  const number = found?.number?.num;
  if (found === undefined || number === null || number === undefined || !text.startsWith(found.text)) return null;
  return { number, rest: text.slice(found.text.length) };
}
