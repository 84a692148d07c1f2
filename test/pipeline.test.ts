import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as claimline from '../src/index.js';

const model = await claimline.loadModel(fileURLToPath(new URL('fixtures/toy-model', import.meta.url)));
const pipeline = claimline.createPipeline({ model, lang: 'de' });

describe('createPipeline', () => {
  it('runs the stages in order', async () => {
    const doc = await pipeline.run({ id: 'a', text: 'Ada baut Boote. Karl verkauft Häuser!', meta: { from: 'b' } });
    expect(doc).toMatchObject({ id: 'a', lang: 'de', meta: { from: 'b' }, messages: [] });
    expect(claimline.claimRows(doc).map(({ subject, predicate, object }) => [subject?.text, predicate.text, object?.text]))
      .toEqual([['Ada', 'baut', 'Boote'], ['Karl', 'verkauft', 'Häuser']]);
  });

  it('gives what the stages give one by one', async () => {
    const input = { id: 'a', text: 'Ada baut heute Boote.' };
    const segmented = claimline.detectSentences(claimline.segment(claimline.detect({ ...input, lang: 'de' })));
    const annotated = await claimline.annotate(segmented, model);
    expect(await pipeline.run(input)).toEqual(claimline.attribute(claimline.extractClaims(annotated)));
    expect(await pipeline.annotate(input)).toEqual(annotated);
  });

  it('rejects a language that is not read, with a remedy', async () => {
    await expect(claimline.createPipeline({ model }).run({ id: 'a', text: 'x', lang: 'fi' }))
      .rejects.toMatchObject({ name: 'ClaimlineError', code: 'LANGUAGE_NOT_READ', remedy: expect.stringContaining('de, en') });
  });

  it('takes any string: spans slice back and heads form trees', async () => {
    const words = fc.constantFrom('Ada', 'baut', 'Boote', '.', ',', '„', '“', '\n', '\n\n', ' ', '•', '🦊', 'laut', 'Sie', '3.', 'Mai', '\0', '\ud83d', 'é', 'שלום', '$54,20', 'http://a.b/c');
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' ')), fc.array(words, { maxLength: 30 }).map((parts) => parts.join('')));
    await fc.assert(fc.asyncProperty(text, async (string) => {
      const doc = await pipeline.run({ id: 'x', text: string });
      expect(doc.text).toBe(string);
      for (const { text: part, start, end } of [...doc.tokens, ...doc.sentences, ...doc.blocks, ...doc.entities.flatMap(({ mentions }) => mentions)]) {
        expect(string.slice(start, end)).toBe(part);
      }
      for (const sentence of doc.sentences) {
        const inside = doc.tokens.slice(sentence.first, sentence.last + 1);
        expect(inside.filter(({ head }) => head < 0)).toHaveLength(1);
        for (const token of inside) {
          let at = token;
          for (let steps = 0; at.head >= 0; steps++) {
            expect(steps).toBeLessThan(inside.length);
            at = doc.tokens[at.head]!;
          }
          expect(at.sentence).toBe(sentence.index);
        }
      }
      claimline.documentRow(doc);
      claimline.conllu(doc);
    }), { numRuns: 60 });
  });
});

describe('inReadLanguage', () => {
  const sentence = 'De gemeente heeft gisteren een nieuwe brug over de rivier geopend.';
  const guess = (lang: string, confidence: number, alternatives: { lang: string; confidence: number }[] = [], text = sentence) =>
    ({ id: 'a', text, lang, language: { lang, confidence, alternatives }, messages: [] });

  it('keeps a language that is read, and text without letters', () => {
    for (const doc of [guess('de', 0.3), guess('und', 0)]) expect(claimline.inReadLanguage(doc)).toBe(doc);
  });

  it('takes the likeliest language that is read where the guess is shaky, and says so', () => {
    const doc = claimline.inReadLanguage(guess('nl', 0.5, [{ lang: 'af', confidence: 0.3 }, { lang: 'de', confidence: 0.15 }, { lang: 'en', confidence: 0.05 }]));
    expect(doc).toMatchObject({ lang: 'de', messages: [{ rule: 'language-assumed', start: 0, end: sentence.length }] });
  });

  it('does not guess against good evidence', () => {
    expect(() => claimline.inReadLanguage(guess('nl', 0.95, [{ lang: 'de', confidence: 0.05 }]))).toThrow('does not read: nl');
    expect(() => claimline.inReadLanguage(guess('nl', 0.5, [{ lang: 'de', confidence: 0.01 }]))).toThrow('does not read: nl');
  });

  it('turns no text away that is too short to tell', () => {
    const read = (text: string, confidence: number) => claimline.inReadLanguage(guess('da', confidence, [], text));
    expect(read('Julie', 0.97)).toMatchObject({ lang: 'und', messages: [{ rule: 'language-assumed' }] });
    expect(read('Julie Halvorsen, Fjordby', 0.4)).toMatchObject({ lang: 'und' });
    expect(() => read('Julie Halvorsen kom hjem i går', 0.97)).toThrow('does not read: da');
  });
});
