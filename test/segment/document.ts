import type { Detected } from '../../src/document.js';
import { segment } from '../../src/segment/index.js';

/** A document as the language stage hands it on. */
export function document(text: string, lang: string): Detected {
  return { id: 'd', text, lang, language: { lang, confidence: 1, alternatives: [] }, messages: [] };
}

/** The tokens of a text, joined by bars. */
export function tokens(text: string, lang: string): string {
  return segment(document(text, lang)).tokens.map((token) => token.text).join('|');
}

/** The sentences of a text. */
export function sentences(text: string, lang: string): string[] {
  return segment(document(text, lang)).sentences.map((sentence) => sentence.text);
}

/** The blocks of a text, each `kind: text`. */
export function blocks(text: string, lang: string): string[] {
  return segment(document(text, lang)).blocks.map((block) => `${block.kind}: ${block.text}`);
}

/** The literals of a text, each `text=literal`. */
export function literals(text: string, lang: string): string[] {
  return segment(document(text, lang)).tokens.filter((token) => token.literal).map((token) => `${token.text}=${token.literal}`);
}
