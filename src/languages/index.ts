import { de } from './de.js';
import { en } from './en.js';
import type { Language } from './language.js';

const all: readonly Language[] = [de, en];

const byCode: ReadonlyMap<string, Language> = new Map(all.map((language) => [language.code, language]));

/** The languages that claimline reads, in order of their codes as listed. */
export function languages(): readonly Language[] {
  return all;
}

/** The data of a language by its BCP 47 code (region and script are ignored), undefined where claimline does not read it. */
export function languageData(code: string): Language | undefined {
  return byCode.get(code.split('-')[0]!.toLowerCase());
}
