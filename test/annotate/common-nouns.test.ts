import { describe, expect, it } from 'vitest';
import { withoutCommonNouns } from '../../src/annotate/common-nouns.js';
import type { FoundName } from '../../src/annotate/names.js';
import type { Segmented, Word } from '../../src/document.js';
import { languageData } from '../../src/languages/index.js';

/** A text of words `form/UPOS` (a hyphen or `_` in front glues it to the word before) in which the stretches between `<` and `>` are names. */
function namesOf(marked: string): string[] {
  let text = '';
  const words: Partial<Word>[] = [];
  const names: FoundName[] = [];
  let open = -1;
  for (const piece of marked.split(' ')) {
    const inside = piece.replaceAll(/[<>]/g, '');
    if (piece.startsWith('<')) open = words.length;
    const [form, upos = 'X'] = inside.split('/') as [string, string?];
    const glued = form.startsWith('_');
    const word = glued ? form.slice(1) : form;
    if (!glued && text !== '') text += ' ';
    const start = text.length;
    text += word;
    words.push({ text: word, start, end: text.length, index: words.length, upos, spaceBefore: !glued });
    if (piece.endsWith('>')) {
      const from = words[open]!;
      names.push({ text: text.slice(from.start, text.length), start: from.start!, end: text.length, first: open, last: words.length - 1, kind: 'name', type: 'ORG', score: 1 });
    }
  }
  return withoutCommonNouns({ text } as Segmented, words as Word[], names, languageData('de')!.references).map((name) => name.text);
}

describe('abbreviations that the text uses as common nouns', () => {
  it('in brackets behind a phrase that is no name, and everywhere else in the text', () => {
    expect(namesOf('seine/DET künstliche/ADJ Niere/NOUN (/PUNCT <KN/PROPN> )/PUNCT ;/PUNCT die/DET <KN/PROPN> von/ADP <Acme/PROPN>')).toEqual(['Acme']);
    expect(namesOf('einer/DET Bürgerinitiative/NOUN (/PUNCT <BI/PROPN> )/PUNCT')).toEqual([]);
  });

  it('not behind a name, nor behind a noun with the definite article', () => {
    expect(namesOf('<Hafenamt/PROPN> (/PUNCT <HA/PROPN> )/PUNCT')).toEqual(['Hafenamt', 'HA']);
    expect(namesOf('das/DET Hafenamt/NOUN (/PUNCT <HA/PROPN> )/PUNCT')).toEqual(['HA']);
  });

  it('in the plural', () => {
    expect(namesOf('Handel/NOUN mit/ADP <NFTs/PROPN>')).toEqual([]);
    expect(namesOf('des/DET <HSVs/PROPN>')).toEqual(['HSVs']);
  });

  it('at the end of a compound with a name, if never alone', () => {
    expect(namesOf('die/DET <Acme/PROPN> _-/PUNCT _API/PROPN und/CCONJ <API/PROPN> _-/PUNCT _Preise/NOUN')).toEqual(['Acme']);
    expect(namesOf('die/DET <Bonn/PROPN> _-/PUNCT _SPD/PROPN und/CCONJ die/DET <SPD/PROPN>')).toEqual(['Bonn', 'SPD']);
  });
});

describe('compounds with a common noun', () => {
  it('are cut back to the name that stands alone elsewhere', () => {
    expect(namesOf('der/DET CEO/NOUN von/ADP <Acme/PROPN> ;/PUNCT <Acme/PROPN _-/PUNCT _CEO/PROPN>')).toEqual(['Acme', 'Acme']);
  });

  it('stay whole where the parts are known as nothing else', () => {
    expect(namesOf('<Müller/PROPN _-/PUNCT _Lenz/PROPN> lobt/VERB <Acme/PROPN>')).toEqual(['Müller-Lenz', 'Acme']);
  });
});
