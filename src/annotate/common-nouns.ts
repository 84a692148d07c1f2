import { span, type Segmented, type Word } from '../document.js';
import type { ReferenceData } from '../languages/language.js';
import { abbreviates, nameKey, type FoundName } from './names.js';

/** A plural of an abbreviation («NFTs», “GPUs”): names have none. */
const PLURAL = /^\p{Lu}{2,}s$/u;

/**
 * The names without those that the text itself uses as common nouns, and compounds with such a noun cut back to the name in front of it.
 *
 * An abbreviation is a common noun where it has a plural, where it stands in brackets behind a phrase that is none of the names («künstliche
 * Intelligenz (KI)»), or where it is never alone but ends a compound with a name («die Twitter-API»).
 */
export function withoutCommonNouns(doc: Segmented, words: readonly Word[], names: readonly FoundName[], data: ReferenceData | undefined): FoundName[] {
  const named = new Map<number, FoundName>();
  for (const name of names) for (let token = name.first; token <= name.last; token++) named.set(token, name);
  const common = commonForms(words, names, named, data);
  const alone = new Set(names.filter((name) => !isInCompound(words, name)).map(({ text }) => nameKey(text)));
  return names.flatMap((name) => {
    const key = nameKey(name.text);
    if (PLURAL.test(name.text) && !isGenitive(words, name, data)) return [];
    if (common.bracketed.has(key) || (common.heads.has(key) && !alone.has(key))) return [];
    return [cutBack(doc, words, name, alone, common.used)];
  });
}

interface CommonForms {
  /** Abbreviations of common nouns, by their brackets. */
  readonly bracketed: ReadonlySet<string>;
  /** Last parts of compounds behind a name. */
  readonly heads: ReadonlySet<string>;
  /** Words that stand outside of all names somewhere. */
  readonly used: ReadonlySet<string>;
}

function commonForms(words: readonly Word[], names: readonly FoundName[], named: ReadonlyMap<number, FoundName>, data: ReferenceData | undefined): CommonForms {
  const bracketed = new Set<string>();
  const heads = new Set<string>();
  for (const { first, last, text } of names) {
    if (words[first - 1]?.text === '(' && words[last + 1]?.text === ')' && shortens(words, first, text, named, data)) bracketed.add(nameKey(text));
  }
  for (const { last } of names) {
    const [hyphen, head, next] = [words[last + 1], words[last + 2], words[last + 3]];
    if (hyphen?.text === '-' && !hyphen.spaceBefore && head && !head.spaceBefore && !(next?.text === '-' && !next.spaceBefore) && !named.has(head.index)) heads.add(nameKey(head.text));
  }
  const used = new Set<string>();
  for (const { index, text, upos } of words) if (!named.has(index) && (upos === 'NOUN' || upos === 'PROPN')) used.add(text);
  return { bracketed, heads, used };
}

/** Whether an abbreviation in brackets shortens a phrase that is no name: its adjective is in small letters, or it has an indefinite or possessive article. */
function shortens(words: readonly Word[], first: number, text: string, named: ReadonlyMap<number, FoundName>, data: ReferenceData | undefined): boolean {
  const noun = words[first - 2];
  if (!noun || noun.upos !== 'NOUN' || named.has(noun.index)) return false;
  let start = noun.index;
  while (start > 0 && words[start - 1]!.upos === 'ADJ' && /^\p{Ll}/u.test(words[start - 1]!.text) && noun.index - start < 4) start -= 1;
  const article = words[start - 1]?.text.toLowerCase() ?? '';
  const phrase = words.slice(start, noun.index + 1).map((word) => word.text).join(' ');
  const described = start < noun.index && abbreviates(text, phrase) && phrase[0]!.toLowerCase() === text[0]!.toLowerCase();
  const unnamed = data !== undefined && (data.indefinite.has(article) || Object.hasOwn(data.possessives, article));
  return described || (unnamed && abbreviates(text, noun.text));
}

/** Whether a name stands in front of a hyphen or behind one («Lenz-Jury»). */
export function isInCompound(words: readonly Word[], { first, last }: FoundName): boolean {
  const next = words[last + 1];
  return (next?.text === '-' && !next.spaceBefore) || (words[first - 1]?.text === '-' && !words[first]!.spaceBefore);
}

function isGenitive(words: readonly Word[], { first }: FoundName, data: ReferenceData | undefined): boolean {
  return data?.genitives.has(words[first - 1]?.text.toLowerCase() ?? '') ?? false;
}

/** «Tesla-CEO» → «Tesla», where «Tesla» is a name by itself and «CEO» stands in the text as a word by itself. */
function cutBack(doc: Segmented, words: readonly Word[], name: FoundName, alone: ReadonlySet<string>, used: ReadonlySet<string>): FoundName {
  const hyphen = words[name.last - 1];
  if (name.last - name.first < 2 || hyphen?.text !== '-' || hyphen.spaceBefore || !used.has(words[name.last]!.text)) return name;
  const last = name.last - 2;
  const text = doc.text.slice(words[name.first]!.start, words[last]!.end);
  return alone.has(nameKey(text)) ? { ...name, ...span(doc.text, words[name.first]!.start, words[last]!.end), last } : name;
}
