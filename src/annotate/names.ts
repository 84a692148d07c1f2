import type { EntityType, Mention } from '../document.js';
import type { ReferenceData } from '../languages/language.js';

/** A name as found, before names are put together into entities. */
export interface FoundName extends Mention {
  /** Settled for the whole document once all its names are known. */
  type: EntityType;
}

/** The tokens that names cover. */
export function tokensOf(names: readonly FoundName[]): Set<number> {
  return new Set(names.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, k) => first + k)));
}

/** Characters that do not make names differ: quote marks, hyphens, dots, doubled white space. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\u00ad„“”"»«‚‘’']/g, '')
    .replace(/[-\u2010\u2011.\s]+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * Whether two names can be one: equal but for endings («Musks», «Europäischen Union»; “Musk's” is split already), the last (for persons also the
 * first or middle) words of a longer one, its initials, or a company's without its legal form («Acme AG»). An organisation
 * that was named in full goes by its first word afterwards («Acme Ferries», then «Acme»): so in some 40 of 45 cases of the training articles.
 * Types must agree but for the vague ones.
 */
export function sameName(a: FoundName, b: FoundName, data?: ReferenceData): boolean {
  if (!typesAgree(a.type, b.type)) return false;
  const [x, y] = [nameKey(a.text), nameKey(b.text)];
  if (x === '' || y === '') return false;
  if (x === y || genitive(x, y) || genitive(y, x)) return true;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (initials(long) === short && short.length >= 2) return true;
  if (a.type === 'ORG' && b.type === 'ORG' && (isFirstWord(a, b) || (data && isShortened(short, long, data.legalForms)))) return true;
  if (a.type !== 'PER' && data && (a.type === b.type || x.includes(' ')) && areForms(x, y, data.endings)) return true;
  if (a.type !== 'PER' || b.type !== 'PER') return false;
  const words = long.split(' ');
  const parts = short.split(' ');
  if (parts.length >= words.length) return false;
  return parts.every((part) => words.some((word) => word === part || genitive(part, word))) && sharesLast(parts, words);
}

/** What a word may end with in one form and not in another. */
function isEnding(ending: string, endings: readonly string[]): boolean {
  return ending === '' || endings.includes(ending);
}

/** Whether two names have the same words but for endings, and are no shorter words than four letters where they differ. */
function areForms(a: string, b: string, endings: readonly string[]): boolean {
  if (a[0] !== b[0]) return false;
  const [words, others] = [a.split(' '), b.split(' ')];
  return words.length === others.length && words.every((word, k) => {
    const other = others[k]!;
    let same = 0;
    while (same < word.length && word[same] === other[same]) same += 1;
    return word === other || (same >= SHORTEST_STEM && isEnding(word.slice(same), endings) && isEnding(other.slice(same), endings));
  });
}

const SHORTEST_STEM = 4;

/** The number of the well-known synonyms that a name is one of, in any form («Vereinigten Staaten»); null where it has none, and for people. */
export function synonymsOf({ text, type }: FoundName, { synonyms, endings }: ReferenceData): number | null {
  const key = nameKey(text);
  const found = type === 'PER' ? -1 : synonyms.findIndex((names) => names.some((name) => name === key || areForms(name, key, endings)));
  return found < 0 ? null : found;
}

/** Whether a name is another without its legal form, or the first word of one that has it. */
function isShortened(short: string, long: string, legalForms: ReadonlySet<string>): boolean {
  const words = long.split(' ');
  return words.length > 1 && legalForms.has(words.at(-1)!) && (short === words[0] || short === words.slice(0, -1).join(' '));
}

/** Whether the later of two names is the first word of the earlier one. */
function isFirstWord(a: FoundName, b: FoundName): boolean {
  const [full, short] = a.start < b.start ? [a, b] : [b, a];
  return full.text.startsWith(`${short.text} `) && short.text.length > 2 && !/[\s-]/u.test(short.text);
}

function sharesLast(parts: readonly string[], words: readonly string[]): boolean {
  const last = words.at(-1)!;
  return parts.length > 1 || parts[0] === last || genitive(parts[0]!, last) || parts[0] === words[0];
}

