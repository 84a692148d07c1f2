import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/attribution/resolve.js';
import type { Annotated } from '../../src/document.js';
import { readDocument } from './fixture.js';

const doc = readDocument(`
# entity PER Ida Lenz = name 4-5, pronoun 12, pronoun 14
# entity ORG Nordbank = name 1
# entity ORG Seehafen = name 20
Nordbank Nordbank PROPN _ 3 compound
^- - PUNCT _ 1 punct
^Chefin Chefin NOUN _ 8 nsubj
Ida Ida PROPN _ 1 appos
Lenz Lenz PROPN _ 4 flat
und und CCONJ _ 7 cc
Kunden Kunde NOUN _ 3 conj
klagen klagen VERB _ 0 root
^. . PUNCT _ 8 punct

Anwälte Anwalt NOUN _ 4 nsubj
von von ADP _ 3 case
ihr sie PRON _ 1 nmod
lobten loben VERB _ 0 root
ihre ihr DET _ 6 det
Firma Firma NOUN _ 4 obj
^. . PUNCT _ 4 punct

Sprecher Sprecher NOUN _ 5 nsubj
des der DET _ 4 det
großen groß ADJ _ 4 amod
Seehafens Seehafen PROPN Case=Gen 1 nmod
schwiegen schweigen VERB _ 0 root
`);

function at(head: number, first: number, last: number, of: Annotated = doc): ReturnType<typeof resolve> {
  return resolve(of, { head, tokens: Array.from({ length: last - first + 1 }, (_, index) => first + index) });
}

describe('resolve', () => {
  test('takes the name beside a title, not the name within it', () => {
    expect(at(2, 0, 4)).toEqual({ entity: 'e1', resolved: null });
  });

  test('gives the name that a pronoun stands for', () => {
    expect(at(11, 11, 11)).toEqual({ entity: 'e1', resolved: 'Ida Lenz' });
  });

  test('does not take an owner for the phrase', () => {
    expect(at(9, 9, 11)).toEqual({ entity: null, resolved: null });
    expect(at(14, 13, 14)).toEqual({ entity: null, resolved: null });
    expect(at(16, 16, 19)).toEqual({ entity: null, resolved: null });
  });

  test('takes no name that brackets repeat for the noun before it', () => {
    const funds = readDocument(`
# entity ORG Nordbank = name 3, name 5
# entity ORG Ostbank = name 10
Anleger Anleger NOUN _ 7 nsubj
der der DET _ 3 det
Nordbank Nordbank PROPN Case=Gen 1 nmod
( ( PUNCT _ 5 punct
^NB NB PROPN _ 1 appos
^) ) PUNCT _ 5 punct
klagen klagen VERB _ 0 root

Konzern Konzern NOUN _ 5 nsubj
( ( PUNCT _ 3 punct
^Ostbank Ostbank PROPN _ 1 appos
^) ) PUNCT _ 3 punct
schweigt schweigen VERB _ 0 root
`);
    expect(at(0, 0, 5, funds)).toEqual({ entity: null, resolved: null });
    expect(at(7, 7, 10, funds)).toEqual({ entity: 'e2', resolved: null });
  });

  test('takes no part of a coordination for the whole', () => {
    expect(at(2, 0, 6)).toEqual({ entity: null, resolved: null });
  });
});
