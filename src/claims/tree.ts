import { languageData, languages } from '../languages/index.js';
import type { ClaimData } from '../languages/language.js';
import type { Annotated, Phrase, Sentence, Word } from '../document.js';
import { partClitics } from './clitics.js';
import { repair } from './repair.js';
import { isOneOf } from './tables.js';

/** A document seen as trees: words with their children, built once, linear in the number of tokens. */
export interface Tree {
  readonly doc: Annotated;
  /** Behind the document's own tokens: the verbs inside tokens like “he's”. */
  readonly words: readonly Word[];
  /** Children of each token, ascending. */
  readonly children: readonly (readonly number[])[];
  /** `deprel` without its subtype: `acl:relcl` → `acl`. */
  readonly relation: readonly string[];
  /** Position in `doc.entities` of the named entity whose mention ends a token's phrase, -1 where there is none. */
  readonly entity: readonly number[];
  /** Pronouns that stand for a named entity. */
  readonly referring: ReadonlySet<number>;
  /** Where each token ends as the last one of a phrase: without its clitic. */
  readonly ends: readonly number[];
  /** Children by relation of words that have very many. */
  readonly kept: Map<string, readonly number[]>;
}

const built = new WeakMap<readonly Word[], Tree>();

/** The {@link Tree} of a document, built once for its tokens. */
export function treeOf(doc: Annotated): Tree {
  let tree = built.get(doc.tokens);
  if (!tree) built.set(doc.tokens, (tree = build(doc)));
  return tree;
}

/** Heads that point nowhere count as roots. */
function build(doc: Annotated): Tree {
  const words = [...doc.tokens];
  const relation = words.map((word) => word.deprel.split(':')[0]!);
  const children: number[][] = words.map(() => []);
  for (const word of words) {
    if (word.head >= 0 && word.head < words.length && word.head !== word.index) children[word.head]!.push(word.index);
  }
  const draft = { words, children, relation, sentences: doc.sentences };
  repair(draft);
  const ends = partClitics(draft);
  const entity = words.map(() => -1);
  const referring = new Set<number>();
  doc.entities.forEach((one, position) => {
    for (const mention of one.mentions) {
      if (mention.kind === 'pronoun') referring.add(mention.first);
      if (mention.kind !== 'name') continue;
      for (let token = mention.first; token <= mention.last && token < words.length; token++) entity[token] = position;
    }
  });
  return { doc, words, children, relation, entity, referring, ends, kept: new Map() };
}

/** The claim data of a sentence's language; the first language's where claimline does not know it. */
export function claimData(sentence: Sentence): ClaimData {
  return (languageData(sentence.lang) ?? languages()[0]!).claims;
}

/** Children of `token` whose relation (without subtype) is one of `relations`. */
export function childrenWith(tree: Tree, token: number, ...relations: readonly string[]): readonly number[] {
  const children = tree.children[token]!;
  if (children.length <= MANY) return children.filter((child) => relations.includes(tree.relation[child]!));
  // A word with very many children is asked about by each of them: the answer is kept.
  const key = `${token} ${relations.join(' ')}`;
  let found = tree.kept.get(key);
  if (!found) tree.kept.set(key, (found = children.filter((child) => relations.includes(tree.relation[child]!))));
  return found;
}

const MANY = 60;

/**
 * Whether the verb (with its particle, as `lemma` has it) is in a class. Lemmas are guesses, so that infinitives made of the form by
 * the language's rules count as well: «gedroht» is in a class that holds «drohen».
 */
export function isVerbOf(word: Word, verbs: ReadonlySet<string>, data: ClaimData, lemma = word.lemma): boolean {
  if (verbs.has(lemma.toLowerCase()) || isOneOf(word, verbs)) return true;
  const form = word.text.toLowerCase();
  if (form.length > 40) return false;
  const particle = lemma !== word.lemma && lemma.endsWith(word.lemma) ? lemma.slice(0, -word.lemma.length) : '';
  if (particle !== '' && verbs.has(particle + form)) return true;
  return data.lemmaRules.some(([pattern, replacement]) => {
    if (!pattern.test(form)) return false;
    const infinitive = form.replace(pattern, replacement);
    return verbs.has(infinitive) || (particle !== '' && verbs.has(particle + infinitive));
  });
}

/** The phrase that reaches from the first to the last of `tokens` (ascending, not empty). */
export function phraseOf(tree: Tree, head: number, tokens: readonly number[]): Phrase {
  const start = tree.words[tokens[0]!]!.start;
  const end = tree.ends[tokens.at(-1)!]!;
  return { text: tree.doc.text.slice(start, end), start, end, head, tokens };
}

export { entryOf, isOneOf } from './tables.js';
