import { dataOf, hasMarker, isWithin, move, type Draft } from './draft.js';

/**
 * A verb has one clause as its object: «Das heißt, dass er plant, die Firma zu verklagen» and «Sie zeigt, dass dies damit zu tun hat» with both the
 * clause and the infinitive on the first verb. The infinitive inside the clause or behind it belongs to the clause's own verb.
 */
export function repairComplements(draft: Draft): void {
  const { words, children, relation } = draft;
  for (let verb = 0; verb < words.length; verb++) {
    const data = dataOf(draft, verb);
    if (words[verb]!.upos !== 'VERB' || !data?.infinitiveComplements) continue;
    const objects = children[verb]!.filter((child) => child > verb && (relation[child] === 'ccomp' || relation[child] === 'xcomp') && words[child]!.upos === 'VERB');
    if (objects.length < 2) continue;
    const opener = (token: number): number => children[token]!.find((child) => relation[child] === 'mark' && words[child]!.upos === 'SCONJ' && child < token) ?? -1;
    for (const infinitive of objects.filter((token) => hasMarker(draft, token, data) && opener(token) < 0)) {
      const clause = objects.findLast((token) => token !== infinitive && opener(token) >= 0 && opener(token) < infinitive);
      if (clause !== undefined && !isWithin(draft, clause, infinitive)) move(draft, infinitive, clause, 'xcomp');
    }
  }
}
