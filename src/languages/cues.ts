import type { CueMedium, CueVerb } from './language.js';

/** Cue verbs of one kind, by lemma: a short way to write the tables. */
export function cueVerbs(medium: CueMedium, infinitive: boolean, lemmas: readonly string[]): Record<string, CueVerb> {
  return Object.fromEntries(lemmas.map((lemma) => [lemma, { medium, infinitive }]));
}
