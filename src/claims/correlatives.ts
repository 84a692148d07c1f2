import { dataOf, move, type Draft } from './draft.js';

/** No two phrases joined by a pair of conjunctions begin further apart. */
const FAR = 20;

/**
 * «Weder der Minister noch seine Sprecherin»: a pair of conjunctions in front of two phrases of one verb, or of two verbs,
 * coordinates them, whatever the tree takes the words for.
 */
export function repairCorrelatives(draft: Draft): void {
  const { words, children, relation } = draft;
  for (let first = 0; first < words.length; first++) {
    const data = dataOf(draft, first);
    const partner = data?.correlatives.get(words[first]!.text.toLowerCase());
    const one = words[first]!.head;
    if (partner === undefined || one <= first || !isJoined(draft, one)) continue;
    for (let second = one + 1; second < words.length && second - first < FAR && words[second]!.sentence === words[first]!.sentence; second++) {
      if (words[second]!.text.toLowerCase() !== partner) continue;
      const behind = words[second]!.head > second ? words[second]!.head : children[one]!.find((child) => child > second && relation[child] === 'conj');
      const other = behind ?? -1;
      if (other <= second || !isJoined(draft, other)) break;
      move(draft, first, one, 'cc');
      move(draft, second, other, 'cc');
      if (words[other]!.upos !== 'VERB' && relation[other] !== 'conj' && words[other]!.head === words[one]!.head) move(draft, other, one, 'conj');
      break;
    }
  }
}

function isJoined({ words }: Draft, token: number): boolean {
  return ['NOUN', 'PROPN', 'PRON', 'VERB'].includes(words[token]!.upos);
}
