import { relation, type Annotated, type Entity, type Word } from '../document.js';
import type { AttributionData } from '../languages/language.js';
import { extent, type Piece } from './draft.js';
import { antecedent, describedEntity, introducedAlike, lastSpeaker, personBefore } from './antecedent.js';
import { headOf, isNoun, lastWord, mentionAt, mentionIndex, STEM, pronounForm, type Reference } from './mentions.js';
import { referenceOf } from './resolve.js';
import type { Tree } from './tree.js';

/** What is needed to tell who a speaker is. */
export interface WhoContext {
  readonly doc: Pick<Annotated, 'tokens' | 'entities'>;
  readonly tree: Tree;
  /** Data of the language of a sentence; null where claimline has none. */
  readonly data: (sentence: number) => AttributionData | null;
  /** Who spoke last, in which sentence, and the head of the words for them; a pronoun without a link may go on with them. */
  readonly before: { readonly who: string; readonly sentence: number; readonly head: number } | null;
}

/** Relations of a name to the noun that it stands behind. */
const NAMING: ReadonlySet<string> = new Set(['appos', 'flat', 'name']);

/** At most so many nouns are looked through from «Angaben» to the one who made them. */
const DEPTH = 3;

/** So many steps up from a word the noun of its phrase is looked for. */
const CLIMB = 5;

/**
 * Who the speaker is: the full name of a named entity («er», «der Tesla-Chef» → «Elon Musk»), else the phrase itself without its
 * article («ein Sprecher der Polizei» → «Sprecher der Polizei»); null where it names nobody («man»).
 */
export function whoIs(context: WhoContext, speaker: readonly Piece[]): string | null {
  if (speaker.length === 0) return null;
  const { tokens } = context.doc;
  const head = headOf(tokens, speaker.length === 1 ? speaker[0]! : extent(speaker));
  const inside = [...tokensOf(speaker)];
  return named(context, head, inside, DEPTH);
}

function* tokensOf(pieces: readonly Piece[]): Generator<number> {
  for (const piece of pieces) for (let token = piece.first; token <= piece.last; token += 1) yield token;
}

function named(context: WhoContext, head: number, inside: readonly number[], depth: number): string | null {
  const { doc, tree } = context;
  const word = doc.tokens[head]!;
  const data = context.data(word.sentence);
  const within = new Set(inside);
  const conjuncts = tree.children[head]!.filter((child) => within.has(child) && relation(doc.tokens[child]!) === 'conj');
  if (conjuncts.length > 0 && !mentionSpans(context, head, conjuncts)) {
    return titledTwice(context, head, conjuncts, inside) ?? together(context, head, conjuncts, inside, depth);
  }

  const reference = referenceOf(doc, head, inside) ?? nameBeside(context, head, inside) ?? nameAbove(context, head, within);
  if (reference && canSpeak(word, reference, data)) {
    // «der polnische Präsident»: whoever was introduced in the same words, before the encoder's link.
    return (reference.mention.kind === 'description' ? introducedAlike(context, head, within) : null)?.name ?? reference.entity.name;
  }
  if (data && [data.sourceNouns, data.messageNouns].some((nouns) => nouns.some((noun) => isNoun(word, noun)))) {
    const owner = ownerOf(context, head, within, data);
    if (owner === null) return compoundOwner(word, data) ?? adjectiveOwner(context, head, within, data) ?? describe(context, head, inside, data);
    const possessor = mentionAt(doc, owner);
    if (possessor && doc.tokens[owner]!.upos !== 'NOUN') return possessor.entity.name;
    // The owner's own words: those of the speaker, or of the clause's subject where it stands outside.
    const own: number[] = [];
    for (let token = tree.left[owner]!; token <= tree.right[owner]!; token += 1) own.push(token);
    return depth > 0 ? named(context, owner, own, depth - 1) : null;
  }
  const related = depth > 0 ? relatedTo(context, head) : null;
  if (related !== null) return namedBefore(context, related, head, depth - 1);
  const pronoun = word.upos === 'PRON' || word.upos === 'DET';
  if (pronoun && data?.anonymous.includes(pronounForm(word))) return null;
  if (pronoun) return data && whoBefore(context, head, data, depth);
  const entity = bySurname(context, head);
  if (entity) return entity.name;
  const bare = bareName(context, head, within);
  if (bare !== null) return mentionIndex(doc).byLastWord.get(lastWord(bare))?.name ?? bare;
  return describedEntity(context, head, within)?.name ?? describe(context, head, inside, data);
}

