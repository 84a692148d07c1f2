import type { Value } from '../../document.js';
import type { Language } from '../../languages/language.js';
import { readAmount } from './amounts.js';
import { parseDay } from './calendar.js';
import { numberWithCompromise, readWithCompromise } from './compromise.js';
import { readDate } from './dates.js';
import { lex, lookUp, skip } from './lex.js';
import type { Piece } from './lex.js';
import { readRelative } from './relative.js';

export interface ValueOptions {
  /** Day of the text (ISO). Times that are told from it («gestern», «am 4. Mai») have no value without it. */
  readonly date?: string;
}

/**
 * The date, amount of money, share or number of things that a phrase begins with, in a form that machines compare.
 * Prepositions and words such as «mehr als» before it are passed over.
 *
 * @returns null where there is none, or where it has no single value: a time of day, «5 bis 10 Prozent», a bare weekday.
 * Depends on nothing but the arguments: not on the clock, the time zone or the locale.
 */
export function normaliseValue(text: string, lang: Language, options: ValueOptions = {}): Value | null {
  const data = lang.values;
  const pieces = lex(text);
  if (pieces.length === 0) return null;
  const context = parseDay(options.date);
  const at = skip(data.articles, pieces, skip(data.lead, pieces, 0));
  const date = readDate(pieces, at, data, context);
  if (date !== null && endsDate(pieces, date.next, lang)) return { kind: 'date', iso: date.iso };
  const relative = readRelative(pieces, at, data, context ?? 0);
  if (relative !== null && endsDate(pieces, relative.next, lang)) return context === null ? null : { kind: 'date', iso: relative.iso };
  if (lookUp(data.weekdays, pieces, skip(data.dateLead, pieces, at)) !== null) return null;
  const amount = readAmount(pieces, at, data);
  if (amount !== null) return amount;
  return data.library === 'compromise' ? readByLibrary(pieces, lang, context === null ? undefined : options.date) : null;
}

/** «2020 Menschen» is no year, «2021 und 2022» no single one; «2020 in Berlin» is one. */
function endsDate(pieces: readonly Piece[], at: number, { values }: Language): boolean {
  const piece = pieces[at];
  if (piece === undefined) return true;
  if (piece.kind === 'sign') return !/^[-–—/:%]$/.test(piece.text) && !(piece.glued && /^[$€£]$/.test(piece.text));
  return piece.kind === 'word' && !piece.glued && values.afterDate.includes(piece.key);
}

function readByLibrary(pieces: readonly Piece[], { values }: Language, today: string | undefined): Value | null {
  const { articles, lead, amountLead, libraryDates, libraryNumbers } = values;
  if (pieces.some((piece) => libraryDates.includes(piece.key))) return readWithCompromise(join(pieces.slice(skip(articles, pieces, skip(lead, pieces, 0)))), today);
  const start = skip([...lead, ...articles, ...amountLead], pieces, 0);
  if (!libraryNumbers.includes(pieces[start]?.key ?? '')) return null;
  const found = numberWithCompromise(join(pieces.slice(start)));
  return found === null ? null : readAmount(lex(`${found.number}${found.rest}`), 0, values);
}

function join(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.glued ? '' : ' ') + piece.text).join('').trim();
}
