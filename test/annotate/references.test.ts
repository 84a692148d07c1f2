import { describe, expect, it } from 'vitest';
import { genderOfName } from '../../src/annotate/given-names.js';
import { nameKey, type FoundName } from '../../src/annotate/names.js';
import { placesOf, type Candidate } from '../../src/annotate/references/candidates.js';
import { linkReferences } from '../../src/annotate/references/link.js';
import type { Annotated, EntityType } from '../../src/document.js';
import { languageData } from '../../src/languages/index.js';
import { kindOf, sameNoun, stem } from '../../src/languages/nouns.js';
import { readDocument } from '../attribution/fixture.js';

const german = languageData('de')!.references;

function read(source: string, names: readonly (readonly [EntityType, number, number])[]): { doc: Annotated; found: FoundName[]; candidates: Candidate[] } {
  const doc = readDocument(source);
  const found = names.map(([type, first, last]): FoundName => {
    const [start, end] = [doc.tokens[first]!.start, doc.tokens[last]!.end];
    return { type, first, last, start, end, text: doc.text.slice(start, end), kind: 'name', score: 1 };
  });
  const named = new Set(found.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, k) => first + k)));
  // An encoder that takes all for references but the nouns without an article of their own or with a possessive, and that cannot tell the names apart.
  const links = found.map((name) => ({ to: name, score: 0 }));
  const candidates = placesOf(doc, doc.tokens, 0, named).map((place): Candidate => {
    const odds = place.kind === 'description' && (place.first === place.head || doc.tokens[place.first]!.feats['Poss'] === 'Yes') ? -4 : 3;
    return { ...place, odds, headOdds: odds, links, speakers: [] };
  });
  return { doc, found, candidates };
}

const text = (doc: Annotated, { first, last }: { first: number; last: number }): string => doc.text.slice(doc.tokens[first]!.start, doc.tokens[last]!.end);

const minister = `
Umweltministerin Umweltministerin NOUN Gender=Fem 4 nsubj
Ida Ida PROPN _ 1 appos
Lenz Lenz PROPN _ 2 flat
kritisierte kritisieren VERB _ 0 root
die der DET _ 6 det
Nordbank Nordbank PROPN Gender=Fem 4 obj
^. . PUNCT _ 4 punct

Sie sie PRON Gender=Fem|Number=Sing|PronType=Prs 2 nsubj
nannte nennen VERB Number=Sing 0 root
ihren ihr DET Poss=Yes 4 det:poss
Plan Plan NOUN _ 2 obj
klug klug ADJ _ 2 xcomp
^. . PUNCT _ 2 punct

Die der DET _ 2 det
Ministerin Ministerin NOUN Gender=Fem|Number=Sing 3 nsubj
lächelte lächeln VERB _ 0 root
im in ADP _ 5 case
Saal Saal NOUN _ 3 obl
^. . PUNCT _ 3 punct
`;

describe('what may refer to an entity', () => {
  it('pronouns, possessives and definite descriptions; no title beside its name', () => {
    const { doc, candidates } = read(minister, [['PER', 1, 2], ['ORG', 5, 5]]);
    expect(candidates.map((one) => [one.kind, text(doc, one)])).toEqual([
      ['personal', 'Sie'], ['possessive', 'ihren'], ['description', 'ihren Plan'], ['description', 'Die Ministerin'], ['description', 'Saal'],
    ]);
  });

  it('a description with its genitive and without its relative clause', () => {
    const { doc, candidates } = read(`
Der der DET _ 3 det
neue neu ADJ _ 3 amod
Leiter Leiter NOUN _ 11 nsubj
des der DET _ 5 det
Hafens Hafen NOUN Case=Gen 3 nmod
^, , PUNCT _ 9 punct
der der PRON PronType=Rel 9 nsubj
gern gern ADV _ 9 advmod
redet reden VERB _ 3 acl
^, , PUNCT _ 9 punct
schwieg schweigen VERB _ 0 root
`, []);
    expect(candidates.map((one) => text(doc, one))).toContain('Der neue Leiter des Hafens');
  });
});

