import { describe, expect, test } from 'vitest';
import { buildTree } from '../../src/attribution/tree.js';
import { whoIs, type WhoContext } from '../../src/attribution/who.js';
import { languageData } from '../../src/languages/index.js';
import { attributed, readDocument } from './fixture.js';

/** Who the tokens `first` to `last` (from 1) are. */
function who(source: string, first: number, last: number, before: WhoContext['before'] = null): string | null {
  const doc = readDocument(source);
  return whoIs({ doc, tree: buildTree(doc.tokens), data: () => languageData(doc.lang)!.attribution, before }, [{ first: first - 1, last: last - 1 }]);
}

const MEETING = `
Ein ein DET Number=Sing 2 det
Förster Förster NOUN Gender=Masc|Number=Sing 3 nsubj
kam kommen VERB Number=Sing 0 root
^. . PUNCT _ 3 punct

Er er PRON Gender=Masc|Number=Sing|PronType=Prs 2 nsubj
lachte lachen VERB Number=Sing 0 root
^. . PUNCT _ 2 punct

Sie sie PRON Number=Plur|PronType=Prs 2 nsubj
lachten lachen VERB Number=Plur 0 root
^. . PUNCT _ 2 punct
`;

const COURT = `
# entity ORG Amtsgericht Jever = name 2-3
# entity PER Ole Dirks = name 5-6, description 8-9
Das der DET Definite=Def 2 det
Amtsgericht Amtsgericht PROPN _ 4 nsubj
Jever Jever PROPN _ 2 flat
verurteilte verurteilen VERB _ 0 root
Ole Ole PROPN _ 4 obj
Dirks Dirks PROPN _ 5 flat
^. . PUNCT _ 4 punct

Das der DET Definite=Def 2 det
Gericht Gericht NOUN Number=Sing 3 nsubj
schwieg schweigen VERB _ 0 root
`;

const TRAINERS = `
# entity PER Edo Maro = name 3-4
# entity PER Pia Lutz = name 8-9, description 11-13
neue neu ADJ _ 2 amod
Trainer Trainer NOUN _ 5 nsubj
Edo Edo PROPN _ 2 appos
Maro Maro PROPN _ 3 flat
traf treffen VERB _ 0 root
alte alt ADJ _ 7 amod
Trainerin Trainerin NOUN _ 5 obj
Pia Pia PROPN _ 7 appos
Lutz Lutz PROPN _ 8 flat
^. . PUNCT _ 5 punct

Der der DET Definite=Def 3 det
neue neu ADJ _ 3 amod
Trainer Trainer NOUN _ 4 nsubj
lachte lachen VERB _ 0 root
`;