/** Who a pronoun without a link stands for: a person with a name, the one who spoke last, or a person without a name. */
function whoBefore(context: WhoContext, pronoun: number, data: AttributionData, depth: number): string | null {
  const known = antecedent(context, pronoun, data)?.name ?? lastSpeaker(context, pronoun, data);
  const person = known === null && depth > 0 ? personBefore(context, pronoun, data) : null;
  return person === null ? known : namedBefore(context, person, pronoun, depth - 1);
}

/** Who a noun is, by its phrase as far as it stands before a token. */
function namedBefore(context: WhoContext, noun: number, token: number, depth: number): string | null {
  return named(context, noun, [...tokensOf([phraseBefore(context, noun, token)])], depth);
}

/** Whether a pronoun or a description can be this entity: no thing and no place is «he» or «the minister», no person «the court». */
function canSpeak(word: Word, { entity, mention }: Reference, data: AttributionData | null): boolean {
  if (mention.kind === 'description' && entity.type === 'PER' && data && [data.bodies, data.writings].some((nouns) => nouns.some((noun) => isNoun(word, noun)))) return false;
  if (mention.kind === 'name' || entity.type === 'PER' || entity.type === 'ORG' || entity.type === 'MISC') return true;
  return word.upos !== 'PRON' && entity.type === 'LOC';
}

/**
 * A name beside the head where the tree does not say so: right behind a noun or a comma, and no genitive. People anywhere in the phrase,
 * other names only right behind the head.
 */
function nameBeside({ doc }: WhoContext, head: number, inside: readonly number[]): Reference | null {
  const { byToken } = mentionIndex(doc);
  if (doc.tokens[head]!.upos !== 'NOUN' && doc.tokens[head]!.upos !== 'PROPN') return null;
  for (const token of inside) {
    const before = doc.tokens[token - 1];
    // Behind another noun of the phrase it is that noun's name («der Nachfolger des Präsidenten Maier, Max Müller»).
    if (token <= head || !before || (before.upos !== 'PUNCT' && before.index !== head)) continue;
    for (const reference of byToken.get(token) ?? []) {
      const { mention, entity } = reference;
      const genitive = doc.tokens[token]!.feats['Case'] === 'Gen' || (mention.text.endsWith('s') && !entity.name.endsWith('s'));
      if (mention.kind !== 'name' || mention.first !== token || genitive || before.text === '-' || before.text === '(') continue;
      if (entity.type === 'PER' || before.index === head || (before.upos === 'PUNCT' && before.index === head + 1)) return reference;
    }
  }
  return null;
}

/** The name that a noun is an apposition of, where the name itself is not in the phrase («Max Maier, ein Vertreter der Branche»). */
function nameAbove({ doc }: WhoContext, head: number, within: ReadonlySet<number>): Reference | null {
  const word = doc.tokens[head]!;
  if (word.upos !== 'NOUN' || relation(word) !== 'appos' || word.head < 0 || word.head > head || within.has(word.head)) return null;
  const reference = mentionAt(doc, word.head);
  return reference?.mention.kind === 'name' ? reference : null;
}

/** The noun that a relative pronoun takes up, null for another word. */
function relatedTo({ doc }: WhoContext, token: number): number | null {
  const word = doc.tokens[token]!;
  if (word.upos !== 'PRON') return null;
  // «…, so Maier, die auch angab»: right behind the comma behind a name or noun, whatever the tree says.
  const noun = doc.tokens[token - 1]?.text === ',' && ['PROPN', 'NOUN'].includes(doc.tokens[token - 2]?.upos ?? '') && ['Rel', 'Art'].includes(word.feats['PronType'] ?? '');
  if (noun && relation(word) === 'nsubj') return relation(doc.tokens[token - 2]!) === 'flat' ? doc.tokens[token - 2]!.head : token - 2;
  if (word.feats['PronType'] !== 'Rel') return null;
  for (let at = word.head, step = 0; at >= 0 && step < DEPTH; at = doc.tokens[at]!.head, step += 1) {
    if (relation(doc.tokens[at]!) === 'acl') return doc.tokens[at]!.head;
  }
  return null;
}

