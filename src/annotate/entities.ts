import { span, type Entity, type EntityType, type Mention, type QuoteLink, type Segmented, type Sentence, type Token, type Word } from '../document.js';
import { languageData } from '../languages/index.js';
import type { ReferenceData } from '../languages/language.js';
import { stem } from '../languages/nouns.js';
import type { Model, Scores } from '../model/index.js';
import { withoutCommonNouns } from './common-nouns.js';
import { abbreviates, fullestName, mayBeAlias, nameKey, sameName, synonymsOf, tokensOf, withoutGenitive, type FoundName } from './names.js';
import type { QuoteMarks } from './quotes.js';
import { withRecurrences } from './recurring-names.js';
import { placesOf, type Candidate, type Link, type Spoken } from './references/candidates.js';
import { linkReferences, type Decide } from './references/link.js';
import { relationReader, softmax, type RelationScore } from './relations.js';
import { bioSpans, layerReader, type LayerScores, type TagSpan } from './tags.js';
import type { TokenWindow } from './windows.js';

/** Least probability of two names being one; set on the development articles. */
const ALIAS = 0.7;

/** Least probability of a speaker's link to a quote. */
const SPEAKER = 0.3;

/** How much smaller than that of the best link the log odds of one may be. */
const FAINT = 7;

/** A name with the position of its first token in its window. */
interface WindowName extends FoundName {
  readonly at: number;
}

export interface EntityMarks {
  readonly names: readonly FoundName[];
  readonly candidates: readonly Candidate[];
  /** The quotes of the window with their speakers. */
  readonly spoken: readonly Spoken[];
  /** Pairs of names that the encoder takes for one entity. */
  readonly aliases: readonly (readonly [FoundName, FoundName])[];
}

/** Names, what may refer to them, and their links in one window. `words` are those of the window. */
export function entityMarks(
  doc: Segmented, model: Model, window: TokenWindow, scores: Scores, words: readonly Word[], quotes: QuoteMarks, blockStarts: (k: number) => boolean,
): EntityMarks {
  const reader = layerReader(model, scores);
  const language = languageData(doc.lang);
  const possessives = language?.segment.possessives ?? [];
  const honorifics = new Set([...language?.segment.abbreviations.titles ?? [], ...language?.references.honorifics ?? []]);
  const layer = reader('ner');
  const names = bioSpans(layer, scores.words, blockStarts).filter((found) => !isDoubtful(found, layer, words)).map((found): WindowName => {
    let { first } = found;
    // «Ms Strachan», «Dr. Maier»: how somebody is addressed is no part of the name.
    while (found.type === 'PER' && first < found.last && isHonorific(doc.tokens[window.firstToken + first]!, honorifics)) first += 1;
    return {
      ...mentionOf(doc, window.firstToken + first, window.firstToken + found.last, found.score, possessives), kind: 'name', type: found.type as EntityType, at: first,
    };
  });
  const relations = relationReader(model, scores);
  const spoken = spokenOf(quotes);
  return { names, candidates: candidatesOf(doc, window, words, names, reader('ref'), relations('coref'), spoken), spoken, aliases: aliasPairs(names, relations('alias')) };
}

/** How probable it may be that a lone word is no name where it is taken for a person's. */
const NO_PERSON = 0.05;

const PLAIN: ReadonlySet<string> = new Set(['PER', 'LOC', 'ORG']);

/**
 * Whether a name of one word is more likely none: one that is tagged as a common noun, or a person's that may well be no name. On the development sets
 * of German and English 2 of 13 of the first and 9 of 30 of the second were right.
 */
export function isDoubtful({ first, last, type }: TagSpan, layer: LayerScores, words: readonly Word[]): boolean {
  if (first < last || !PLAIN.has(type)) return false;
  return words[first]!.upos === 'NOUN' || (type === 'PER' && layer.probability(first, layer.labels.indexOf('O')) > NO_PERSON);
}

function mentionOf(doc: Segmented, first: number, last: number, score: number, possessives: readonly string[]): Omit<Mention, 'kind'> {
  return { ...span(doc.text, doc.tokens[first]!.start, endOfName(doc.tokens[last]!, possessives)), first, last, score };
}

function isHonorific(token: Token, honorifics: ReadonlySet<string>): boolean {
  return token.text === '.' || honorifics.has(token.text.toLowerCase().replace(/\.$/u, ''));
}

/** The speaker that is linked best to each quote. */
function spokenOf({ spans, links }: QuoteMarks): Spoken[] {
  const best = new Map<number, QuoteLink>();
  for (const link of links) {
    if (link.relation === 'speaker' && link.score >= SPEAKER && link.score > (best.get(link.from)?.score ?? 0)) best.set(link.from, link);
  }
  return [...best.values()].map(({ from, to }) => ({
    first: spans[from]!.first, last: spans[from]!.last, speaker: { first: spans[to]!.first, last: spans[to]!.last, direct: spans[from]!.type === 'direct' },
  }));
}

