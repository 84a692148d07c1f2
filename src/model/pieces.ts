import { Tokenizer } from '@huggingface/tokenizers';
import type { ModelConfig } from './config.js';

/** Subword ids of a word; a word after white space is encoded with the word-start mark. */
export type Pieces = (form: string, spaceBefore: boolean) => readonly number[];

/** U+2581, which SentencePiece writes for white space. */
const WORD_START = '\u2581';
/** Words are Zipf distributed: a cache of this many holds nearly all of a corpus and stays under some 10 MB. */
const CACHE = 50_000;

/**
 * A function from words to subword ids of the Unigram vocabulary (Kudo 2018) in tokenizer.json. A word of more than
 * `perWord` pieces is represented by its first ones; one without any known piece by the unknown piece.
 */
export function createPieces(tokenizerJson: object, config: ModelConfig): Pieces {
  const tokenizer = new Tokenizer(tokenizerJson, {});
  const { perWord, unk } = config.pieces;
  // some characters for each piece are enough to fill `perWord` of them; beyond that a Viterbi over a long string is wasted
  const longest = perWord * 24;
  const cache = new Map<string, readonly number[]>();
  return (form, spaceBefore) => {
    const key = (spaceBefore ? WORD_START : '') + (form.length > longest ? form.slice(0, longest) : form);
    const known = cache.get(key);
    if (known) return known;
    const ids = tokenizer.encode(key, { add_special_tokens: false }).ids.slice(0, perWord);
    if (ids.length === 0) ids.push(unk);
    if (cache.size >= CACHE) cache.clear();
    cache.set(key, ids);
    return ids;
  };
}
