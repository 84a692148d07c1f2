import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../src/language/guess.js';

describe('guessLanguage', () => {
  it.each([
    ['de', 'Der Stadtrat hat am Dienstag beschlossen, die alte Markthalle nicht abzureißen.'],
    ['en', 'The council decided on Tuesday not to tear down the old market hall.'],
    ['nl', 'De gemeenteraad besloot dinsdag om de oude markthal niet te slopen.'],
    ['fr', 'Le conseil municipal a décidé mardi de ne pas démolir les anciennes halles.'],
    ['es', 'El ayuntamiento decidió el martes no derribar el antiguo mercado.'],
    ['it', 'Il consiglio comunale ha deciso martedì di non abbattere il vecchio mercato coperto.'],
    ['pt', 'A câmara municipal decidiu na terça-feira não demolir o antigo mercado.'],
    ['sv', 'Kommunfullmäktige beslutade på tisdagen att inte riva den gamla saluhallen.'],
    ['no', 'Kommunestyret vedtok tirsdag at den gamle torghallen ikke skal rives.'],
    ['da', 'Byrådet besluttede tirsdag, at den gamle torvehal ikke skal rives ned.'],
    ['ru', 'Во вторник городской совет решил не сносить старый рынок.'],
    ['zh', '市议会周二决定不拆除旧市场。'],
    ['cs', 'Zastupitelstvo v úterý rozhodlo, že starou tržnici nezbourá.'],
  ])('%s: %s', (lang, text) => {
    const guess = guessLanguage(text);
    expect(guess.lang).toBe(lang);
    expect(guess.confidence).toBeGreaterThan(0.8);
  });

  it('names languages that eld does not know', () => {
    expect(guessLanguage('Baraza la mji liliamua siku ya Jumanne kwamba soko la zamani halitabomolewa.').lang).toBe('sw');
    expect(guessLanguage('ក្រុមប្រឹក្សាក្រុងបានសម្រេចកាលពីថ្ងៃអង្គារ').lang).toBe('km');
  });

  it('prefers the languages it reads for words that several share, but not against the text', () => {
    expect(guessLanguage('Hand').lang).toBe('de');
    expect(guessLanguage('thoughtfully').lang).toBe('en');
    expect(guessLanguage('sjukhuset').lang).toBe('sv');
  });

  it.each(['', ' \n', '2023', '😀 !!', '\u0000'])('says nothing of text without letters: %j', (text) => {
    expect(guessLanguage(text)).toEqual({ lang: 'und', confidence: 0, alternatives: [] });
  });

  it('is less sure of less text', () => {
    const word = guessLanguage('Rat');
    const sentence = guessLanguage('Der Rat der Stadt tagte gestern bis spät in die Nacht.');
    expect(word.confidence).toBeLessThan(0.8);
    expect(sentence.confidence).toBeGreaterThan(0.97);
  });

  it('goes by most of a long document, not by its beginning', () => {
    const text = `${'The first page of this booklet is an English summary. '.repeat(5)}\n${'Danach folgt der ganze Bericht auf Deutsch, Seite um Seite. '.repeat(400)}`;
    const guess = guessLanguage(text);
    expect(guess.lang).toBe('de');
    expect(guess.alternatives[0]?.lang).toBe('en');
  });

  it('finds the letters behind a long run of figures', () => {
    expect(guessLanguage(`${'12.5; '.repeat(200_000)}Danach folgt der ganze Bericht auf Deutsch.`).lang).toBe('de');
  });

  it('passes over addresses', () => {
    const text = 'https://www.example.org/the-quick-brown-fox-jumps-over-the-lazy-dog-every-single-day Alles Gute zum Geburtstag, liebe Oma!';
    expect(guessLanguage(text).lang).toBe('de');
  });

  it('gives a tag, a confidence from 0 to 1 and sorted alternatives for any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      const { lang, confidence, alternatives } = guessLanguage(text);
      expect(Intl.getCanonicalLocales(lang)).toHaveLength(1);
      const all = [confidence, ...alternatives.map((other) => other.confidence)];
      expect(all).toEqual([...all].sort((a, b) => b - a));
      expect(all.every((value) => value >= 0 && value <= 1)).toBe(true);
      expect(all.reduce((sum, value) => sum + value, 0)).toBeLessThan(1.0001);
      expect(guessLanguage(text)).toEqual({ lang, confidence, alternatives });
    }), { examples: [['riobkupS']] });
  });
});
