import type { Draft } from '../draft.js';
import type { Marks } from '../marks.js';
import type { Word } from '../../document.js';
import { draft } from './context.js';

/**
 * Words in quotation marks within a message in other words: «… dass Microsoft Daten „dämonisiert“». They are direct quotes by the same
 * speaker. A lone name or noun in marks is a title or a term more often, and is left out.
 */
export function quotedWithin(tokens: readonly Word[], marks: Marks, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  const seen = new Set<number>();
  const size = (outer: Draft): number => outer.quote.reduce((sum, piece) => sum + piece.last - piece.first, 0);
  // The innermost message first: its speaker says the words.
  for (const outer of [...drafts].sort((a, b) => size(a) - size(b))) {
    if (outer.type === 'direct') continue;
    for (const piece of outer.quote) {
      for (let token = piece.first; token < piece.last; token += 1) {
        const pair = marks.at.get(token);
        if (!pair || pair.open !== token || pair.close > piece.last) continue;
        if (!seen.has(token) && isSpeech(tokens, pair.open + 1, pair.close - 1)) {
          const quote = [{ first: pair.open, last: pair.close }];
          const { medium, speaker, cue, frame, addressee } = outer;
          found.push(draft({ type: 'direct', medium, quote, speaker, cue, frame, addressee, nested: true, score: outer.score * 0.9 }));
        }
        seen.add(token);
        token = pair.close;
      }
    }
  }
  return found;
}

function isSpeech(tokens: readonly Word[], first: number, last: number): boolean {
  let plain = false;
  let capital = 0;
  for (let token = first; token <= last; token += 1) {
    const { upos } = tokens[token]!;
    if (['VERB', 'AUX', 'ADJ', 'ADV', 'PRON'].includes(upos)) plain = true;
    if (upos === 'PROPN') capital += 1;
  }
  return plain && capital * 2 <= last - first + 1;
}