describe('a description', () => {
  it('takes in a name right behind a noun further down, and the partners of that noun', () => {
    const { doc, candidates } = read(`
Der der DET _ 2 det
Sohn Sohn NOUN _ 8 nsubj
des der DET _ 4 det
Wirtes Wirt NOUN Case=Gen 2 nmod
Ole Ole PROPN _ 4 appos
und und CCONJ _ 7 cc
Nachbarn Nachbar NOUN _ 4 conj
lachte lachen VERB _ 0 root
^. . PUNCT _ 8 punct
`, [['PER', 4, 4]]);
    expect(candidates.map((one) => text(doc, one))).toContain('Der Sohn des Wirtes Ole und Nachbarn');
  });

  it('can be a compound with a name for its first part, whichever part the other hangs on', () => {
    const { doc, candidates } = read(`
Die der DET _ 4 det
Nordbank Nordbank PROPN _ 4 compound
^- - PUNCT _ 2 punct
^Spitze Spitze NOUN Gender=Fem|Number=Sing 5 nsubj
schwieg schweigen VERB _ 0 root
^. . PUNCT _ 5 punct
`, [['ORG', 1, 1]]);
    expect(candidates.map((one) => text(doc, one))).toEqual(['Die Nordbank-Spitze']);
  });

  it('is told apart from what only stands in a name', () => {
    const { doc, found, candidates } = read(`
Die der DET _ 2 det
Gewerkschaft Gewerkschaft NOUN Gender=Fem|Number=Sing 5 nsubj
der der DET _ 4 det
Polizei Polizei NOUN Case=Gen|Gender=Fem 2 nmod
klagt klagen VERB _ 0 root
^. . PUNCT _ 5 punct

Die der DET _ 2 det
Polizei Polizei NOUN Gender=Fem|Number=Sing 6 nsubj
und und CCONJ _ 5 cc
die der DET _ 5 det
Gewerkschaft Gewerkschaft NOUN Gender=Fem|Number=Sing 2 conj
schweigen schweigen VERB _ 0 root
^. . PUNCT _ 6 punct
`, [['ORG', 1, 3]]);
    const told = new Map<string, string[]>();
    linkReferences(doc.tokens, doc.sentences, german, [found], ['ORG'], candidates, [], ({ candidate, options }) => {
      told.set(text(doc, candidate), options.flatMap(({ features }) => features.map(([name]) => name).filter((name) => name.startsWith('desc.name.'))));
      return null;
    });
    expect([...told]).toEqual([['Die Polizei', ['desc.name.within']], ['die Gewerkschaft', ['desc.name.same']]]);
  });
});

