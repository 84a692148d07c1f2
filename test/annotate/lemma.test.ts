import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyLemmaScript } from '../../src/annotate/lemma.js';

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
