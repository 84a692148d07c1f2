import type { Annotated, Sentence } from '../document.js';
import { offsetsOf, type Offsets } from './offsets.js';

/**
 * A document in CoNLL-U (https://universaldependencies.org/format.html): one `# newdoc id = …` a document, and
 * `start_char=…|end_char=…` in MISC, code points in the document.
 */
export function conllu(doc: Annotated): string {
  const offsets = offsetsOf(doc.text);
  const blocks = doc.sentences.map((sentence) => sentenceBlock(doc, sentence, offsets));
  return `# newdoc id = ${oneLine(doc.id)}\n${blocks.join('')}${blocks.length === 0 ? '\n' : ''}`;
}

function sentenceBlock(doc: Annotated, sentence: Sentence, offsets: Offsets): string {
  const lines = [`# sent_id = ${oneLine(doc.id)}-s${sentence.index + 1}`, `# text = ${oneLine(sentence.text)}`];
  for (let index = sentence.first; index <= sentence.last; index++) {
    const word = doc.tokens[index]!;
    const next = doc.tokens[index + 1];
    const misc = [`start_char=${offsets.at(word.start)}`, `end_char=${offsets.at(word.end)}`];
    if (next && !next.spaceBefore) misc.unshift('SpaceAfter=No');
    lines.push([
      index - sentence.first + 1,
      field(word.text),
      field(word.lemma),
      word.upos || '_',
      '_',
      features(word.feats),
      word.head < 0 ? 0 : word.head - sentence.first + 1,
      word.deprel || '_',
      '_',
      misc.join('|'),
    ].join('\t'));
  }
  return `${lines.join('\n')}\n\n`;
}

/** Features sorted by name regardless of case, as the format asks. */
function features(feats: Readonly<Record<string, string>>): string {
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const pairs = Object.entries(feats).sort(([a], [b]) => order(a.toLowerCase(), b.toLowerCase()));
  return pairs.length === 0 ? '_' : pairs.map(([name, value]) => `${name}=${value}`).join('|');
}

const field = (text: string) => oneLine(text) || '_';

/** White space that would end a line or a column becomes one space. */
const oneLine = (text: string) => text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').trim();