describe('the gender of a person', () => {
  const link = (title: string, name: string): string[] => {
    const { doc, found, candidates } = read(`
${title} ${title} NOUN ${title.endsWith('in') ? 'Gender=Fem' : 'Gender=Masc'} 4 nsubj
Kim Kim PROPN ${name} 1 appos
Lenz Lenz PROPN ${name} 2 flat
lachte lachen VERB _ 0 root
^. . PUNCT _ 4 punct

Sie sie PRON Gender=Fem|Number=Sing|PronType=Prs 2 nsubj
sang singen VERB Number=Sing 0 root
^. . PUNCT _ 2 punct
`, [['PER', 1, 2]]);
    const options: string[] = [];
    linkReferences(doc.tokens, doc.sentences, german, [found], ['PER'], candidates, [], (choice) => {
      options.push(...choice.options.map(({ group }) => group.names[0]!.text));
      return null;
    });
    return options;
  };

  it('that a title tells rules a pronoun out, that of a name’s tag does not', () => {
    expect(link('Leiterin', 'Gender=Masc')).toEqual(['Kim Lenz']);
    expect(link('Leiter', 'Gender=Fem')).toEqual([]);
  });

  const saying = (given: string, described: string): string[] => {
    const { doc, found, candidates } = read(`
${given} ${given} PROPN _ 3 nsubj
Lenz Lenz PROPN _ 1 flat
lachte lachen VERB _ 0 root
^. . PUNCT _ 3 punct

${described}
sang singen VERB Number=Sing 0 root
^. . PUNCT _ 3 punct
`, [['PER', 0, 1]]);
    const options: string[] = [];
    linkReferences(doc.tokens, doc.sentences, german, [found], ['PER'], candidates, [], (choice) => {
      options.push(...choice.options.map(({ group }) => group.names[0]!.text));
      return null;
    });
    return options;
  };
  const lady = 'Die der DET _ 2 det\nAngeklagte Angeklagte NOUN Number=Sing 3 nsubj';
  const gentleman = 'Der der DET _ 2 det\nAngeklagte Angeklagte NOUN Number=Sing 3 nsubj';

  it('that a given name tells rules descriptions out, where an article tells theirs', () => {
    expect(saying('Bernd', lady)).toEqual([]);
    expect(saying('Bernd', gentleman)).toEqual(['Bernd Lenz']);
    expect(saying('Monika', lady)).toEqual(['Monika Lenz']);
    expect(saying('Monika', gentleman)).toEqual([]);
    expect(saying('Kim', lady)).toEqual(['Kim Lenz']);
  });

  it('is known of given names that only women or only men bear', () => {
    expect(['Monika', 'BERND', 'Steve', 'Zoé'].map(genderOfName)).toEqual(['Fem', 'Masc', 'Masc', 'Fem']);
    expect(['Kim', 'Werft', ''].map(genderOfName)).toEqual([undefined, undefined, undefined]);
  });
});

describe('the gender that an article tells with the ending behind it', () => {
  const options = (pronoun: string): string[] => {
    const { doc, found, candidates } = read(`
Die der DET _ 2 det
Wahl Wahl NOUN Gender=Fem 11 nsubj
der der DET _ 7 det
aus aus ADP _ 5 case
Kiel Kiel PROPN _ 6 obl
stammenden stammend ADJ _ 7 amod
Abgeordneten Abgeordneter NOUN Gender=Masc|Number=Sing 2 nmod
Kim Kim PROPN _ 7 appos
Lenz Lenz PROPN _ 8 flat
war sein AUX _ 11 cop
knapp knapp ADJ _ 0 root
^. . PUNCT _ 11 punct

${pronoun} er PRON Gender=Fem|Number=Sing|PronType=Prs 2 nsubj
sang singen VERB Number=Sing 0 root
^. . PUNCT _ 2 punct
`, [['PER', 7, 8]]);
    const seen: string[] = [];
    linkReferences(doc.tokens, doc.sentences, german, [found], ['PER'], candidates, [], (choice) => {
      if (choice.candidate.kind === 'personal') seen.push(...choice.options.map(({ group }) => group.names[0]!.text));
      return null;
    });
    return seen;
  };

  it('is that of a woman in «der … Abgeordneten», whatever the noun is tagged as', () => {
    expect(options('Sie')).toEqual(['Kim Lenz']);
    expect(options('Er')).toEqual([]);
  });

  it('or the ending of a noun does', () => {
    const told = (noun: string) => german.genders.find(([ending]) => ending.test(noun))?.[1];
    expect(['ministerin', 'anwältinnen', 'regierung', 'gesellschaften', 'region'].map(told)).toEqual(['Fem', 'Fem', 'Fem', 'Fem', 'Fem']);
    expect(['termin', 'verein', 'minister', 'hormon', 'schein', 'spion'].map(told).every((gender) => !gender)).toBe(true);
  });
});

describe('a compound with a name, and a possessive of the first person', () => {
  it('make descriptions', () => {
    const { doc, candidates } = read(`
Der der DET _ 2 det
Acme Acme PROPN _ 5 nsubj
^- - PUNCT _ 4 punct
^Chef Chef NOUN _ 2 flat
lobte loben VERB _ 0 root
unser unser DET Poss=Yes 7 det
Land Land NOUN _ 5 obj
^. . PUNCT _ 5 punct
`, [['ORG', 1, 1]]);
    expect(candidates.filter(({ kind }) => kind === 'description').map((one) => text(doc, one))).toEqual(['Der Acme-Chef', 'unser Land']);
  });
});