function typesAgree(a: EntityType, b: EntityType): boolean {
  if (a === b) return true;
  // a person is never a place or an organisation; the rest is told apart by so little that one string is one entity
  return a !== 'PER' && b !== 'PER';
}

function genitive(longer: string, shorter: string): boolean {
  return longer.length === shorter.length + 1 && longer.endsWith('s') && longer.startsWith(shorter) && shorter.length > 2;
}

function initials(name: string): string {
  const words = name.split(' ');
  return words.length < 2 ? '' : words.map((word) => word[0]).join('');
}

/**
 * The fullest form: the longest name in words, then no abbreviation, then the most frequent, then the first; a genitive only if there is
 * nothing else.
 */
export function fullestName(names: readonly FoundName[]): string {
  const count = new Map<string, number>();
  for (const name of names) count.set(name.text, (count.get(name.text) ?? 0) + 1);
  const forms = [...count.keys()];
  const base = forms.filter((form) => !forms.some((other) => other !== form && genitive(nameKey(form), nameKey(other))));
  const rank = (form: string) => form.split(/\s+/).length * 1e6 + (ABBREVIATION.test(form) ? 0 : 1e5) + (count.get(form) ?? 0);
  return (base.length > 0 ? base : forms).reduce((best, form) => (rank(form) > rank(best) ? form : best));
}

/** An abbreviation: two to six capitals or digits, the first a capital. */
const ABBREVIATION = /^\p{Lu}[\p{Lu}\d]{1,5}$/u;

/**
 * Whether two names that the encoder takes for one can be one at all: they share a word (but for its ending), or one is an abbreviation
 * and the other a longer name. Two people without a common word are two, and so are two whose first or last names differ. A name with
 * something behind it is another one («Rhein» and «Rhein-Ruhr»), and so are names with other numbers.
 */
export function mayBeAlias(a: FoundName, b: FoundName): boolean {
  if (!typesAgree(a.type, b.type)) return false;
  const [x, y] = [nameKey(a.text).split(' '), nameKey(b.text).split(' ')];
  if (numbersOf(x) !== numbersOf(y)) return false;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (a.type === 'PER' && short.length > 1) return isOrAlike(x[0]!, y[0]!) && isOrAlike(x.at(-1)!, y.at(-1)!);
  if (a.type !== 'PER' && short.length < long.length && short.every((word, k) => isOrAlike(word, long[k]!))) return false;
  if (x.some((word) => y.some((other) => alike(word, other)))) return true;
  if (a.type === 'PER' || a.type === 'LOC' || b.type === 'LOC') return false;
  return [[a, b], [b, a]].some(([one, other]) => ABBREVIATION.test(one!.text) && !ABBREVIATION.test(other!.text) && other!.text.length > 2 * one!.text.length);
}

function isOrAlike(a: string, b: string): boolean {
  return a === b || alike(a, b);
}

/** The numbers in a name, a Roman one at its end too: «Apollo 11», «Frankreich II». */
function numbersOf(words: readonly string[]): string {
  return words.filter((word, k) => /^\d+$/u.test(word) || (k > 0 && k === words.length - 1 && /^[ivx]+$/u.test(word))).join(' ');
}

/** Whether a short form in brackets behind a name can be its abbreviation: its letters stand in the name in this order. */
export function abbreviates(short: string, long: string): boolean {
  if (!/^\p{Lu}[\p{L}\d-]{1,9}$/u.test(short) || short.length >= long.length) return false;
  const name = long.toLowerCase();
  let at = name[0] === short[0]!.toLowerCase() ? 0 : name.search(/[\s-]/u);
  for (const letter of short.toLowerCase().replaceAll('-', '')) {
    at = at < 0 ? -1 : name.indexOf(letter, at) + 1;
    if (at <= 0) return false;
  }
  return true;
}

/** A name in the genitive without its ending: «Umweltbundesamtes» → «Umweltbundesamt». */
export function withoutGenitive(name: string): string {
  return name.replace(/(?<=[^aeiouäöü])es$|(?<=[^s])s$/u, '');
}

/** Whether two words are one but for an ending. */
function alike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 3 && long.startsWith(short) && long.length - short.length <= 2;
}
