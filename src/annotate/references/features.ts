import { relation, type Sentence, type Word } from '../../document.js';
import type { Agreement, ReferenceData } from '../../languages/language.js';
import { kindOf, listedKindOf, sameNoun, stem } from '../../languages/nouns.js';
import type { FoundName } from '../names.js';
import { pronounForm, type Candidate } from './candidates.js';

/** What is known of an entity while a document is read from left to right. */
export interface Group {
  readonly names: readonly FoundName[];
  readonly type: string;
  /** Words of its names, as {@link stem}s; and those alone that its names are («Gewerkschaft» of «Gewerkschaft der Polizei»). */
  readonly words: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  /** Whether a name of it holds a noun that tells what it is («Drehbrücke»). */
  readonly saysItsKind: boolean;
  /** Whether that noun is one for an area («Republik»), null where it is no place's. */
  readonly isArea: boolean | null;
  readonly isCurrency: boolean;
  /** Places of its mentions so far (head tokens), in order of the text. */
  readonly heads: number[];
  /** The last of its names so far, -1 for none. */
  lastName: number;
  /** Whether its last mention is a part of a compound («Lenz-Jury»). */
  inCompound: boolean;
  /** Stems of the nouns that stood beside its names, or described it. */
  readonly titles: Set<string>;
  readonly described: Set<string>;
  /** Beginnings of the words around its titles («brasil» of «der brasilianische Präsident Lula»). */
  readonly origins: Set<string>;
  /** How much speaks for each gender: by all that is known, and by titles and pronouns alone. */
  readonly genders: Map<string, number>;
  readonly told: Map<string, number>;
}

export interface Reading {
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly data: ReferenceData;
  /** Group of the mention at a token, of names and of references so far. */
  readonly at: ReadonlyMap<number, Group>;
  /** Stems of nouns that came with an indefinite article or bare, and beside no name. */
  readonly introduced: ReadonlySet<string>;
  /** How many entities of each type the text has named so far. */
  readonly count: ReadonlyMap<string, number>;
  /** Stems of definite descriptions so far that stood for no entity. */
  readonly unnamed: ReadonlySet<string>;
  /** Who spoke last before a candidate. */
  readonly spoke: Group | null;
}

export type Feature = readonly [name: string, value: number];

const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'csubj']);
const ARGUMENTS: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj', 'obl']);
const CLAUSES: ReadonlySet<string> = new Set(['acl', 'advcl', 'ccomp', 'parataxis', 'conj', 'root', 'csubj', 'xcomp']);

/** The least probability of a link that counts. */
const FAINT = 0.002;

const broad = (type: string): string => (type === 'PER' || type === 'LOC' || type === 'ORG' ? type : 'THING');

function agreementOf(word: Word, candidate: Candidate, data: ReferenceData): Agreement | null {
  const form = pronounForm(word.text);
  if (candidate.kind === 'personal') return data.personal[form] ?? null;
  if (candidate.kind === 'possessive') return data.possessives[form] ?? null;
  return null;
}

/** Whether a pronoun is plural here, as far as its form, its features and its verb tell. */
function isPlural(reading: Reading, word: Word, agreement: Agreement | null): boolean {
  if (agreement && !agreement.number.includes('Plur')) return false;
  if (agreement && !agreement.number.includes('Sing')) return true;
  if (!SUBJECTS.has(relation(word))) return word.upos === 'PRON' && word.feats['Number'] === 'Plur';
  const verbs = [word.head, ...finite(reading, word.head)].flatMap((index) => reading.words[index]?.feats['Number'] ?? []);
  return verbs.includes('Plur') && !verbs.includes('Sing');
}

function finite({ words }: Reading, verb: number): number[] {
  return near(words, verb).filter((at) => relation(words[at]!) === 'aux' || relation(words[at]!) === 'cop');
}

