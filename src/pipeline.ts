import { annotate } from './annotate/index.js';
import { attribute } from './attribution/index.js';
import { extractClaims } from './claims/index.js';
import type { Annotated, Attributed, Input } from './document.js';
import { ClaimlineError } from './errors.js';
import { detect } from './language/index.js';
import { languageData, languages } from './languages/index.js';
import type { Model } from './model/index.js';
import { segment } from './segment/index.js';

export interface PipelineOptions {
  /** From `loadModel()`. */
  readonly model: Model;
  /** BCP 47 tag for every document; switches the detection off. */
  readonly lang?: string;
}

export interface Pipeline {
  /** Tags, trees and entities: the first half. */
  annotate(input: Input): Promise<Annotated>;
  /** Everything: claims, and who says so. */
  run(input: Input): Promise<Attributed>;
}

/**
 * The stages in order. Both functions reject with a `ClaimlineError` (LANGUAGE_NOT_READ) where the text is in a language
 * that claimline does not read; a text of which no language can be told (`und`) comes out without claims.
 */
export function createPipeline({ model, lang }: PipelineOptions): Pipeline {
  async function annotated(input: Input): Promise<Annotated> {
    const detected = detect(lang === undefined ? input : { ...input, lang });
    checkLanguage(detected.lang);
    const segmented = segment(detected);
    return annotate(segmented, model);
  }

  async function run(input: Input): Promise<Attributed> {
    const doc = await annotated(input);
    const claimed = extractClaims(doc);
    return attribute(claimed);
  }

  return { annotate: annotated, run };
}

/** Throws where claimline does not read `lang`. */
export function checkLanguage(lang: string): void {
  if (lang === 'und' || languageData(lang)) return;
  const read = languages().map(({ code }) => code).join(', ');
  throw new ClaimlineError(
    'LANGUAGE_NOT_READ',
    `the text is in a language that claimline does not read: ${lang}`,
    `it reads ${read}; if the guess is wrong, give the language with --lang`,
  );
}
