import { lastPart, relation, type Entity, type Word } from '../document.js';
import type { AttributionData } from '../languages/language.js';
import { kindOf } from '../languages/nouns.js';
import { headOf, isNoun, mentionIndex, pronounForm, type Reference } from './mentions.js';
import type { WhoContext } from './who.js';

/** So many sentences back a pronoun looks for its person. */
const WINDOW = 2;

/** So many earlier titles are compared with a description. */
const TITLES = 60;

/** A noun of fewer letters is too common an ending. */
const SHORTEST = 4;

const BESIDE: ReadonlySet<string> = new Set(['appos', 'flat', 'compound', 'name']);

/**
 * The person that a pronoun without a link stands for: the only fitting one in this sentence before it, else in the sentence before;
 * of several the subject there, or the one who spoke just before. Null rather than a guess.
 */
export function antecedent(context: WhoContext, pronoun: number, data: AttributionData): Entity | null {
  const { doc } = context;
  const word = doc.tokens[pronoun]!;
  const features = data.pronouns[pronounForm(word)];
  if (!features || features.gender.includes('Neut')) return null;
  const verb = doc.tokens[word.head];
  const number = word.feats['Number'] ?? verb?.feats['Number'];
  if (number === 'Plur' || !features.number.includes('Sing')) return null;

  const { ordered, byName } = mentionIndex(doc);
  const before = context.before && word.sentence - context.before.sentence <= WINDOW ? byName.get(context.before.who) : undefined;
  let at = lastBefore(ordered, pronoun);
  for (let back = 0; back <= WINDOW; back += 1) {
    const found = new Map<Entity, boolean>();
    for (; at >= 0; at -= 1) {
      const { entity, mention } = ordered[at]!;
      const head = doc.tokens[headOf(doc.tokens, mention)]!;
      if (head.sentence < word.sentence - back) break;
      if (entity.type !== 'PER' || !fits(context, entity, features.gender)) continue;
      found.set(entity, (found.get(entity) ?? false) || isSubject(context, head.index));
    }
    if (found.size === 1) return [...found.keys()][0]!;
    const subjects = [...found].filter(([, subject]) => subject);
    if (subjects.length === 1) return subjects[0]![0];
    if (found.size > 1) return before && found.has(before) ? before : null;
  }
  return null;
}

/** Who spoke just before, where the words for them and the pronoun agree: «ein Sprecher … er». */
export function lastSpeaker(context: WhoContext, pronoun: number, data: AttributionData): string | null {
  const { doc, before } = context;
  const word = doc.tokens[pronoun]!;
  const features = data.pronouns[pronounForm(word)];
  if (!features || !before || word.sentence - before.sentence > WINDOW) return null;
  const head = doc.tokens[before.head]!;
  // «Sie sagte … Sie fügte hinzu»: the same pronoun goes on with the same person.
  if (head.upos === 'PRON' && pronounForm(head) === pronounForm(word) && head.feats['Number'] === word.feats['Number']) return before.who;
  // «Aussagen des Bürgermeisters»: their number and gender are not the mayor's.
  if (head.upos !== 'NOUN' || data.sourceNouns.some((noun) => isNoun(head, noun))) return null;
  const many = head.feats['Number'] === 'Plur' || context.tree.children[before.head]!.some((child) => relation(doc.tokens[child]!) === 'conj');
  const number = numberOf(context, word) ?? features.number[0];
  if (number !== (many ? 'Plur' : 'Sing') || !features.number.includes(number)) return null;
  const gender = genderOf(context, before.head);
  return many || features.gender.some((one) => gender?.includes(one)) ? before.who : null;
}

/**
 * The noun for a person without a name that a pronoun without a link takes up («eine Sprecherin … sie»), null for none: the only one in this
 * sentence before it or the sentence before that agrees in number and gender, of several the subject; of a demonstrative the last one.
 */
export function personBefore(context: WhoContext, pronoun: number, data: AttributionData): number | null {
  const { tokens } = context.doc;
  const word = tokens[pronoun]!;
  const demonstrative = word.feats['PronType'] === 'Dem' || data.references.demonstratives.has(pronounForm(word));
  const features = data.pronouns[pronounForm(word)];
  if (!features && !demonstrative) return null;
  const number = numberOf(context, word) ?? features?.number[0];
  const genders = features?.gender ?? [word.feats['Gender']];
  const named = mentionIndex(context.doc).byToken;
  for (const sentence of [word.sentence, word.sentence - 1]) {
    const found: number[] = [];
    for (let at = pronoun - 1; at >= 0 && tokens[at]!.sentence >= sentence; at -= 1) {
      const other = tokens[at]!;
      if (other.sentence !== sentence || other.upos !== 'NOUN' || named.has(at) || other.feats['Number'] !== number) continue;
      if (!['PER', 'person'].includes(kindOf(other, data.references) ?? '')) continue;
      if (number === 'Plur' || genders.some((one) => one !== undefined && genderOf(context, at)?.includes(one))) found.push(at);
    }
    if (found.length === 1 || (found.length > 1 && demonstrative)) return found[0]!;
    const subjects = found.filter((at) => isSubject(context, at));
    if (subjects.length === 1) return subjects[0]!;
    if (found.length > 1) return null;
  }
  return null;
}

