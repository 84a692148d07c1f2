import { lastPart, relation, type Sentence, type Word } from '../../document.js';
import type { ReferenceData } from '../../languages/language.js';
import { listedKindOf, stem } from '../../languages/nouns.js';
import { isInCompound } from '../common-nouns.js';
import { genderOfName } from '../given-names.js';
import { nameKey, tokensOf, type FoundName } from '../names.js';
import type { Candidate, Link, Spoken } from './candidates.js';
import { softmax } from '../relations.js';
import { groupFeatures, isAreaNoun, isOtherGender, isOtherKind, nullFeatures, originsOf, type Feature, type Group } from './features.js';
import { WEIGHTS } from './weights.js';

/** A candidate, the entities that it can stand for, and how likely each is; `none`: that it stands for no named entity. */
export interface Choice {
  readonly candidate: Candidate;
  readonly none: readonly Feature[];
  readonly options: readonly { readonly group: Group; readonly features: readonly Feature[] }[];
}

/** Tells which option of a choice is taken (null for none) and with what probability. */
export type Decide = (choice: Choice) => { readonly group: Group; readonly score: number } | null;

/** So many mentions back an entity is looked for, and so many entities are compared. */
const REACH = 80;
const OPTIONS = 25;

/** So many names of an entity tell its words. */
const FEW = 50;

/** So many words before its noun an article is looked for: «der aus Kiel stammenden früheren Abgeordneten». */
const FARTHEST_ARTICLE = 10;

/** The least probability of a link that makes an entity an option. */
const LINKED = 0.0005;

/**
 * From which probability on the best entity is taken, and how probable it may be that it is none: where all entities together are
 * likelier than none, the best is taken. Set on articles that the weights were not fitted on.
 */
const TAKEN = 0.3;
const NONE = 0.5;

/** Takes the best option by weights, those of weights.ts unless others are given. */
export function byWeights({ none, options }: Choice, weights: Readonly<Record<string, number>> = WEIGHTS): ReturnType<Decide> {
  const sum = (features: readonly Feature[]): number => features.reduce((total, [name, value]) => total + (weights[name] ?? 0) * value, 0);
  const scores = [none, ...options.map(({ features }) => features)].map(sum);
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const total = odds.reduce((a, b) => a + b, 0);
  let best = 0;
  options.forEach((_, k) => {
    if (best === 0 || odds[k + 1]! > odds[best]!) best = k + 1;
  });
  if (best === 0 || (odds[best]! / total < TAKEN && odds[0]! / total > NONE)) return null;
  return { group: options[best - 1]!.group, score: odds[best]! / total };
}