/** The phrase of a noun up to the clause that a token stands in. */
function phraseBefore({ tree }: WhoContext, head: number, token: number): Piece {
  return { first: tree.left[head]!, last: Math.max(head, Math.min(tree.right[head]!, token - 1)) };
}

/** One name that holds a conjunction («Ministerium für Bildung und Forschung»). */
function mentionSpans(context: WhoContext, head: number, conjuncts: readonly number[]): boolean {
  const reference = mentionAt(context.doc, head);
  return reference !== null && conjuncts.every((token) => token <= reference.mention.last);
}

/** Who has two titles behind one article: «der Parteichef und Abgeordnete Max Maier»; null where they are several. */
function titledTwice({ doc, tree }: WhoContext, head: number, conjuncts: readonly number[], inside: readonly number[]): string | null {
  const { tokens } = doc;
  const hasArticle = (token: number): boolean => tree.children[token]!.some((child) => relation(tokens[child]!) === 'det');
  const isTitle = (token: number): boolean => tokens[token]!.upos === 'NOUN' && tokens[token]!.feats['Number'] !== 'Plur';
  if (![head, ...conjuncts].every(isTitle) || !hasArticle(head) || conjuncts.some(hasArticle)) return null;
  const behind = inside.find((token) => token > conjuncts.at(-1)! && tokens[token]!.upos === 'PROPN' && NAMING.has(relation(tokens[token]!)));
  const person = behind === undefined ? null : mentionAt(doc, behind);
  return person?.mention.kind === 'name' && person.entity.type === 'PER' ? person.entity.name : null;
}

function together(context: WhoContext, head: number, conjuncts: readonly number[], inside: readonly number[], depth: number): string | null {
  const { tree, doc } = context;
  const parts: string[] = [];
  // Without the tokens of the others, the first one is a phrase like any other.
  const firstStart = tree.left[conjuncts[0]!]!;
  const own = named(context, head, inside.filter((token) => token < firstStart), depth);
  if (own !== null) parts.push(own);
  let joiner = ',';
  for (const conjunct of conjuncts) {
    const cc = tree.children[conjunct]!.find((child) => relation(doc.tokens[child]!) === 'cc');
    if (cc !== undefined) joiner = doc.tokens[cc]!.text;
    const own = inside.filter((token) => token >= tree.left[conjunct]! && token <= tree.right[conjunct]! && token !== cc);
    const name = named(context, conjunct, own, depth);
    if (name !== null) parts.push(name);
  }
  if (parts.length === 0) return null;
  if (parts.length === 1) return parts[0]!;
  return `${parts.slice(0, -1).join(', ')}${joiner === ',' ? ', ' : ` ${joiner} `}${parts.at(-1)!}`;
}

/** Whose they are in one word: «Polizeiangaben» → «Polizei». A report is its own source («Medienberichte»). */
function compoundOwner(word: Word, data: AttributionData): string | null {
  const text = word.text.toLowerCase();
  for (const noun of data.anonymousNouns) {
    const at = text.lastIndexOf(noun);
    if (at < 4 || text.length - at - noun.length > 2) continue;
    // Without the «s» that joins the parts, unless it is the word's own.
    return word.text.slice(0, at).replace(/-$|(?<![aisu])s$/u, '');
  }
  return null;
}

/** «israelische Angaben» → «Israel»: the entity whose name begins as the adjective does. */
function adjectiveOwner({ doc, tree }: WhoContext, head: number, within: ReadonlySet<number>, data: AttributionData): string | null {
  for (const child of tree.children[head]!) {
    const word = doc.tokens[child]!;
    const match = within.has(child) && word.upos === 'ADJ' ? data.demonyms.exec(word.text.toLowerCase()) : null;
    const stem = match?.[1];
    if (!stem || stem.length < STEM) continue;
    // Not one that the adjective itself is part of («Palästinensische Autonomiebehörde»).
    const isStem = (name: string): boolean => name.startsWith(stem) && !data.demonyms.test(name.split(' ')[0]!);
    const found = (mentionIndex(doc).byStart.get(stem.slice(0, STEM)) ?? []).find(({ name }) => isStem(name.toLowerCase()));
    if (found) return found.name;
  }
  return null;
}

