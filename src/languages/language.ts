import type { EntityType, Modality } from '../document.js';

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
  readonly references: ReferenceData;
}

/** Data for tokens and sentences. Words are in lower case, the apostrophe is «'», abbreviations are without their last full stop. */
export interface SegmentData {
  /** Endings that are tokens of their own: German «'s» in «geht's». */
  readonly clitics: readonly string[];
  /** Endings of a token that are no part of a name that ends there: «'s» in «Musk's», which stays one token as «don't» and «im» do. */
  readonly possessives: readonly string[];
  /** Beginnings that are tokens of their own: «l'», «qu'». */
  readonly proclitics: readonly string[];
  /** Words that are two tokens, cut at the bar: «a|lot». */
  readonly splits: readonly string[];
  /** Whether «EU-Staaten» is three tokens or one. */
  readonly hyphens: 'split' | 'keep';
  /** Where hyphens split: first and last parts that stay joined all the same («non-», «-wise»). */
  readonly hyphenPrefixes: readonly string[];
  readonly hyphenSuffixes: readonly string[];
  /** Whether the hyphen stays with the numbers in «2-3» and «-9». */
  readonly numberHyphens: 'split' | 'keep';
  /** Whether «and/or» is three tokens or one. */
  readonly slashes: 'split' | 'keep';
  /** Whether «!!!» is three tokens or one. */
  readonly repeatedMarks: 'split' | 'keep';
  /** Characters that may stand inside a word before a small ending: «Kund:innen», «Leser*innen». */
  readonly innerMarks: string;
  readonly innerEndings: readonly string[];
  /** Units cut from the number that they are written to: «35mm», «5pm». */
  readonly units: readonly string[];
  /** Whether a number with a full stop is an ordinal («am 3. Mai»). */
  readonly ordinalDot: boolean;
  /** Words that make a number with a full stop before, or after them, an ordinal. */
  readonly ordinalBefore: readonly string[];
  readonly ordinalAfter: readonly string[];
  readonly abbreviations: {
    /** Before a name; never the end of a sentence: «Dr», «St». */
    readonly titles: readonly string[];
    /** In mid sentence: «z.b», «ca». */
    readonly inner: readonly string[];
    /** End a sentence before a word that starts one: «Inc», «e.V». */
    readonly final: readonly string[];
    /** Close an enumeration, so that any capitalised word after them starts a sentence: «usw», «etc». */
    readonly closing: readonly string[];
    /** Only before a number: «nr», «no». */
    readonly numeric: readonly string[];
  };
  /** Single letters that are words and no initials: English «I». */
  readonly letterWords: readonly string[];
  /** Words that show the start of a sentence by their capital where the full stop before may be an abbreviation's. */
  readonly starters: readonly string[];
  /** Whether informal text starts sentences in lower case often enough that a full stop before a lower-case word ends one. */
  readonly lowerStarts: boolean;
  /** Capitalised words that start a sentence even where no mark ends the one before («too much space I gave mine away»). */
  readonly bareStarters: readonly string[];
  /** Words after the hour: «18.30 Uhr». */
  readonly clockWords: readonly string[];
  /** First words of a byline («Von», «By») and words that follow an author's name («Verifizierter Autor»). */
  readonly bylineStarts: readonly string[];
  readonly bylineEnds: readonly string[];
  readonly months: readonly string[];
}