/** Reads a document from left to right and links each candidate that stands for an entity to it. `groups` are the names of each entity. */
export function linkReferences(
  words: readonly Word[], sentences: readonly Sentence[], data: ReferenceData, groups: readonly (readonly FoundName[])[], types: readonly string[],
  candidates: readonly Candidate[], spoken: readonly Spoken[], decide: Decide = (choice) => byWeights(choice),
): Map<Candidate, { readonly entity: number; readonly score: number }> {
  const nounOf = (name: FoundName): Word => words[lastPart(words, headOf(words, name), name.last)]!;
  const made = groups.map((names, k): Group => ({
    names, type: types[k]!, heads: [], lastName: -1, inCompound: false, titles: new Set(), described: new Set(), origins: new Set(), genders: new Map(), told: new Map(),
    nouns: new Set(names.slice(0, FEW).map((name) => stem(nounOf(name).text, data))),
    saysItsKind: names.slice(0, FEW).some((name) => listedKindOf(nounOf(name), data) !== null),
    isArea: placeNounOf(names.slice(0, FEW).map(nounOf), data),
    isCurrency: types[k] !== 'PER' && types[k] !== 'LOC' && names.every((name) => data.currencies.has(name.text.toLowerCase())),
    words: new Set(names.slice(0, FEW).flatMap((name) => nameKey(name.text).split(' ')).filter((word) => word.length > 3).map((word) => stem(word, data))),
  }));
  const numbers = new Map(made.map((group, k) => [group, k]));
  const groupOf = new Map<Link['to'], Group>();
  made.forEach((group) => group.names.forEach((name) => groupOf.set(name, group)));
  const at = new Map<number, Group>();
  for (const [{ first, last }, group] of groupOf) for (let token = first; token <= last; token += 1) at.set(token, group);
  const byNoun = new Map<string, Group>();
  const introduced = new Set<string>();
  const unnamed = new Set<string>();
  const count = new Map<string, number>();
  const history: Group[] = [];
  const reading = { words, sentences, data, at, introduced, count, unnamed, spoke: null as Group | null };

  const names = groups.flat().sort((a, b) => a.first - b.first);
  const titles = titlesOf(words, names);
  const found = new Map<Candidate, { entity: number; score: number }>();
  const speeches = [...spoken].sort((a, b) => a.last - b.last);
  let speech = 0;
  let name = 0;
  let read = 0;
  const readUpTo = (token: number): void => {
    for (; name < names.length && names[name]!.first < token; name += 1) {
      const group = groupOf.get(names[name]!)!;
      const head = headOf(words, names[name]!);
      if (group.lastName < 0) count.set(group.type, (count.get(group.type) ?? 0) + 1);
      group.lastName = head;
      group.heads.push(head);
      group.inCompound = isInCompound(words, names[name]!);
      history.push(group);
      const { first, last } = names[name]!;
      const given = group.type === 'PER' && first < last ? genderOfName(words[first]!.text) : undefined;
      const gender = words[head]!.feats['Gender'];
      // A person's name is often tagged with a wrong one.
      if (given) vote(group.genders, given, 1);
      else if (gender) vote(group.genders, gender, group.type === 'PER' ? 0.5 : 1);
      if (given && group.told.size === 0) vote(group.told, given, 1);
      for (const title of titles.get(names[name]!) ?? []) {
        group.titles.add(stem(words[title]!.text, data));
        byNoun.set(stem(words[title]!.text, data), group);
        // The words around title and name, up to three before the first and five behind.
        const from = Math.min(title, names[name]!.first);
        for (const origin of originsOf(words, from - 3, Math.max(title + 5, names[name]!.first - 1))) group.origins.add(origin);
        const own = genderOf(words, title, data);
        // «das Opfer» is no thing.
        if (own && (own !== 'Neut' || group.type !== 'PER')) tell(group, own);
      }
    }
    for (; read < token; read += 1) if (isIntroduced(words, read, data, at)) introduced.add(stem(words[read]!.text, data));
  };
  const placeOf = repeatedPlaces(words, sentences);
  const decided = new Map<string, NonNullable<ReturnType<Decide>>>();
  // «ihr» before «ihr Land», which does not stand for her.
  const owns = ({ kind }: Candidate): number => (kind === 'possessive' ? 0 : 1);
  for (const candidate of [...candidates].sort((a, b) => a.first - b.first || owns(a) - owns(b) || b.last - a.last)) {
    readUpTo(candidate.first);
    for (; speech < speeches.length && speeches[speech]!.last < candidate.first; speech += 1) {
      const { first, last } = speeches[speech]!.speaker;
      for (let token = first; token <= last; token += 1) if (at.has(token)) reading.spoke = at.get(token)!;
    }
    const inside = new Set<Group>();
    for (let token = candidate.first; token <= candidate.last; token += 1) if (at.has(token)) inside.add(at.get(token)!);
    const chances = chancesOf(candidate.links, groupOf);
    const options = optionsOf(chances, history, byNoun.get(stem(words[candidate.head]!.text, data)))
      .filter(({ group }) => !inside.has(group) && !group.isCurrency && !isOtherGender(candidate, group, reading) && !isOtherKind(candidate, group, reading));
    const choice: Choice = {
      candidate,
      none: nullFeatures(candidate, reading),
      options: options.map(({ group, rank }) => ({ group, features: groupFeatures(candidate, group, rank, chances.get(group) ?? 0, reading) })),
    };
    const place = placeOf(candidate);
    const taken = decide(choice) ?? (place === null ? null : decided.get(place) ?? null);
    if (taken !== null && place !== null) decided.set(place, taken);
    if (taken === null) {
      if (candidate.kind === 'description') unnamed.add(stem(words[candidate.head]!.text, data));
      continue;
    }
    const { group, score } = taken;
    found.set(candidate, { entity: numbers.get(group)!, score });
    groupOf.set(candidate, group);
    group.heads.push(candidate.head);
    group.inCompound = false;
    history.push(group);
    at.set(candidate.head, group);
    if (candidate.kind === 'personal') {
      const gender = data.personal[words[candidate.head]!.text.toLowerCase()]?.gender;
      if (gender?.length === 1) tell(group, gender[0]!);
    }
    if (candidate.kind === 'description') {
      group.described.add(stem(words[candidate.head]!.text, data));
      byNoun.set(stem(words[candidate.head]!.text, data), group);
    }
  }
  return found;
}

