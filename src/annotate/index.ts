/** The annotate stage: one pass of the encoder over each window of a document gives tags, trees, entities and marks of quotations. */
import type { Annotated, Message, QuoteLink, QuoteSpan, Segmented, Sentence, SpeechEvent, Word } from '../document.js';
import { languageData } from '../languages/index.js';
import type { Model } from '../model/index.js';
import { eventCues, eventsAt, REACH, type Reach } from './events.js';
import { entitiesOf, entityMarks, type EntityMarks } from './entities.js';
import { quoteMarks } from './quotes.js';
import type { Decide } from './references/link.js';
import { sentencesOf } from './sentences.js';
import { layerReader } from './tags.js';
import { windows, type TokenWindow } from './windows.js';
import { wordsOf } from './words.js';

export { normaliseValue } from './values.js';

export interface AnnotateOptions {
  /** Tells which entity a pronoun or description stands for; by fitted weights unless weights are being fitted. */
  readonly decide?: Decide;
}

/**
 * Annotates a document. Sentences become those of the encoder; a sentence that had to be cut is a message. A window's last token ends
 * a sentence, so that no tree crosses windows and the scores of one window are done with before those of the next are made.
 */
export async function annotate(doc: Segmented, model: Model, { decide }: AnnotateOptions = {}): Promise<Annotated> {
  const messages: Message[] = [...doc.messages];
  const sentences: Sentence[] = [];
  const tokens: Word[] = [];
  const entityParts: EntityMarks[] = [];
  const quoteSpans: QuoteSpan[] = [];
  const quoteLinks: QuoteLink[] = [];
  const speechEvents: SpeechEvent[] = [];
  const announcers = languageData(doc.lang)?.attribution.announcers ?? [];
  for (const window of windows(doc, model)) {
    const { scores, found, words } = await readWindow(doc, model, window, sentences.length);
    const cut = cutMessage(doc, window);
    const blockStarts = (k: number) => doc.tokens[window.firstToken + k]!.block !== doc.tokens[window.firstToken + k - 1]!.block;
    const marks = quoteMarks(model, window, scores, blockStarts);
    entityParts.push(entityMarks(doc, model, window, scores, words, marks, blockStarts));
    const cues = await eventCues(model, words, scores, blockStarts);
    const events = await eventsAt(model, window, words, scores, cues, reachIn(found.sentences, window), announcers);
    const base = quoteSpans.length;
    for (const sentence of found.sentences) sentences.push(sentence);
    for (const word of words) tokens.push(word);
    for (const message of [...found.messages, ...cut]) messages.push(message);
    for (const mark of marks.spans) quoteSpans.push(mark);
    for (const event of events) speechEvents.push(event);
    for (const link of marks.links) quoteLinks.push({ ...link, from: base + link.from, to: base + link.to });
  }
  return { ...doc, messages, sentences, tokens, entities: entitiesOf(doc, tokens, sentences, entityParts, decide), quoteSpans, quoteLinks, speechEvents };
}

/** The encoder's scores of a window, and its sentences and words by them; `index`: of its first sentence. */
export async function readWindow(doc: Segmented, model: Model, window: TokenWindow, index: number) {
  const scores = await model.run(window);
  const ends = layerReader(model, scores)('end');
  const yes = ends.labels.indexOf('yes');
  const found = sentencesOf(doc, window, (k) => ends.probability(k, yes), index);
  return { scores, found, words: await wordsOf(doc, model, window, scores, found.sentences) };
}

/** The words, counted in the window, of a word's sentence and the next ones. */
function reachIn(sentences: readonly Sentence[], { firstToken }: TokenWindow): Reach {
  return (word) => {
    const at = sentences.findIndex(({ last }) => last >= firstToken + word);
    return [sentences[at]!.first - firstToken, sentences[Math.min(at + REACH, sentences.length - 1)]!.last - firstToken];
  };
}

/** A sentence that fills a window and more is cut, and it is said where. */
function cutMessage(doc: Segmented, window: TokenWindow): Message[] {
  if (window.endsSentence) return [];
  const { end } = doc.tokens[window.lastToken]!;
  return [{ stage: 'annotate', rule: 'sentence-cut', text: 'a sentence longer than the encoder reads at a time was cut here', start: end, end }];
}
