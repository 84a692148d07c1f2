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

/** The best of a grid on the development treebanks: scripts/evaluate/sentence-thresholds.mjs. */
export const END_THRESHOLDS: EndThresholds = { onlyEncoder: 0.4, onlyRule: 0.05 };

/**
 * The sentences of one window; `end[k]` is the probability that its k-th token ends one, and the last always does. `index` is the
 * number of the first.
 */
export function sentencesOf(
  doc: Segmented,
  window: { readonly firstToken: number; readonly lastToken: number },
  end: (k: number) => number,
  index: number,
  thresholds: EndThresholds = END_THRESHOLDS,
): { sentences: Sentence[]; messages: Message[] } {
  const ruleEnd = ruleEnds(doc, window.firstToken);
  const sentences: Sentence[] = [];
  const messages: Message[] = [];
  let first = window.firstToken;
  for (let k = first; k <= window.lastToken; k++) {
    const last = k === window.lastToken || doc.tokens[k]!.block !== doc.tokens[k + 1]!.block;
    const likely = end(k - window.firstToken) >= (ruleEnd(k) ? thresholds.onlyRule : thresholds.onlyEncoder);
    const full = k - first + 1 >= LONGEST;
    if (!last && !likely && !full) continue;
    const range = { start: doc.tokens[first]!.start, end: doc.tokens[k]!.end };
    sentences.push({ ...span(doc.text, range.start, range.end), index: index + sentences.length, first, last: k, lang: langAt(doc, first) });
    if (full && !last && !likely) {
      messages.push({ stage: 'annotate', rule: 'sentence-cut', text: `cut after ${LONGEST} tokens without the end of a sentence`, ...range });
    }
    first = k + 1;
  }
  return { sentences, messages };
}

/** Whether a sentence by rule ends with a token; asked for tokens from `from` on in ascending order. */
function ruleEnds(doc: Segmented, from: number): (token: number) => boolean {
  let at = sentenceAt(doc, from);
  return (token) => {
    while (at < doc.sentences.length && doc.sentences[at]!.last < token) at++;
    return doc.sentences[at]?.last === token;
  };
}

/** The language of the sentence by rule that a token stands in. */
export function langAt(doc: Segmented, token: number): string {
  return doc.sentences[sentenceAt(doc, token)]?.lang ?? doc.lang;
}

/** Position of the sentence by rule that holds a token; sentences are in order of their tokens. */
function sentenceAt(doc: Segmented, token: number): number {
  let low = 0;
  let high = doc.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (doc.sentences[middle]!.first <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}
