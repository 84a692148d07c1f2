import { span, type EntityType, type Segmented, type Word } from '../document.js';
import { tokensOf, type FoundName } from './names.js';

/** Letters that a word needs at least to stand for a name. */
const SHORTEST = 3;

/** Products, events and works often bear the name of a thing. */
const TYPES: ReadonlySet<EntityType> = new Set(['PER', 'LOC', 'ORG']);

/** What a name is taken for where it is not seen. */
const NOMINAL: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ', 'X']);

/** A stretch of words that is a name somewhere in the text. */
interface Form {
  readonly texts: readonly string[];
  readonly type: EntityType;
  readonly score: number;
}

/**
 * The names with those places where the text repeats one and the encoder saw none: words that read as a name of proper nouns found elsewhere,
 * or as the last word of a person's («Ida Lenz … Lenz»), in the genitive too. Behind an article or a number they are taken for common nouns.
 */
export function withRecurrences(doc: Segmented, words: readonly Word[], names: readonly FoundName[]): FoundName[] {
  const named = tokensOf(names);
  const forms = formsOf(words, names);
  const found: FoundName[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const form = formAt(words, named, forms, at);
    if (!form) continue;
    const last = at + form.texts.length - 1;
    const { type, score } = form;
    found.push({ ...span(doc.text, words[at]!.start, words[last]!.end), first: at, last, kind: 'name', type, score });
    at = last;
  }
  return found.length === 0 ? [...names] : [...names, ...found].sort((a, b) => a.first - b.first);
}

/** Forms of the names by their first words, each with the type and score of its surest place, longer ones first. */
function formsOf(words: readonly Word[], names: readonly FoundName[]): Map<string, Form[]> {
  const whole = new Map<string, Form>();
  const surnames = new Map<string, Form>();
  const add = (forms: Map<string, Form>, texts: readonly string[], { type, score }: FoundName): void => {
    const key = texts.join(' ');
    if (texts[0]!.length >= SHORTEST && score > (forms.get(key)?.score ?? 0)) forms.set(key, { texts, type, score });
  };
  for (const name of names) {
    const own = words.slice(name.first, name.last + 1);
    const texts = own.map(({ text }) => text);
    if (!TYPES.has(name.type) || !own.every(({ upos }) => upos === 'PROPN')) continue;
    add(whole, texts, name);
    if (name.type === 'PER' && texts.length > 1) add(surnames, [texts.at(-1)!], name);
  }
  const byFirst = new Map<string, Form[]>();
  for (const [key, form] of [...whole, ...surnames]) {
    if (form !== whole.get(key) && whole.has(key)) continue;
    byFirst.set(form.texts[0]!, [...byFirst.get(form.texts[0]!) ?? [], form].sort((a, b) => b.texts.length - a.texts.length));
  }
  return byFirst;
}

function formAt(words: readonly Word[], named: ReadonlySet<number>, forms: ReadonlyMap<string, readonly Form[]>, at: number): Form | undefined {
  const { text, upos, sentence } = words[at]!;
  if (named.has(at) || !NOMINAL.has(upos) || hasDeterminer(words, at)) return undefined;
  const stands = (form: Form): boolean => form.texts.every((one, k) => {
    const word = words[at + k];
    return word?.sentence === sentence && !named.has(at + k) && (word.text === one || (k === form.texts.length - 1 && word.text === `${one}s`));
  });
  return [text, text.replace(/s$/u, '')].flatMap((first) => forms.get(first) ?? []).find(stands);
}

/** Whether an article, an adjective or a number stands before a word as before a common noun: «der Autobahn», but not «der Nordbank-Chef». */
function hasDeterminer(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const behind = words[at + 1];
  if (behind?.text === '-' && !behind.spaceBefore) return false;
  return before !== undefined && before.sentence === words[at]!.sentence && ['DET', 'ADJ', 'NUM'].includes(before.upos);
}