/** The words around a verb that hang on it. */
function near(words: readonly Word[], verb: number): number[] {
  const found: number[] = [];
  for (let at = Math.max(0, verb - 12); at < Math.min(words.length, verb + 8); at += 1) if (words[at]!.head === verb) found.push(at);
  return found;
}

/** Whether a pronoun does something to something: «es verkauft Daten», but not «es gibt Daten». */
function isAgent(reading: Reading, word: Word): boolean {
  const verb = word.head < 0 ? undefined : reading.words[word.head];
  if (verb?.upos !== 'VERB' || reading.data.impersonal.has(verb.lemma) || !['nsubj', 'expl'].includes(relation(word))) return false;
  return near(reading.words, verb.index).some((at) => {
    const { upos, deprel } = reading.words[at]!;
    return deprel === 'obj' && (upos === 'NOUN' || upos === 'PROPN');
  });
}

/** The clause that a token stands in: its verb or predicate. */
function clauseOf({ words }: Reading, token: number): number {
  let at = token;
  while (words[at]!.head >= 0 && !CLAUSES.has(relation(words[at]!))) at = words[at]!.head;
  return at;
}

/** The clause of a candidate; a possessive at the subject itself looks to the clause around. */
function subjectGroup(reading: Reading, clause: number, before: number): Group | null {
  const { words, at } = reading;
  for (let step = 0, verb = clause; step < 2 && verb >= 0; step += 1) {
    const from = reading.sentences[words[verb]!.sentence]!.first;
    for (let token = from; token <= reading.sentences[words[verb]!.sentence]!.last; token += 1) {
      if (words[token]!.head !== verb || !SUBJECTS.has(relation(words[token]!)) || token === before) continue;
      if (words[token]!.feats['PronType'] === 'Rel') return at.get(words[verb]!.head) ?? null;
      return at.get(token) ?? beside(reading, token);
    }
    // Verbs that share a subject: it hangs on the first; an infinitive has that of the verb above.
    if (!['conj', 'xcomp', 'advcl'].includes(relation(words[verb]!))) break;
    verb = words[verb]!.head;
    if (verb >= 0 && relation(words[verb]!) === 'nsubj') break;
  }
  return null;
}

/** The name beside a noun: «Kanzlerin Merkel» is who «Kanzlerin» is. */
function beside({ words, at }: Reading, token: number): Group | null {
  for (let child = token + 1; child < Math.min(words.length, token + 8); child += 1) {
    if (words[child]!.head === token && ['appos', 'flat', 'name'].includes(relation(words[child]!)) && at.has(child)) return at.get(child)!;
  }
  return null;
}

/** Whether a pronoun stands for nothing: an expletive, or the subject of a verb that commonly has none («es gibt», «es handelt sich um»). */
function isImpersonal({ words, data }: Reading, word: Word): boolean {
  if (relation(word) === 'expl') return true;
  return SUBJECTS.has(relation(word)) && word.head >= 0 && data.impersonal.has(words[word.head]!.lemma);
}

/** How much speaks for any gender, and how much for one of `wanted`. */
function gendersOf(genders: ReadonlyMap<string, number>, wanted: readonly string[]): { total: number; fit: number } {
  const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);
  return { total: sum(genders.values()), fit: sum(wanted.map((gender) => genders.get(gender) ?? 0)) };
}

/** Whether a person's given name, titles and pronouns so far are all of another gender than a pronoun, or a description that tells one. */
export function isOtherGender(candidate: Candidate, group: Group, reading: Reading): boolean {
  if (group.type !== 'PER') return false;
  const agreement = agreementOf(reading.words[candidate.first]!, candidate, reading.data);
  const described = candidate.kind === 'description' ? describedGender(candidate, reading) : undefined;
  if (candidate.kind === 'description' ? described === undefined : !agreement || isPlural(reading, reading.words[candidate.head]!, agreement)) return false;
  const { total, fit } = gendersOf(group.told, described === undefined ? agreement!.gender : [described]);
  return total >= 1 && fit === 0;
}

