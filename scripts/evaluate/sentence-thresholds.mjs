// How sure the encoder must be that a token ends a sentence, where the rules say so too and where they do not.
//
//   node scripts/evaluate/sentence-thresholds.mjs GOLD.conllu [--last N] [--lang TAG]
//
// Prints F1 over sentence ends for a grid of both thresholds (END_THRESHOLDS in src/annotate/sentences.ts), the best first.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { joinSentences, scoreSentences, sentenceTexts, sentencesLine } from './sentences.mjs';
import { lines } from './shared/text.mjs';
import { command, distFolder, lastOf } from './shared/program.mjs';

const options = command('node scripts/evaluate/sentence-thresholds.mjs GOLD.conllu', 1);
const built = (path) => import(pathToFileURL(join(distFolder(options), path)).href);
const { codePointOffsets, detect, loadModel, segment } = await built('index.js');
const { windows } = await built('annotate/windows.js');
const { layerReader } = await built('annotate/tags.js');
const { sentencesOf } = await built('annotate/sentences.js');

const model = await loadModel(options.model);
const docs = joinSentences(lastOf(sentenceTexts(lines(options.files[0])), options));
const read = [];
for (const { id, text } of docs) {
  const doc = segment(detect({ id, text, lang: options.lang ?? 'en' }));
  const parts = [];
  for (const window of windows(doc, model)) {
    const scores = await model.run(window);
    const ends = layerReader(model, scores)('end');
    const yes = ends.labels.indexOf('yes');
    parts.push({ window, end: Array.from({ length: scores.words }, (_, k) => ends.probability(k, yes)) });
  }
  read.push({ doc, parts });
}

const results = [];
for (const onlyEncoder of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
  for (const onlyRule of [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5]) {
    const rows = read.map(({ doc, parts }) => {
      const at = codePointOffsets(doc.text);
      const sentences = parts.flatMap(({ window, end }) => sentencesOf(doc, window, (k) => end[k], 0, { onlyEncoder, onlyRule }).sentences);
      return { id: doc.id, sentences: sentences.map((sentence) => ({ end: at(sentence.end) })) };
    });
    results.push({ onlyEncoder, onlyRule, score: scoreSentences(docs, rows) });
  }
}
results.sort((a, b) => b.score.f1 - a.score.f1);
for (const { onlyEncoder, onlyRule, score } of results) console.log(`onlyEncoder ${onlyEncoder} onlyRule ${onlyRule} ${sentencesLine(score)}`);
