import { annotate, normaliseValue } from './annotate/index.js';
import { attribute } from './attribution/index.js';
import { extractClaims } from './claims/index.js';
import type { Annotated, Attributed, Input } from './document.js';
import { detect, detectSentences, inReadLanguage } from './language/index.js';
import type { Model } from './model/index.js';
import { segment } from './segment/index.js';

export interface PipelineOptions {
  /** From `loadModel()`. */
  readonly model: Model;
  /** BCP 47 tag for every document; switches the detection off. */
  readonly lang?: string;
}

export interface Pipeline {
  /** The first half: language, tokens, sentences, tags, trees, entities. */
  annotate(input: Input): Promise<Annotated>;
  /** The whole: claims, and who says so. */
  run(input: Input): Promise<Attributed>;
}

/**
 * The stages in order. Both functions reject with a `ClaimlineError` (LANGUAGE_NOT_READ) where the text is in a language
 * that claimline does not read; a text without letters comes out without claims.
 */
export function createPipeline({ model, lang }: PipelineOptions): Pipeline {
  async function annotated(input: Input): Promise<Annotated> {
    const detected = inReadLanguage(detect(lang === undefined ? input : { ...input, lang }));
    const segmented = detectSentences(segment(detected));
    return annotate(segmented, model);
  }

  async function run(input: Input): Promise<Attributed> {
    const doc = await annotated(input);
    const date = input.date === undefined ? {} : { date: input.date };
    const claimed = extractClaims(doc, { normalise: (text, language) => normaliseValue(text, language, date) });
    return attribute(claimed);
  }

  return { annotate: annotated, run };
}
