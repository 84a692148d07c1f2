// Quotes with their roles, as the shared task German News Quotation Attribution 2024 scores them: quotes are paired by the best total of
// token F1 (with a little more for the same type and medium); over pairs and quotes left alone, precision is the mean over the parts that
// the system filled, recall the mean over the parts that gold filled.
//
//   node scripts/evaluate/quotes.mjs GOLD.jsonl [--who WHO.jsonl] [--rows DOCUMENT-ROWS.jsonl]
//
// GOLD is the file of the release, or articles with `quotes` as in corpora/quotes.
// Beyond the shared task: F1 of quotes that have a counterpart of the same type, and how often `who` names the speaker that WHO.jsonl
// (`{id, who: {number of the gold quote: name}}`) names. Without --who the file beside GOLD with .who.jsonl for its ending is taken, if any.
import { existsSync } from 'node:fs';
import { bestPairs } from './shared/assign.mjs';
import { bag, f1, fixed, parseJsonl, percent, readJsonl, shared } from './shared/text.mjs';
import { command, isMain, rowsFor } from './shared/program.mjs';

export const parts = ['quote', 'addressee', 'cue', 'frame', 'speaker'];
const roles = parts.slice(1);
const shortMedium = new Map([
  ['speechwriting', 'sw'], ['writingspeech', 'sw'], ['speechthought', 'st'], ['thoughtspeech', 'st'], ['thoughtwriting', 'tw'],
]);

/** Type or medium without case and underscores; the media that stand between two by their initials, as gold has them. */
export function label(name) {
  const plain = (name ?? '').toLowerCase().replaceAll('_', '');
  return shortMedium.get(plain) ?? plain;
}

/** The text with one code unit a code point, so that offsets into it are those of gold and of rows. */
const flat = (text) => text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '\ufffd');

/** Start and end of each gold token, in code points. */
export function tokenPlaces({ originalText, sentences }) {
  const text = flat(originalText);
  const places = [];
  for (const { charBegin, tokens } of sentences) {
    let from = charBegin;
    for (const token of tokens) {
      const form = flat(token);
      const start = text.indexOf(form, from);
      from = start + form.length;
      places.push({ start, end: from });
    }
  }
  return places;
}

/**
 * A quote with its labels and for each part the set of its tokens.
 * @typedef {{type: string, medium: string, who: string | null, quote: Set<number>, addressee: Set<number>, cue: Set<number>,
 *   frame: Set<number>, speaker: Set<number>}} TokenQuote
 */

