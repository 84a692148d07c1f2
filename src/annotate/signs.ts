/** What tags and trees tell of a word that may play a role for a cue, beside its branch; `scripts/train/signs.py` tells the same in training. */
import { relation, type Word } from '../document.js';
import type { ModelConfig, Signs } from '../model/index.js';
import { labelNumbers } from './branches.js';

type Lists = ModelConfig['signs'];

/** What is told of the words of a window as such: numbers from 1 on, 0 for what the lists do not name. */
export interface WindowSigns {
  readonly upos: readonly number[];
  readonly kind: readonly number[];
  readonly label: readonly number[];
  /** The word that heads a word's clause, counted in the window; and of each such word the mood and the relation of its clause. */
  readonly clause: readonly number[];
  readonly mood: ReadonlyMap<number, number>;
  readonly relation: ReadonlyMap<number, number>;
}

/** Reads the signs of the words of a window, whose trees count their heads from `base`. */
export function windowSigns(words: readonly Word[], base: number, { signs: lists, deprel }: ModelConfig): WindowSigns {
  const below: number[][] = words.map(() => []);
  words.forEach(({ head }, k) => below[head - base]?.push(k));
  const labels = labelNumbers(deprel);
  const isPredicate = (k: number): boolean => ['VERB', 'AUX'].includes(words[k]!.upos) || below[k]!.some((child) => ['cop', 'nsubj'].includes(relation(words[child]!)));
  const opens = words.map((word, k) => lists.clauses.includes(relation(word)) && (relation(word) !== 'conj' || isPredicate(k)));
  const clause = words.map((_, k) => {
    let at = k;
    while (!opens[at] && words[at]!.head >= 0) at = words[at]!.head - base;
    return at;
  });
  const [moods, relations] = [new Map<number, number>(), new Map<number, number>()];
  for (const at of new Set(clause)) {
    const finite = [at, ...below[at]!.filter((child) => ['aux', 'cop'].includes(relation(words[child]!)))].find((k) => words[k]!.feats['VerbForm'] === 'Fin');
    const form = finite === undefined ? words[at]!.feats['VerbForm'] : words[finite]!.feats['Mood'] ?? 'Ind';
    moods.set(at, numberIn(lists.moods, form));
    relations.set(at, numberIn(lists.clauses, relation(words[at]!)));
  }
  return {
    upos: words.map(({ upos }) => lists.upos.indexOf(upos) + 1),
    kind: words.map((word) => kindOf(word, lists)),
    label: words.map((word) => labels.get(word.deprel) ?? -1),
    clause, mood: moods, relation: relations,
  };
}

/** 1 for what a list does not name, else its place from 2 on. */
function numberIn(list: readonly string[], name: string | undefined): number {
  return list.indexOf(name ?? '') + 2;
}

/** The kind of the first line that fits: the form in lower case, the UPOS, a part of the PronType. */
function kindOf({ text, upos, feats }: Word, { kinds, other }: Lists): number {
  const form = text.toLowerCase();
  const pronoun = feats['PronType'] ?? '';
  return kinds.find((line) => (line.forms?.includes(form) ?? true) && (line.upos?.includes(upos) ?? true) && pronoun.includes(line.type ?? ''))?.kind ?? other;
}

/** The signs of the words `from` to `to` for the cue at `cue`, all counted in the window. */
export function signsOf(words: readonly Word[], base: number, read: WindowSigns, cue: number, from: number, to: number, { signs: lists }: ModelConfig): Signs {
  const above = new Set<number>();
  for (let at = cue; at >= 0; at = words[at]!.head - base) above.add(at);
  const { upos, kind, label, clause, mood, relation: relations } = read;
  const found: number[] = [];
  for (let word = from; word <= to; word++) {
    const behind = words[word]!.sentence - words[cue]!.sentence;
    found.push(
      upos[word]!, kind[word]!, kind[word - 1] ?? lists.edge, kind[word + 1] ?? lists.edge, mood.get(clause[word]!)!, relations.get(clause[word]!)!,
      Math.min(lists.sentences, Math.max(0, behind)) + 1, clause[word] === clause[cue] ? 2 : 1, behind === 0 ? secondStep(words, base, word, above, label) : 1,
    );
  }
  return { words: found, cue: [upos[cue]!, label[cue]! + 1, mood.get(clause[cue]!)!, relations.get(clause[cue]!)!] };
}

/** The label of the second step down the branch of a word, from 2 on; 1 where there is none. `above`: the words above the cue. */
function secondStep(words: readonly Word[], base: number, word: number, above: ReadonlySet<number>, label: readonly number[]): number {
  let [at, last, before] = [word, -1, -1];
  for (; at >= 0 && !above.has(at); at = words[at]!.head - base) [last, before] = [at, last];
  return last >= 0 && before >= 0 ? label[before]! + 2 : 1;
}
