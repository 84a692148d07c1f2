import { dataOf, hasCase, move, type Draft } from './draft.js';

/**
 * «Die Schülerin bekam den Preis überreicht»: the passive of the one who receives. Its verb is the auxiliary of the participle at the end
 * of the clause, as «werden» is.
 */
export function repairRecipients(draft: Draft): void {
  const { words, children, relation } = draft;
  for (let token = 0; token < words.length; token++) {
    giveRecipient(draft, token);
    const { head, feats } = words[token]!;
    if (feats['VerbForm'] !== 'Part') continue;
    const forms = dataOf(draft, token)?.recipientPassives;
    if (relation[token] === 'aux' || forms === undefined || forms.size === 0) continue;
    const helper = children[token]!.find((child) => relation[child] === 'aux' && forms.has(words[child]!.text.toLowerCase()));
    if (helper !== undefined) move(draft, helper, token, 'aux:pass');
    if (helper !== undefined || head < 0 || relation[token] !== 'xcomp' || !forms.has(words[head]!.text.toLowerCase()) || children[token]!.some((child) => relation[child] === 'mark')) continue;
    const { head: above, deprel } = words[head]!;
    move(draft, token, above, deprel);
    for (const child of children[head]!) move(draft, child, token, words[child]!.deprel);
    move(draft, head, token, 'aux:pass');
  }
}

/** A word with more dependents is not looked at. */
const MANY = 200;

/** «Den Aktionären bietet der Konzern 41 Euro» with «Aktionären» as an object: what its article and ending show to be a dative is who gets the object. */
function giveRecipient(draft: Draft, token: number): void {
  const { words, children, relation } = draft;
  const { head, upos, text, feats } = words[token]!;
  const data = dataOf(draft, token);
  if (upos !== 'NOUN' || head < 0 || !data?.verbSecond || words[head]!.upos !== 'VERB' || !['obj', 'obl'].includes(relation[token]!) || hasCase(draft, token)) return;
  const article = children[token]!.find((child) => child < token && relation[child] === 'det');
  const form = article === undefined ? '' : words[article]!.text.toLowerCase();
  // «den Gästen»: a plural behind what is else the accusative of a masculine singular.
  const plural = feats['Number'] === 'Plur' && words[article ?? token]!.feats['Number'] !== 'Sing' && data.dativePlurals.some(([one, ending]) => one === form && text.endsWith(ending));
  if (!plural || children[head]!.length > MANY || !children[head]!.some((child) => child !== token && relation[child] === 'obj' && words[child]!.feats['Reflex'] !== 'Yes')) return;
  move(draft, token, head, 'iobj');
}
