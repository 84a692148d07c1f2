/**
 * What claimline knows of a language beside the model: data only, a section a stage. A new language is a new file beside
 * this one, listed in index.ts; no stage ever tests which language it has.
 */
export interface Language {
  /** BCP 47, as the detector says it. */
  readonly code: string;
  /** English name. */
  readonly name: string;
  readonly segment: SegmentData;
  readonly values: ValueData;
  readonly claims: ClaimData;
  readonly attribution: AttributionData;
}

/** Data for tokens and sentences. */
export interface SegmentData {}

/** Data for normalising dates, amounts and shares. */
export interface ValueData {}

/** Data for the claim rules: closed classes of words by lemma. */
export interface ClaimData {}

/** Data for quotations and speakers: cues, quote marks, titles. */
export interface AttributionData {}
