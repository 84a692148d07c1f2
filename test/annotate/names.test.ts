import { describe, expect, it } from 'vitest';
import { isDoubtful } from '../../src/annotate/entities.js';
import { abbreviates, fullestName, mayBeAlias, nameKey, sameName, synonymsOf, withoutGenitive, type FoundName } from '../../src/annotate/names.js';
import { readScores } from '../../src/annotate/tags.js';
import type { EntityType, Word } from '../../src/document.js';
import { languageData } from '../../src/languages/index.js';

const name = (text: string, type: EntityType): FoundName => ({ text, start: 0, end: text.length, kind: 'name', first: 0, last: 0, score: 1, type });
const alias = (a: string, b: string, type: EntityType): boolean => mayBeAlias(name(a, type), name(b, type));

describe('two names that may be one', () => {
  it('people share a word', () => {
    expect(alias('Ida Lenz', 'Lenz', 'PER')).toBe(true);
    expect(alias('Ida Lenz', 'Lenzens', 'PER')).toBe(false);
    expect(alias('Ida Lenz', 'Otto Brand', 'PER')).toBe(false);
  });

  it('organisations share a word but for its ending, or one is an abbreviation', () => {
    expect(alias('Nordische Werft', 'Nordischen Werft', 'ORG')).toBe(true);
    expect(alias('Amt für Wasserbau', 'AWB', 'ORG')).toBe(true);
    expect(alias('Werftbund', 'Hafenrat', 'ORG')).toBe(false);
    expect(alias('AWB', 'NWK', 'ORG')).toBe(false);
  });

  it('no two people with other first or last names, no name with something behind it, no other number', () => {
    expect(alias('Ida Lenz', 'Otto Lenz', 'PER')).toBe(false);
    expect(alias('Ida Lenz', 'Ida Brand', 'PER')).toBe(false);
    expect(alias('Rhein', 'Rhein-Ruhr', 'LOC')).toBe(false);
    expect(alias('Ares 5', 'Ares 6', 'PROD')).toBe(false);
    expect(alias('Max Brandt', 'Max Brandts', 'PER')).toBe(true);
    expect(alias('John V. Smith', 'John Smith', 'PER')).toBe(true);
  });

  it('are one in other forms, as well-known synonyms, and without a legal form', () => {
    const german = languageData('de')!.references;
    const same = (a: string, b: string, type: EntityType): boolean => sameName(name(a, type), name(b, type), german);
    expect(same('Europäische Union', 'Europäischen Union', 'ORG')).toBe(true);
    expect(same('Nordwerft', 'Nordwerft AG', 'ORG')).toBe(true);
    expect(same('Kiel', 'Kiew', 'LOC')).toBe(false);
    expect(sameName(name('Bayer', 'ORG'), name('Bayern', 'LOC'), german)).toBe(false);
    const synonyms = ['US', 'USA', 'Vereinigten Staaten', 'UN', 'Kiel'].map((one) => synonymsOf(name(one, 'LOC'), german));
    expect(synonyms[0]).not.toBeNull();
    expect(synonyms.slice(1, 3)).toEqual([synonyms[0], synonyms[0]]);
    expect(synonyms[3]).not.toBe(synonyms[0]);
    expect(synonyms[4]).toBeNull();
    expect(synonymsOf(name('US', 'PER'), german)).toBeNull();
  });

  it('synonyms are written as names are compared', () => {
    const all = ['de', 'en'].flatMap((lang) => languageData(lang)!.references.synonyms.flat());
    expect(all.map(nameKey)).toEqual(all);
  });

  it('an organisation goes by its first word once it was named in full', () => {
    const at = (text: string, start: number): FoundName => ({ ...name(text, 'ORG'), start });
    expect(sameName(at('Kestrel Ferries', 0), at('Kestrel', 50))).toBe(true);
    expect(sameName(at('Kestrel', 0), at('Kestrel Ferries', 50))).toBe(false);
  });

  it('a person is no organisation', () => expect(mayBeAlias(name('Brand', 'PER'), name('Brand AG', 'ORG'))).toBe(false));
});

describe('a name of one word', () => {
  const labels = ['O', 'B-PER', 'B-LOC'];
  /** Log odds of the labels of two words. */
  const layer = readScores(labels, Float32Array.from([0, 2, 0, 0, 9, 0]));
  const words = [{ upos: 'PROPN' }, { upos: 'PROPN' }] as Word[];
  const doubtful = (first: number, last: number, type: string, upos = 'PROPN') => isDoubtful({ first, last, type, score: 1 }, layer, words.map((word) => ({ ...word, upos })));

  it('is none where it is hardly a person’s', () => {
    expect(doubtful(0, 0, 'PER')).toBe(true);
    expect(doubtful(1, 1, 'PER')).toBe(false);
    expect(doubtful(0, 1, 'PER')).toBe(false);
    expect(doubtful(0, 0, 'LOC')).toBe(false);
  });

  it('is none where it is a common noun, unless it is a work’s or a product’s', () => {
    expect(doubtful(1, 1, 'ORG', 'NOUN')).toBe(true);
    expect(doubtful(1, 1, 'WORK', 'NOUN')).toBe(false);
    expect(doubtful(0, 1, 'ORG', 'NOUN')).toBe(false);
  });
});

describe('forms of a name', () => {
  it('an abbreviation has the letters of its name in their order', () => {
    expect(abbreviates('AWB', 'Amt für Wasserbau')).toBe(true);
    expect(abbreviates('BWA', 'Bundeswasseramt')).toBe(true);
    expect(abbreviates('AWB', 'Hafenrat')).toBe(false);
    expect(abbreviates('Kiel', 'Hafenrat')).toBe(false);
  });

  it('the full name is fuller than its abbreviation, however often that is used', () => {
    expect(fullestName([name('Bundeswasseramt', 'ORG'), name('BWA', 'ORG'), name('BWA', 'ORG')])).toBe('Bundeswasseramt');
  });

  it('a genitive loses its ending', () => {
    expect(withoutGenitive('Bundeswasseramtes')).toBe('Bundeswasseramt');
    expect(withoutGenitive('Hafenrats')).toBe('Hafenrat');
    expect(withoutGenitive('Congress')).toBe('Congress');
  });
});
