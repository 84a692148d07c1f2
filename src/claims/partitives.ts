import type { ClaimData } from '../languages/language.js';
import { dataOf, move, type Draft } from './draft.js';

/** Tokens of a stretch that tells of some of those that the clause before it is about. */
const LONGEST = 12;

const ENDS = /^[,;:.!?()–—]$/u;

/**
 * «Drei Menschen wurden verletzt, zwei davon schwer», “…, two of them seriously”: a stretch behind a comma that begins with a number of those before
 * and has no verb is a clause without its verb, as in `gaps.ts`: the number is coordinated with the verb, what follows is its `orphan`. So is a
 * stretch that goes on with another number («…, einer leicht»).
 */
export function repairPartitives(draft: Draft): void {
  const { words } = draft;
  for (let comma = 1; comma < words.length; comma++) {
    const data = words[comma]!.text === ',' ? dataOf(draft, comma) : undefined;
    if (!data) continue;
    let number = comma + 1;
    let rest = behindMarker(draft, number, data);
    let verb = -1;
    while (rest > 0) {
      const end = endOf(draft, rest);
      if (end <= rest || end - number > LONGEST || hasVerb(draft, number, end)) break;
      if (verb < 0) verb = verbOf(draft, number, end);
      if (verb < 0) break;
      detach(draft, { number, rest, end, verb });
      if (words[end]?.text !== ',') break;
      comma = end;
      number = end + 1;
      rest = isNumber(draft, number) && words[number]!.sentence === words[comma]!.sentence ? number + 1 : -1;
    }
  }
}

function isNumber({ words }: Draft, token: number): boolean {
  const word = words[token];
  return word?.upos === 'NUM' || (word?.upos === 'PRON' && word.feats['PronType'] === 'Ind');
}

/** The token behind «zwei davon» at `number`, -1 where no such words stand there. */
function behindMarker(draft: Draft, number: number, data: ClaimData): number {
  const { words } = draft;
  if (!isNumber(draft, number)) return -1;
  const found = data.partitives.find((marker) => marker.every((form, k) => words[number + 1 + k]?.text.toLowerCase() === form));
  return found === undefined ? -1 : number + 1 + found.length;
}

function endOf({ words }: Draft, from: number): number {
  let end = from;
  while (end < words.length && words[end]!.sentence === words[from]!.sentence && !ENDS.test(words[end]!.text)) end++;
  return end;
}

function hasVerb({ words }: Draft, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (words[token]!.upos === 'VERB' || words[token]!.upos === 'AUX') return true;
  return false;
}

/** The verb in front that something in the stretch hangs on, or that has the noun which something hangs on as its subject; -1 where there is none. */
function verbOf({ words, relation }: Draft, from: number, to: number): number {
  for (let token = from; token < to; token++) {
    let { head } = words[token]!;
    if (head >= from || head < 0) continue;
    if (relation[head] === 'nsubj') ({ head } = words[head]!);
    if (head >= 0 && head < from && words[head]!.upos === 'VERB' && !['amod', 'acl'].includes(relation[head]!)) return head;
  }
  return -1;
}

function detach(draft: Draft, { number, rest, end, verb }: { number: number; rest: number; end: number; verb: number }): void {
  const { words } = draft;
  const outside = (token: number, from: number): boolean => words[token]!.head < from || words[token]!.head >= end;
  const tops = Array.from({ length: end - rest }, (_, k) => rest + k).filter((token) => outside(token, rest) && words[token]!.upos !== 'PUNCT');
  move(draft, number, verb, 'conj');
  for (let token = number + 1; token < rest; token++) if (outside(token, number + 1) || words[token]!.head >= rest) move(draft, token, number, 'nmod');
  for (const top of tops) move(draft, top, number, 'orphan');
  // what stood with words of the stretch from behind it goes to the verb
  for (let token = end; token < words.length && words[token]!.sentence === words[number]!.sentence; token++) {
    const { head, deprel } = words[token]!;
    if (head >= number && head < end) move(draft, token, verb, deprel);
  }
}
