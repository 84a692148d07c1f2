// Speed, start-up time and memory of the built program on German news.
//
//   node scripts/evaluate/speed.mjs [--words 100000] [--workers N] [--model FOLDER] [--dist FOLDER] [--json FILE]      also: npm run bench
//
// The corpus is the German sample articles again and again, each a document of its own. A word is what stands between spaces and has a letter
// or digit in it. First a short document alone (start-up), then the corpus, both as a user would run them, then a part of the corpus
// through the library in this process for the share of each stage. A timing depends on the machine and on what else runs on it.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stageTimes } from './stages.mjs';
import { watchMemory } from './shared/memory.mjs';
import { isMain, mainFile, programOptions, root, toJsonl, withFolder } from './shared/program.mjs';
import { fixed } from './shared/text.mjs';

/** Words as people count them. */
export const wordCount = (text) => text.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;

/** Articles in turn until there are `least` words. */
export function repeated(articles, least) {
  const counts = articles.map(wordCount);
  const documents = [];
  for (let words = 0; words < least; words += counts[(documents.length - 1) % articles.length]) {
    documents.push({ id: String(documents.length + 1), text: articles[documents.length % articles.length] });
  }
  return documents;
}

/** Runs the program on documents; rows go nowhere. Seconds of the wall clock and the most bytes in memory, null where /proc is missing. */
async function timed(documents, options) {
  return withFolder(async (folder) => {
    const file = join(folder, 'corpus.jsonl');
    writeFileSync(file, toJsonl(documents));
    const started = performance.now();
    const child = spawn(process.execPath, [mainFile(options), file, ...programOptions(options), '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'] });
    const memory = watchMemory(child.pid);
    const code = await new Promise((done, fail) => child.on('error', fail).on('close', done));
    const seconds = (performance.now() - started) / 1000;
    if (code !== 0) throw new Error(`claimline ended with ${code}`);
    return { seconds, bytes: memory.stop() };
  });
}

export async function bench(options) {
  const folder = join(root, 'corpora', 'samples');
  const articles = readdirSync(folder).filter((name) => /^de-.*\.txt$/.test(name)).sort().map((name) => readFileSync(join(folder, name), 'utf8'));
  const documents = repeated(articles, Number(options.words));
  const words = documents.reduce((sum, { text }) => sum + wordCount(text), 0);
  const startUp = await timed([{ id: '1', text: 'Ada Berg leitet die Werft in Kiel.' }], options);
  const run = await timed(documents, options);
  const stages = await stageTimes(documents.slice(0, articles.length * 2), options);
  return {
    documents: documents.length, words, seconds: run.seconds, startUp: startUp.seconds, bytes: run.bytes, stages,
    workers: Math.min(Number(options.workers ?? Infinity), availableParallelism()), processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length,
  };
}

export function benchLines({ documents, words, seconds, startUp, bytes, stages, workers, processor, cores }) {
  const speed = (count, time) => fixed(count / time, count / time < 10 ? 1 : 0);
  const steady = Math.max(seconds - startUp, 0.001);
  const all = Object.values(stages).reduce((sum, time) => sum + time, 0);
  return [
    `${processor}, ${cores} cores; ${workers} workers`,
    `corpus    ${documents} documents, ${words} words, ${fixed(seconds, 1)} s`,
    `speed     ${speed(words, seconds)} words/s, ${speed(documents, seconds)} documents/s (without start-up ${speed(words, steady)} words/s)`,
    `start-up  ${fixed(startUp, 2)} s for one sentence`,
    `memory    ${bytes === null ? 'unknown: no /proc here' : `${fixed(bytes / 1e6, 0)} MB resident at most`}`,
    `stages    ${Object.entries(stages).map(([name, time]) => `${name} ${fixed((100 * time) / all, 1)} %`).join('  ')}`,
  ];
}

if (isMain(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      words: { type: 'string', default: '100000' }, workers: { type: 'string' }, model: { type: 'string' }, dist: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const result = await bench(values);
  console.log(benchLines(result).join('\n'));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
}
