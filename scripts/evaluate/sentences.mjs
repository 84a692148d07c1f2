// Sentence ends against a treebank: documents of twenty sentences in a row, joined by spaces.
//
//   node scripts/evaluate/sentences.mjs GOLD.conllu [--rows DOCUMENT-ROWS.jsonl] [--last N]
//
// F1 in per cent over ends; the end of a document, which nobody can miss, does not count.
import { codePoints, f1, fixed, lines, parseJsonl, percent, shared } from './shared/text.mjs';
import { command, isMain, lastOf, rowsFor } from './shared/program.mjs';

const perDocument = 20;

/** The sentences that a treebank gives as text. */
export const sentenceTexts = (conllu) => conllu.filter((line) => line.startsWith('# text =')).map((line) => line.slice(8).trim());

/** Documents of sentences: `{id, text, ends}` with the ends, in code points, of all sentences but the last. */
export function joinSentences(texts) {
  const docs = [];
  for (let first = 0; first < texts.length; first += perDocument) {
    const group = texts.slice(first, first + perDocument);
    const text = group.join(' ');
    const at = codePoints(text);
    const ends = new Set();
    let end = -1;
    for (const sentence of group) {
      end += 1 + sentence.length;
      ends.add(at(end));
    }
    ends.delete(at(text.length));
    docs.push({ id: String(first / perDocument), text, ends, last: at(text.length) });
  }
  return docs;
}

/** @param {ReturnType<typeof joinSentences>} docs @param {{id: string, sentences: {end: number}[]}[]} rows */
export function scoreSentences(docs, rows) {
  const system = new Map(rows.map(({ id, sentences }) => [String(id), sentences.map(({ end }) => end)]));
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const { id, ends, last } of docs) {
    const mine = new Set(system.get(id) ?? []);
    mine.delete(last);
    right += shared(mine, ends);
    found += mine.size;
    wanted += ends.size;
  }
  return { right, found, wanted, f1: f1(right, found, wanted) };
}

/** Scores the built program on the sentences of a treebank. */
export async function evaluateSentences(file, options) {
  const docs = joinSentences(lastOf(sentenceTexts(lines(file)), options));
  const written = await rowsFor(['extract', '--rows', 'document'], docs.map(({ id, text }) => ({ id, text })), options);
  return scoreSentences(docs, parseJsonl(written));
}

export function sentencesLine({ right, found, wanted, f1: share }) {
  return `P ${percent(right, found, 2, '0.00')} R ${percent(right, wanted, 2, '0.00')} F1 ${fixed(100 * share, 2)}`;
}

if (isMain(import.meta.url)) {
  const options = command('node scripts/evaluate/sentences.mjs GOLD.conllu', 1);
  console.log(sentencesLine(await evaluateSentences(options.files[0], options)));
}
