import { createRequire } from 'node:module';
import type { Bow } from 'wink-nlp';
import type { BM25Vectorizer, BM25VectorizerConfig } from 'wink-nlp/utilities/bm25-vectorizer';
import type { SimilarityHelper } from 'wink-nlp/utilities/similarity';
import type { Attributed, AttributedClaim } from '../document.js';
import { contentOf, mayBeSame, type Content } from './content.js';
import type { Referents } from './participants.js';

/** Cosine of the BM25 vectors from which on two claims without a contradiction say the same. */
const ALIKE = 0.45;

/** So many earlier claims with the same verb and participant are looked at, the nearest first: keeps long documents linear. */
const NEAREST = 50;

interface Tools {
  readonly vectorizer: (config: Partial<BM25VectorizerConfig>) => BM25Vectorizer;
  readonly similarity: SimilarityHelper;
}

let loaded: Tools | null = null;

/** Loaded by the first document in which two claims may be the same; both modules are CommonJS. */
function tools(): Tools {
  if (!loaded) {
    const require = createRequire(import.meta.url);
    loaded = { vectorizer: require('wink-nlp/utilities/bm25-vectorizer.js'), similarity: require('wink-nlp/utilities/similarity.js') };
  }
  return loaded;
}

/**
 * For each of `claims` the position of the first one that says the same, null where there is none before it: a lead and its repetition,
 * a name and the pronoun that stands for it, active and passive. Claims that contradict each other in what they are about are kept
 * apart first ({@link mayBeSame}); of the rest, those are the same whose BM25 vectors (wink-nlp; learned on the claims of this
 * document) lie close together. No claim that is the same as an earlier one is the first of others.
 */
export function sameClaims(doc: Attributed, referents: Referents, claims: readonly AttributedClaim[] = doc.claims): (number | null)[] {
  const contents = claims.map((claim) => contentOf(doc, referents, claim));
  const likeness = likenessOf(contents);
  const firsts = new Map<string, number[]>();
  return contents.map((content, index) => {
    if (!content) return null;
    const candidates = new Set(content.keys.flatMap((key) => firsts.get(key)?.slice(-NEAREST) ?? []));
    const same = [...candidates].sort((a, b) => a - b).find((other) => mayBeSame(contents[other]!, content) && likeness(other, index) >= ALIKE);
    if (same !== undefined) return same;
    for (const key of content.keys) {
      const list = firsts.get(key);
      if (list) list.push(index);
      else firsts.set(key, [index]);
    }
    return null;
  });
}

/** The likeness of two claims by position, 0 to 1; the vectors are made when it is first asked for. */
function likenessOf(contents: readonly (Content | null)[]): (a: number, b: number) => number {
  let vectors: BM25Vectorizer | null = null;
  const learn = () => {
    const made = tools().vectorizer({ norm: 'l2' });
    for (const content of contents) made.learn([...content?.terms ?? []]);
    return made;
  };
  return (a, b) => {
    vectors ??= learn();
    // Without a helper, `out` gives the weighted bag of words.
    const bow = (index: number) => vectors!.doc(index).out() as unknown as Bow;
    return tools().similarity.bow.cosine(bow(a), bow(b));
  };
}
