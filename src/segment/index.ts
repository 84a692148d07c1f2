import { span, type Detected, type Message, type Segmented, type Sentence } from '../document.js';
import { languageData } from '../languages/index.js';
import { otherSegment } from '../languages/other.js';
import { blocks } from './blocks.js';
import { markLiterals, type MutableToken } from './literals.js';
import { rulesOf } from './rules.js';
import { cutLong, sentenceEnds, tooLong } from './sentences.js';
import { tokenizer } from './tokens.js';

/**
 * Cuts a document into blocks, tokens and sentences; offsets are UTF-16. Every character that is not white space lies in one
 * block and one token, sentences tile the tokens and never cross a block. Never throws on odd text: what had to be cut without
 * a natural end is told in `messages` (rules `sentence-too-long`, `token-too-long`).
 */
export function segment(doc: Detected): Segmented {
  const { text } = doc;
  const rules = rulesOf(languageData(doc.lang)?.segment ?? otherSegment);
  const messages: Message[] = [...doc.messages];
  const cut = blocks(text, rules);
  const tokenize = tokenizer(text, rules, messages);
  const tokens: MutableToken[] = [];
  const firsts: number[] = [];
  cut.forEach((block, index) => {
    firsts.push(tokens.length);
    let behind = -1;
    for (const { start, end } of tokenize(block)) {
      tokens.push({ text: text.slice(start, end), start, end, index: tokens.length, block: index, spaceBefore: start !== behind, literal: null });
      behind = end;
    }
  });
  markLiterals(text, tokens, rules);
  const sentences: Sentence[] = [];
  cut.forEach((_, index) => {
    let first = firsts[index]!;
    const last = (firsts[index + 1] ?? tokens.length) - 1;
    for (const end of sentenceEnds(tokens, first, last, rules)) {
      const pieces = cutLong(tokens, first, end);
      if (pieces.length > 1) messages.push(tooLong({ start: tokens[first]!.start, end: tokens[end]!.end }, pieces.length));
      for (const piece of pieces) {
        sentences.push({
          ...span(text, tokens[first]!.start, tokens[piece]!.end), index: sentences.length, first, last: piece, lang: doc.lang,
        });
        first = piece + 1;
      }
    }
  });
  return { ...doc, messages, blocks: cut, tokens, sentences };
}
