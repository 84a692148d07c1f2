import type { ClaimData } from '../languages/language.js';
import { dataOf, move, startOf, type Draft } from './draft.js';
import { entryOf } from './tables.js';

const CLAUSES = new Set(['ccomp', 'advcl', 'parataxis', 'dep', 'conj']);

/** Mends clauses of conditions: what opens them, and the clause that they hang on. */
export function repairConditions(draft: Draft): void {
  for (let token = 0; token < draft.words.length; token++) {
    const data = dataOf(draft, token);
    if (!data) continue;
    markSubordinator(draft, token, data);
    freeHelper(draft, token, data);
    if (data.verbSecond) hangOnNext(draft, token);
    else liftMain(draft, token, data);
  }
}

/** «Falls Kiel zustimmt» with «falls» as an auxiliary: it opens the clause. */
function markSubordinator({ words, relation }: Draft, token: number, data: ClaimData): void {
  const word = words[token]!;
  if (relation[token] !== 'aux' || word.head <= token || !data.conditionals.has(word.text.toLowerCase())) return;
  relation[token] = 'mark';
  words[token] = { ...word, upos: 'SCONJ', deprel: 'mark', feats: {} };
}

/** «Sollte es regnen» with «sollte» as a subordinator: a modal is an auxiliary. */
function freeHelper({ words, relation }: Draft, token: number, data: ClaimData): void {
  const word = words[token]!;
  if (relation[token] !== 'mark' || word.head <= token || (word.upos !== 'VERB' && word.upos !== 'AUX') || word.feats['VerbForm'] !== 'Fin') return;
  if (entryOf(data.modals, word.text.toLowerCase()) === undefined && entryOf(data.modals, word.lemma.toLowerCase()) === undefined) return;
  relation[token] = 'aux';
  words[token] = { ...word, upos: 'AUX', deprel: 'aux' };
}

/**
 * «Sollte es regnen, werde man warten, sagte sie» with both clauses on «sagte»: one that opens with its finite verb, in front of another that does,
 * is the condition of that.
 */
function hangOnNext(draft: Draft, clause: number): void {
  const { words, children, relation } = draft;
  const { head, upos, sentence } = words[clause]!;
  if (head < 0 || !CLAUSES.has(relation[clause]!) || !['VERB', 'ADJ', 'NOUN'].includes(upos) || !opensWithVerb(draft, clause)) return;
  if (!children[clause]!.some((child) => child < clause && relation[child] === 'nsubj')) return;
  const main = children[head]!.find((child) => child > clause && relation[child] === relation[clause] && words[child]!.sentence === sentence);
  if (main === undefined || words[startOf(draft, main) - 1]?.text !== ',' || !opensWithVerb(draft, main)) return;
  move(draft, clause, main, 'advcl');
}

function opensWithVerb(draft: Draft, clause: number): boolean {
  const first = startOf(draft, clause);
  const own = first === clause || draft.relation[first] === 'aux' || draft.relation[first] === 'cop';
  return own && draft.words[first]!.feats['VerbForm'] === 'Fin';
}

/**
 * “If they had told us, he might live” with “live” as what was told: behind the comma that ends a condition stands the clause that it is one of. Where
 * the verb comes second a comma stands in front of what is said as well.
 */
function liftMain(draft: Draft, token: number, data: ClaimData): void {
  const { words, children, relation } = draft;
  const { head, upos, deprel } = words[token]!;
  const opener = children[token]!.find((child) => relation[child] !== 'punct');
  if (upos !== 'VERB' || opener === undefined || relation[opener] !== 'mark' || !data.conditionals.has(words[opener]!.text.toLowerCase())) return;
  const main = children[token]!.find((child) => child > token && relation[child] === 'ccomp' && words[startOf(draft, child) - 1]?.text === ',' && children[child]!.some((below) => relation[below] === 'nsubj'));
  if (main === undefined) return;
  move(draft, main, head, deprel);
  move(draft, token, main, 'advcl');
}
