import { languageData } from '../languages/index.js';
import { dataOf, isWithin, move, type Draft } from './draft.js';

const LOOSE = new Set(['compound', 'flat', 'appos', 'punct', 'dep', 'conj', 'nmod', 'amod', 'nummod', 'cc', 'goeswith']);

/**
 * Makes tokens that belong together (`parts`, ascending) one phrase with the head `top`, where several of them hang on words outside: of their
 * places the one that says most is kept. What hangs on another part from outside goes to the head as well.
 */
export function joinUnit(draft: Draft, parts: readonly number[], top: number, deprel: string): void {
  const { words, children, relation } = draft;
  const outer = parts.filter((part) => !parts.includes(words[part]!.head));
  if (outer.length > 1) {
    const free = outer.filter((part) => words[part]!.head < 0 || !parts.some((other) => isWithin(draft, words[part]!.head, other)));
    const says = (part: number) => !LOOSE.has(relation[part]!);
    const place = free.find((part) => part === top && says(part)) ?? free.find(says) ?? free.at(-1);
    if (place === undefined) return;
    move(draft, top, words[place]!.head, words[place]!.deprel);
    for (const part of parts) if (part !== top) move(draft, part, top, /^\p{P}+$/u.test(words[part]!.text) ? 'punct' : deprel);
  }
  const head = outer.length > 1 ? top : outer[0]!;
  for (const part of parts) {
    if (part === head) continue;
    for (const child of children[part]!) if (!parts.includes(child)) move(draft, child, head, words[child]!.deprel);
  }
}

/** «25. April», «Oktober 2022», «$12 Milliarden»: day and month, month and year, sign and number are one phrase each. */
export function repairUnits(draft: Draft): void {
  const { words } = draft;
  for (let token = 0; token + 1 < words.length; token++) {
    const [word, next] = [words[token]!, words[token + 1]!];
    const data = word.sentence === next.sentence ? dataOf(draft, token) : undefined;
    if (!data) continue;
    const isTime = (one: typeof word) => data.timeNouns.has(one.lemma.toLowerCase()) || data.timeNouns.has(one.text.toLowerCase());
    if (/^\d{1,2}\.$/.test(word.text) && isTime(next)) joinUnit(draft, [token, token + 1], token + 1, 'amod');
    else if (isTime(word) && next.upos === 'NUM' && /^(?:1\d|20)\d\d$/.test(next.text)) joinUnit(draft, [token, token + 1], token, 'nmod');
    else if (/^\p{Sc}$/u.test(word.text) && next.upos === 'NUM' && !next.spaceBefore) {
      const scale = words[token + 2];
      const scaled = scale?.upos === 'NOUN' && scale.sentence === word.sentence && next.head === token + 2;
      joinUnit(draft, scaled ? [token, token + 1, token + 2] : [token, token + 1], scaled ? token + 2 : token, scaled ? 'compound' : 'nummod');
    }
  }
}

/** «von 2006 bis 2008», “from May to July”: two times of one verb that open and close a range are one phrase. */
export function repairRanges(draft: Draft): void {
  const { words, children, relation, sentences } = draft;
  for (let token = 0; token < words.length; token++) {
    const { head, sentence } = words[token]!;
    if (head < 0 || (relation[token] !== 'obl' && relation[token] !== 'nmod') || !isTimeWord(draft, token)) continue;
    const values = languageData(sentences[sentence]?.lang ?? '')?.values;
    const opens = (noun: number, forms: readonly string[]) => children[noun]!.some((child) => child < noun && relation[child] === 'case' && forms.includes(words[child]!.text.toLowerCase()));
    if (!values || !opens(token, values.rangeOpen)) continue;
    const end = Math.max(token, ...children[token]!);
    const next = [end + 2, end + 3, end + 4].find((other) => words[other]?.head === head && isTimeWord(draft, other));
    if (next !== undefined && values.rangeJoin.includes(words[end + 1]!.text.toLowerCase()) && words[end + 1]!.head === next) move(draft, next, token, 'nmod');
  }
}

function isTimeWord(draft: Draft, token: number): boolean {
  const data = dataOf(draft, token);
  const word = draft.words[token]!;
  if (/^(?:1\d|20)\d\d$/.test(word.text)) return true;
  return data !== undefined && (data.timeNouns.has(word.lemma.toLowerCase()) || data.timeNouns.has(word.text.toLowerCase()));
}

/** A noun with two adpositions or articles in front of it has taken one from a noun between them that has none. */
export function repairFunctionWords(draft: Draft): void {
  const { words, children, relation } = draft;
  for (let token = 0; token < words.length; token++) {
    for (const kind of ['case', 'det']) {
      const [first, second] = children[token]!.filter((child) => relation[child] === kind && child < token);
      const verbal = kind === 'det' && words[token]!.upos === 'VERB';
      const end = second ?? (verbal ? token : undefined);
      if (first === undefined || end === undefined || end - first > 12) continue;
      for (let noun = first + 1; noun < end; noun++) {
        if (words[noun]!.upos !== 'NOUN' && words[noun]!.upos !== 'PROPN') continue;
        if (relation[noun] === 'compound' || relation[noun] === 'flat') continue;
        if (!children[noun]!.some((child) => relation[child] === kind)) move(draft, first, noun, words[first]!.deprel);
        break;
      }
    }
  }
}
