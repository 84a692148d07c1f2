// Fits the weights of references (src/annotate/references/weights.ts): what a pronoun or description stands for.
//
//   node scripts/evaluate/reference-weights.mjs GOLD.jsonl [--more TRAINED.jsonl] [--model FOLDER] [--dist FOLDER]
//
// GOLD are articles with `entities` that the encoder was not trained on. --more are further ones that it was trained on: there it is too sure of
// itself, so what comes from the encoder is weighed apart (and dropped afterwards), while all else is fitted on both; GOLD counts twice. A log-linear choice among
// «no entity» and the entities named so far, with a quadratic penalty, by L-BFGS. Printed are F1 over GOLD with each fifth read with weights
// that were fitted on the rest, and the weights fitted on all.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { command, distFolder, isMain } from './shared/program.mjs';
import { bag, f1, fixed, readJsonl, shared } from './shared/text.mjs';

const FOLDS = 5;
const PENALTY = 1;
/** Features that come from the encoder's opinion of references. */
const OPINION = /\.(link|none\.odds|none\.head)$/;

/** References of a gold document by their span, each with the words that name its entity. */
export function goldReferences({ text, entities }) {
  const found = new Map();
  for (const { name, mentions } of entities) {
    const names = mentions.filter(({ kind }) => kind === 'name');
    const words = bag([name, ...names.map(({ start, end }) => text.slice(start, end))].join(' '));
    for (const { start, end, kind } of mentions) if (kind !== 'name') found.set(`${start} ${end}`, words);
  }
  return found;
}

/**
 * Most likely weights of choices among options.
 * @param {{options: (readonly [string, number])[][], right: Set<number>}[]} choices features of each option, and which are right
 * @returns {Record<string, number>}
 */
export function fit(choices, penalty = PENALTY, steps = 100) {
  const number = new Map();
  for (const { options } of choices) for (const option of options) for (const [name] of option) if (!number.has(name)) number.set(name, number.size);
  // One flat list of features: those of option k stand from starts[k] on, the options of choice n from bounds[n] on.
  const bounds = [0];
  const starts = [0];
  const [columns, values, good] = [[], [], []];
  for (const { options, right } of choices) {
    options.forEach((option, k) => {
      for (const [name, value] of option) {
        columns.push(number.get(name));
        values.push(value);
      }
      starts.push(columns.length);
      good.push(right.has(k));
    });
    bounds.push(good.length);
  }
  const [column, factor] = [Int32Array.from(columns), Float64Array.from(values)];
  const odds = new Float64Array(good.length);
  const loss = (weights, slope) => {
    let sum = 0;
    weights.forEach((weight, k) => {
      slope[k] = penalty * weight;
      sum += 0.5 * penalty * weight * weight;
    });
    for (let n = 0; n < choices.length; n += 1) {
      const [from, to] = [bounds[n], bounds[n + 1]];
      let most = -Infinity;
      for (let k = from; k < to; k += 1) {
        let score = 0;
        for (let at = starts[k]; at < starts[k + 1]; at += 1) score += weights[column[at]] * factor[at];
        odds[k] = score;
        most = Math.max(most, score);
      }
      let [all, right] = [0, 1e-300];
      for (let k = from; k < to; k += 1) {
        odds[k] = Math.exp(odds[k] - most);
        all += odds[k];
        if (good[k]) right += odds[k];
      }
      sum -= Math.log(right / all);
      for (let k = from; k < to; k += 1) {
        const error = odds[k] / all - (good[k] ? odds[k] / right : 0);
        for (let at = starts[k]; at < starts[k + 1]; at += 1) slope[column[at]] += error * factor[at];
      }
    }
    return sum;
  };
  const weights = minimise(loss, number.size, steps);
  return Object.fromEntries([...number].map(([name, k]) => [name, weights[k]]));
}

