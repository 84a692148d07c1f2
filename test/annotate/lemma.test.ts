import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyLemmaScript, lemmaOf } from '../../src/annotate/lemma.js';
import { lemmaByEnding, lemmaRules, parseRules } from '../../src/annotate/lemma-rules.js';

describe('lemma scripts', () => {
  it.each([
    ['Häuser', 'k|2|Ha|2|', 'Haus'],
    ['ging', '=gehen', 'gehen'],
    ['angekündigt', 'k|4|an|1|en', 'ankündigen'],
    ['Ging', 'l|1|g|3|ehen', 'gehen'],
    ['Musks', 'k|0||1|', 'Musk'],
    ['schöner', 'k|0||2|', 'schön'],
    ['mr', 'u|0||0|', 'Mr'],
    ['𝒳s', 'k|0||1|', '𝒳'],
  ])('%s by %s is %s', (form, script, lemma) => expect(applyLemmaScript(form, script)).toBe(lemma));

  it('leaves a word that is shorter than what is to be cut', () => expect(applyLemmaScript('am', 'k|2||1|x')).toBe('am'));

  it('leaves a word whose script cannot be read', () => expect(applyLemmaScript('sie', 'k|0|er|es||2|e')).toBe('sie'));

  it('gives a lemma for any word', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.nat(4), fc.nat(4), (form, start, end) => {
      expect(typeof applyLemmaScript(form, `k|${start}|a|${end}|b`)).toBe('string');
    })));
});

describe('lemmas by ending', () => {
  it('takes the longest ending that has a rule', () => {
    const rules = parseRules('NOUN\t\t0\t\nNOUN\tgen\t1\t\nVERB\t^ging\t4\tgehen\n', 'test.txt.gz');
    expect(lemmaByEnding('Katze', 'NOUN', rules)).toBe('katze');
    expect(lemmaByEnding('Fragen', 'NOUN', rules)).toBe('frage');
    expect(lemmaByEnding('ging', 'VERB', rules)).toBe('gehen');
    // «^» stands for the beginning of the word
    expect(lemmaByEnding('verging', 'VERB', rules)).toBeUndefined();
    expect(lemmaByEnding('ging', 'ADJ', rules)).toBeUndefined();
    expect(lemmaByEnding('%', 'NOUN', rules)).toBeUndefined();
  });

  it('says in which line there is no rule', () => {
    expect(() => parseRules('NOUN\t\t0\t\nNOUN\tgen\tone\t\n', 'xx.txt.gz')).toThrow(/xx\.txt\.gz:2/);
  });

  it('has no rules of a language that is not read', () => expect(lemmaRules('fi')).toBeUndefined());

  it.each([
    ['de', 'VERB', [['fordert', 'fordern'], ['getroffen', 'treffen'], ['mitgebracht', 'mitbringen'], ['abzuweisen', 'abweisen'], ['blieben', 'bleiben'], ['verlor', 'verlieren']]],
    ['de', 'NOUN', [['Länder', 'Land'], ['Aufgaben', 'Aufgabe'], ['Schuldnerländern', 'Schuldnerland'], ['Friedens', 'Frieden'], ['STREIKS', 'Streik'], ['PKW', 'PKW']]],
    ['de', 'AUX', [['hätten', 'haben'], ['wird', 'werden'], ['könnte', 'können']]],
    ['de', 'DET', [['Diese', 'dieser'], ['keine', 'kein']]],
    ['en', 'VERB', [['running', 'run'], ['loved', 'love'], ['Happened', 'happen'], ['brought', 'bring']]],
    ['en', 'NOUN', [['companies', 'company'], ['children', 'child'], ['witnesses', 'witness']]],
  ])('%s %s', (lang, upos, pairs) => {
    const script = lang === 'de' && upos === 'NOUN' ? 'k|0||0|' : 'l|0||0|';
    expect(pairs.map(([form]) => [form, lemmaOf(form!, upos, script, lemmaRules(lang))])).toEqual(pairs);
  });

  it('leaves to the encoder what it knows by heart, and whether a noun is a name', () => {
    const rules = lemmaRules('en');
    expect(lemmaOf('am', 'AUX', '=be', rules)).toBe('be');
    expect(lemmaOf('Slices', 'NOUN', 'k|0||1|', rules)).toBe('Slice');
    expect(lemmaOf('better', 'ADJ', 'k|0||2|', rules)).toBe('bett');
  });
});
