import { describe, expect, it } from 'vitest';
import { signsOf, windowSigns } from '../../src/annotate/signs.js';
import type { Word } from '../../src/document.js';
import type { ModelConfig } from '../../src/model/index.js';

const config = {
  deprel: ['ccomp', 'mark', 'nsubj', 'root', 'det'],
  signs: {
    upos: ['DET', 'NOUN', 'PUNCT', 'SCONJ', 'VERB'], kinds: [{ kind: 1, forms: [','] }, { kind: 2, upos: ['SCONJ'] }, { kind: 3, upos: ['DET'], type: 'Int' }], other: 9, edge: 7,
    moods: ['Ind', 'Sub', 'Inf'], clauses: ['root', 'ccomp'], sentences: 1,
  },
} as unknown as ModelConfig;
const word = (text: string, upos: string, head: number, deprel: string, feats: Word['feats'] = {}, sentence = 0): Word => ({ text, upos, head, deprel, feats, sentence }) as Word;

describe('what is told of words for a cue', () => {
  // tokens 10 on: Ada sagt dass welche Uhr gehe | Nein
  const words = [
    word('Ada', 'NOUN', 11, 'nsubj'), word('sagt', 'VERB', -1, 'root', { VerbForm: 'Fin', Mood: 'Ind' }), word('dass', 'SCONJ', 15, 'mark'),
    word('welche', 'DET', 14, 'det', { PronType: 'Int,Rel' }), word('Uhr', 'NOUN', 15, 'nsubj'), word('gehe', 'VERB', 11, 'ccomp', { VerbForm: 'Fin', Mood: 'Sub' }),
    word('Nein', 'NOUN', -1, 'root', {}, 1),
  ];
  const read = windowSigns(words, 10, config);
  const { words: told, cue } = signsOf(words, 10, read, 1, 0, 6, config);
  const of = (k: number): readonly number[] => told.slice(9 * k, 9 * k + 9);

  it('is its UPOS, its kind and those beside, its clause, where it stands and the second step down its branch', () => {
    // UPOS, kind, before, behind; mood, relation of the clause; sentences behind, same clause, second step
    expect(of(0)).toEqual([2, 9, 7, 9, 2, 2, 1, 2, 1]);
    expect(of(3)).toEqual([1, 3, 2, 9, 3, 3, 1, 1, 4]);
    expect(of(5)).toEqual([5, 9, 9, 9, 3, 3, 1, 1, 1]);
    expect(of(6)).toEqual([2, 9, 9, 7, 1, 2, 2, 1, 1]);
  });

  it('is of a cue its UPOS, its label and its clause', () => {
    expect(cue).toEqual([5, 4, 2, 2]);
  });
});
