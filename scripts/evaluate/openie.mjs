// Triples against BenchIE (Gashteovski et al. 2022): a triple hits a fact if subject, relation and object are each, as strings, those of
// one listed variant; [words] in brackets are optional. Precision counts facts hit against triples that hit nothing, so a second triple for
// a fact that was hit costs nothing.
//
//   node scripts/evaluate/openie.mjs GOLD.txt [--rows TRIPLES.tsv]
import { fixed, lines } from './shared/text.mjs';
import { command, isMain, rowsFor } from './shared/program.mjs';

const oneSpace = (text) => text.replace(/\s+/g, ' ').trim();
/** A slot with more optional pieces is read in full length only: the readings double with each. */
const mostOptional = 14;

/** All readings of a slot: with and without each bracket. */
export function readings(slot) {
  const pieces = slot.split(/(\[[^[\]]*\])/);
  const optional = (piece) => piece.startsWith('[') && piece.endsWith(']');
  if (pieces.filter(optional).length > mostOptional) return new Set([oneSpace(slot.replace(/[[\]]/g, ''))]);
  let texts = [''];
  for (const piece of pieces) {
    if (optional(piece)) texts = texts.flatMap((text) => [text, `${text} ${piece.slice(1, -1)}`]);
    else texts = texts.map((text) => `${text} ${piece}`);
  }
  return new Set(texts.map(oneSpace));
}

/**
 * The gold of BenchIE's lines. A fact is a list of variants, a variant three sets of readings.
 * @param {string[]} goldLines
 * @returns {{id: string, text: string, facts: Set<string>[][][]}[]}
 */
export function readFacts(goldLines) {
  const sentences = [];
  let fact = null;
  for (const raw of goldLines) {
    const line = raw.trim();
    const sentence = /^sent_id:(\d+)\s*(.*)$/.exec(line);
    if (sentence) {
      sentences.push({ id: sentence[1], text: sentence[2], facts: [] });
    } else if (/^\d+\s*--?>\s*Cluster/.test(line)) {
      fact = [];
      sentences.at(-1).facts.push(fact);
    } else {
      const slots = line.split('-->');
      if (slots.length === 3) fact?.push(slots.map(readings));
    }
  }
  return sentences;
}

/** The triples of each document, each once. */
export function readTriples(tsv) {
  const triples = new Map();
  for (const line of tsv.split(/\r?\n/)) {
    const [id, ...fields] = line.split('\t');
    if (fields.length < 3) continue;
    if (!triples.has(id)) triples.set(id, new Map());
    triples.get(id).set(fields.slice(0, 3).join('\t'), fields.slice(0, 3));
  }
  return new Map([...triples].map(([id, own]) => [id, [...own.values()]]));
}

/** @param {ReturnType<typeof readFacts>} sentences @param {ReturnType<typeof readTriples>} triples */
export function scoreTriples(sentences, triples) {
  let hits = 0;
  let misses = 0;
  let facts = 0;
  for (const sentence of sentences) {
    facts += sentence.facts.length;
    const hit = new Set();
    for (const triple of triples.get(sentence.id) ?? []) {
      const slots = triple.map(oneSpace);
      const matched = sentence.facts.filter((fact) => fact.some((variant) => variant.every((slot, i) => slot.has(slots[i]))));
      for (const fact of matched) hit.add(fact);
      if (matched.length === 0) misses += 1;
    }
    hits += hit.size;
  }
  const precision = hits + misses === 0 ? 0 : hits / (hits + misses);
  const recall = facts === 0 ? 0 : hits / facts;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, hits, misses, facts };
}

/** Scores the built program on BenchIE's sentences. */
export async function evaluateTriples(file, options) {
  const sentences = readFacts(lines(file));
  const written = await rowsFor(['extract', '--rows', 'triple'], sentences.map(({ id, text }) => ({ id, text })), options);
  return scoreTriples(sentences, readTriples(written));
}

export function triplesLine({ precision, recall, f1 }) {
  return `P ${fixed(precision, 3)} R ${fixed(recall, 3)} F1 ${fixed(f1, 3)}`;
}

if (isMain(import.meta.url)) {
  const options = command('node scripts/evaluate/openie.mjs GOLD.txt', 1);
  console.log(triplesLine(await evaluateTriples(options.files[0], options)));
}
