import type { Annotated } from '../../document.js';
import { languageData } from '../../languages/index.js';
import { extent, type Draft } from '../draft.js';
import type { Tree } from '../tree.js';
import { draft, finiteVerb, isReported } from './context.js';

/** A run-on sentence may stand so many sentences behind the quote that it goes on with. */
const REACH = 1;

/**
 * Sentences in the subjunctive of reported speech without a frame, right behind a quote: «Die Polizei sprach von Unfällen. Die Lage sei ruhig.»
 * They go on with what the speaker before said; consecutive ones are one quote.
 */
export function runOn(doc: Annotated, tree: Tree, drafts: readonly Draft[], taken: (token: number) => boolean): Draft[] {
  const lastOf = new Map<number, Draft>();
  for (const before of drafts) {
    if (before.nested) continue;
    const sentence = doc.tokens[Math.max(extent(before.quote).last, before.frame.at(-1)?.last ?? -1)]!.sentence;
    lastOf.set(sentence, before);
  }
  const found: Draft[] = [];
  let running: Draft | null = null;
  let at = -Infinity;
  for (const sentence of doc.sentences) {
    const own = lastOf.get(sentence.index);
    if (own) {
      running = own;
      at = sentence.index;
      continue;
    }
    if (!running || running.speaker.length === 0 || sentence.index - at > REACH) continue;
    if (!isRunOn(doc, tree, sentence.first, sentence.last, sentence.lang) || anyTaken(sentence.first, sentence.last, taken)) continue;
    const piece = { first: sentence.first, last: sentence.last };
    if (running.type === 'indirect_free_indirect' && running.source === 'rules') {
      running.quote = [{ first: running.quote[0]!.first, last: sentence.last }];
    } else {
      running = draft({ type: 'indirect_free_indirect', medium: running.medium, quote: [piece], speaker: running.speaker, score: 0.5 });
      found.push(running);
    }
    at = sentence.index;
  }
  return found;
}

function isRunOn(doc: Annotated, tree: Tree, first: number, last: number, lang: string): boolean {
  const data = languageData(lang)?.attribution ?? languageData(doc.lang)?.attribution;
  if (!data) return false;
  for (let token = first; token <= last; token += 1) {
    if (doc.tokens[token]!.head >= 0) continue;
    const finite = finiteVerb({ doc, tree }, token);
    if (finite < 0 || !isReported(doc.tokens[finite]!, data)) return false;
    // The past subjunctive alone («wäre», «hätte») is a condition more often than a report.
    return doc.tokens[finite]!.feats['Tense'] !== 'Past';
  }
  return false;
}

function anyTaken(first: number, last: number, taken: (token: number) => boolean): boolean {
  for (let token = first; token <= last; token += 1) if (taken(token)) return true;
  return false;
}
