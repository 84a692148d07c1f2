import { describe, expect, it } from 'vitest';
import { detect, detectSentences } from '../../src/language/index.js';
import type { Segmented, Sentence, Token } from '../../src/document.js';

const german = 'Der Stadtrat hat am Dienstag beschlossen, die alte Markthalle nicht abzureißen.';
const finnish = 'Kaupunginvaltuusto päätti tiistaina, ettei vanhaa kauppahallia pureta.';

describe('detect', () => {
  it('adds the language and keeps the document as it is', () => {
    const input = { id: 'a', text: german, date: '2023-04-19', meta: { source: 'own' } };
    const doc = detect(input);
    expect(doc).toMatchObject({ ...input, lang: 'de', messages: [] });
    expect(doc.language.confidence).toBeGreaterThan(0.95);
  });

  it('takes the language that is given, without looking at the text', () => {
    expect(detect({ id: 'a', text: finnish, lang: 'de-ch' })).toMatchObject({ lang: 'de-CH', language: { lang: 'de-CH', confidence: 1, alternatives: [] }, messages: [] });
  });

  it('refuses what is no language tag', () => {
    expect(() => detect({ id: 'a', text: german, lang: 'auf deutsch' })).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }));
  });

  it('reports a language that is not read', () => {
    const doc = detect({ id: 'a', text: finnish });
    expect(doc.lang).toBe('fi');
    expect(doc.messages).toEqual([{ stage: 'language', rule: 'language-not-read', text: expect.stringContaining('fi'), start: 0, end: finnish.length }]);
  });

  it('reports text without letters', () => {
    expect(detect({ id: 'a', text: '2023' })).toMatchObject({ lang: 'und', messages: [{ rule: 'language-not-read' }] });
  });

  it('reports a shaky guess', () => {
    expect(detect({ id: 'a', text: 'Rot' }, { uncertainBelow: 0.99 }).messages.map(({ rule }) => rule)).toContain('language-uncertain');
    expect(detect({ id: 'a', text: german }).messages).toEqual([]);
  });
});

/** A document whose tokens are its words and whose sentences are given. */
function segmented(lang: string, texts: readonly string[]): Segmented {
  const text = texts.join(' ');
  const tokens: Token[] = [...text.matchAll(/\S+/g)].map((match, index) => ({
    text: match[0], start: match.index, end: match.index + match[0].length, index, block: 0, spaceBefore: true, literal: null,
  }));
  let start = 0;
  const sentences: Sentence[] = texts.map((sentence, index) => {
    const inside = tokens.filter((token) => token.start >= start && token.end <= start + sentence.length);
    const made = { text: sentence, start, end: start + sentence.length, index, first: inside[0]!.index, last: inside.at(-1)!.index, lang };
    start += sentence.length + 1;
    return made;
  });
  return { id: 'a', text, lang, language: { lang, confidence: 1, alternatives: [] }, messages: [], blocks: [], tokens, sentences };
}

describe('detectSentences', () => {
  it('marks a long sentence in another language', () => {
    const doc = segmented('de', [german, 'We will not give up our market hall without a fight, said the petition.', 'Das klang entschlossen, aber auch ein wenig müde.']);
    expect(detectSentences(doc).sentences.map(({ lang }) => lang)).toEqual(['de', 'en', 'de']);
  });

  it('leaves short sentences, names and titles alone', () => {
    const doc = segmented('de', [german, 'The Economist', 'No way!', 'Yes, we can!']);
    expect(detectSentences(doc)).toBe(doc);
  });

  it('does not mind the region of the language', () => {
    const doc = segmented('de-CH', [german]);
    expect(detectSentences(doc)).toBe(doc);
  });
});
