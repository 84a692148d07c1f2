import type { ClaimData } from '../languages/language.js';
import { dataOf, isWithin, move, type Draft } from './draft.js';

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
    if (data && partner !== undefined && pairVerbs(draft, first, partner, data)) continue;
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

/** No further from its conjunction stands a verb form at the end of its clause. */
const LONG_CLAUSE = 40;

/**
 * «will weder zahlen noch den Vertrag verlängern», «hat den Vertrag weder geprüft noch dem Rat vorgelegt»: with the verb at the end, a verb form
 * right in front of the second conjunction and the next form behind it are partners, and each has what stands between its conjunction and
 * itself. False where no verb stands there.
 */
function pairVerbs(draft: Draft, opener: number, partner: string, data: ClaimData): boolean {
  const { words, children, relation } = draft;
  const { sentence } = words[opener]!;
  const inside = (token: number, from: number) => words[token]?.sentence === sentence && token - from < LONG_CLAUSE;
  let second = opener + 1;
  while (inside(second, opener) && words[second]!.text.toLowerCase() !== partner) second++;
  const first = second - 1;
  if (!data.infinitiveComplements || !inside(second, opener) || first === opener || words[first]!.upos !== 'VERB') return false;
  let last = second + 1;
  while (inside(last, second) && words[last]!.upos !== 'VERB') last++;
  const form = inside(last, second) ? words[last]!.feats['VerbForm'] : undefined;
  if (form === undefined || form === 'Fin') return false;
  if (isWithin(draft, first, last)) {
    move(draft, first, words[last]!.head, words[last]!.deprel);
    for (const child of children[last]!) if (child < first) move(draft, child, first, words[child]!.deprel);
  }
  move(draft, last, first, 'conj');
  const looks = form === 'Inf' ? data.infinitiveForm : data.pastParticiple;
  if (looks?.test(words[first]!.text.toLowerCase())) words[first] = { ...words[first]!, feats: { VerbForm: form } };
  for (const child of children[first]!) if (child > second && child < last && relation[child] !== 'conj') move(draft, child, last, words[child]!.deprel);
  move(draft, opener, first, 'cc');
  move(draft, second, last, 'cc');
  return true;
}
