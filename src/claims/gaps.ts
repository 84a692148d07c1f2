import { dataOf, isNoun, move, type Draft } from './draft.js';

/** No further apart are the two complements of a verb that is left out once. */
const FAR = 30;

const COMPLEMENTS = new Set(['obj', 'obl']);

/**
 * «Der Vater fuhr nach Hamburg und die Mutter nach Bremen»: two phrases behind a complete clause, of which the second is like the verb's
 * complement (the same adposition, or an article and none) and the first has no adposition, are a clause without its verb. As UD has
 * it, the first is coordinated with the verb, and the second is its `orphan`.
 */
export function repairGaps(draft: Draft): void {
  const { words, children, relation } = draft;
  for (let token = 1; token < words.length; token++) {
    const { head } = words[token]!;
    if (head < 0 || head > token || token - head > FAR || !['conj', 'appos'].includes(relation[token]!) || !isNoun(draft, token)) continue;
    const onVerb = words[head]!.upos === 'VERB';
    const verb = onVerb ? head : words[head]!.head;
    if (verb < 0 || words[verb]!.upos !== 'VERB' || !children[verb]!.some((child) => relation[child] === 'nsubj' && child < verb)) continue;
    const complement = onVerb ? children[verb]!.filter((child) => child > verb && child < token && COMPLEMENTS.has(relation[child]!)).at(-1) : head;
    if (complement === undefined || complement < verb || !COMPLEMENTS.has(relation[complement]!) || !isSecondSubject(draft, token)) continue;
    const rest = restOf(draft, token, adpositionsOf(draft, complement));
    if (rest < 0) continue;
    move(draft, token, verb, 'conj');
    move(draft, rest, token, 'orphan');
  }
}

/** A noun phrase in the nominative, as far as its words tell, with no verb of its own. */
function isSecondSubject(draft: Draft, token: number): boolean {
  const { words, children, relation } = draft;
  const oblique = dataOf(draft, token)?.obliqueForms;
  return !children[token]!.some((child) => ['case', 'cop', 'aux', 'nsubj', 'mark'].includes(relation[child]!) || (oblique?.has(words[child]!.text.toLowerCase()) ?? false));
}

/** The phrase behind the second subject that is like the complement; -1 where there is none or more follows. */
function restOf(draft: Draft, subject: number, adpositions: string): number {
  const { words, children, relation } = draft;
  const names = children[subject]!.filter((child) => child > subject && ['appos', 'flat'].includes(relation[child]!) && words[child]!.upos === 'PROPN');
  return [...children[subject]!, ...names.flatMap((name) => children[name]!)].find((child) => {
    if (child <= subject || !isNoun(draft, child) || !['orphan', 'nmod', 'obl', 'obj', 'appos', 'flat'].includes(relation[child]!)) return false;
    if (adpositionsOf(draft, child) !== adpositions) return false;
    const first = Math.min(child, ...children[child]!);
    if (words[first - 1]!.text === ',') return false;
    return adpositions !== '' || relation[child] === 'orphan' || children[child]!.some((below) => relation[below] === 'det' && words[below]!.feats['Case'] !== 'Gen');
  }) ?? -1;
}

function adpositionsOf({ words, children, relation }: Draft, token: number): string {
  return children[token]!.filter((child) => relation[child] === 'case').map((child) => words[child]!.text.toLowerCase()).join(' ');
}