/** L-BFGS with a history of eight steps. */
function minimise(loss, size, steps) {
  const dot = (a, b) => a.reduce((sum, x, k) => sum + x * b[k], 0);
  let at = new Float64Array(size);
  let slope = new Float64Array(size);
  let value = loss(at, slope);
  const history = [];
  for (let step = 0; step < steps; step += 1) {
    const way = Float64Array.from(slope);
    const factors = [];
    for (const { moved, turned, scale } of history.toReversed()) {
      const factor = scale * dot(moved, way);
      factors.unshift(factor);
      way.forEach((_, k) => { way[k] -= factor * turned[k]; });
    }
    const last = history.at(-1);
    const first = last ? dot(last.moved, last.turned) / dot(last.turned, last.turned) : 1 / Math.max(1, Math.sqrt(dot(slope, slope)));
    way.forEach((_, k) => { way[k] *= first; });
    history.forEach(({ moved, turned, scale }, index) => {
      const back = scale * dot(turned, way);
      way.forEach((_, k) => { way[k] += moved[k] * (factors[index] - back); });
    });
    let [length, next, nextSlope, nextValue] = [1, at, slope, value];
    for (let attempt = 0; attempt < 15; attempt += 1, length /= 2) {
      next = at.map((x, k) => x - length * way[k]);
      nextSlope = new Float64Array(size);
      nextValue = loss(next, nextSlope);
      if (nextValue <= value - 1e-4 * length * dot(slope, way)) break;
    }
    const [moved, turned] = [next.map((x, k) => x - at[k]), nextSlope.map((x, k) => x - slope[k])];
    const curve = dot(moved, turned);
    if (curve > 1e-10) history.push({ moved, turned, scale: 1 / curve });
    if (history.length > 8) history.shift();
    const done = Math.abs(value - nextValue) < 1e-5 * Math.abs(value);
    [at, slope, value] = [next, nextSlope, nextValue];
    if (done) break;
  }
  return at;
}

/** Reads a document with the annotation of the program, `decide` taking each choice; see `AnnotateOptions`. */
async function reader(options) {
  const load = (path) => import(pathToFileURL(join(distFolder(options), path)).href);
  const [{ detect, detectSentences, inReadLanguage }, { segment }, { annotate }, { loadModel }] = await Promise.all(
    ['language/index.js', 'segment/index.js', 'annotate/index.js', 'model/index.js'].map(load),
  );
  const model = await loadModel(options.model);
  return async ({ id, text, lang }, decide) => {
    const doc = detectSentences(segment(inReadLanguage(detect({ id: String(id), text, lang: options.lang ?? lang }))));
    await annotate(doc, model, { decide: (choice) => decide(choice, doc.tokens) });
  };
}

/** Indices of the right options: the entity's, or 0 for «no entity»; empty where the program has not found the entity. */
function rightOf({ candidate, options }, tokens, gold) {
  const words = gold.get(`${tokens[candidate.first].start} ${tokens[candidate.last].end}`);
  if (words === undefined) return new Set([0]);
  return new Set(options.flatMap(({ group }, k) => (group.names.some((name) => shared(bag(name.text), words) > 0) ? [k + 1] : [])));
}

/** The choices of documents, each read as if all choices before had been right. */
async function choicesOf(docs, read, rename = (name) => name) {
  const all = [];
  for (const doc of docs) {
    const gold = goldReferences(doc);
    await read(doc, (choice, tokens) => {
      const right = rightOf(choice, tokens, gold);
      const named = (features) => features.map(([name, value]) => [rename(name), value]);
      if (right.size > 0) all.push({ doc, right, options: [choice.none, ...choice.options.map(({ features }) => features)].map(named) });
      const [first] = right;
      return first > 0 ? { group: choice.options[first - 1].group, score: 1 } : null;
    });
  }
  return all;
}

/** All choices to learn from: those that the encoder does not know count twice. */
const both = (choices, more) => [...more, ...choices, ...choices];

if (isMain(import.meta.url)) {
  const options = command('node scripts/evaluate/reference-weights.mjs GOLD.jsonl [--more TRAINED.jsonl]', 1, { more: { type: 'string' } });
  const read = await reader(options);
  const docs = readJsonl(options.files[0]);
  const choices = await choicesOf(docs, read);
  const more = options.more === undefined ? [] : await choicesOf(readJsonl(options.more), read, (name) => (OPINION.test(name) ? `trained ${name}` : name));
  const { byWeights } = await import(pathToFileURL(join(distFolder(options), 'annotate', 'references', 'link.js')).href);
  const counts = { right: 0, found: 0, wanted: 0 };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const held = docs.filter((_, at) => at % FOLDS === fold);
    const weights = fit(both(choices.filter(({ doc }) => !held.includes(doc)), more));
    for (const doc of held) {
      const gold = goldReferences(doc);
      counts.wanted += gold.size;
      await read(doc, (choice, tokens) => {
        const taken = byWeights(choice, weights);
        if (taken === null) return null;
        counts.found += 1;
        const at = choice.options.findIndex(({ group }) => group === taken.group) + 1;
        if (rightOf(choice, tokens, gold).has(at)) counts.right += 1;
        return taken;
      });
    }
  }
  console.log(`references, each fifth with weights of the rest: ${JSON.stringify(counts)} F1 ${fixed(100 * f1(counts.right, counts.found, counts.wanted), 2)}`);
  const weights = Object.entries(fit(both(choices, more))).filter(([name, weight]) => !name.startsWith('trained ') && Math.abs(weight) >= 0.05);
  for (const [name, weight] of weights.sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`  '${name}': ${fixed(weight, 2)},`);
}