/** The gender that a description of a person tells for certain: by its ending («die Ministerin»), or by the article of an adjective («der 39-Jährigen»). */
function describedGender({ first, head }: Candidate, { words, data }: Reading): string | undefined {
  const form = words[head]!.text.toLowerCase();
  if (words[head]!.feats['Number'] === 'Plur') return undefined;
  if (!data.adjectivalNouns.test(form)) return data.genders.find(([ending]) => ending.test(form))?.[1] ?? undefined;
  const article = words[first]!.text.toLowerCase();
  return data.adjectivalGenders.find(([one, ending]) => one === article && form.endsWith(ending))?.[2];
}

/**
 * Whether a description cannot stand for an entity: a person's noun for none, another's for a person, several people for one. Some pronouns stand for
 * people alone (“she”) or for none (“it”).
 */
export function isOtherKind({ kind, first, head }: Candidate, { type, isArea }: Group, { words, data }: Reading): boolean {
  if (kind === 'personal' || kind === 'possessive') return (type === 'PER' ? data.things : data.people).has(pronounForm(words[first]!.text));
  if (kind !== 'description') return false;
  const noun = words[head]!;
  if (type === 'PER' && data.pluralArticles[words[first]!.text.toLowerCase()]?.includes(noun.feats['Gender'] ?? '')) return true;
  const listed = listedKindOf(noun, data);
  // «die Stadt» is no bridge, whatever it is called.
  if (listed === 'LOC' && isArea !== null && isArea !== isAreaNoun(noun, data)) return true;
  return listed !== null && (listed === 'PER') !== (type === 'PER');
}

/** Whether a noun, or what a compound ends with, is one for an area. */
export function isAreaNoun({ text, lemma }: Word, { areas }: ReferenceData): boolean {
  const forms = [text.toLowerCase(), lemma.toLowerCase()];
  return [...areas].some((area) => forms.some((form) => form.endsWith(area)));
}

/** The features of «this candidate is no reference to a named entity». */
export function nullFeatures(candidate: Candidate, reading: Reading): Feature[] {
  const { words, data, introduced } = reading;
  const { kind } = candidate;
  const word = words[candidate.head]!;
  const out: Feature[] = [[`${kind}.none`, 1], [`${kind}.none.odds`, candidate.odds]];
  const agreement = agreementOf(words[candidate.first]!, candidate, data);
  if (kind === 'personal' || kind === 'possessive') {
    if (isPlural(reading, word, agreement)) out.push([`${kind}.none.plural`, 1]);
    if (kind === 'personal' && agreement?.gender.length === 1 && agreement.gender[0] === 'Neut') {
      out.push(['personal.none.neuter', 1]);
      if (isImpersonal(reading, word)) out.push(['personal.none.impersonal', 1]);
      if (isAgent(reading, word)) out.push(['personal.none.agent', 1]);
    }
  }
  if (kind === 'first' || kind === 'firstPlural') out.push([`${kind}.none.${candidate.speakers.some(({ direct }) => direct) ? 'direct' : 'outside'}`, 1]);
  if (kind === 'description') {
    const noun = stem(word.text, data);
    const type = kindOf(word, data);
    out.push(['description.none.head', candidate.headOdds], [`description.none.${type ?? 'unknown'}`, 1]);
    if (data.demonstratives.has(words[candidate.first]!.text.toLowerCase())) out.push(['description.none.demonstrative', 1]);
    if (Object.hasOwn(data.possessives, pronounForm(words[candidate.first]!.text))) out.push(['description.none.possessive', 1]);
    if (candidate.first === candidate.head) out.push(['description.none.contracted', 1]);
    if (word.feats['Number'] === 'Plur') out.push(['description.none.plural', 1]);
    if (introduced.has(noun)) out.push(['description.none.introduced', 1]);
    if (reading.unnamed.has(noun)) out.push(['description.none.repeated', 1]);
    const before = candidate.head - candidate.first - 1;
    const behind = candidate.last - candidate.head;
    if (before > 0) out.push(['description.none.modified', 1]);
    if (behind > 0) out.push(['description.none.complement', 1]);
    if (before <= 0 && behind === 0) out.push(['description.none.bare', 1]);
  }
  return out;
}