/** Words with their clitics, and every other character by itself: the tokens of gold that has ranges of the text. */
const TOKEN = /[\p{L}\p{N}]+(?:['’]\p{L}+)?|[^\s\p{L}\p{N}]/gu;

/**
 * A gold document on its tokens: with `annotations` on tokens of its own as in the release, or with `quotes` that have ranges `[start, end]` of
 * `text` in code points.
 * @returns {{id: string, text: string, places: {start: number, end: number}[], quotes: TokenQuote[], who?: Record<string, string>}}
 */
export function goldDocument(doc) {
  if (doc.quotes !== undefined) {
    const places = [...flat(doc.text).matchAll(TOKEN)].map(({ 0: form, index }) => ({ start: index, end: index + form.length }));
    const ranges = (one) => one.map(([start, end]) => ({ start, end }));
    const quotes = doc.quotes.map((one) => ({ ...rowQuote({ ...one, ...Object.fromEntries(parts.map((part) => [part, ranges(one[part])])) }, places), who: null }));
    return { id: doc.id, text: doc.text, places, quotes, who: Object.fromEntries(doc.quotes.map(({ who }, index) => [index, who])) };
  }
  const quotes = doc.annotations.map((one) => ({
    type: label(one.type), medium: label(one.medium), who: null,
    ...Object.fromEntries(parts.map((part) => [part, new Set(one[part].tokenIds)])),
  }));
  return { id: doc.id, text: doc.originalText, places: tokenPlaces(doc), quotes };
}

/**
 * A quote of a document row on gold's tokens: a token that a range touches is in.
 * @returns {TokenQuote}
 */
export function rowQuote(quote, places) {
  const tokens = (ranges) => new Set(places.flatMap(({ start, end }, index) =>
    (ranges.some((range) => start < range.end && end > range.start) ? [index] : [])));
  return {
    type: label(quote.type), medium: label(quote.medium), who: quote.who ?? null,
    ...Object.fromEntries(parts.map((part) => [part, tokens(quote[part] ?? [])])),
  };
}

const overlap = (a, b) => (a.size > 0 && b.size > 0 ? f1(shared(a, b), a.size, b.size) : 0);

/** Pairs of indices (system, gold). */
export function pairQuotes(system, gold) {
  return bestPairs(system.map((mine) => gold.map((theirs) =>
    overlap(mine.quote, theirs.quote) + (mine.type === theirs.type ? 0.01 : 0) + (mine.medium === theirs.medium ? 0.001 : 0))));
}

/**
 * @param {{system: TokenQuote[], gold: TokenQuote[], who?: Record<string, string>}[]} docs
 * @returns `message roles joint` and each role as `{precision, recall, f1}`; `type` and `who` as counts
 */
export function scoreQuotes(docs) {
  const shares = new Map(parts.map((part) => [part, { precision: [], recall: [] }]));
  const nothing = Object.fromEntries(parts.map((part) => [part, new Set()]));
  const type = { right: 0, found: 0, wanted: 0 };
  const who = { right: 0, named: 0, all: 0 };
  for (const { system, gold, who: names = {} } of docs) {
    const pairs = pairQuotes(system, gold);
    const [ours, theirs] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
    const rows = [
      ...pairs.map(([i, j]) => [system[i], gold[j]]),
      ...system.filter((_, i) => !ours.has(i)).map((mine) => [mine, nothing]),
      ...gold.filter((_, j) => !theirs.has(j)).map((other) => [nothing, other]),
    ];
    for (const [mine, other] of rows) {
      for (const part of parts) {
        const both = shared(mine[part], other[part]);
        if (mine[part].size > 0) shares.get(part).precision.push(both / mine[part].size);
        if (other[part].size > 0) shares.get(part).recall.push(both / other[part].size);
      }
    }
    type.found += system.length;
    type.wanted += gold.length;
    for (const [i, j] of pairs) {
      // A pair without a common token is none: the method pairs all that it can.
      if (shared(system[i].quote, gold[j].quote) === 0) continue;
      if (system[i].type === gold[j].type) type.right += 1;
      if (!names[j]) continue;
      who.all += 1;
      if (system[i].who !== null) who.named += 1;
      if (shared(bag(system[i].who), bag(names[j])) > 0) who.right += 1;
    }
  }
  const of = (which) => measure(which.map((part) => shares.get(part)));
  return {
    message: of(['quote']), roles: of(roles), joint: of(parts),
    ...Object.fromEntries(roles.map((role) => [role, of([role])])),
    type: { ...type, f1: f1(type.right, type.found, type.wanted) }, who,
  };
}

function measure(lists) {
  const mean = (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length);
  const precision = mean(lists.flatMap((one) => one.precision));
  const recall = mean(lists.flatMap((one) => one.recall));
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Scores the built program on a gold file. */
export async function evaluateQuotes(file, options) {
  const gold = readJsonl(file).map(goldDocument);
  const whoFile = options.who ?? file.replace(/(\.EVALUATION-ONLY)?\.jsonl$/, '.who.jsonl');
  const who = new Map(existsSync(whoFile) ? readJsonl(whoFile).map((one) => [one.id, one.who]) : []);
  const written = await rowsFor(['extract', '--rows', 'document'], gold.map(({ id, text }) => ({ id, text })), options);
  const rows = new Map(parseJsonl(written).map((row) => [String(row.id), row.quotes ?? []]));
  return scoreQuotes(gold.map(({ id, places, quotes, who: own }) => ({
    system: (rows.get(id) ?? []).map((quote) => rowQuote(quote, places)), gold: quotes, who: who.get(id) ?? own ?? {},
  })));
}

export function quoteLines({ type, who, ...measures }) {
  const lines = Object.entries(measures).map(([name, { precision, recall, f1: share }]) =>
    `${name.padEnd(10)} P ${fixed(precision, 3)} R ${fixed(recall, 3)} F1 ${fixed(share, 3)}`);
  lines.push(`same type  F1 ${fixed(type.f1, 3)}`);
  if (who.all > 0) lines.push(`who        ${percent(who.right, who.all)} % right of ${who.all} quotes found whose speaker is known (${who.named} named)`);
  return lines;
}

if (isMain(import.meta.url)) {
  const options = command('node scripts/evaluate/quotes.mjs GOLD.jsonl [--who WHO.jsonl]', 1, { who: { type: 'string' } });
  for (const line of quoteLines(await evaluateQuotes(options.files[0], options))) console.log(line);
}
