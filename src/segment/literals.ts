import { createRequire } from 'node:module';
import type { ItemEntity, WinkMethods } from 'wink-nlp';
import type { Literal, Token } from '../document.js';
import { fold, type Rules } from './rules.js';

/** A token whose literal is not yet known. */
export type MutableToken = Omit<Token, 'literal'> & { literal: Literal | null };

/** Tokens that wink-nlp reads at once. */
const LONGEST_STRETCH = 64;
/** wink-nlp remembers every word it has seen and has room for a million: after so many tokens it starts afresh. */
const TOKENS_PER_READER = 100_000;

const CANDIDATE = /[\p{N}@#$€£¥₹₽%‰]|:\/\/|^www\.|\p{ExtPict}|\p{RI}|^[:;]['o^-]?[()DPp]$/u;
const SYMBOL = /^(?:\p{ExtPict}|\p{RI}|[0-9#*]\uFE0F?\u20E3)/u;
const ORDINAL = /^(?:\d+(?:st|nd|rd|th)|\d+[ºª°]?\.?[ºª])$/iu;
const NUMBER = /^[-−+]?\d{1,3}(?:[.,'’ ]\d{3})*(?:[.,]\d+)?$|^[-−+]?\d+(?:[.,]\d+)?$/u;
const NUMERIC_DATE = /^(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.)$/;
const CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?$/;

/** wink-nlp's entity types in our words; those that are missing here (durations, ordinals in English words) are no literals. */
const OF_WINK: Readonly<Record<string, Literal>> = {
  MONEY: 'money', PERCENT: 'percent', DATE: 'date', TIME: 'time', URL: 'url', EMAIL: 'email', HASHTAG: 'hashtag', MENTION: 'mention',
  EMOJI: 'emoji', EMOTICON: 'emoji', ORDINAL: 'ordinal', CARDINAL: 'number',
};

let loaded: WinkMethods | null = null;
let read = 0;

/** Loaded at the first text that has a candidate: 90 ms that most short texts need not pay. */
function wink(): WinkMethods {
  if (!loaded || read > TOKENS_PER_READER) {
    read = 0;
    // Both packages are CommonJS without named exports.
    const require = createRequire(import.meta.url);
    loaded = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'ner']) as WinkMethods;
  }
  return loaded;
}

/** What a token is by its own form and its neighbours; our own conventions go before wink-nlp's, which are English. */
function own(tokens: readonly MutableToken[], i: number, rules: Rules): Literal | null {
  const { text } = tokens[i]!;
  const next = tokens[i + 1]?.text ?? '';
  if (/^(?:https?|ftp):\/\/./i.test(text) || /^www\../i.test(text)) return 'url';
  if (/^[^@\s]+@[^@\s]+\.\p{L}{2,}$/u.test(text)) return 'email';
  if (/^#[\p{L}\p{M}\p{N}_]*\p{L}/u.test(text)) return 'hashtag';
  if (/^@[\p{L}\p{N}_]+$/u.test(text)) return 'mention';
  if (SYMBOL.test(text) && !/^[©®™\d]$/.test(text)) return 'emoji';
  if (NUMERIC_DATE.test(text)) return 'date';
  if (CLOCK.test(text)) return 'time';
  if (/^\d{1,2}(?:[.:]\d{2})?$/.test(text) && rules.data.clockWords.includes(fold(next))) return 'time';
  const month = (word: string): boolean => rules.months.has(fold(word));
  if (/^\d{1,2}\.?$/.test(text) && month(next)) return 'date';
  if (rules.data.ordinalDot && /^\d{1,3}\.$/.test(text)) return 'ordinal';
  if (ORDINAL.test(text)) return month(next) ? 'date' : 'ordinal';
  const previous = tokens[i - 1]?.text ?? '';
  if (month(text) && (/^\d{1,2}\.?$/.test(previous) || /^(?:\d{4}|\d{1,2})$/.test(next))) return 'date';
  if (/^\d{4}$/.test(text) && month(previous)) return 'date';
  if (/^\d{1,2}$/.test(text) && month(previous)) return 'date';
  return null;
}

/**
 * Sets the literal of each token that is one. wink-nlp reads the stretches around candidates (digits, signs of money, @, #,
 * addresses, emoji); its entities are mapped back to our tokens by offset, since it cuts words in other places.
 */
export function markLiterals(text: string, tokens: MutableToken[], rules: Rules): void {
  for (const { first, last } of stretches(tokens)) {
    let open = false;
    for (let i = first; i <= last; i += 1) {
      const token = tokens[i]!;
      token.literal = own(tokens, i, rules);
      open ||= token.literal === null && CANDIDATE.test(token.text);
    }
    if (open) readWithWink(text, tokens, first, last);
    for (let i = first; i <= last; i += 1) {
      const token = tokens[i]!;
      if (token.literal === null && NUMBER.test(token.text)) token.literal = 'number';
    }
  }
}

/** Runs of tokens around candidates, two to each side for currencies and units, within a block. */
function stretches(tokens: readonly MutableToken[]): { first: number; last: number }[] {
  const out: { first: number; last: number }[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const { text, block } = tokens[i]!;
    if (text.length > 200 || !CANDIDATE.test(text)) continue;
    let first = i;
    let last = i;
    const before = out.at(-1);
    while (first > 0 && first > i - 2 && first - 1 > (before?.last ?? -1) && tokens[first - 1]!.block === block) first -= 1;
    while (last + 1 < tokens.length && last < i + 2 && tokens[last + 1]!.block === block) last += 1;
    if (before && before.last >= first - 1 && tokens[before.last]!.block === block && last - before.first < LONGEST_STRETCH) before.last = last;
    else if (!before || last > before.last) out.push({ first: before ? Math.max(first, before.last + 1) : first, last });
  }
  return out;
}

function readWithWink(text: string, tokens: MutableToken[], first: number, last: number): void {
  const { its, readDoc } = wink();
  read += last - first + 1;
  const from = tokens[first]!.start;
  const piece = text.slice(from, tokens[last]!.end);
  const doc = readDoc(piece);
  const entities = doc.entities();
  if (entities.length() === 0) return;
  // wink-nlp tells no offsets: they follow from its tokens in order.
  const values = doc.tokens().out(its.value) as string[];
  const starts: number[] = [];
  let at = 0;
  for (const value of values) {
    const found = piece.indexOf(value, at);
    if (found < 0) return;
    starts.push(found);
    at = found + value.length;
  }
  entities.each((entity: ItemEntity) => {
    const literal = OF_WINK[entity.out(its.type) as string];
    const [a, b] = entity.out(its.span) as unknown as [number, number];
    if (!literal) return;
    const start = from + starts[a]!;
    const end = from + starts[b]! + values[b]!.length;
    for (let i = first; i <= last; i += 1) {
      // Only whole tokens: «7» in «7-jährig» is no number of ours.
      if (tokens[i]!.start >= start && tokens[i]!.end <= end) tokens[i]!.literal ??= literal;
    }
  });
}