/** The features of «this candidate stands for this entity»; `link` is how likely the encoder finds it. */
export function groupFeatures(candidate: Candidate, group: Group, rank: number, link: number, reading: Reading): Feature[] {
  const { words, data } = reading;
  const { kind } = candidate;
  const word = words[candidate.head]!;
  const type = broad(group.type);
  const family = kind === 'description' ? 'desc' : kind === 'first' || kind === 'firstPlural' ? 'first' : 'pron';
  const out: Feature[] = [];
  out.push([`${kind}.link`, Math.log(Math.max(link, FAINT))]);
  out.push([`${kind}.${type}`, 1]);
  const agreement = agreementOf(words[candidate.first]!, candidate, data);
  const plural = isPlural(reading, word, agreement);
  if (agreement) {
    out.push([`form.${plural ? 'Plur' : agreement.gender.join('')}.${type}`, 1]);
    if (type !== 'LOC' && !plural) {
      const { total, fit } = gendersOf(group.genders, agreement.gender);
      out.push([`gender.fits.${type}`, total === 0 ? 0 : fit / (total + 1)], [`gender.clashes.${type}`, total === 0 ? 0 : (total - fit) / (total + 1)]);
    }
  }
  const last = group.heads.at(-1);
  if (last === undefined || last > candidate.first) {
    out.push([`${family}.later`, 1]);
  } else {
    const gap = word.sentence - words[last]!.sentence;
    out.push([`${family}.gap${gap < 3 ? gap : gap < 6 ? '3' : '6'}`, 1]);
    if (SUBJECTS.has(relation(words[last]!)) || isTitledSubject(reading, last)) out.push([`${family}.subject${Math.min(gap, 2)}`, 1]);
  }
  if (family === 'pron' && group.inCompound) out.push([`${family}.inCompound`, 1]);
  if (group.lastName >= 0) {
    const gap = word.sentence - words[group.lastName]!.sentence;
    out.push([`${family}.nameGap${gap < 2 ? gap : gap < 4 ? '2' : '4'}`, 1]);
  }
  out.push([`${family}.total`, Math.log(group.names.length)]);
  out.push([`${family}.rank${Math.min(rank, 3)}`, 1]);
  out.push([`${family}.count`, Math.log(1 + group.heads.length)]);
  if (group.heads.length > 0 && words[group.heads[0]!]!.sentence <= 1) out.push([`${family}.lead`, 1]);
  if (family === 'pron') {
    const clause = clauseOf(reading, kind === 'possessive' ? word.head : word.index);
    const subject = SUBJECTS.has(relation(words[kind === 'possessive' ? word.head : word.index]!)) ? null : subjectGroup(reading, clause, word.index);
    if (subject === group) out.push([`${kind}.clauseSubject`, 1]);
    else if (subject) out.push([`${kind}.otherSubject`, 1]);
    const above = words[clause]!.head;
    if (above >= 0 && subjectGroup(reading, clauseOf(reading, above), -1) === group) {
      out.push([`${kind}.mainSubject`, 1]);
      if (kind === 'personal' && agreement?.gender.join('') === 'Neut' && SUBJECTS.has(relation(word))) out.push([`neuter.mainSubject.${type}`, 1]);
    }
  }
  if (kind !== 'possessive' && kind !== 'description' && isCoargument(reading, word, group)) out.push([`${family}.coargument`, 1]);
  const speakers = candidate.speakers.filter(({ first, last: end }) => {
    for (let token = first; token <= end; token += 1) if (reading.at.get(token) === group) return true;
    return false;
  });
  if (speakers.length > 0) out.push([`${kind}.speaker.${speakers.some(({ direct }) => direct) ? 'direct' : 'indirect'}`, 1]);
  if (reading.spoke === group) out.push([`${family}.spoke`, 1]);
  if (kind === 'description') describe(out, candidate, group, reading);
  return out;
}

