/** «in Seeburg, Ohio»: what needs to know that names are places, which no tree of a golden file says. */
import { expect, it } from 'vitest';
import { extractClaims, triples } from '../../src/claims/index.js';
import type { Annotated, Entity } from '../../src/document.js';
import { readConllu } from '../conllu.js';

const rows = [
  ['Sie', 'sie', 'PRON', 'Case=Nom|Number=Sing|PronType=Prs', 3, 'nsubj:pass'], ['wurde', 'werden', 'AUX', 'Mood=Ind|Tense=Past|VerbForm=Fin', 3, 'aux:pass'],
  ['geboren', 'gebären', 'VERB', 'VerbForm=Part', 0, 'root'], ['in', 'in', 'ADP', '_', 5, 'case'], ['Seeburg', 'Seeburg', 'PROPN', 'Case=Dat|Number=Sing', 3, 'obl'],
  [',', ',', 'PUNCT', '_', 7, 'punct'], ['Ohio', 'Ohio', 'PROPN', 'Case=Dat|Number=Sing', 5, 'appos'], ['.', '.', 'PUNCT', '_', 3, 'punct'],
];

function sample(type: Entity['type']): Annotated {
  const lines = rows.map(([form, lemma, upos, feats, head, deprel], at) => [at + 1, form, lemma, upos, '_', feats, head, deprel, '_', '_'].join('\t'));
  const doc = readConllu(`# text = Sie wurde geboren in Seeburg, Ohio.\n${lines.join('\n')}\n\n`, { lang: 'de' })[0]!;
  const entities = [4, 6].map((token, at): Entity => {
    const { text, start, end } = doc.tokens[token]!;
    return { id: `e${at + 1}`, name: text, type, mentions: [{ text, start, end, kind: 'name', first: token, last: token, score: 1 }] };
  });
  return { ...doc, entities };
}

it('keeps the larger place with the smaller one and says nothing of the two', () => {
  const doc = extractClaims(sample('LOC'));
  expect(doc.claims.map(({ rule, arguments: [first] }) => [rule, first?.text])).toEqual([['main-clause', 'in Seeburg, Ohio']]);
  expect(triples(doc.claims[0]!, doc)).toEqual([
    { subject: 'Sie', predicate: 'wurde geboren', object: 'in Seeburg' },
    { subject: 'Sie', predicate: 'wurde geboren', object: 'in Ohio' },
  ]);
});

it('keeps other names apart', () => {
  expect(extractClaims(sample('PER')).claims[0]!.arguments[0]!.text).toBe('in Seeburg');
});