/** Data for normalising dates, amounts and shares. Words are in lower case, abbreviations without their last full stop. */
export interface ValueData {
  /** Words passed over before any value: prepositions, then articles. Not the other way round: «die am Montag …» is no date. */
  readonly lead: readonly string[];
  readonly articles: readonly string[];
  /** Words passed over before a date: «dem», «Anfang», «early». */
  readonly dateLead: readonly string[];
  /** Words passed over before an amount: «mehr als», «rund»; each word by itself. */
  readonly amountLead: readonly string[];
  readonly minus: readonly string[];
  readonly decimalMark: ',' | '.';
  /** Whether «4/5/2023» is the fourth of May or may also be the fifth of April. */
  readonly slashDates: 'day-first' | 'either';
  readonly months: Readonly<Record<string, number>>;
  /** 1 is Monday. */
  readonly weekdays: Readonly<Record<string, number>>;
  /** Ordinals in words, as days of the month. */
  readonly ordinals: Readonly<Record<string, number>>;
  /** What follows the digits of an ordinal: «.», «th». */
  readonly ordinalEndings: readonly string[];
  /** Between day, month and year: «of». */
  readonly dateOf: readonly string[];
  /** Whether the day can follow the month: «April 19». */
  readonly dayAfterMonth: boolean;
  /** Before a year: «Jahr», «year». */
  readonly yearLead: readonly string[];
  /** The noun after a decade: «1990er Jahre». */
  readonly years: readonly string[];
  readonly decadeEndings: readonly string[];
  readonly century: readonly string[];
  /** Words that can follow a date without making it something else: «in», «wegen»; no nouns. */
  readonly afterDate: readonly string[];
  /** «zwischen», «von» before a range, «bis» in it, «und» in it where it was opened. */
  readonly rangeOpen: readonly string[];
  readonly rangeJoin: readonly string[];
  readonly rangeAnd: readonly string[];
  /** Days from the day of the text: «gestern» -1. */
  readonly relativeDays: Readonly<Record<string, number>>;
  /** Words that place a weekday, week, month or year before (-1), at (0) or after (1) the day of the text. */
  readonly sides: Readonly<Record<string, -1 | 0 | 1>>;
  readonly periods: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>>;
  /** «vor zwei Wochen», «two weeks ago». */
  readonly agoBefore: readonly string[];
  readonly agoAfter: readonly string[];
  /** Articles that count as one before a period: «vor einem Jahr». */
  readonly one: readonly string[];
  /** Number words; larger ones are put together from them. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Number words that count only inside others, for alone they are articles: «ein» in «einundzwanzig». */
  readonly numberParts: Readonly<Record<string, number>>;
  /** Number words inside others, the largest first: «zweihunderttausend». */
  readonly numberFactors: readonly (readonly [word: string, factor: number])[];
  /** Between units and tens in one word: «und» in «fünfundzwanzig», «-» in «twenty-five». */
  readonly numberJoin: string;
  readonly magnitudes: Readonly<Record<string, number>>;
  /** Magnitudes beside a currency only: «$5m». */
  readonly shortMagnitudes: Readonly<Record<string, number>>;
  /** ISO 4217 by name, up to three words. */
  readonly currencies: Readonly<Record<string, string>>;
  readonly percent: Readonly<Record<string, true>>;
  /** Words that end the unit of an amount: articles, prepositions, conjunctions. */
  readonly unitEnd: readonly string[];
  /** Words after which a number is no amount: «Uhr», «pm». */
  readonly noUnit: readonly string[];
  /** A library for what these tables do not read, asked where the phrase holds one of the words. */
  readonly library: 'compromise' | null;
  readonly libraryDates: readonly string[];
  readonly libraryNumbers: readonly string[];
}

/**
 * Data for the claim rules: closed classes of words. Sets hold lower-case forms or lemmas; a word belongs to a class when its
 * form or its lemma is in it. Regular expressions run over lower-case forms.
 */
