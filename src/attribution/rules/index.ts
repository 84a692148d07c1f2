import type { Annotated } from '../../document.js';
import { languageData } from '../../languages/index.js';
import type { Draft, Piece } from '../draft.js';
import type { Marks } from '../marks.js';
import type { Tree } from '../tree.js';
import { complement } from './complement.js';
import type { Rule, RuleContext } from './context.js';
import { messageNoun } from './message-noun.js';
import { quoted } from './quoted.js';
import { runOn } from './run-on.js';
import { adposition, comparison, particle } from './source.js';
import { quotedWithin } from './within.js';

/** In order of their precision: what one rule has taken, the next ones leave alone. */
const RULES: readonly Rule[] = [particle, comparison, complement, messageNoun, quoted, adposition];

/**
 * The quotes that the rules see. `drafts` are quotes known already: a sentence that runs on may go on with one of them.
 */
export function applyRules(doc: Annotated, tree: Tree, marks: Marks, drafts: readonly Draft[]): Draft[] {
  const used = new Uint8Array(doc.tokens.length);
  const take = (pieces: readonly Piece[]): void => pieces.forEach((piece) => used.fill(1, piece.first, piece.last + 1));
  const taken = (token: number): boolean => used[token] === 1;
  const found: Draft[] = [];
  for (const sentence of doc.sentences) {
    const data = languageData(sentence.lang)?.attribution ?? languageData(doc.lang)?.attribution;
    if (!data || sentence.first > sentence.last) continue;
    const context: RuleContext = { doc, tree, marks, data, first: sentence.first, last: sentence.last, taken };
    for (const rule of RULES) {
      for (const draft of rule(context)) {
        if (draft.quote.some((piece) => piece.first < 0)) continue;
        take(draft.quote);
        take(draft.frame);
        found.push(draft);
      }
    }
  }
  for (const draft of drafts) for (const part of [draft.quote, draft.frame]) take(part);
  const more = runOn(doc, tree, [...drafts, ...found], taken);
  return [...found, ...more, ...quotedWithin(doc.tokens, marks, [...found, ...more])];
}
