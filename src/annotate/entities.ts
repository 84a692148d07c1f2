import { span, type Entity, type EntityType, type Mention, type Segmented, type Token } from '../document.js';
import { languageData } from '../languages/index.js';
import type { Model, Scores } from '../model/index.js';
import { fullestName, mayBeAlias, nameKey, sameName, type FoundName, type FoundReference } from './names.js';
import { relationReader, softmax } from './relations.js';
import { bioSpans, layerReader } from './tags.js';
import type { TokenWindow } from './windows.js';

/** Least probability of a reference's antecedent, and of two names being one; set on the development articles. */
const REFERENCE = 0.35;
const ALIAS = 0.7;

export interface EntityMarks {
  readonly names: readonly FoundName[];
  readonly references: readonly FoundReference[];
  /** Pairs of names that the encoder takes for one entity. */
  readonly aliases: readonly (readonly [FoundName, FoundName])[];
}

/** Names, references and their links in one window. */
export function entityMarks(doc: Segmented, model: Model, window: TokenWindow, scores: Scores, blockStarts: (k: number) => boolean): EntityMarks {
  const reader = layerReader(model, scores);
  const possessives = languageData(doc.lang)?.segment.possessives ?? [];
  const mention = (first: number, last: number, score: number): Omit<Mention, 'kind'> => ({
    ...span(doc.text, doc.tokens[window.firstToken + first]!.start, endOfName(doc.tokens[window.firstToken + last]!, possessives)),
    first: window.firstToken + first,
    last: window.firstToken + last,
    score,
  });
  const names: FoundName[] = bioSpans(reader('ner'), scores.words, blockStarts).map((found) => ({
    ...mention(found.first, found.last, found.score),
    kind: 'name',
    type: found.type as EntityType,
    at: found.first,
  }));

  const coref = relationReader(model, scores)('coref');
  const references = bioSpans(reader('ref'), scores.words, blockStarts).map((found): FoundReference => {
    const odds = softmax(names.map((name) => coref(found.first, name.at)));
    const totals = new Map<string, number>();
    names.forEach((name, k) => totals.set(nameKey(name.text), (totals.get(nameKey(name.text)) ?? 0) + odds[k]!));
    let best = -1;
    names.forEach((_, k) => {
      if (best < 0 || odds[k]! > odds[best]!) best = k;
    });
    const total = best < 0 ? 0 : totals.get(nameKey(names[best]!.text))!;
    return {
      ...mention(found.first, found.last, found.score * total),
      kind: found.type as 'pronoun' | 'description',
      name: total >= REFERENCE ? names[best]! : null,
    };
  });
  return { names, references, aliases: aliasPairs(names, relationReader(model, scores)('alias')) };
}

/** Where a name that ends with a token ends: «Musk's» without its ending. */
function endOfName(token: Token, possessives: readonly string[]): number {
  const form = token.text.toLowerCase().replaceAll('’', "'");
  const ending = possessives.find((one) => form.length > one.length && form.endsWith(one));
  return token.end - (ending?.length ?? 0);
}

function aliasPairs(names: readonly FoundName[], alias: (from: number, to: number) => number): [FoundName, FoundName][] {
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
export function entitiesOf(marks: readonly EntityMarks[]): Entity[] {
  const names = marks.flatMap((mark) => mark.names);
  const group = new Map<FoundName, FoundName>(names.map((name) => [name, name]));
  const root = (name: FoundName): FoundName => {
    let at = name;
    while (group.get(at) !== at) at = group.get(at)!;
    group.set(name, at);
    return at;
  };
  const join = (a: FoundName, b: FoundName) => group.set(root(b), root(a));

  // one representative a distinct string and type keeps the comparison of names small in long documents
  const distinct = new Map<string, FoundName>();
  for (const name of names) {
    const key = `${name.type === 'PER' ? 'PER' : ''}|${nameKey(name.text)}`;
    const known = distinct.get(key);
    if (known) join(known, name);
    else distinct.set(key, name);
  }
  joinVariants([...distinct.values()], join);
  for (const mark of marks) for (const [a, b] of mark.aliases) if (mayBeAlias(a, b)) join(a, b);

  const members = new Map<FoundName, FoundName[]>();
  for (const name of names) append(members, root(name), name);
  const references = new Map<FoundName, FoundReference[]>();
  for (const reference of marks.flatMap((mark) => mark.references)) {
    if (reference.name) append(references, root(reference.name), reference);
  }
  return [...members.entries()]
    .map(([key, found]) => ({ found, mentions: mentionsOf(found, references.get(key) ?? []) }))
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start || b.mentions[0]!.end - a.mentions[0]!.end)
    .map(({ found, mentions }, k) => ({ id: `e${k + 1}`, name: fullestName(found), type: majority(found), mentions }));
}

/** Names that share a word are compared with the longer ones first met; the index by word keeps this near linear. */
function joinVariants(names: readonly FoundName[], join: (a: FoundName, b: FoundName) => void): void {
  const index = new Map<string, FoundName[]>();
  const keys = (name: FoundName) => {
    const key = nameKey(name.text);
    const words = key.split(' ');
    const stems = words.flatMap((word) => (word.endsWith('s') ? [word, word.slice(0, -1)] : [word]));
    return [...new Set([...stems, words.length > 1 ? words.map((word) => word[0]).join('') : key])];
  };
  const ordered = [...names].sort((a, b) => b.text.length - a.text.length || a.start - b.start);
  for (const name of ordered) {
    const candidates = [...new Set(keys(name).flatMap((key) => index.get(key) ?? []))];
    const match = candidates.filter((other) => sameName(other, name)).sort((a, b) => distance(a, name) - distance(b, name))[0];
    if (match) join(match, name);
    for (const key of keys(name)) append(index, key, name);
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

function mentionsOf(names: readonly FoundName[], references: readonly FoundReference[]): Mention[] {
  return [...names, ...references]
    .map(({ text, start, end, kind, first, last, score }) => ({ text, start, end, kind, first, last, score }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function majority(names: readonly FoundName[]): EntityType {
  const votes = new Map<EntityType, number>();
  for (const name of names) votes.set(name.type, (votes.get(name.type) ?? 0) + name.score);
  return [...votes.entries()].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0];
}