describe('a description in quotation marks', () => {
  it('has both', () => {
    const { doc, candidates } = read(`
Der der DET _ 3 det
„ „ PUNCT _ 3 punct
Kapitän Kapitän NOUN _ 5 nsubj
“ “ PUNCT _ 3 punct
schwieg schweigen VERB _ 0 root
`, []);
    expect(candidates.map((one) => text(doc, one))).toEqual(['Der „ Kapitän “']);
  });
});

describe('what a pronoun or a noun cannot stand for', () => {
  const english = languageData('en')!.references;
  const options = (data: typeof german, type: EntityType, name: string, said: string): string[] => {
    const { doc, found, candidates } = read(`${data === english ? '# lang en' : ''}
${name} ${name} PROPN _ 2 nsubj
fiel fallen VERB _ 0 root
^. . PUNCT _ 2 punct

${said}
`, [[type, 0, 0]]);
    const seen: string[] = [];
    linkReferences(doc.tokens, doc.sentences, data, [found], [type], candidates, [], (choice) => {
      seen.push(...choice.options.map(({ group }) => group.names[0]!.text));
      return null;
    });
    return seen;
  };
  const itRose = 'It it PRON Gender=Neut|Number=Sing|PronType=Prs 2 nsubj\nrose rise VERB Number=Sing 0 root\n^. . PUNCT _ 2 punct';
  const heRose = 'He he PRON Gender=Masc|Number=Sing|PronType=Prs 2 nsubj\nrose rise VERB Number=Sing 0 root\n^. . PUNCT _ 2 punct';
  const town = 'Die der DET _ 2 det\nStadt Stadt NOUN Gender=Fem|Number=Sing 3 nsubj\nwartet warten VERB Number=Sing 0 root\n^. . PUNCT _ 3 punct';

  it('“it” for no person, “he” for nothing else', () => {
    expect(options(english, 'PER', 'Lenz', itRose)).toEqual([]);
    expect(options(english, 'ORG', 'Acme', itRose)).toEqual(['Acme']);
    expect(options(english, 'ORG', 'Acme', heRose)).toEqual([]);
    expect(options(english, 'PER', 'Lenz', heRose)).toEqual(['Lenz']);
  });

  it('«die Stadt» for no bridge, and nothing for a currency', () => {
    expect(options(german, 'LOC', 'Drehbrücke', town)).toEqual([]);
    expect(options(german, 'LOC', 'Kiel', town)).toEqual(['Kiel']);
    expect(options(german, 'PROD', 'Euro', town)).toEqual([]);
  });
});