/** Whose «Angaben» they are: a possessive, a genitive, or «von …»; null where nobody is named. */
function ownerOf(context: WhoContext, head: number, within: ReadonlySet<number>, data: AttributionData): number | null {
  const { doc, tree } = context;
  let owner: number | null = null;
  for (const child of tree.children[head]!) {
    if (!within.has(child)) continue;
    if (data.own.some((own) => doc.tokens[child]!.text.toLowerCase().startsWith(own))) return subjectAbove(context, head);
    const word = doc.tokens[child]!;
    const kind = relation(word);
    if (kind === 'det' && mentionAt(doc, child)?.mention.kind === 'pronoun') return child;
    if (kind === 'compound' && !data.anonymousNouns.some((noun) => isNoun(doc.tokens[head]!, noun))) continue;
    if (owner !== null || !['nmod', 'appos', 'flat', 'compound', 'obl', 'name'].includes(kind)) continue;
    const marked = tree.children[child]!.find((grandchild) => relation(doc.tokens[grandchild]!) === 'case');
    // «dem Bericht vom März»: a time owns nothing.
    if (marked !== undefined && (word.literal === 'date' || data.times.has(word.lemma.toLowerCase()))) continue;
    if (marked === undefined || data.owners.includes(doc.tokens[marked]!.text.toLowerCase())) owner = child;
  }
  return owner ?? ownerBehind(context, head, within) ?? nameBehind(context, head);
}

/** The noun behind «Angaben» that a genitive article opens, where the tree hangs it elsewhere. */
function ownerBehind({ doc }: WhoContext, head: number, within: ReadonlySet<number>): number | null {
  const next = doc.tokens[head + 1];
  if (!within.has(head + 1) || next?.upos !== 'DET' || next.head <= head) return null;
  return within.has(next.head) && doc.tokens[next.head]!.head !== head ? next.head : null;
}

/** «Nach Angaben Maiers»: a name with the genitive's «s» right behind the noun, where the tree hangs it elsewhere. */
function nameBehind({ doc }: WhoContext, head: number): number | null {
  const named = mentionIndex(doc).byToken.get(head + 1)?.find(({ mention }) => mention.kind === 'name' && mention.first === head + 1);
  return named && /[^s]s$/u.test(named.mention.text) && doc.tokens[head]!.sentence === doc.tokens[head + 1]!.sentence ? headOf(doc.tokens, named.mention) : null;
}

/** «Nach eigenen Angaben hat er …»: the subject of the clause. */
function subjectAbove({ doc, tree }: WhoContext, token: number): number | null {
  let at = doc.tokens[token]!.head;
  for (let step = 0; step < 4 && at >= 0; step += 1) {
    const subject = tree.children[at]!.find((child) => relation(doc.tokens[child]!) === 'nsubj');
    if (subject !== undefined) return subject;
    at = doc.tokens[at]!.head;
  }
  return null;
}

/** A name that no mention covers, by the last word of a name that the document has. */
function bySurname(context: WhoContext, head: number): Entity | null {
  const word = context.doc.tokens[head]!;
  if (word.upos !== 'PROPN') return null;
  const { byLastWord } = mentionIndex(context.doc);
  return byLastWord.get(lastWord(word.text)) ?? byLastWord.get(word.lemma.toLowerCase()) ?? null;
}

/** A name that no entity covers: the name itself, or the one beside the head («Firmenchef Gerd Krick» → «Gerd Krick»). */
function bareName({ doc, tree }: WhoContext, head: number, within: ReadonlySet<number>): string | null {
  const { tokens } = doc;
  const beside = (token: number): number[] => tree.children[token]!.filter((child) => within.has(child) && tokens[child]!.upos === 'PROPN' && NAMING.has(relation(tokens[child]!)));
  const start = tokens[head]!.upos === 'PROPN' ? head : beside(head)[0];
  if (start === undefined) return null;
  const parts = [start, ...beside(start).filter((child) => relation(tokens[child]!) !== 'appos')];
  return parts.length < 2 && start === head ? null : parts.map((token) => tokens[token]!.text).join(' ');
}