/** Whether the first noun for a place among those of a name is one for an area, null where there is none. */
function placeNounOf(nouns: readonly Word[], data: ReferenceData): boolean | null {
  const noun = nouns.find((one) => listedKindOf(one, data) === 'LOC');
  return noun === undefined ? null : isAreaNoun(noun, data);
}

/** So many words a sentence has at least that says the same where it is repeated word for word. */
const LONG = 6;

/** Names the place of a candidate in its sentence alike wherever the text has that sentence, word for word but for what opens it (a bullet); null in short ones. */
function repeatedPlaces(words: readonly Word[], sentences: readonly Sentence[]): (candidate: Candidate) => string | null {
  const numbers = new Map<string, number>();
  const known: number[] = [];
  /** The first sentence of the same words. */
  const firstOf = (sentence: number): number => {
    if (known[sentence] !== undefined) return known[sentence]!;
    const { first, last } = sentences[sentence]!;
    const own = words.slice(first, last + 1);
    const text = own.slice(own.findIndex(({ upos }) => upos !== 'PUNCT')).map((word) => word.text).join(' ');
    if (!numbers.has(text)) numbers.set(text, sentence);
    return (known[sentence] = numbers.get(text)!);
  };
  return ({ first, last }) => {
    const { sentence } = words[first]!;
    const { first: begin, last: end } = sentences[sentence]!;
    return end - begin < LONG ? null : `${firstOf(sentence)} ${end - first} ${end - last}`;
  };
}

/** The gender of a noun: that of its article with the endings behind it («der früheren Abgeordneten»), its own, or its article's («der CEO»). */
function genderOf(words: readonly Word[], noun: number, data: ReferenceData): string | undefined {
  const { feats } = words[noun]!;
  const phrase = words.slice(Math.max(0, noun - FARTHEST_ARTICLE), noun + 1).filter(({ index, head }) => index === noun || head === noun);
  const article = phrase.find((word) => relation(word) === 'det');
  const endsIn = (ending: string) => phrase.some(({ index, text, lemma, upos }) => text.endsWith(ending) && lemma !== text && (index === noun || upos === 'ADJ'));
  const told = article && feats['Number'] !== 'Plur' && data.weakEndings.find(([form, ending]) => form === article.text.toLowerCase() && endsIn(ending));
  return told ? told[2] : feats['Gender'] ?? article?.feats['Gender'];
}

function vote(genders: Map<string, number>, gender: string, weight: number): void {
  genders.set(gender, (genders.get(gender) ?? 0) + weight);
}

function tell(group: Group, gender: string): void {
  vote(group.genders, gender, 1);
  vote(group.told, gender, 1);
}

/** How likely the encoder finds each entity to be what its mentions so far are linked from; candidates that stand for none do not count. */
function chancesOf(links: readonly Link[], groupOf: ReadonlyMap<Link['to'], Group>): Map<Group, number> {
  const known = links.filter(({ to }) => groupOf.has(to));
  const odds = softmax(known.map(({ score }) => score));
  const chances = new Map<Group, number>();
  known.forEach(({ to }, k) => {
    const group = groupOf.get(to)!;
    chances.set(group, (chances.get(group) ?? 0) + odds[k]!);
  });
  return chances;
}

