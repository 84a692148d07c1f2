import { describe, expect, it } from 'vitest';
import { mayBeAlias, type FoundName } from '../../src/annotate/names.js';
import type { EntityType } from '../../src/document.js';

const name = (text: string, type: EntityType): FoundName => ({ text, start: 0, end: text.length, kind: 'name', first: 0, last: 0, score: 1, type, at: 0 });
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

  it('a person is no organisation', () => expect(mayBeAlias(name('Brand', 'PER'), name('Brand AG', 'ORG'))).toBe(false));
});
