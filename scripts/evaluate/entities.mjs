// Named entities: exact span and type.
//
//   node scripts/evaluate/entities.mjs GOLD [--rows DOCUMENT-ROWS.jsonl] [--last N]
//
// GOLD is GermEval 2014 (.tsv: PER LOC ORG, all else OTH, outer layer), Universal NER (.iob2: PER LOC ORG), both sentence by sentence with
// text rebuilt from tokens; or .jsonl: articles with `entities` as in a document row, all seven types, where it is scored too which names are
// one entity, and which pronouns and descriptions stand for it (coreference.mjs).
import { f1, fixed, lines, parseJsonl, percent, readJsonl, shared } from './shared/text.mjs';
import { corefLine, namesLine, pairsLine, scoreCoreference, scoreNames, scorePairs } from './coreference.mjs';
import { command, isMain, lastOf, rowsFor } from './shared/program.mjs';

const noSpaceBefore = new Set(['.', ',', ';', ':', '!', '?', ')', ']', '}', '%', '“', '»', '…', "''", '’']);
const noSpaceAfter = new Set(['(', '[', '{', '„', '«']);
const straight = new Set(['"', '``']);

/** Sentences of `{form, tag}`; the form stands in the second of three or more columns, else in the first. */
export function readTagged(tagged) {
  const sentences = [];
  let tokens = [];
  for (const line of [...tagged, '']) {
    if (line.trim() === '') {
      if (tokens.length > 0) sentences.push(tokens);
      tokens = [];
    } else if (!line.startsWith('#')) {
      const columns = line.split('\t');
      if (columns.length >= 3) tokens.push({ form: columns[1], tag: columns[2] });
      else if (columns.length === 2) tokens.push({ form: columns[0], tag: columns[1] });
    }
  }
  return sentences;
}

/** Text of tokens with spaces as in print, and the place of each token in code points. Straight quotes open and close by turns. */
export function rebuild(forms) {
  let text = '';
  let length = 0;
  let joined = true;
  let open = false;
  const places = [];
  for (const form of forms) {
    const opens = straight.has(form) && !open;
    const closes = straight.has(form) && open;
    if (straight.has(form)) open = !open;
    if (text !== '' && !joined && !closes && !noSpaceBefore.has(form)) {
      text += ' ';
      length += 1;
    }
    const end = length + [...form].length;
    places.push({ start: length, end });
    text += form;
    length = end;
    joined = opens || noSpaceAfter.has(form);
  }
  return { text, places };
}

/** Chunks `first last type` (last excluded) of IOB tags; other types than `types` are dropped. */
export function chunks(tags, types) {
  const found = new Set();
  let start = -1;
  let type = '';
  for (const [i, tag] of [...tags, 'O'].entries()) {
    if (start >= 0 && (tag === 'O' || tag.startsWith('B') || tag.slice(2) !== type)) {
      if (types.includes(type)) found.add(`${start} ${i} ${type}`);
      start = -1;
    }
    if (tag !== 'O' && start < 0) {
      start = i;
      type = tag.slice(2);
    }
  }
  return found;
}

/** The names of a row as chunks of tokens; a name that cuts a token is none. */
function rowChunks(entities, places, types) {
  const found = new Set();
  for (const entity of entities) {
    const type = ['PER', 'LOC', 'ORG'].includes(entity.type) ? entity.type : 'OTH';
    if (!types.includes(type)) continue;
    for (const { start, end, kind } of entity.mentions) {
      if (kind !== 'name') continue;
      const first = places.findIndex((place) => place.end > start);
      const last = places.findLastIndex((place) => place.start < end);
      if (places[first]?.start === start && places[last]?.end === end) found.add(`${first} ${last + 1} ${type}`);
    }
  }
  return found;
}

/** Sentences of a tagged file with all that scoring needs. Germeval's layer of derived names (-deriv, -part) counts as no name. */
export function taggedGold(sentences, types) {
  return sentences.map((tokens, id) => ({
    id: String(id), ...rebuild(tokens.map(({ form }) => form)), chunks: chunks(tokens.map(({ tag }) => tag), types),
  }));
}

/**
 * @param {ReturnType<typeof taggedGold>} gold
 * @param {{id: string, entities: object[]}[]} rows document rows
 * @param {string[]} types
 */
export function scoreEntities(gold, rows, types) {
  const system = new Map(rows.map(({ id, entities }) => [String(id), entities ?? []]));
  const byType = new Map();
  for (const { id, places, chunks: wanted } of gold) {
    const found = rowChunks(system.get(id) ?? [], places, types);
    for (const type of types) {
      const own = (set) => new Set([...set].filter((chunk) => chunk.endsWith(` ${type}`)));
      const counts = byType.get(type) ?? { right: 0, found: 0, wanted: 0 };
      byType.set(type, counts);
      counts.right += shared(own(found), own(wanted));
      counts.found += own(found).size;
      counts.wanted += own(wanted).size;
    }
  }
  const sum = (key) => [...byType.values()].reduce((total, counts) => total + counts[key], 0);
  const [right, found, wanted] = ['right', 'found', 'wanted'].map(sum);
  return { byType, right, found, wanted, f1: f1(right, found, wanted) };
}

export function entitiesLine({ byType, right, found, wanted, f1: share }) {
  const types = [...byType].filter(([, one]) => one.found + one.wanted > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const each = types.map(([type, one]) => `${type} ${fixed(100 * f1(one.right, one.found, one.wanted), 1)}`).join(' ');
  return `${each} P ${percent(right, found, 2, '0.00')} R ${percent(right, wanted, 2, '0.00')} F1 ${fixed(100 * share, 2)}`;
}

/** Scores the built program on a tagged file. */
export async function evaluateEntities(file, options) {
  const types = file.endsWith('.tsv') ? ['PER', 'LOC', 'ORG', 'OTH'] : ['PER', 'LOC', 'ORG'];
  const gold = taggedGold(lastOf(readTagged(lines(file)), options), types);
  const written = await rowsFor(['extract', '--rows', 'document'], gold.map(({ id, text }) => ({ id, text })), options);
  return scoreEntities(gold, parseJsonl(written), types);
}

/** Scores the built program on articles with entities: names, which of them are one, and what stands for them. */
export async function evaluateArticles(file, options) {
  const gold = readJsonl(file);
  const written = await rowsFor(['extract', '--rows', 'document'], gold.map(({ id, text }) => ({ id, text })), options);
  const rows = parseJsonl(written);
  return { names: scoreNames(gold, rows), pairs: scorePairs(gold, rows), coreference: scoreCoreference(gold, rows) };
}

if (isMain(import.meta.url)) {
  const options = command('node scripts/evaluate/entities.mjs GOLD', 1);
  const [file] = options.files;
  if (file.endsWith('.jsonl')) {
    const { names, pairs, coreference } = await evaluateArticles(file, options);
    console.log(`${namesLine(names)}\n${pairsLine(pairs)}\n${corefLine(coreference)}`);
  } else {
    console.log(entitiesLine(await evaluateEntities(file, options)));
  }
}
