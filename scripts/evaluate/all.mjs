// Every figure that can be measured on development data, in one table.
//
//   node scripts/evaluate/all.mjs [DATA] [--only WORD] [--given] [--json FILE]      also: npm run scores -- [DATA]
//
// DATA is the folder of the outside corpora (corpora/manifest.json tells where they come from), laid out as in `measures` below; what is not
// there is left out and said so; without DATA the sets that stand in corpora/ are scored. --only runs the lines whose name or set has WORD in it. --given tells the program the language of each
// set; without it each document's is detected, and a lone sentence that looks foreign counts as missed. Of the German treebank and of
// GermEval the model has seen the first part of these files in training: what is scored is the end that it has not seen.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calibration, claimDocuments, claimsLine, judged, scoreClaims } from './claims.mjs';
import { evaluateArticles, evaluateEntities, entitiesLine } from './entities.mjs';
import { evaluateLanguage } from './accuracy.mjs';
import { corefLine, namesLine, pairsLine } from './coreference.mjs';
import { evaluateEvents, eventLines, f1Of } from './events.mjs';
import { evaluateTriples, triplesLine } from './openie.mjs';
import { evaluateQuotes, quoteLines } from './quotes.mjs';
import { evaluateSentences, sentencesLine } from './sentences.mjs';
import { evaluateTrees, treesLine } from './trees.mjs';
import { command, root, runOn } from './shared/program.mjs';
import { fixed } from './shared/text.mjs';

const perCent = (share) => fixed(100 * share, 2);
const three = (share) => fixed(share, 3);

const trees = (name, file, last) => ({
  name: `tree, ${name}, LAS F1`, file, last, unit: 'sentences', run: evaluateTrees, figure: ({ las }) => perCent(las), more: treesLine,
});
const sentences = (name, file, last) => ({
  name: `sentence ends, ${name}, F1`, file, last, unit: 'sentences', run: evaluateSentences, figure: ({ f1 }) => perCent(f1), more: sentencesLine,
});
const language = (name, file, lang) => ({
  name: `language, ${name}, accuracy`, file, run: (path, options) => evaluateLanguage(path, lang, options),
  figure: ({ accuracy }) => fixed(100 * accuracy, 1), more: ({ right, all }) => `${right} of ${all} lines`,
});

const quotesMore = (score) => quoteLines(score).map((line) => line.replace(/ +/g, ' ')).join('; ');

/** `own`: the set stands in corpora/ of this project, not in DATA. */
const measures = [
  trees('German', 'treebanks/de_gsd-dev.conllu', 160),
  trees('English', 'treebanks/en_ewt-dev.conllu'),
  sentences('German', 'treebanks/de_gsd-dev.conllu', 160),
  sentences('English', 'treebanks/en_ewt-dev.conllu'),
  {
    name: 'entities, German, F1', file: 'ner/germeval2014-dev.tsv', last: 500, unit: 'sentences', run: evaluateEntities,
    figure: ({ f1 }) => perCent(f1), more: entitiesLine,
  },
  { name: 'entities, English, F1', file: 'ner/uner_en_ewt-dev.iob2', run: evaluateEntities, figure: ({ f1 }) => perCent(f1), more: entitiesLine },
  {
    name: 'names and references, German news, F1', file: 'entities/wikinews-de-dev.jsonl', run: evaluateArticles,
    figure: ({ names, coreference }) => `${perCent(names.f1)} ${perCent(coreference.f1)}`,
    more: ({ names, pairs, coreference }) => `${namesLine(names)}; ${pairsLine(pairs)}; ${corefLine(coreference)}`,
  },
  {
    name: 'quotes, German news, joint F1', file: 'quotes/wikinews-de-gold-dev.EVALUATION-ONLY.jsonl', run: evaluateQuotes,
    figure: ({ joint }) => three(joint.f1), more: quotesMore,
  },
  {
    name: 'quotes, English news, joint F1', file: 'quotes/en-test.jsonl', own: true, run: evaluateQuotes,
    figure: ({ joint }) => three(joint.f1), more: quotesMore,
  },
  {
    name: 'speech events, German parliament, cues and roles F1', file: 'quotes/bundestag-spkatt/dev/task1', run: evaluateEvents,
    figure: ({ cues, given }) => `${perCent(f1Of(cues))} ${perCent(f1Of(given))}`, more: (score) => eventLines(score).slice(0, 3).join('; '),
  },
  {
    name: 'claims, German news, F1', file: 'claims/wikinews-de-dev.jsonl', run: evaluateClaims,
    figure: ({ f1 }) => fixed(100 * f1, 1), more: (score) => `${claimsLine(score)} calibration error ${three(score.calibrationError)}`,
  },
  { name: 'claims, German, BenchIE F1', file: 'openie/benchie_de-dev.txt', run: evaluateTriples, figure: ({ f1 }) => three(f1), more: triplesLine },
  { name: 'claims, English, BenchIE F1', file: 'openie/benchie_en-dev.txt', run: evaluateTriples, figure: ({ f1 }) => three(f1), more: triplesLine },
  ...['de', 'en'].flatMap((lang) => {
    const name = { de: 'German', en: 'English' }[lang];
    return [
      language(`${name} words`, 'language-id/single-words-dev.tsv', lang),
      language(`${name} pairs of words`, 'language-id/word-pairs-dev.tsv', lang),
      language(`${name} sentences`, 'language-id/sentences-dev.tsv', lang),
    ];
  }),
];

async function evaluateClaims(file, options) {
  const docs = await claimDocuments(file, options);
  return { ...scoreClaims(docs), calibrationError: calibration(judged(docs)).error };
}

async function measure({ name, file, own, last, unit, run, figure, more }, data, options) {
  const set = last === undefined ? file : `${file}, the last ${last} ${unit}`;
  const path = own ? join(root, 'corpora', file) : join(data, file);
  if (!existsSync(path)) return { name, set, figure: '-', more: 'not there', score: null };
  const started = performance.now();
  const score = await run(path, {
    ...options, ...(last === undefined ? {} : { last: String(last) }), ...(options.given ? { lang: name.includes('German') ? 'de' : 'en' } : {}),
  });
  const seconds = (performance.now() - started) / 1000;
  return { name, set, figure: figure(score), more: more(score), seconds, score };
}

const options = command('node scripts/evaluate/all.mjs [DATA] [--only WORD] [--given] [--json FILE]', [0, 1], {
  json: { type: 'string' }, only: { type: 'string' }, given: { type: 'boolean' },
});
const model = options.model === undefined ? [] : ['--model', options.model];
const info = JSON.parse((await runOn(['info', '--json', ...model], null, options)).written);
console.log(`claimline ${info.claimline}, model ${info.model.name} ${info.model.version}, node ${info.node}; languages ${options.given ? 'given' : 'detected'}\n`);
console.log('| what | set | figure | more |\n| --- | --- | --- | --- |');
const results = [];
for (const one of options.files.length > 0 ? measures : measures.filter(({ own }) => own)) {
  if (options.only !== undefined && !`${one.name} ${one.file}`.includes(options.only)) continue;
  const result = await measure(one, options.files[0], options);
  results.push(result);
  console.log(`| ${result.name} | ${result.set} | ${result.figure} | ${result.more} |`);
}
if (options.json !== undefined) {
  const plain = (_, value) => (value instanceof Map ? Object.fromEntries(value) : value);
  writeFileSync(options.json, `${JSON.stringify({ ...info, results }, plain, 2)}\n`);
}
