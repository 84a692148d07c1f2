/** The annotate stage: one pass of the encoder over each window of a document gives tags, trees, entities and marks of quotations. */
import type { Annotated, Message, QuoteLink, QuoteSpan, Segmented, Word } from '../document.js';
import type { Model, Scores } from '../model/index.js';
import { entitiesOf, entityMarks, type EntityMarks } from './entities.js';
import { quoteMarks } from './quotes.js';
import { sentencesOf } from './sentences.js';
import { layerReader } from './tags.js';
import { windows, type TokenWindow } from './windows.js';
import { wordsOf } from './words.js';

export { normaliseValue } from './values.js';

/** Annotates a document. Sentences become those of the encoder; a sentence that had to be cut is a message. */
export async function annotate(doc: Segmented, model: Model): Promise<Annotated> {
  const cut = windows(doc, model);
  const scored: { window: TokenWindow; scores: Scores }[] = [];
  for (const window of cut) scored.push({ window, scores: await model.run(window) });

  const { sentences, messages } = sentencesOf(doc, endsOf(doc, model, scored));
  const words: Word[] = [];
  const entityParts: EntityMarks[] = [];
  const quoteSpans: QuoteSpan[] = [];
  const quoteLinks: QuoteLink[] = [];
  let next = 0;
  for (const { window, scores } of scored) {
    while (next < sentences.length && sentences[next]!.last < window.firstToken) next++;
    let past = next;
    while (past < sentences.length && sentences[past]!.first <= window.lastToken) past++;
    words.push(...(await wordsOf(doc, model, window, scores, sentences.slice(next, past))));
    const blockStarts = (k: number) => doc.tokens[window.firstToken + k]!.block !== doc.tokens[window.firstToken + k - 1]!.block;
    entityParts.push(entityMarks(doc, model, window, scores, blockStarts));
    const marks = quoteMarks(model, window, scores, blockStarts);
    const base = quoteSpans.length;
    quoteSpans.push(...marks.spans);
    quoteLinks.push(...marks.links.map((link) => ({ ...link, from: base + link.from, to: base + link.to })));
  }
  const all: readonly Message[] = [...doc.messages, ...messages, ...cut.flatMap((window) => cutMessage(doc, window))];
  return { ...doc, messages: all, sentences, tokens: words, entities: entitiesOf(entityParts), quoteSpans, quoteLinks };
}

/** Probability that each token ends a sentence; a window's last token ends one, so that no tree crosses windows. */
function endsOf(doc: Segmented, model: Model, scored: readonly { window: TokenWindow; scores: Scores }[]): Float64Array {
  const end = new Float64Array(doc.tokens.length);
  for (const { window, scores } of scored) {
    const layer = layerReader(model, scores)('end');
    const yes = layer.labels.indexOf('yes');
    for (let k = 0; k < scores.words; k++) end[window.firstToken + k] = layer.probability(k, yes);
    end[window.lastToken] = 1;
  }
  return end;
}

/** A sentence that fills a window and more is cut, and it is said where. */
function cutMessage(doc: Segmented, window: TokenWindow): Message[] {
  if (window.endsSentence) return [];
  const { end } = doc.tokens[window.lastToken]!;
  return [{ stage: 'annotate', rule: 'sentence-cut', text: 'a sentence longer than the encoder reads at a time was cut here', start: end, end }];
}
