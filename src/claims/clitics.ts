import { dataOf, type Draft } from './draft.js';
import { entryOf } from './tables.js';

const SUBJECTS = new Set(['nsubj', 'csubj', 'expl']);

/**
 * Words with a clitic are one token (“he's”, “they'll”, “Musk's”). The verb inside such a token gets a word of its own behind those of the
 * document, so that the rules find auxiliary and copula.
 *
 * @returns for each token where it ends without its clitic: the end of a phrase whose last token it is
 */
export function partClitics(draft: Draft): number[] {
  const { words, children, relation } = draft;
  const ends = words.map((word) => word.end);
  const count = words.length;
  for (let token = 0; token < count; token++) {
    const host = words[token]!;
    const data = dataOf(draft, token);
    const clitic = data?.cliticForm.exec(host.text);
    if (!data || !clitic || clitic.index === 0) continue;
    ends[token] = host.start + clitic.index;
    const head = words[host.head];
    const form = clitic[0].slice(1).toLowerCase();
    const verb = entryOf(data.clitics, form);
    if (verb === undefined || !head || !SUBJECTS.has(relation[token]!) || token > host.head) continue;
    const verbal = head.upos === 'VERB' || head.upos === 'AUX';
    const finite = children[host.head]!.some((child) => relation[child] === 'cop' || (relation[child] === 'aux' && words[child]!.feats['VerbForm'] === 'Fin'));
    if (finite || (verbal && verb === 'be' && head.feats['VerbForm'] === 'Fin')) continue;
    if (!verbal && verb !== 'be') continue;
    const passive = host.deprel.endsWith(':pass');
    const perfect = head.feats['VerbForm'] === 'Part' && head.feats['Tense'] === 'Past' && !passive;
    const deprel = !verbal ? 'cop' : passive && verb === 'be' ? 'aux:pass' : 'aux';
    const lemma = verbal && perfect ? 'have' : verb;
    const index = words.length;
    words.push({
      ...host, index, text: clitic[0], start: ends[token]!, spaceBefore: false, upos: 'AUX', lemma,
      feats: { VerbForm: 'Fin', Mood: 'Ind', Tense: lemma === 'have' && form === 'd' ? 'Past' : 'Pres' }, head: host.head, deprel,
    });
    relation.push(deprel.split(':')[0]!);
    children.push([]);
    children[host.head]!.push(index);
    ends.push(host.end);
  }
  return ends;
}