/** The last mention that starts before a token (index in `ordered`, -1 for none). */
function lastBefore(ordered: readonly Reference[], token: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.mention.first < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isSubject(context: WhoContext, token: number): boolean {
  const word = context.doc.tokens[token]!;
  if (relation(word) === 'nsubj') return true;
  const head = context.doc.tokens[word.head];
  return head !== undefined && BESIDE.has(relation(word)) && relation(head) === 'nsubj';
}

const genders = new WeakMap<Entity, ReadonlySet<string>>();

/** Whether nothing that the document says of an entity speaks against these genders: its pronouns, its titles. */
function fits(context: WhoContext, entity: Entity, wanted: readonly string[]): boolean {
  let known = genders.get(entity);
  if (!known) {
    const seen = new Set<string>();
    for (const mention of entity.mentions.slice(0, 20)) {
      const head = context.doc.tokens[headOf(context.doc.tokens, mention)]!;
      const title = mention.kind === 'name' ? titleOf(context, head.index) : head.index;
      const gender = title < 0 ? undefined : genderOf(context, title);
      // A possessive has the gender of what is owned.
      if (gender && head.upos !== 'DET' && !gender.includes(',')) seen.add(gender);
    }
    known = seen;
    genders.set(entity, known);
  }
  return known.size === 0 || wanted.some((gender) => known.has(gender));
}

/** The number of a pronoun: that of its verb before its own. */
function numberOf({ doc }: WhoContext, pronoun: Word): string | undefined {
  return doc.tokens[pronoun.head]?.feats['Number'] ?? pronoun.feats['Number'];
}

/** The gender of a word, or of its article where it tells none («der CEO»). */
function genderOf({ doc, tree }: WhoContext, token: number): string | undefined {
  const article = tree.children[token]!.find((child) => relation(doc.tokens[child]!) === 'det' && doc.tokens[child]!.feats['Poss'] !== 'Yes');
  return doc.tokens[token]!.feats['Gender'] ?? (article === undefined ? undefined : doc.tokens[article]!.feats['Gender']);
}

/** The noun that a name stands beside («Tesla-Chef» of «Elon Musk»), -1 where there is none. */
function titleOf(context: WhoContext, name: number): number {
  const { tokens } = context.doc;
  const word = tokens[name]!;
  if (BESIDE.has(relation(word)) && word.head >= 0 && word.head < name) {
    // «GdP-Vorsitzende»: the title is the last part of the compound.
    const title = lastPart(tokens, word.head, name - 1);
    if (tokens[title]!.upos === 'NOUN') return title;
  }
  return context.tree.children[name]!.find((child) => BESIDE.has(relation(tokens[child]!)) && tokens[child]!.upos === 'NOUN') ?? -1;
}

interface Title {
  readonly token: number;
  readonly lemma: string;
  /** The adjectives in front of it, as lemmas. */
  readonly adjectives: string;
  readonly entity: Entity;
}

const titles = new WeakMap<readonly Entity[], readonly Title[]>();

/**
 * The entity that a definite description without a link takes up: the last one that was introduced with this noun or a compound
 * of it («Innenminister Maier … der Minister»).
 */
export function describedEntity(context: WhoContext, head: number, within: ReadonlySet<number>): Entity | null {
  return introduced(context, head, within, ({ lemma }, own) => lemma.endsWith(own));
}

/** The same for a noun with adjectives, where both are those of the introduction («der polnische Präsident»). */
export function introducedAlike(context: WhoContext, head: number, within: ReadonlySet<number>): Entity | null {
  const own = adjectivesOf(context, head);
  return own === '' ? null : introduced(context, head, within, ({ lemma, adjectives }, noun) => lemma === noun && adjectives === own);
}

function adjectivesOf({ doc, tree }: WhoContext, token: number): string {
  return tree.children[token]!.filter((child) => child < token && doc.tokens[child]!.upos === 'ADJ').map((child) => doc.tokens[child]!.lemma.toLowerCase()).join(' ');
}

/** The words of a name that a description can take up: «Landgericht» of «Landgericht Mannheim»; none of a person's. */
function nounsOf({ doc }: WhoContext, { entity, mention }: Reference): Title[] {
  if (entity.type !== 'ORG' || mention.kind !== 'name') return [];
  return doc.tokens.slice(mention.first, mention.last + 1)
    .filter(({ upos, text }) => (upos === 'NOUN' || upos === 'PROPN') && text.length >= SHORTEST)
    .map(({ index, lemma }) => ({ token: index, lemma: lemma.toLowerCase(), adjectives: '', entity }));
}

function introduced(context: WhoContext, head: number, within: ReadonlySet<number>, fits: (title: Title, lemma: string) => boolean): Entity | null {
  const { doc, tree } = context;
  const word = doc.tokens[head]!;
  if (word.upos !== 'NOUN') return null;
  const determiner = tree.children[head]!.find((child) => within.has(child) && relation(doc.tokens[child]!) === 'det');
  if (determiner === undefined || doc.tokens[determiner]!.feats['Definite'] === 'Ind') return null;
  if ([...within].some((token) => token !== head && relation(doc.tokens[token]!) === 'nmod')) return null;
  let known = titles.get(doc.entities);
  if (!known) {
    known = mentionIndex(doc).ordered.flatMap(({ entity, mention }) => {
      const token = mention.kind === 'name' ? titleOf(context, headOf(doc.tokens, mention)) : -1;
      const title = token < 0 ? [] : [{ token, lemma: doc.tokens[token]!.lemma.toLowerCase(), adjectives: adjectivesOf(context, token), entity }];
      return [...title, ...nounsOf(context, { entity, mention })];
    }).sort((a, b) => a.token - b.token);
    titles.set(doc.entities, known);
  }
  const lemma = word.lemma.toLowerCase();
  if (lemma.length < SHORTEST) return null;
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (known[middle]!.token < head) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= Math.max(0, low - TITLES); at -= 1) if (fits(known[at]!, lemma)) return known[at]!.entity;
  return null;
}