export interface ClaimData {
  /** Adverbs and determiners that deny; they stay out of the text of predicate and phrases («nicht», «kein», “n't”). */
  readonly negations: ReadonlySet<string>;
  /** Adverbs that complete a negation in front of them («nicht mehr»). */
  readonly negationTails: ReadonlySet<string>;
  /** Pronouns that deny and stay in the text («niemand», “nothing”). */
  readonly negativePronouns: ReadonlySet<string>;
  /** Conjunctions that deny both parts («weder», «noch»). */
  readonly negativeConjunctions: ReadonlySet<string>;
  /** Adverbs that all but deny («kaum», “hardly”) and are read as denying, unless they open a clause in front of its verb («kaum war er da»). */
  readonly approximateNegations: ReadonlySet<string>;
  /** Conjunctions in pairs, the first with its second: «weder» and «noch», “either” and “or”. */
  readonly correlatives: ReadonlyMap<string, string>;
  /** Conjunctions that end the reach of a negation («aber», “but”). */
  readonly adversatives: ReadonlySet<string>;
  /** Conjunctions between alternatives («oder»), which one negation denies together. */
  readonly alternatives: ReadonlySet<string>;
  /** Words that open a clause whose content does not happen («ohne zu», “instead of”). */
  readonly negativeSubordinators: ReadonlySet<string>;
  /** The plain negation («nicht», “not”), which the words of `notNegating` behind it cancel: «nicht nur». */
  readonly plainNegations: ReadonlySet<string>;
  readonly notNegating: ReadonlySet<string>;
  /** Comparatives, and the word behind them, with which a negation limits a number: «nicht mehr als 5». */
  readonly limitingComparatives: ReadonlySet<string>;
  readonly comparisons: ReadonlySet<string>;
  /** Verb forms that deny by themselves (“won't”). */
  readonly negatedForm: RegExp;
  /** A clitic at the end of a token with its apostrophe (“he's”, “Musk's”); matches nothing where the language has none. */
  readonly cliticForm: RegExp;
  /** Lemmas of the clitics that are verbs, by form without apostrophe. */
  readonly clitics: Readonly<Record<string, string>>;
  /** Particles in front of an infinitive («zu», “to”). */
  readonly infinitiveMarkers: ReadonlySet<string>;
  /** Infinitives that carry the marker inside («einzustellen»). */
  readonly markedInfinitive: RegExp;
  /** Verb forms that cannot be finite, where the features do not tell. */
  readonly nonFinite: RegExp;
  /** What an infinitive can look like, null where its form tells nothing. */
  readonly infinitiveForm: RegExp | null;
  /** Finite forms of the third person plural, null where the form does not tell; all others are singular. */
  readonly pluralForm: RegExp | null;
  /** Nouns that in the nominative are plurals by their ending, null where it does not tell. */
  readonly pluralNoun: RegExp | null;
  /** Adjectives whose ending rules out an adverb, null where it does not tell. */
  readonly inflectedAdjective: RegExp | null;
  readonly presentParticiple: RegExp;
  readonly pastParticiple: RegExp;
  /** Whether a participle with a copula is a verb form («ist gesperrt»). */
  readonly statePassive: boolean;
  /** Adjectives of participle form («bekannt»). */
  readonly plainAdjectives: ReadonlySet<string>;
  /** Reflexive pronouns that are part of the verb («sich»); empty where they are ordinary objects. */
  readonly reflexives: ReadonlySet<string>;
  /** Gender (or `Plur`) of what a relative pronoun in subject or object position can stand for, by form. */
  readonly relativeGenders: Readonly<Record<string, readonly string[]>>;
  /** Relative pronouns that stand for a whole clause and never for a noun («was»). */
  readonly clausalRelatives: ReadonlySet<string>;
  /** Pronouns that open a clause in the place of a noun («wer das Museum besucht», “what they found”). */
  readonly freeRelatives: ReadonlySet<string>;
  /** Those of them that name anyone who fits: what their clause says is a condition («wer», “whoever”). */
  readonly genericRelatives: ReadonlySet<string>;
  /** Forms of the auxiliary that makes the receiver the subject of a passive («bekommen»); empty where the language has none. */
  readonly recipientPassives: ReadonlySet<string>;
  /** Relative pronouns and adverbs, where the features do not tell. */
  readonly relatives: ReadonlySet<string>;
  /** Question words that open a clause. */
  readonly questionWords: ReadonlySet<string>;
  /** Conjunctions of conditional clauses. */
  readonly conditionals: ReadonlySet<string>;
  /** Words in front of a conditional subordinator that make it a concession: «auch wenn», “even if”. */
  readonly concessives: ReadonlySet<string>;
  /** Conjunctions of indirect questions («ob», “whether”). */
  readonly questionSubordinators: ReadonlySet<string>;
  /** Words that open a clause of purpose («um … zu», «damit»). */
  readonly purposes: ReadonlySet<string>;
  /** Modal verbs by lemma or form. */
  readonly modals: Readonly<Record<string, Modality>>;
  /** Past forms of modals that say that it came about («musste abbrechen»). */
  readonly realisedModals: ReadonlySet<string>;
  /** Verb forms that can be a past subjunctive («wäre», «käme»). */
  readonly pastSubjunctive: RegExp;
  /** Forms of the reporting subjunctive, which is no condition («sei», «habe»). */
  readonly reportingForms: ReadonlySet<string>;
  /** Past forms of wanting: denied, they say that it was refused («wollte nicht zahlen»). */
  readonly refusingModals: ReadonlySet<string>;
  /** Modal or future forms that are hypothetical, whatever their features say («könnte», “might”). */
  readonly hypothetical: ReadonlySet<string>;
  /** Present forms of modals that pass on hearsay with the infinitive of a perfect («soll gestohlen haben»). */
  readonly hearsay: ReadonlySet<string>;
  /** Auxiliaries of the future: their present forms. */
  readonly future: ReadonlySet<string>;
  /** Auxiliaries of the perfect, by lemma and form. */
  readonly perfect: ReadonlySet<string>;
  /** Verbs whose infinitive has their object as unspoken subject («bitten», “ask”). */
  readonly objectControl: ReadonlySet<string>;
  /** Verbs whose infinitive is done by a phrase with an adposition, by lemma: “call on somebody to act”. */
  readonly obliqueControl: Readonly<Record<string, string>>;
  /** Further verbs that an infinitive continues («beginnt zu regnen»), beside those of intent, guessing and control. */
  readonly infinitiveVerbs: ReadonlySet<string>;
  /** Adjectives (and nouns) whose infinitive has the subject of their copula («bereit», “able”). */
  readonly controlAdjectives: ReadonlySet<string>;
  /** Pronouns that stand for nobody («es ist schwer, …»). */
  readonly expletives: ReadonlySet<string>;
  /** Expletives of “there is …”. */
  readonly existentials: ReadonlySet<string>;
  /** The verbs of such expletives, by lemma and form; empty where any verb can have one. */
  readonly existentialVerbs: ReadonlySet<string>;
  /** Whether a relative clause can do without its pronoun (“the gimmicks she used”). */
  readonly bareRelatives: boolean;
  /** Nouns that with «mit» or “with” say what somebody has («mit Sitz in Bonn»). */
  readonly possessed: ReadonlySet<string>;
  /** Adpositions of such nouns. */
  readonly possessing: ReadonlySet<string>;
  /** What turns a verb form (lower case) into its infinitive: patterns and replacements, all of those that match; checks lemmas that are no words. */
  readonly lemmaRules: readonly (readonly [pattern: RegExp, replacement: string])[];
  /** Adpositions that limit a number without governing its noun («über 50 Gäste kamen»). */
  readonly limiters: ReadonlySet<string>;
  /** Pronouns whose form rules out an object. */
  readonly nominatives: ReadonlySet<string>;
  /** Articles that with a masculine noun rule out an object («der»). */
  readonly nominativeArticles: ReadonlySet<string>;
  /** Relative pronouns in the genitive: «dessen». */
  readonly genitiveRelatives: ReadonlySet<string>;
  /** Pronouns that are datives where their verb is in the third person. */
  readonly datives: ReadonlySet<string>;
  /** Articles that with a plural in this ending are datives: «den Gästen». */
  readonly dativePlurals: readonly (readonly [article: string, ending: string])[];
  /** Definite articles of a subject. */
  readonly definiteArticles: ReadonlySet<string>;
  /** Articles of a subject in the singular. */
  readonly singularArticles: ReadonlySet<string>;
  /** Articles of the accusative singular, those that can be nominatives too among them. */
  readonly accusativeArticles: ReadonlySet<string>;
  /** Determiners and pronouns whose form rules out a subject. */
  readonly obliqueForms: ReadonlySet<string>;
  /** Verb particles that can stand apart at the end of a clause («teilte … mit»). */
  readonly particles: ReadonlySet<string>;
  /** Verbs of intent, promise, threat, demand: what hangs on them is planned. */
  readonly planned: ReadonlySet<string>;
  /** Verbs of guessing and seeming: what hangs on them is possible. */
  readonly possible: ReadonlySet<string>;
  /** Verbs of saying: their clause with a content clause, or without any object, is a frame and no claim of its own. */
  readonly speech: ReadonlySet<string>;
  /** Verbs that are a frame only with a content clause: of thinking, judging, confirming. */
  readonly thought: ReadonlySet<string>;
  /** Conjunctions of a clause that names a source («wie X mitteilte»). */
  readonly asConjunctions: ReadonlySet<string>;
  /** Pronominal adverbs that announce a content clause («darauf, dass»). */
  readonly pronominalAdverbs: RegExp;
  /** Those that ask for a participant («worum»), and adverbs that ask for a place or a time where such a question is no heading (“where”). */
  readonly questionAdverbs: RegExp;
  /** Adverbs that make a claim possible («möglicherweise»). */
  readonly possibleAdverbs: ReadonlySet<string>;
  /** Finite forms of the copula that can be taken for an auxiliary. */
  readonly copulas: ReadonlySet<string>;
  /** The copula that states an apposition, and its lemma. */
  readonly copula: { readonly singular: string; readonly plural: string; readonly lemma: string };
  /** Nouns that only classify the name behind them and state nothing («Firma», «Herr»). */
  readonly classifiers: ReadonlySet<string>;
  /** Relations by which a title hangs on the name behind it. */
  readonly titleRelations: ReadonlySet<string>;
  /** Nouns that are titles or jobs before a name, by lemma. */
  readonly titleNouns: ReadonlySet<string>;
  /** Role of an argument by its adposition, in plain words; for time nouns see `timeNouns`. Where nothing is told, the adposition is the role. */
  readonly roles: Readonly<Record<string, string | RolesByNoun>>;
  /** What ends articles and contracted adpositions of an accusative («die», «ins»), where it differs from other cases. */
  readonly accusatives: RegExp;
  /** Roles of fixed expressions: an adposition and the lemma (or form) of its noun, in lower case («in gegenteil»), its compounds too behind «-» («nach -angabe»). */
  readonly fixedRoles: Readonly<Record<string, string>>;
  /** Contracted adpositions and what they stand for («im» → «in»). */
  readonly contractions: Readonly<Record<string, string>>;
  /** Adpositions of the objects that a verb (by lemma) needs: «warten»: «auf». */
  readonly governed: Readonly<Record<string, readonly string[]>>;
  /** Adpositions that follow their noun («zufolge»). */
  readonly postpositions: ReadonlySet<string>;
  /** Adpositions of the agent of a passive. */
  readonly agents: ReadonlySet<string>;
  /** Words behind a number that make it one of those before: «zwei davon», “two of them”. */
  readonly partitives: readonly (readonly string[])[];
  /** Nouns of time, by lemma. */
  readonly timeNouns: ReadonlySet<string>;
  /** Nouns of time that end compounds («Freitagabend»). */
  readonly timeEndings: ReadonlySet<string>;
  /** Nouns of places beside those of `references.kinds`, compounds with them too («Brandort»). */
  readonly placeNouns: ReadonlySet<string>;
  /** Nouns of people beside those. */
  readonly personNouns: ReadonlySet<string>;
  readonly timeAdverbs: ReadonlySet<string>;
  readonly placeAdverbs: ReadonlySet<string>;
  /** Whether the finite verb of a main clause comes second, so that behind another phrase its subject follows it. */
  readonly verbSecond: boolean;
  /** Whether compounds are written in one word or with hyphens, so that a name before a noun is a phrase of its own. */
  readonly closedCompounds: boolean;
  /** Whether an infinitive without a subordinator is a complement even where it is tagged as adverbial; in English it says a purpose. */
  readonly infinitiveComplements: boolean;
  /** Whether in a triple the adposition goes with the predicate (“served as” | “the first Prime Minister”) or with its phrase. */
  readonly adpositionInPredicate: boolean;
  /** Whether a verb particle goes in front of the lemma («mit» + «teilen») or behind it (“take off”). */
  readonly particleInFront: boolean;
}

