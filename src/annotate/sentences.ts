import { span, type Message, type Segmented, type Sentence } from '../document.js';

/** Longest sentence that a tree is built over, in tokens: longer ones are cut, with a message. */
const LONGEST = 400;

/**
 * Sentences out of the encoder's probability that a token ends one, and the rules' opinion: where both agree nothing is in doubt,
 * where they differ the encoder has to be as sure as `onlyEncoder` or `onlyRule` say. A block's end always ends a sentence.
 */
export interface EndThresholds {
  readonly onlyEncoder: number;
  readonly onlyRule: number;
}

/** Measured on the development treebanks by scripts/evaluate/thresholds. */
export const END_THRESHOLDS: EndThresholds = { onlyEncoder: 0.6, onlyRule: 0.3 };

export function sentencesOf(doc: Segmented, end: Float64Array, thresholds: EndThresholds = END_THRESHOLDS): { sentences: Sentence[]; messages: Message[] } {
  const byRule = new Set(doc.sentences.map((sentence) => sentence.last));
  const sentences: Sentence[] = [];
  const messages: Message[] = [];
  let first = 0;
  for (let k = 0; k < doc.tokens.length; k++) {
    const last = k + 1 === doc.tokens.length || doc.tokens[k]!.block !== doc.tokens[k + 1]!.block;
    const likely = end[k]! >= (byRule.has(k) ? thresholds.onlyRule : thresholds.onlyEncoder);
    const full = k - first + 1 >= LONGEST;
    if (!last && !likely && !full) continue;
    const range = { start: doc.tokens[first]!.start, end: doc.tokens[k]!.end };
    sentences.push({ ...span(doc.text, range.start, range.end), index: sentences.length, first, last: k, lang: langAt(doc, first) });
    if (full && !last && !likely) {
      messages.push({ stage: 'annotate', rule: 'sentence-cut', text: `cut after ${LONGEST} tokens without the end of a sentence`, ...range });
    }
    first = k + 1;
  }
  return { sentences, messages };
}

/** Language of the sentence by rule that holds a token; sentences are in order of their tokens. */
function langAt(doc: Segmented, token: number): string {
  let low = 0;
  let high = doc.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (doc.sentences[middle]!.first <= token) low = middle;
    else high = middle - 1;
  }
  return doc.sentences[low]?.lang ?? doc.lang;
}
