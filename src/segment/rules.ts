import type { SegmentData } from '../languages/language.js';

/** The segment section of a language, made ready for look-up. */
export interface Rules {
  readonly data: SegmentData;
  readonly titles: ReadonlySet<string>;
  readonly inner: ReadonlySet<string>;
  readonly final: ReadonlySet<string>;
  readonly closing: ReadonlySet<string>;
  readonly numeric: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  readonly bareStarters: ReadonlySet<string>;
  readonly ordinalBefore: ReadonlySet<string>;
  readonly ordinalAfter: ReadonlySet<string>;
  readonly hyphenPrefixes: ReadonlySet<string>;
  readonly hyphenSuffixes: ReadonlySet<string>;
  readonly proclitics: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly letterWords: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  /** Word → length of its first token. */
  readonly splits: ReadonlyMap<string, number>;
}

const compiled = new WeakMap<SegmentData, Rules>();

/** The rules of a language's data, compiled once. */
export function rulesOf(data: SegmentData): Rules {
  let rules = compiled.get(data);
  if (!rules) {
    rules = {
      data,
      titles: new Set(data.abbreviations.titles),
      inner: new Set(data.abbreviations.inner),
      final: new Set(data.abbreviations.final),
      closing: new Set(data.abbreviations.closing),
      numeric: new Set(data.abbreviations.numeric),
      starters: new Set(data.starters),
      bareStarters: new Set(data.bareStarters),
      ordinalBefore: new Set(data.ordinalBefore),
      ordinalAfter: new Set(data.ordinalAfter),
      hyphenPrefixes: new Set(data.hyphenPrefixes),
      hyphenSuffixes: new Set(data.hyphenSuffixes),
      proclitics: new Set(data.proclitics),
      units: new Set(data.units),
      letterWords: new Set(data.letterWords),
      months: new Set(data.months),
      splits: new Map(data.splits.map((word) => [word.replace('|', ''), word.indexOf('|')])),
    };
    compiled.set(data, rules);
  }
  return rules;
}

/** Lower case with the apostrophes made one; longer words than any list holds are not worth the copy. */
export function fold(word: string): string {
  if (word.length > 40) return word;
  return word.toLowerCase().replace(/[’ʼ`´]/g, "'");
}