describe('who is meant', () => {
  it('the subject of the sentence before, and the one who was introduced with the title', () => {
    const { doc, found, candidates } = read(minister, [['PER', 1, 2], ['ORG', 5, 5]]);
    const links = linkReferences(doc.tokens, doc.sentences, german, found.map((name) => [name]), found.map(({ type }) => type), candidates, []);
    const linked = candidates.map((one) => [text(doc, one), links.has(one) ? found[links.get(one)!.entity]!.text : null]);
    expect(linked).toEqual([['Sie', 'Ida Lenz'], ['ihren', 'Ida Lenz'], ['ihren Plan', null], ['Die Ministerin', 'Ida Lenz'], ['Saal', null]]);
  });

  const isLinked = (source: string, names: [EntityType, number, number][], form: string): boolean => {
    const { doc, found, candidates } = read(source, names);
    const links = linkReferences(doc.tokens, doc.sentences, german, found.map((name) => [name]), found.map(({ type }) => type), candidates, []);
    return links.has(candidates.find(({ first }) => doc.tokens[first]!.text === form)!);
  };

  it('no woman by a pronoun for men, and no man by one for women, even if only an article tells', () => {
    expect(isLinked(minister.replace('Sie sie PRON Gender=Fem', 'Er er PRON Gender=Masc'), [['PER', 1, 2]], 'Er')).toBe(false);
    const boss = (article: string, gender: string): string => `
${article} der DET Gender=${gender} 2 det
CEO CEO NOUN _ 5 nsubj
Kim Kim PROPN _ 2 appos
Lenz Lenz PROPN _ 3 flat
ging gehen VERB _ 0 root
^. . PUNCT _ 5 punct

Sie sie PRON Gender=Fem|Number=Sing|PronType=Prs 2 nsubj
lachte lachen VERB Number=Sing 0 root
^. . PUNCT _ 2 punct
`;
    expect(isLinked(boss('Die', 'Fem'), [['PER', 2, 3]], 'Sie')).toBe(true);
    expect(isLinked(boss('Der', 'Masc'), [['PER', 2, 3]], 'Sie')).toBe(false);
  });

  it('whoever an earlier reference stands for that the encoder links it to', () => {
    const { doc, found, candidates } = read(minister, [['PER', 1, 2], ['ORG', 5, 5]]);
    const chances: (number | undefined)[] = [];
    const [she, her] = candidates;
    const linked = { ...her!, links: [...her!.links, { to: she!, score: 2 }] };
    linkReferences(doc.tokens, doc.sentences, german, found.map((name) => [name]), found.map(({ type }) => type), [she!, linked], [], ({ candidate, options }) => {
      if (candidate === she) return { group: options.find(({ group }) => group.type === 'PER')!.group, score: 1 };
      chances.push(...options.flatMap(({ group, features }) => (group.type === 'PER' ? [features.find(([name]) => name === 'possessive.link')![1]] : [])));
      return null;
    });
    // e^2 for the pronoun and 1 for each of the two names
    expect(Math.exp(chances[0]!)).toBeCloseTo((Math.exp(2) + 1) / (Math.exp(2) + 2));
  });

  it('nobody where nobody was named', () => {
    const { doc, candidates } = read(minister, []);
    expect(linkReferences(doc.tokens, doc.sentences, german, [], [], candidates, []).size).toBe(0);
  });
});

describe('nouns', () => {
  const kind = (noun: string): string | null => kindOf({ ...readDocument(`${noun} ${noun} NOUN _ 0 root`).tokens[0]! }, german);

  it('tell what they describe by their last part', () => {
    expect(kind('Nachbarland')).toBe('LOC');
    expect(kind('Handelskammer')).toBe('ORG');
    expect(kind('Raumsonde')).toBe('PROD');
    expect(kind('Tischlerin')).toBe('person');
    expect(kind('Abend')).toBeNull();
  });

  it('are compared without endings, and as parts of compounds', () => {
    expect(stem('Landes', german)).toBe(stem('Land', german));
    expect(sameNoun('umweltminister', 'minister')).toBe('compound');
    expect(sameNoun('minister', 'minister')).toBe('same');
    expect(sameNoun('hafen', 'minister')).toBeNull();
  });

  it('names are compared without marks', () => expect(nameKey('„See-Hafen“')).toBe('see hafen'));

  it('are in a sentence that is repeated what they were before', () => {
    const sentence = `
Gestern gestern ADV _ 2 advmod
sagte sagen VERB Number=Sing 0 root
sie sie PRON Gender=Fem|Number=Sing|PronType=Prs 2 nsubj
dem der DET _ 5 det
Rat Rat NOUN _ 2 obl
nichts nichts PRON _ 2 obj
^. . PUNCT _ 2 punct
`;
    const { doc, found, candidates } = read(`
Nordbank Nordbank PROPN Gender=Fem 2 nsubj
schwieg schweigen VERB _ 0 root
^. . PUNCT _ 2 punct
${sentence}${sentence}`, [['ORG', 0, 0]]);
    let asked = 0;
    const linked = linkReferences(doc.tokens, doc.sentences, german, [found], ['ORG'], candidates.filter(({ kind }) => kind === 'personal'), [], ({ options }) => {
      asked += 1;
      return asked === 1 ? { group: options[0]!.group, score: 0.9 } : null;
    });
    expect(asked).toBe(2);
    expect([...linked.keys()].map(({ first }) => first)).toEqual([5, 12]);
  });
});
