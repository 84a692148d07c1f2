import type { Value } from '../../document.js';
import type { ValueData } from '../../languages/language.js';
import { lookUp, skip } from './lex.js';
import type { Piece } from './lex.js';
import { isNumber } from './dates.js';
import { readQuantity } from './numbers.js';

/** Currency signs that mean the same everywhere; a plain $ is the American dollar unless the letters before it say otherwise. ISO 4217. */
const SIGNS: Readonly<Record<string, string>> = {
  '$': 'USD', 'us$': 'USD', 'c$': 'CAD', 'ca$': 'CAD', 'a$': 'AUD', 'au$': 'AUD', 'nz$': 'NZD', 'hk$': 'HKD', 's$': 'SGD', 'r$': 'BRL',
  '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR', '₽': 'RUB', '₺': 'TRY', '₴': 'UAH', '₩': 'KRW', '₪': 'ILS', '₿': 'BTC',
};

/** Codes are read in capitals only: «TRY» is a currency, «try» is not. */
const CODES: ReadonlySet<string> = new Set(
  'AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF ILS INR JPY KRW MXN NOK NZD PLN RON RUB SEK SGD TRY UAH USD ZAR'.split(' '),
);

/**
 * Money, a share or a number of things at the beginning of a phrase: «$54,20», «mehr als 2,15 Billionen Euro», «3,5 Prozent», «17.500 Arbeiten».
 * Null where the number is no amount (a time, a score, an ordinal, the beginning of a range or of a compound such as «24-Stunden-Frist»).
 */
export function readAmount(pieces: readonly Piece[], from: number, data: ValueData): Value | null {
  const at = skip(data.amountLead, pieces, from);
  const sign = /^[-−–]$/.test(pieces[at]?.text ?? '') && pieces[at + 1]?.glued ? at + 1 : skip(data.minus, pieces, at);
  const negative = sign > at ? -1 : 1;
  const before = currency(pieces, sign, data, false);
  const quantity = readQuantity(pieces, before?.next ?? sign, data);
  if (quantity === null) return null;
  const short = shortMagnitude(pieces, quantity.next, data);
  const money = before ?? currency(pieces, short.next, data, true);
  if (money !== null) {
    const next = before === null ? money.next : short.next;
    if (continues(pieces, next, data)) return null;
    return { kind: 'money', number: multiply(negative * quantity.number, short.factor), currency: money.code };
  }
  const share = pieces[quantity.next]?.text === '%' ? { next: quantity.next + 1 } : lookUp(data.percent, pieces, quantity.next);
  const number = negative * quantity.number;
  if (share !== null) return continues(pieces, share.next, data) ? null : { kind: 'percent', number };
  return quantity.foreign && pieces.length === quantity.next ? null : countOf(pieces, quantity.next, number, data);
}

function countOf(pieces: readonly Piece[], at: number, number: number, data: ValueData): Value | null {
  const unit: string[] = [];
  for (const piece of pieces.slice(at)) {
    if (piece.kind !== 'word' || data.unitEnd.includes(piece.key)) break;
    // «sechs Stunden zwei Minuten» is more than its first part
    if (isNumber(piece, data)) return null;
    unit.push(piece.text);
  }
  const first = pieces[at];
  if (first === undefined) return { kind: 'amount', number, unit: '' };
  if (first.glued || data.noUnit.includes(first.key) || continues(pieces, at, data)) return null;
  if (unit.length === 0 && first.kind !== 'word' && first.text !== ',' && first.text !== ')') return null;
  if (continues(pieces, at + unit.length, data)) return null;
  return { kind: 'amount', number, unit: unit.join(' ') };
}

/** Whether a number goes on as a range or a list: «5 bis 10», «zwei oder drei». */
function continues(pieces: readonly Piece[], at: number, data: ValueData): boolean {
  const piece = pieces[at];
  if (piece === undefined) return false;
  if (/^[-–—/:.]$/.test(piece.text)) return true;
  const joins = data.rangeJoin.includes(piece.key) || data.rangeAnd.includes(piece.key);
  return joins && isNumber(pieces[skip(data.amountLead, pieces, at + 1)], data);
}

function currency(pieces: readonly Piece[], at: number, data: ValueData, words: boolean): { code: string; next: number } | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  const code = SIGNS[piece.key] ?? (CODES.has(piece.text) ? piece.text : undefined);
  if (code !== undefined) return { code, next: at + 1 };
  const named = words ? lookUp(data.currencies, pieces, at) : null;
  return named === null ? null : { code: named.value, next: named.next };
}

/** «$3.5bn», «€5m»: only beside a currency, for «5 m» are metres. */
function shortMagnitude(pieces: readonly Piece[], at: number, data: ValueData): { factor: number; next: number } {
  const found = lookUp(data.shortMagnitudes, pieces, at);
  return found === null ? { factor: 1, next: at } : { factor: found.value, next: found.next };
}

function multiply(number: number, factor: number): number {
  return Number((number * factor).toPrecision(12));
}
