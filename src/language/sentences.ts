import type { Segmented, Sentence } from '../document.js';
import { weigh } from './eld.js';
import { guessLanguage } from './guess.js';

/** Words that a sentence needs to be judged by itself. */
const ENOUGH_WORDS = 6;
/** Probability from which a sentence counts as in another language. */
const CLEAR = 0.95;

/**
 * Marks the sentences that are clearly in another language than the document, as in an article that quotes the original.
 * Short sentences keep the document's language: names and titles look foreign everywhere.
 */
export function detectSentences(doc: Segmented): Segmented {
  let changed = false;
  const sentences = doc.sentences.map((sentence) => {
    const lang = sentenceLanguage(doc, sentence);
    if (lang === sentence.lang) return sentence;
    changed = true;
    return { ...sentence, lang };
  });
  return changed ? { ...doc, sentences } : doc;
}

function sentenceLanguage(doc: Segmented, sentence: Sentence): string {
  let words = 0;
  for (let index = sentence.first; index <= sentence.last && words < ENOUGH_WORDS; index += 1) {
    if (/^\p{L}/u.test(doc.tokens[index]!.text)) words += 1;
  }
  if (words < ENOUGH_WORDS) return doc.lang;
  const base = doc.lang.split('-')[0];
  if (weigh(sentence.text).probabilities[0]?.[0] === base) return doc.lang;
  const { lang, confidence } = guessLanguage(sentence.text);
  return lang === base || confidence < CLEAR ? doc.lang : lang;
}
