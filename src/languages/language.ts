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

/** How a message was passed on: spoken, written or thought; `open` where the source decides (a person speaks, a body lets know). */
export type CueMedium = 'open' | 'speech' | 'writing' | 'belief';

/** A verb that can introduce what somebody says, by lemma (with its particle: «mitteilen»). */
export interface CueVerb {
  readonly medium: CueMedium;
  /** Whether an infinitive of it is content too («fordert, das Gesetz zu ändern»). */
  readonly infinitive: boolean;
}

/** Data for quotations and speakers: cues, quote marks, titles. Words are lower-case forms or lemmas, as each key says. */
export interface AttributionData {
  /** Quotation marks that belong together, opening and closing; a mark can stand on both sides. */
  readonly marks: readonly (readonly [open: string, close: string])[];
  /** Cue verbs by lemma. */
  readonly verbs: Readonly<Record<string, CueVerb>>;
  /** Adpositions that name a source: «laut», «zufolge», «according to» (lower-case form, several words by blanks). */
  readonly sources: readonly string[];
  /** Adpositions that name a source only with one of `sourceNouns`: «nach Angaben». */
  readonly sourcesWithNoun: readonly string[];
  /** Nouns (lemma, lower case) that stand for what somebody said: «Angabe», «Auskunft»; the source is their owner. */
  readonly sourceNouns: readonly string[];
  /** Particles before a source that follows its words: «so der Minister». */
  readonly sourceParticles: readonly string[];
  /** Conjunctions of a clause that names the source: «wie die Polizei mitteilte». */
  readonly sourceConjunctions: readonly string[];
  /** Conjunctions and question words that open a content clause (lower-case form). */
  readonly complementizers: readonly string[];
  /** Words that deny a cue («nicht», «nie»): what was not said is no quote. */
  readonly negations: readonly string[];
  /** Subjects that stand for nobody («es heißt», «it is said»). */
  readonly impersonal: readonly string[];
  /** Pronouns for people in general: a source without a name («man», «viele»). */
  readonly anonymous: readonly string[];
  /** Adpositions of the agent of a passive. */
  readonly agents: readonly string[];
  /** Adpositions of the one spoken to. */
  readonly addressees: readonly string[];
  /** Adpositions that hang an owner onto a noun («Angaben von», «statement by»). */
  readonly owners: readonly string[];
  /** Articles, lower-case forms: left out of a source's name. */
  readonly articles: readonly string[];
  /** Nouns (lower-case endings) for bodies that let know: «polizei», «ministerium». */
  readonly bodies: readonly string[];
  /** Nouns (lower-case endings) for what is written: «bericht», «studie». */
  readonly writings: readonly string[];
  /** Verb forms that mark reported speech by themselves where the features say nothing («sei», «habe»). */
  readonly reportedForms: readonly string[];
  /** Third-person pronouns by lower-case form: what they can refer to. */
  readonly pronouns: Readonly<Record<string, { readonly gender: readonly ('Masc' | 'Fem' | 'Neut')[]; readonly number: readonly ('Sing' | 'Plur')[] }>>;
}
