/** “it” that stands for a company: what needs to know what pronouns refer to, which no tree of a golden file says. */
import { expect, it } from 'vitest';
import { extractClaims } from '../../src/claims/index.js';
import type { Annotated, Entity } from '../../src/document.js';
import { readConllu } from '../conllu.js';

const rows = [
  ['It', 'it', 'PRON', 'Number=Sing|PronType=Prs', 2, 'nsubj'], ['wants', 'want', 'VERB', 'Mood=Ind|Tense=Pres|VerbForm=Fin', 0, 'root'],
  ['to', 'to', 'PART', '_', 4, 'mark'], ['sell', 'sell', 'VERB', 'VerbForm=Inf', 2, 'xcomp'], ['ships', 'ship', 'NOUN', 'Number=Plur', 4, 'obj'],
  ['.', '.', 'PUNCT', '_', 2, 'punct'],
];

function sample(refers: boolean): Annotated {
  const lines = rows.map(([form, lemma, upos, feats, head, deprel], at) => [at + 1, form, lemma, upos, '_', feats, head, deprel, '_', '_'].join('\t'));
  const doc = readConllu(`# text = It wants to sell ships.\n${lines.join('\n')}\n\n`, { lang: 'en' })[0]!;
  const { text, start, end } = doc.tokens[0]!;
  const entity: Entity = { id: 'e1', name: 'Acme', type: 'ORG', mentions: [{ text, start, end, kind: 'pronoun', first: 0, last: 0, score: 1 }] };
  return { ...doc, entities: refers ? [entity] : [] };
}

const claims = (refers: boolean) => extractClaims(sample(refers)).claims.map(({ subject, predicate, object }) => [subject?.text, predicate.text, object?.text]);

it('a pronoun that stands for an entity does what its verb says; one that stands for nothing does nothing', () => {
  expect(claims(true)).toEqual([['It', 'wants to sell', 'ships']]);
  expect(claims(false)).toEqual([]);
});