/** Pronouns and descriptions of a window with the encoder's opinion of each. */
function candidatesOf(
  doc: Segmented, window: TokenWindow, words: readonly Word[], names: readonly WindowName[], layer: LayerScores, coref: RelationScore, spoken: readonly Spoken[],
): Candidate[] {
  const base = window.firstToken;
  const named = tokensOf(names);
  const none = layer.labels.indexOf('O');
  const inside = layer.labels.flatMap((label, k) => (label.startsWith('I') ? [k] : []));
  const odds = (p: number): number => Math.log(Math.max(p, 1e-5) / Math.max(1 - p, 1e-5));
  const found: Candidate[] = [];
  const places = placesOf(doc, words, base, named);
  for (const place of places) {
    const [first, head] = [place.first - base, place.head - base];
    const within = inside.reduce((sum, label) => sum + layer.probability(first, label), 0);
    const links = [
      ...names.map((name): Link => ({ to: name, score: coref(first, name.at) })),
      ...found.filter((other) => other.first < place.first).map((other): Link => ({ to: other, score: coref(first, other.first - base) })),
    ];
    const best = links.reduce((most, { score }) => Math.max(most, score), -Infinity);
    found.push({
      ...place,
      odds: odds(1 - layer.probability(first, none) - within),
      headOdds: odds(1 - layer.probability(head, none)),
      links: links.filter(({ score }) => score > best - FAINT),
      speakers: spoken.filter((quote) => quote.first <= place.first && place.last <= quote.last).map(({ speaker }) => speaker),
    });
  }
  return found;
}

/** Where a name that ends with a token ends: «Musk's» without its ending. */
function endOfName(token: Token, possessives: readonly string[]): number {
  const form = token.text.toLowerCase().replaceAll('’', "'");
  const ending = possessives.find((one) => form.length > one.length && form.endsWith(one));
  return token.end - (ending?.length ?? 0);
}

function aliasPairs(names: readonly WindowName[], alias: (from: number, to: number) => number): [FoundName, FoundName][] {
  const pairs: [FoundName, FoundName][] = [];
  names.forEach((name, k) => {
    const odds = softmax(names.slice(0, k + 1).map((other) => alias(name.at, other.at)));
    let best = k;
    odds.forEach((p, j) => {
      if (p > odds[best]!) best = j;
    });
    if (best < k && odds[best]! >= ALIAS && nameKey(names[best]!.text) !== nameKey(name.text)) pairs.push([names[best]!, name]);
  });
  return pairs;
}

/** Puts the marks of all windows together: names that are one become an entity, with the references to them. */
export function entitiesOf(doc: Segmented, words: readonly Word[], sentences: readonly Sentence[], marks: readonly EntityMarks[], decide?: Decide): Entity[] {
  const data = languageData(doc.lang)?.references;
  const seen = withoutCommonNouns(doc, words, marks.flatMap((mark) => mark.names), data);
  settleTypes(words, seen, data);
  const names = withRecurrences(doc, words, seen);
  const group = new Map<FoundName, FoundName>(names.map((name) => [name, name]));
  const root = (name: FoundName): FoundName => {
    let at = name;
    while (group.get(at) !== at) at = group.get(at)!;
    group.set(name, at);
    return at;
  };
  const join = (a: FoundName, b: FoundName) => group.set(root(b), root(a));

  // one representative a distinct string keeps the comparison of names small in long documents
  const distinct = new Map<string, FoundName>();
  for (const name of names) {
    const key = nameKey(name.text);
    const known = distinct.get(key);
    if (known) join(known, name);
    else distinct.set(key, name);
  }
  joinVariants([...distinct.values()], join, data);
  joinBracketed(words, names, join);
  for (const mark of marks) for (const [a, b] of mark.aliases) if (group.has(a) && group.has(b) && mayBeAlias(a, b)) join(a, b);

  const members = new Map<FoundName, FoundName[]>();
  for (const name of names) append(members, root(name), name);
  const groups = [...members.values()];
  const references: Mention[][] = groups.map(() => []);
  if (data) {
    const found = linkReferences(
      words, sentences, data, groups, groups.map(majority), marks.flatMap((mark) => mark.candidates), marks.flatMap((mark) => mark.spoken), decide,
    );
    for (const [{ first, last, kind }, { entity, score }] of found) {
      references[entity]!.push({ ...mentionOf(doc, first, last, score, []), kind: kind === 'description' ? 'description' : 'pronoun' });
    }
  }
  return groups
    .map((found, k) => ({ found, mentions: mentionsOf(found, references[k]!) }))
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start || b.mentions[0]!.end - a.mentions[0]!.end)
    .map(({ found, mentions }, k) => ({ id: `e${k + 1}`, name: nominative(fullestName(found), found, words, data), type: majority(found), mentions }));
}