describe('whoIs', () => {
  test('goes on with an unnamed speaker where number and gender agree', () => {
    const before = { who: 'Förster', sentence: 0, head: 1 };
    expect(who(MEETING, 5, 5, before)).toBe('Förster');
    expect(who(MEETING, 8, 8, before)).toBeNull();
    const again = { who: 'Ole Dirks', sentence: 0, head: 4 };
    expect(who(MEETING, 5, 5, again)).toBe('Ole Dirks');
  });

  test('takes the person without a name before it for a pronoun, where there is one in the right number', () => {
    expect(who(MEETING, 5, 5)).toBe('Förster');
    expect(who(MEETING, 8, 8)).toBeNull();
    const source = `
Der der DET Definite=Def 2 det
Sturm Sturm NOUN Gender=Masc|Number=Sing 6 nsubj:pass
wurde werden AUX Number=Sing 6 aux:pass
von von ADP _ 5 case
Beamten Beamter NOUN Gender=Masc|Number=Plur 6 obl:agent
gemeldet melden VERB _ 0 root
^. . PUNCT _ 6 punct

Diese dieser PRON Number=Plur|PronType=Dem 2 nsubj
halfen helfen VERB Number=Plur 0 root
^. . PUNCT _ 2 punct
`;
    expect(who(source, 8, 8)).toBe('Beamten');
  });

  test('reads a relative pronoun behind a noun and a comma, whatever the tree says', () => {
    const source = `
Die der DET Definite=Def 2 det
Polizei Polizei NOUN Number=Sing 6 nsubj
^, , PUNCT _ 6 punct
die der PRON PronType=Rel 6 nsubj
es es PRON _ 6 obj
meldete melden VERB _ 0 root
^. . PUNCT _ 6 punct
`;
    expect(who(source, 4, 4)).toBe('Polizei');
  });

  test('knows one person by two titles behind one article, and two by two', () => {
    const source = (second: string): string => `
# entity PER Ida Lenz = name ${second === '' ? '5-6' : '6-7'}
Die der DET _ 2 det
Leiterin Leiterin NOUN Number=Sing ${second === '' ? 7 : 8} nsubj
und und CCONJ _ ${second === '' ? 4 : 5} cc
${second}Köchin Köchin NOUN Number=Sing 2 conj
Ida Ida PROPN _ ${second === '' ? 2 : 5} appos
Lenz Lenz PROPN _ ${second === '' ? 5 : 6} flat
lachte lachen VERB _ 0 root
`;
    expect(who(source(''), 1, 6)).toBe('Ida Lenz');
    expect(who(source('die der DET _ 5 det\n'), 1, 7)).toBe('Leiterin und Ida Lenz');
  });

  test('takes a body for no person, but for the body that was named', () => {
    expect(who(COURT, 8, 9)).toBe('Amtsgericht Jever');
  });

  test('prefers whoever was introduced in the same words to a link', () => {
    expect(who(TRAINERS, 11, 13)).toBe('Edo Maro');
  });

  test('does not take a time for the owner of a report', () => {
    const source = `
laut laut ADP _ 3 case
einem ein DET Case=Dat|Number=Sing 3 det
Bericht Bericht NOUN Case=Dat|Number=Sing 0 root
vom von ADP _ 5 case
März März PROPN _ 3 nmod
`;
    expect(who(source, 2, 5)).toBe('Bericht vom März');
  });

  test('finds the owner in an adjective, and in a genitive that hangs elsewhere', () => {
    const adjective = `
# entity ORG Vietnamesische Bahn = name 1-2
# entity LOC Vietnam = name 4
Vietnamesische vietnamesisch ADJ _ 2 amod
Bahn Bahn PROPN _ 3 nsubj
meidet meiden VERB _ 0 root
Vietnam Vietnam PROPN _ 3 obj
nach nach ADP _ 7 case
vietnamesischen vietnamesisch ADJ _ 7 amod
Angaben Angabe NOUN Number=Plur 3 obl
`;
    expect(who(adjective, 6, 7)).toBe('Vietnam');
    const genitive = `
# entity PER Ole Dirk = name 3
Nach nach ADP _ 2 case
Angaben Angabe NOUN Number=Plur 3 dep
Dirks Dirk PROPN _ 4 nmod
Kinder Kind NOUN _ 5 nsubj
lachten lachen VERB _ 0 root
`;
    expect(who(genitive, 2, 2)).toBe('Ole Dirk');
  });

  test('puts a noun in the singular into its base form', () => {
    const source = `
laut laut ADP _ 3 case
einem ein DET Case=Dat|Number=Sing 3 det
Zeugen Zeuge NOUN Case=Dat|Number=Sing 0 root
`;
    expect(who(source, 2, 3)).toBe('Zeuge');
    const genitive = `
laut laut ADP _ 4 case
des der DET Case=Gen|Number=Sing 4 det
geheimen geheim ADJ Gender=Masc|Number=Sing 4 amod
Dienstes Dienste NOUN Gender=Masc|Case=Gen|Number=Sing 0 root
`;
    expect(who(genitive, 2, 4)).toBe('geheimer Dienst');
  });
});

describe('speakers', () => {
  test('the subject of a passive does not speak where its agent is named', () => {
    const { quotes } = attributed(`
# span quote reported speech 1-6 0.9
# span speaker 1-2 0.9
# link speaker 1 2 0.9
Die der DET _ 2 det
Halle Halle NOUN _ 6 nsubj:pass
wird werden AUX VerbForm=Fin 6 aux:pass
von von ADP _ 5 case
Kennern Kenner NOUN _ 6 obl:agent
gelobt loben VERB _ 0 root
^. . PUNCT _ 6 punct
`);
    expect(quotes.map((quote) => quote.who)).toEqual(['Kenner']);
  });

  test('who is told something does not say it', () => {
    const source = (verb: string, lemma: string) => `
# span quote indirect speech 6-9 0.9
# span speaker 1-2 0.9
# span cue 4 0.9
# span frame 1-5 0.9
# link speaker 1 2 0.9
# link cue 1 3 0.9
# link frame 1 4 0.9
Die der DET _ 2 det
Bank Bank NOUN _ 4 nsubj:pass
wurde werden AUX VerbForm=Fin 4 aux:pass
${verb} ${lemma} VERB VerbForm=Part 0 root
^, , PUNCT _ 9 punct
dass dass SCONJ _ 9 mark
die der DET _ 8 det
Brücke Brücke NOUN _ 9 nsubj
wankt wanken VERB Mood=Ind|VerbForm=Fin 4 ccomp
^. . PUNCT _ 4 punct
`;
    const [told] = attributed(source('gewarnt', 'warnen')).quotes;
    expect(told!.who).toBeNull();
    expect(told!.addressee.map(({ start, end }) => 'Die Bank'.length === end - start)).toEqual([true]);
    const [cited] = attributed(source('zitiert', 'zitieren')).quotes;
    expect(cited!.who).toBe('Bank');
  });
});
