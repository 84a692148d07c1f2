import { describe, expect, test } from 'vitest';
import { attributed } from './fixture.js';

describe('consistent quotes', () => {
  test('a direct quote ends with its mark, and words in one pair of marks are one quote', () => {
    const { quotes, text } = attributed(`
# span quote direct speech 4-10 0.6
# span nested direct speech 4-6 0.9
Er er PRON _ 2 nsubj
nannte nennen VERB Mood=Ind|VerbForm=Fin 0 root
ihn er PRON _ 2 obj
„ „ PUNCT _ 5 punct
^faul faul ADJ _ 2 xcomp
^“ “ PUNCT _ 5 punct
^, , PUNCT _ 10 punct
weil weil SCONJ _ 10 mark
er er PRON _ 10 nsubj
schlief schlafen VERB Mood=Ind|VerbForm=Fin 2 advcl
^. . PUNCT _ 2 punct
`);
    expect(quotes.map(({ quote, nested }) => [quote.map(({ start, end }) => text.slice(start, end)), nested])).toEqual([[['„faul“'], true]]);
  });

  test('a quote in other words takes in the mark that closes a quotation within it', () => {
    const { quotes, text } = attributed(`
# span quote indirect speech 4-8 0.9
Sie sie PRON _ 2 nsubj
sagt sagen VERB Mood=Ind|VerbForm=Fin 0 root
^, , PUNCT _ 8 punct
dass dass SCONJ _ 8 mark
er er PRON _ 8 nsubj
gern gern ADV _ 8 advmod
„ „ PUNCT _ 8 punct
^prahlt prahlen VERB Mood=Ind|VerbForm=Fin 2 ccomp
^“ “ PUNCT _ 8 punct
^. . PUNCT _ 2 punct
`);
    expect(quotes.filter(({ type }) => type === 'indirect').map(({ quote }) => quote.map(({ start, end }) => text.slice(start, end)))).toEqual([['dass er gern „prahlt“']]);
  });

  test('nobody far from the frame of a quote speaks', () => {
    const quotes = (between: number) => attributed(`
# span quote indirect speech ${between + 7}-${between + 10} 0.9
# span speaker 1 0.9
# span cue ${between + 5} 0.9
# span frame ${between + 4}-${between + 6} 0.9
# link speaker 1 2 0.95
# link cue 1 3 0.9
# link frame 1 4 0.9
Acme Acme PROPN _ 2 nsubj
baut bauen VERB Mood=Ind|VerbForm=Fin 0 root
${'heute heute ADV _ 2 advmod\n'.repeat(between)}^. . PUNCT _ 2 punct

Nun nun ADV _ 2 advmod
heißt heißen VERB Mood=Ind|VerbForm=Fin 0 root
^, , PUNCT _ 7 punct
dass dass SCONJ _ 7 mark
die der DET _ 6 det
Bank Bank NOUN _ 7 nsubj
zahlt zahlen VERB Mood=Ind|VerbForm=Fin 2 ccomp
^. . PUNCT _ 2 punct
`).quotes;
    expect(quotes(0)[0]!.who).toBe('Acme');
    expect(quotes(40)[0]!.who).toBeNull();
  });

  test('who replies in the sentence before says what follows in the same paragraph', () => {
    const { quotes } = attributed(`
# span quote indirect speech 1-3 0.9
# span speaker 6 0.9
# span cue 5 0.9
# span frame 4-6 0.9
# link speaker 1 2 0.95
# link cue 1 3 0.9
# link frame 1 4 0.9
# span quote indirect_free_indirect speech 10-13 0.9
Es es PRON _ 3 nsubj
sei sein AUX Mood=Sub|VerbForm=Fin 3 cop
kalt kalt ADJ _ 5 ccomp
^, , PUNCT _ 5 punct
klagte klagen VERB Mood=Ind|VerbForm=Fin 0 root
Ida Ida PROPN _ 5 nsubj
^. . PUNCT _ 5 punct

Ole Ole PROPN _ 2 nsubj
widersprach widersprechen VERB Mood=Ind|VerbForm=Fin 0 root
^. . PUNCT _ 2 punct

Es es PRON _ 3 nsubj
sei sein AUX Mood=Sub|VerbForm=Fin 3 cop
warm warm ADJ _ 0 root
^. . PUNCT _ 3 punct
`);
    expect(quotes.map(({ who }) => who)).toEqual(['Ida', 'Ole']);
  });

  test('what is reported of nobody is an act of who does it', () => {
    const { claims } = attributed(`
# span quote reported speech 4-7 0.9
Acme Acme PROPN _ 2 nsubj
wächst wachsen VERB Mood=Ind|VerbForm=Fin 0 root
^, , PUNCT _ 5 punct
und und CCONJ _ 5 cc
fordert fordern VERB Mood=Ind|VerbForm=Fin 2 conj
^ein ein DET _ 7 det
Gleis Gleis NOUN _ 5 obj
^. . PUNCT _ 2 punct
`);
    expect(claims.map(({ attribution }) => attribution)).toEqual([null, null]);
  });

  test('behind a person\'s name stands whom the cue tells, no genitive', () => {
    const { quotes, text } = attributed(`
# entity PER Ida Lenz = name 3-4
# span quote indirect speech 9-10 0.9
# span speaker 2-6 0.9
# span cue 7 0.9
# span frame 1-7 0.9
# link speaker 1 2 0.95
# link cue 1 3 0.9
# link frame 1 4 0.9
Wie wie SCONJ _ 7 mark
Chefin Chefin NOUN _ 7 nsubj
Ida Ida PROPN _ 2 appos
Lenz Lenz PROPN _ 3 flat
der der DET _ 6 det
Agentur Agentur NOUN _ 2 nmod
sagte sagen VERB Mood=Ind|VerbForm=Fin 9 advcl
^, , PUNCT _ 7 punct
friert frieren VERB Mood=Ind|VerbForm=Fin 0 root
es es PRON _ 9 nsubj
^. . PUNCT _ 9 punct
`);
    const texts = (pieces: readonly { start: number; end: number }[]) => pieces.map(({ start, end }) => text.slice(start, end));
    expect(quotes.map(({ speaker, addressee, who }) => [texts(speaker), texts(addressee), who])).toEqual([[['Chefin Ida Lenz'], ['der Agentur'], 'Ida Lenz']]);
  });
});