/**
 * What the noun of an argument names, by its entity or by the lists of `references.kinds`; `amount`: money or a share, `number`: counted
 * things, whatever they are, where an adposition has a role for them.
 */
export type NounClass = 'amount' | 'number' | 'person' | 'group' | 'place' | 'product' | 'event' | 'other';

/** Roles of an adposition by what its noun names; others where its article is that of an accusative («in die Stadt»), or of no accusative. */
export interface RolesByNoun extends Readonly<Partial<Record<NounClass, string>>> {
  readonly accusative?: Readonly<Partial<Record<NounClass, string>>>;
  readonly dative?: Readonly<Partial<Record<NounClass, string>>>;
}

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
  /** What tells which nouns stand for people. */
  readonly references: ReferenceData;
  /** Quotation marks that belong together, opening and closing; a mark can stand on both sides. */
  readonly marks: readonly (readonly [open: string, close: string])[];
  /** Cue verbs by lemma. */
  readonly verbs: Readonly<Record<string, CueVerb>>;
  /** Lemmas by lower-case form, where the annotation's lemma is in no table; empty where it can be trusted. */
  readonly verbForms: Readonly<Record<string, string>>;
  /** Adpositions that name a source: «laut», «zufolge», «according to» (lower-case form, several words by blanks). */
  readonly sources: readonly string[];
  /** Adpositions that name a source only with one of `sourceNouns`: «nach Angaben». */
  readonly sourcesWithNoun: readonly string[];
  /** Nouns (lemma, lower case) that stand for what somebody said: «Angabe», «Auskunft»; the source is their owner. */
  readonly sourceNouns: readonly string[];
  /** Nouns (lemma, lower case) that a content clause hangs on: «die Hoffnung, dass …»; with their verb they are the cue. */
  readonly messageNouns: readonly string[];
  /** Adjectives (lemma) that make the clause's subject the owner: «nach eigenen Angaben». */
  readonly own: readonly string[];
  /** Particles before a source that follows its words: «so der Minister». */
  readonly sourceParticles: readonly string[];
  /** Conjunctions of a clause that names the source: «wie die Polizei mitteilte». */
  readonly sourceConjunctions: readonly string[];
  /** Verbs whose source comes with an adposition: «wie aus dem Bericht hervorgeht». */
  readonly sourceAdpositions: Readonly<Record<string, readonly string[]>>;
  /** Conjunctions and question words that open a content clause (lower-case form). */
  readonly complementizers: readonly string[];
  /** Relative pronouns that take up a whole clause, behind a comma: «…, was bedeutet». */
  readonly clausalRelatives: ReadonlySet<string>;
  /** Those of `complementizers` that open a question, in lower case. */
  readonly questionWords: readonly string[];
  /** Words that deny a cue («nicht», «nie»): what was not said is no quote. */
  readonly negations: readonly string[];
  /** Pronouns that name nobody who could have said it: «niemand». */
  readonly nobody: ReadonlySet<string>;
  /** Subjects that stand for nobody («es heißt», «it is said»). */
  readonly impersonal: readonly string[];
  /** Nouns (lemma, lower case) that name no source where nobody owns them: «ersten Angaben zufolge». */
  readonly anonymousNouns: readonly string[];
  /** Pronouns for people in general: a source without a name («man», «viele»). */
  readonly anonymous: readonly string[];
  /** Adpositions of the agent of a passive. */
  readonly agents: readonly string[];
  /** Adpositions of the one spoken to. */
  readonly addressees: readonly string[];
  /** Verbs (lemmas) whose object is told something, as is the subject of their passive: «wurde gewarnt, dass …», “was told that …”. */
  readonly telling: readonly string[];
  /** Verbs (lemma) whose subject is told something and does not say it: “the court heard that …”. */
  readonly hearing: readonly string[];
  /** Words that announce what is said behind a colon («Ich sage eines: …»). */
  readonly announcers: readonly string[];
  /** Lemmas of verbs beside the cue verbs by which somebody takes the floor: what follows in the subjunctive is theirs («Ada widersprach. Das sei falsch»). */
  readonly replies: readonly string[];
  /** Adpositions that hang an owner onto a noun («Angaben von», «statement by»). */
  readonly owners: readonly string[];
  /** Nouns of time, by lemma: they own nothing («dem Bericht vom März»). */
  readonly times: ReadonlySet<string>;
  /** Adjectives made of the name of a place or people, lower-case form; its first group is the stem that they share. */
  readonly demonyms: RegExp;
  /** Articles, lower-case forms: left out of a source's name. */
  readonly articles: readonly string[];
  /** The ending of the genitive of nouns, and those of adjectives in the nominative that no article stands before, by gender or `Plur`. */
  readonly genitive?: RegExp;
  readonly strongEndings?: Readonly<Record<string, string>>;
  /** What turns another case of a noun into its nominative: the first pattern that matches. */
  readonly nominatives: readonly (readonly [pattern: RegExp, replacement: string])[];
  /** Nouns (lower-case endings) for bodies that let know: «polizei», «ministerium». */
  readonly bodies: readonly string[];
  /** Nouns (lower-case endings) for what is written: «bericht», «studie». */
  readonly writings: readonly string[];
  /** Verb forms that mark reported speech by themselves where the features say nothing («sei», «habe»). */
  readonly reportedForms: readonly string[];
  /** Third-person pronouns by lower-case form: what they can refer to. */
  readonly pronouns: Readonly<Record<string, { readonly gender: readonly ('Masc' | 'Fem' | 'Neut')[]; readonly number: readonly ('Sing' | 'Plur')[] }>>;
}