/**
 * Gives the same string the same type everywhere, as it has in all but one of 1,836 cases of the marked articles: the one that the encoder is surest of
 * in all. What has a company's legal form at its end, or a relative pronoun of things behind it (“Acme, which …”), is no person, nor is a longer
 * name that begins so.
 */
function settleTypes(words: readonly Word[], names: readonly FoundName[], data: ReferenceData | undefined): void {
  const byKey = new Map<string, FoundName[]>();
  for (const name of names) append(byKey, nameKey(name.text), name);
  const types = new Map([...byKey].map(([key, found]) => [key, majority(found)]));
  const isThing = ({ first, last }: FoundName): boolean => {
    const [comma, pronoun] = [words[last + 1], words[last + 2]];
    if (first < last && data?.legalForms.has(words[last]!.text.toLowerCase().replace(/\.$/u, ''))) return true;
    return comma?.text === ',' && pronoun?.feats['PronType'] === 'Rel' && pronoun.sentence === words[last]!.sentence && (data?.things.has(pronoun.text.toLowerCase()) ?? false);
  };
  const things = new Set(names.filter(isThing).map(({ text }) => nameKey(text)));
  for (const name of names) {
    const type = types.get(nameKey(name.text))!;
    name.type = type === 'PER' && (things.has(nameKey(name.text)) || things.has(nameKey(words[name.first]!.text))) ? 'ORG' : type;
  }
}

/** The name without a genitive ending where the text has it in the genitive alone («des Bundesamtes»). */
function nominative(name: string, found: readonly FoundName[], words: readonly Word[], data: ReferenceData | undefined): string {
  const genitive = found.filter(({ text }) => text === name).every(({ first, last }) => {
    // «des neuen Bundesamtes»: the article stands before the name's own adjectives and others.
    for (let before = first; before >= Math.max(0, first - 3); before -= 1) {
      if (data?.genitives.has(words[before]!.text.toLowerCase())) return words[last]!.upos !== 'PUNCT';
      if (before < first && words[before]!.upos !== 'ADJ' && words[before]!.text !== '„') return false;
    }
    return false;
  });
  return genitive ? withoutGenitive(name) : name;
}

/** Names that share a word are compared with the longer ones first met; the index by word keeps this near linear. */
function joinVariants(names: readonly FoundName[], join: (a: FoundName, b: FoundName) => void, data: ReferenceData | undefined): void {
  const index = new Map<string, FoundName[]>();
  const synonymous = new Map<number, FoundName>();
  const keysOf = (name: FoundName) => {
    const key = nameKey(name.text);
    const words = key.split(' ');
    const stems = words.flatMap((word) => [word, ...(word.endsWith('s') ? [word.slice(0, -1)] : []), ...(data ? [stem(word, data)] : [])]);
    return [...new Set([...stems, words.length > 1 ? words.map((word) => word[0]).join('') : key])];
  };
  const ordered = [...names].sort((a, b) => b.text.length - a.text.length || a.start - b.start);
  for (const name of ordered) {
    const keys = keysOf(name);
    const candidates = [...new Set(keys.flatMap((key) => index.get(key) ?? []))];
    const match = candidates.filter((other) => sameName(other, name, data)).sort((a, b) => distance(a, name) - distance(b, name))[0];
    if (match) join(match, name);
    const synonyms = data ? synonymsOf(name, data) : null;
    if (synonyms !== null) {
      const other = synonymous.get(synonyms);
      if (other) join(other, name);
      else synonymous.set(synonyms, name);
    }
    for (const key of keys) append(index, key, name);
  }
}

/** «Bundesgerichtshof (BGH)»: a name in brackets behind another that it abbreviates. */
function joinBracketed(words: readonly Word[], names: readonly FoundName[], join: (a: FoundName, b: FoundName) => void): void {
  const byLast = new Map(names.map((name) => [name.last, name]));
  for (const name of names) {
    const before = words[name.first - 1];
    const long = before?.text === '(' && words[name.last + 1]?.text === ')' ? byLast.get(name.first - 2) : undefined;
    if (long && abbreviates(name.text, long.text)) join(long, name);
  }
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function distance(a: FoundName, b: FoundName): number {
  return Math.abs(a.start - b.start);
}

function mentionsOf(names: readonly FoundName[], references: readonly Mention[]): Mention[] {
  return [...names, ...references]
    .map(({ text, start, end, kind, first, last, score }) => ({ text, start, end, kind, first, last, score }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function majority(names: readonly FoundName[]): EntityType {
  const votes = new Map<EntityType, number>();
  for (const name of names) votes.set(name.type, (votes.get(name.type) ?? 0) + name.score);
  return [...votes.entries()].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0];
}
