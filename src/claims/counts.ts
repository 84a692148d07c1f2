import { move, type Draft } from './draft.js';

/** No more words stand between a conjunction and the number that it opens: «bis zu», «mehr als». */
const MODIFIERS = 3;

/**
 * «Zwei Menschen starben, und mehr als 70 wurden verletzt»: a number alone between a conjunction or comma and the verb forms of a
 * coordinated clause in the plural is its subject, where the tree gives it none.
 */
export function repairCounts(draft: Draft): void {
  const { words, children, relation } = draft;
  for (let verb = 1; verb < words.length; verb++) {
    const { upos, head, sentence } = words[verb]!;
    if (upos !== 'VERB' || relation[verb] !== 'conj' || head < 0 || head > verb || children[verb]!.some((child) => ['nsubj', 'csubj', 'expl'].includes(relation[child]!))) continue;
    const auxiliaries = children[verb]!.filter((child) => relation[child] === 'aux');
    const number = Math.min(verb, ...auxiliaries) - 1;
    if (number <= head || words[number]!.upos !== 'NUM' || words[number]!.literal !== null && words[number]!.literal !== 'number') continue;
    if (![verb, ...auxiliaries].some((form) => words[form]!.feats['VerbForm'] === 'Fin' && words[form]!.feats['Number'] === 'Plur')) continue;
    let first = number;
    while (first > head && number - first <= MODIFIERS && words[first - 1]!.upos !== 'CCONJ' && words[first - 1]!.upos !== 'PUNCT') first--;
    if (first - 1 <= head || number - first > MODIFIERS || words[first - 1]!.sentence !== sentence) continue;
    const between = Array.from({ length: number - first }, (_, at) => first + at);
    if (between.some((token) => !['ADP', 'ADV', 'ADJ', 'CCONJ'].includes(words[token]!.upos))) continue;
    move(draft, number, verb, 'nsubj');
    for (const token of between) move(draft, token, number, 'advmod');
    if (words[first - 1]!.upos === 'CCONJ') move(draft, first - 1, verb, 'cc');
  }
}
