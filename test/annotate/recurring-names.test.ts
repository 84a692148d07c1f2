import { describe, expect, it } from 'vitest';
import type { FoundName } from '../../src/annotate/names.js';
import { withRecurrences } from '../../src/annotate/recurring-names.js';
import type { EntityType, Segmented, Word } from '../../src/document.js';

/** The names of a text of words `form/UPOS` (`_` in front glues a word to the one before), of which those in `found` (form: type) were seen by the encoder. */
function namesOf(marked: string, found: Record<string, EntityType>): string[] {
  let text = '';
  const words = marked.split(' ').map((piece, index): Word => {
    const [form, upos] = piece.replace(/^_/, '').split('/') as [string, string];
    const glued = piece.startsWith('_') || index === 0;
    if (!glued) text += ' ';
    const start = text.length;
    text += form;
    return { text: form, start, end: text.length, index, upos, spaceBefore: !glued, sentence: 0 } as Partial<Word> as Word;
  });
  const names = Object.entries(found).map(([form, type]): FoundName => {
    const size = form.split(' ').length;
    const first = words.findIndex((_, k) => words.slice(k, k + size).map((word) => word.text).join(' ') === form);
    const [start, end] = [words[first]!.start, words[first + size - 1]!.end];
    return { text: text.slice(start, end), start, end, first, last: first + size - 1, kind: 'name', type, score: 0.9 };
  });
  return withRecurrences({ text } as Segmented, words, names).map((name) => `${name.text} ${name.type} ${name.first}`);
}

describe('names that recur', () => {
  it('are names where the encoder saw none', () => {
    expect(namesOf('Nordbank/PROPN schließt/VERB ,/PUNCT weil/SCONJ Nordbank/NOUN verliert/VERB', { Nordbank: 'ORG' })).toEqual(['Nordbank ORG 0', 'Nordbank ORG 4']);
  });

  it('are the last word of a person too, and stand in the genitive', () => {
    expect(namesOf('Ida/PROPN Lenz/PROPN gewinnt/VERB ./PUNCT Lenz/ADJ ist/AUX froh/ADJ', { 'Ida Lenz': 'PER' })).toEqual(['Ida Lenz PER 0', 'Lenz PER 4']);
    expect(namesOf('Kiel/PROPN und/CCONJ Kiels/NOUN Hafen/NOUN', { Kiel: 'LOC' })).toEqual(['Kiel LOC 0', 'Kiels LOC 2']);
    expect(namesOf('Amt/PROPN Nord/PROPN zahlt/VERB ,/PUNCT sagt/VERB Nord/PROPN', { 'Amt Nord': 'ORG' })).toEqual(['Amt Nord ORG 0']);
  });

  it('are common nouns behind an article, an adjective or a number, but not in front of a hyphen', () => {
    expect(namesOf('Nordbank/PROPN und/CCONJ die/DET Nordbank/NOUN', { Nordbank: 'ORG' })).toEqual(['Nordbank ORG 0']);
    expect(namesOf('Nordbank/PROPN und/CCONJ die/DET Nordbank/NOUN _-/PUNCT _Chefin/NOUN', { Nordbank: 'ORG' })).toEqual(['Nordbank ORG 0', 'Nordbank ORG 3']);
  });

  it('must be proper nouns where they were seen, of a person, a place or an organisation', () => {
    expect(namesOf('Messe/NOUN und/CCONJ Messe/NOUN', { Messe: 'ORG' })).toEqual(['Messe ORG 0']);
    expect(namesOf('Zebra/PROPN und/CCONJ Zebra/NOUN', { Zebra: 'PROD' })).toEqual(['Zebra PROD 0']);
  });

  it('leave verbs and parts of other names alone', () => {
    expect(namesOf('Reden/PROPN und/CCONJ reden/VERB und/CCONJ Reden/VERB', { Reden: 'LOC' })).toEqual(['Reden LOC 0']);
    expect(namesOf('Kiel/PROPN und/CCONJ Holstein/PROPN Kiel/PROPN', { Kiel: 'LOC', 'Holstein Kiel': 'ORG' })).toEqual(['Kiel LOC 0', 'Holstein Kiel ORG 2']);
  });
});