/** The entities that a candidate can stand for, with how many of the same type were mentioned since. */
function optionsOf(chances: ReadonlyMap<Group, number>, history: readonly Group[], known: Group | undefined): { group: Group; rank: number }[] {
  const options = new Map<Group, number>();
  const ranks = new Map<string, number>();
  for (let back = history.length - 1; back >= Math.max(0, history.length - REACH) && options.size < OPTIONS; back -= 1) {
    const group = history[back]!;
    if (options.has(group)) continue;
    const rank = ranks.get(group.type) ?? 0;
    options.set(group, rank);
    ranks.set(group.type, rank + 1);
  }
  const further = [...chances].filter(([, p]) => p >= LINKED).map(([group]) => group);
  for (const group of [...further, known]) if (group && !options.has(group)) options.set(group, 9);
  return [...options].map(([group, rank]) => ({ group, rank }));
}

export function headOf(words: readonly Word[], { first, last }: { readonly first: number; readonly last: number }): number {
  for (let token = first; token <= last; token += 1) {
    const { head, upos } = words[token]!;
    if ((head < first || head > last) && upos !== 'PUNCT' && upos !== 'DET') return token;
  }
  return first;
}

/** The nouns that stand beside each name: titles, appositions, and what a copula says of it. */
function titlesOf(words: readonly Word[], names: readonly FoundName[]): Map<FoundName, number[]> {
  const byHead = new Map<number, FoundName>();
  for (const name of names) byHead.set(headOf(words, name), name);
  const covered = tokensOf(names);
  const titles = new Map<FoundName, number[]>();
  const add = (name: FoundName, token: number): void => {
    if (covered.has(token) || words[token]!.upos !== 'NOUN') return;
    const list = titles.get(name);
    if (list) list.push(token);
    else titles.set(name, [token]);
  };
  for (const [head, name] of byHead) {
    const word = words[head]!;
    if (['appos', 'flat', 'name', 'compound', 'nmod'].includes(relation(word)) && word.head >= 0 && word.head < head && isTitle(words, word, name)) add(name, lastPart(words, word.head, words.length - 1));
    if (relation(word) === 'nsubj' && word.head >= 0 && words[word.head]!.upos === 'NOUN') add(name, lastPart(words, word.head, words.length - 1));
  }
  for (const word of words) {
    if (word.upos !== 'NOUN' || word.head < 0) continue;
    const name = byHead.get(word.head);
    if (name && (['appos', 'flat', 'name'].includes(relation(word)) || (relation(word) === 'compound' && word.index === word.head - 1))) add(name, lastPart(words, word.index, words.length - 1));
  }
  return titles;
}

function isTitle(words: readonly Word[], word: Word, name: FoundName): boolean {
  if (relation(word) !== 'nmod') return true;
  const before = words[name.first - 1];
  return word.feats['Case'] !== 'Gen' && before !== undefined && before.upos === 'NOUN';
}

/** A noun that comes into the text as a new thing, and stands beside no name. */
function isIntroduced(words: readonly Word[], token: number, data: ReferenceData, at: ReadonlyMap<number, Group>): boolean {
  const word = words[token]!;
  if (word.upos !== 'NOUN' || word.feats['Number'] === 'Plur' || at.has(token)) return false;
  let definite = false;
  let indefinite = false;
  for (let before = token - 1; before >= Math.max(0, token - 6); before -= 1) {
    const other = words[before]!;
    if (other.head !== token) continue;
    if (data.definite.has(other.text.toLowerCase()) || data.demonstratives.has(other.text.toLowerCase())) definite = true;
    else if (relation(other) === 'det' && other.feats['Poss'] !== 'Yes') indefinite = true;
  }
  if (definite || !indefinite) return false;
  for (let behind = token + 1; behind < Math.min(words.length, token + 8); behind += 1) {
    if (at.has(behind) && words[behind]!.head === token && ['appos', 'flat', 'name', 'nmod', 'compound'].includes(relation(words[behind]!)) && words[behind]!.feats['Case'] !== 'Gen') return false;
  }
  return true;
}