type Gender = 'Masc' | 'Fem' | 'Neut';

/** What a pronoun can stand for, as far as its form tells. */
export interface Agreement {
  readonly gender: readonly Gender[];
  readonly number: readonly ('Sing' | 'Plur')[];
}

/** Data for pronouns and descriptions that stand for a named entity. Words are lower-case forms. */
export interface ReferenceData {
  /** Personal pronouns of the third person. */
  readonly personal: Readonly<Record<string, Agreement>>;
  /** Lemmas of verbs that commonly have a subject that stands for nothing («es gibt», «es handelt sich um»). */
  readonly impersonal: ReadonlySet<string>;
  /** Articles of a plural, by the genders of the nouns that they are none of a singular of («die» with a masculine). */
  readonly pluralArticles: Readonly<Record<string, readonly string[]>>;
  /** Possessives of the third person, by what the owner can be. */
  readonly possessives: Readonly<Record<string, Agreement>>;
  /** Pronouns and possessives that stand for people alone, and those that stand for anything else. */
  readonly people: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  /** Pronouns and possessives of the first person, singular and plural. */
  readonly first: ReadonlySet<string>;
  readonly firstPlural: ReadonlySet<string>;
  /** How somebody is addressed, no part of a name: «Frau», “Sir”. Abbreviations are listed with those of the language. */
  readonly honorifics: ReadonlySet<string>;
  /** Last words of a company's full name, without a full stop: «AG», «Inc». */
  readonly legalForms: ReadonlySet<string>;
  /** Well-known names of one and the same, in lower case without dots and hyphens, in the nominative. */
  readonly synonyms: readonly (readonly string[])[];
  /** Articles of the genitive that make a name end in «-s». */
  readonly genitives: ReadonlySet<string>;
  /** Definite articles. */
  readonly definite: ReadonlySet<string>;
  /** Indefinite articles. */
  readonly indefinite: ReadonlySet<string>;
  readonly demonstratives: ReadonlySet<string>;
  /** Adpositions that hold a definite article («im»). */
  readonly contracted: ReadonlySet<string>;
  /** Endings of nouns that do not make another word of them, longest first. */
  readonly endings: readonly string[];
  /** Nouns (a compound may end in them) that tell what type of thing they describe. */
  readonly kinds: Readonly<Partial<Record<EntityType, ReadonlySet<string>>>>;
  /** Those of the nouns for places that name where people live and are governed, and no building or water. */
  readonly areas: ReadonlySet<string>;
  /** Names of currencies, in lower case: nothing is said of them by «sie» or «dieser». */
  readonly currencies: ReadonlySet<string>;
  /** Endings (of a noun in lower case) that tell its gender, as UD names it, or that they tell none; the first that fits counts. */
  readonly genders: readonly (readonly [ending: RegExp, gender: string | null])[];
  /** The ending of an adjective, or of a noun made of one, behind the definite article that tells a gender in the singular: «der neuen», of a woman. */
  readonly weakEndings: readonly (readonly [article: string, ending: string, gender: string])[];
  /** Adjectives that stand as nouns for people, in lower case, and whose gender an article with their ending tells in the singular: «die 39-Jährige». */
  readonly adjectivalNouns: RegExp;
  readonly adjectivalGenders: readonly (readonly [article: string, ending: string, gender: string])[];
  /** Endings of nouns for people. */
  readonly personEndings: readonly string[];
}