/** Whether the verb that takes a pronoun takes a mention of an entity before it too: «er lobt ihn». */
function isCoargument({ words, sentences }: Reading, word: Word, { heads }: Group): boolean {
  if (!ARGUMENTS.has(relation(word))) return false;
  for (let k = heads.length - 1; k >= 0 && heads[k]! >= sentences[word.sentence]!.first; k -= 1) {
    const other = words[heads[k]!]!;
    if (other.head === word.head && other.index !== word.index && ARGUMENTS.has(relation(other))) return true;
  }
  return false;
}

/** So many letters tell a country from another in a noun and in its adjective («Brasilien», «brasilianisch»). */
const ORIGIN = 5;

/** The beginnings of the adjectives and names among tokens. */
export function originsOf(words: readonly Word[], first: number, last: number): string[] {
  const found: string[] = [];
  for (let token = Math.max(0, first); token <= Math.min(last, words.length - 1); token += 1) {
    const { upos, text } = words[token]!;
    if ((upos === 'ADJ' || upos === 'PROPN') && text.length >= ORIGIN) found.push(text.slice(0, ORIGIN).toLowerCase());
  }
  return found;
}

function describe(out: Feature[], candidate: Candidate, group: Group, { words, data, count }: Reading): void {
  const word = words[candidate.head]!;
  const noun = stem(word.text, data);
  const match = (stems: Iterable<string>): 'same' | 'compound' | null => {
    let best: 'same' | 'compound' | null = null;
    for (const one of stems) {
      const found = sameNoun(noun, one);
      if (found === 'same') return found;
      best ??= found;
    }
    return best;
  };
  const title = match(group.titles);
  const described = match(group.described);
  const named = match(group.words);
  if (title) out.push([`desc.title.${title}`, 1]);
  if (described) out.push([`desc.again.${described}`, 1]);
  if (named) out.push([`desc.name.${match(group.nouns) ? named : 'within'}`, 1]);
  if (title || described) {
    const origins = originsOf(words, candidate.first, candidate.last);
    if (origins.some((origin) => group.origins.has(origin))) out.push(['desc.origin.fits', 1]);
    else if (origins.length > 0 && group.origins.size > 0) out.push(['desc.origin.clashes', 1]);
  }
  const type = kindOf(word, data);
  if (group.saysItsKind && !named && !title && !described && type !== null) out.push(['desc.name.other', 1]);
  if (type !== null) {
    const wanted = type === 'person' ? 'PER' : type;
    const fit = wanted === group.type ? 'fits' : wanted === 'PER' || group.type === 'PER' ? 'clashes' : 'differs';
    out.push([`desc.kind.${fit}${type === 'person' ? '.ending' : ''}`, 1]);
    if (fit === 'fits') out.push([`desc.kind.${broad(group.type)}`, 1]);
    if (fit === 'fits' && count.get(group.type) === 1) out.push([`desc.only.${broad(group.type)}`, 1]);
  }
  const gender = word.feats['Gender'];
  if (group.type === 'PER' && gender) {
    const { total, fit } = gendersOf(group.genders, [gender]);
    out.push(['desc.gender.fits', total === 0 ? 0 : fit / (total + 1)], ['desc.gender.clashes', total === 0 ? 0 : (total - fit) / (total + 1)]);
  }
  if (word.feats['Number'] === 'Plur') out.push([`desc.plural.${broad(group.type)}`, 1]);
}

/** A name that hangs on its title: the title is the subject. */
function isTitledSubject({ words }: Reading, token: number): boolean {
  const word = words[token]!;
  const above = words[word.head];
  return above !== undefined && ['appos', 'flat', 'name'].includes(relation(word)) && SUBJECTS.has(relation(above));
}
