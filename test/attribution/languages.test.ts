import { describe, expect, test } from 'vitest';
import { germanVerbForms } from '../../src/languages/de-forms.js';
import { languages } from '../../src/languages/index.js';

describe('cue verbs by form', () => {
  const forms = germanVerbForms(['mitteilen', 'versprechen', 'kritisieren', 'melden', 'bekanntgeben', 'vorwerfen']);

  test('weak verbs with and without particle', () => {
    expect([forms['teilte'], forms['mitteilte'], forms['mitgeteilt'], forms['mitzuteilen']]).toEqual(['teilen', 'mitteilen', 'mitteilen', 'mitteilen']);
    expect([forms['meldete'], forms['gemeldet'], forms['kritisiert'], forms['gekritisiert']]).toEqual(['melden', 'melden', 'kritisieren', undefined]);
  });

  test('strong verbs by their principal parts, after a prefix too', () => {
    expect([forms['gab'], forms['bekanntgegeben'], forms['warf'], forms['vorgeworfen']]).toEqual(['geben', 'bekanntgeben', 'werfen', 'vorwerfen']);
    expect([forms['versprach'], forms['versprochen'], forms['verspricht']]).toEqual(['versprechen', 'versprechen', 'versprechen']);
  });

  test('every table is in lower case, and every opening mark has a closing one', () => {
    for (const { attribution } of languages()) {
      const words = [...Object.keys(attribution.verbs), ...attribution.sources, ...attribution.sourceNouns, ...attribution.messageNouns, ...attribution.complementizers, ...attribution.articles];
      for (const word of words) expect(word).toBe(word.toLowerCase());
      for (const [open, close] of attribution.marks) expect(open.length * close.length).toBeGreaterThan(0);
    }
  });
});