/** The phrase in its own words: without article, relative clause and final punctuation; a single noun in its base form. */
function describe(context: WhoContext, head: number, inside: readonly number[], data: AttributionData | null): string | null {
  const { doc, tree } = context;
  const text: string[] = [];
  let first = true;
  let last = -1;
  const relative = tree.children[head]!.find((child) => ['acl', 'acl:relcl', 'parataxis'].includes(doc.tokens[child]!.deprel) && child > head);
  const stop = relative === undefined ? Infinity : Math.max(head + 1, tree.left[relative]!);
  for (const token of inside) {
    const word = doc.tokens[token]!;
    if (token >= stop) break;
    if (isInAttribute(context, token, head)) continue;
    if (first && (word.upos === 'PUNCT' || word.upos === 'ADP' || data?.articles.includes(word.text.toLowerCase()))) continue;
    if (last >= 0 && word.spaceBefore) text.push(' ');
    text.push(token === head ? baseForm(context, word) : attributeForm(context, word, head));
    first = false;
    last = token;
  }
  const whole = text.join('').replace(/[\s,;:]+$/u, '');
  return whole === '' ? null : whole;
}

/** «das im MDax notierte Unternehmen»: an attribute in front of the noun that has phrases of its own tells more than who it is. */
function isInAttribute({ doc: { tokens }, tree }: WhoContext, token: number, head: number): boolean {
  if (token >= head) return false;
  let at = token;
  for (let step = 0; step < CLIMB && at >= 0 && tokens[at]!.head !== head; step += 1) at = tokens[at]!.head;
  if (at < 0 || at >= head || tokens[at]!.head !== head || !['amod', 'acl'].includes(relation(tokens[at]!))) return false;
  return tree.children[at]!.some((child) => child < at && ['obl', 'obj', 'nmod'].includes(relation(tokens[child]!)));
}

/** The nominative of the head of a phrase, as far as its features or its article tell. */
function baseForm(context: WhoContext, word: Word): string {
  const { doc, tree } = context;
  const data = context.data(word.sentence);
  const article = tree.children[word.index]!.find((child) => relation(doc.tokens[child]!) === 'det');
  const genitive = article !== undefined && doc.tokens[article]!.feats['Case'] === 'Gen' && word.feats['Number'] !== 'Plur';
  // «des Innenministeriums»: the ending goes even where the lemma is wrong.
  if (genitive && word.text.endsWith('s')) return word.text === `${word.lemma}es` || word.text === word.lemma ? matchCase(word) : word.text.replace(data?.genitive ?? '', '');
  // «einem Zeugen», «eines Gutachters»: in the singular the nominative is the lemma.
  const rest = word.text.toLowerCase().startsWith(word.lemma.toLowerCase()) ? word.text.slice(word.lemma.length) : '';
  const oblique = article !== undefined && doc.tokens[article]!.feats['Number'] === 'Sing' && word.feats['Number'] !== 'Plur';
  if (oblique && word.upos === 'NOUN' && /^e?[ns]$/u.test(rest)) return matchCase(word);
  return word.upos === 'NOUN' ? nominative(word.text, data) : word.text;
}

/** An adjective as it stands before its noun in the nominative without an article: «des französischen Geheimdienstes» → «französischer». */
function attributeForm(context: WhoContext, word: Word, head: number): string {
  const { tokens } = context.doc;
  const noun = tokens[head]!;
  const strong = context.data(word.sentence)?.strongEndings;
  if (!strong || word.upos !== 'ADJ' || word.head !== head || word.index > head || noun.upos !== 'NOUN') return word.text;
  const ending = noun.feats['Number'] === 'Plur' ? strong['Plur'] : noun.feats['Gender'] === word.feats['Gender'] ? strong[noun.feats['Gender'] ?? ''] : undefined;
  return ending === undefined ? word.text : word.text.replace(/(?<=..)e[nmrs]?$/u, ending);
}

/** «Beobachtern» → «Beobachter», «Präsidenten» → «Präsident», by the ending alone: features of case are often wrong. */
function nominative(text: string, data: AttributionData | null): string {
  for (const [pattern, replacement] of data?.nominatives ?? []) if (pattern.test(text)) return text.replace(pattern, replacement);
  return text;
}

/** The lemma with the capital that the word has. */
function matchCase(word: Word): string {
  const initial = [...word.text][0]!;
  return initial === initial.toLowerCase() ? word.lemma : word.lemma.charAt(0).toUpperCase() + word.lemma.slice(1);
}
