import { dataOf, move, type Draft } from './draft.js';

/**
 * «Die Schülerin bekam den Preis überreicht»: the passive of the one who receives. Its verb is the auxiliary of the participle at the end
 * of the clause, as «werden» is.
 */
export function repairRecipients(draft: Draft): void {
  const { words, children, relation } = draft;
  for (let token = 0; token < words.length; token++) {
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
