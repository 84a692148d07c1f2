import { describe, expect, it } from 'vitest';
import type { Argument, Attributed, AttributedClaim, Attribution, Mention, Phrase, Predicate, Sentence, Value, Word } from '../../src/document.js';
import { sameClaims } from '../../src/rows/alike.js';
import { claimRows } from '../../src/rows/claim.js';
import { referentsOf } from '../../src/rows/participants.js';
import { attributed, claim, quote } from './build.js';

/** A participant as a test writes it: its words (`form/UPOS`, else a noun; the last one is the head), the entity it is, a pronoun or not. */
interface Said {
  readonly who?: string;
  readonly verb: string;
  readonly whom?: string;
  readonly more?: readonly { readonly role: string; readonly text: string; readonly value?: Value }[];
  readonly passive?: boolean;
  readonly claim?: Partial<AttributedClaim>;
  readonly predicate?: Partial<Predicate>;
}

/** A document with a claim a sentence. `names` maps a form to the entity that it stands for, wherever it is a head. */
function telling(said: readonly Said[], names: Readonly<Record<string, string>> = {}): Attributed {
  const tokens: Word[] = [];
  const sentences: Sentence[] = [];
  const claims: AttributedClaim[] = [];
  const mentions = new Map<string, Mention[]>();
  let text = '';
  const word = (form: string, upos: string, deprel: string): number => {
    if (text !== '') text += ' ';
    const index = tokens.length;
    tokens.push({
      text: form, start: text.length, end: text.length + form.length, index, block: 0, spaceBefore: index > 0, literal: null,
      sentence: sentences.length, upos, lemma: form.toLowerCase(), feats: {}, head: -1, deprel, headScore: 1,
    });
    text += form;
    const name = Object.hasOwn(names, form) ? names[form] : undefined;
    if (name) mentions.set(name, [...mentions.get(name) ?? [], { text: form, start: text.length - form.length, end: text.length, kind: upos === 'PRON' ? 'pronoun' : 'name', first: index, last: index, score: 1 }]);
    return index;
  };
  const phrase = (words: string, deprel: string): Phrase => {
    const all = words.split(' ').map((one) => one.split('/')).map(([form, upos], at, list) => word(form!, upos ?? 'NOUN', at === list.length - 1 ? deprel : 'amod'));
    const [first, head] = [all[0]!, all.at(-1)!];
    for (const index of all) if (index !== head) tokens[index] = { ...tokens[index]!, head };
    return { text: text.slice(tokens[first]!.start), start: tokens[first]!.start, end: text.length, head, tokens: all };
  };
  for (const one of said) {
    const first = tokens.length;
    const subject = one.who === undefined ? null : phrase(one.who, one.passive ? 'nsubj:pass' : 'nsubj');
    const verb = word(one.verb, 'VERB', 'root');
    const object = one.whom === undefined ? null : phrase(one.whom, 'obj');
    const more = (one.more ?? []).map(({ role, text: words, value }): Argument => ({ ...phrase(words, 'obl'), role, adposition: -1, value: value ?? null }));
    const { start, end } = tokens[verb]!;
    claims.push(claim(sentences.length, {
      subject, object, arguments: more, head: verb,
      predicate: { text: one.verb, tokens: [verb], ranges: [{ start, end }], lemma: one.verb, negated: false, modality: null, tense: 'past', ...one.predicate },
      ...one.claim,
    }));
    const begin = tokens[first]!.start;
    sentences.push({ text: text.slice(begin), start: begin, end: text.length, index: sentences.length, first, last: tokens.length - 1, lang: 'de' });
  }
  const entities = [...mentions].map(([name, list], index) => ({ id: `e${index + 1}`, name, type: 'ORG' as const, mentions: list }));
  return attributed({
    id: 'x', text, lang: 'de', language: { lang: 'de', confidence: 1, alternatives: [] }, messages: [], blocks: [], tokens, sentences, entities,
    quoteSpans: [], quoteLinks: [], speechEvents: [],
  }, { claims });
}

const same = (said: readonly Said[], names?: Readonly<Record<string, string>>) => {
  const doc = telling(said, names);
  return sameClaims(doc, referentsOf(doc));
};

// «Brandtwerft» stands for a name that was taken for another one.
const names = { Nordkap: 'Nordkap', Sie: 'Nordkap', Brandtwerft: 'Nordkap', Elbwerft: 'Elbwerft' };
const sale: Said = { who: 'Nordkap/PROPN', verb: 'verkauft', whom: 'alte/ADJ Fähre' };
const others: Said[] = [{ who: 'Hafen', verb: 'öffnet' }, { who: 'Gericht', verb: 'prüft', whom: 'Vertrag' }];
const by = (who: string | null, id = 'q1'): Attribution => ({ quote: quote({ id, who }), nested: null });

describe('sameClaims', () => {
  it('groups a repetition, with a name and with its pronoun, under the first', () => {
    expect(same([sale, ...others, sale, { ...sale, who: 'Sie/PRON' }], names)).toEqual([null, null, null, 0, 0]);
  });

  it('groups what a speaker says with what the text itself says', () => {
    expect(same([sale, ...others, { ...sale, claim: { attribution: by('Ada Brandt') } }], names)).toEqual([null, null, null, 0]);
  });

  it('groups active and passive of the same event, and not with agent and patient swapped', () => {
    const active: Said = { who: 'Nordkap/PROPN', verb: 'verklagt', whom: 'Elbwerft/PROPN' };
    const passive: Said = { who: 'Elbwerft/PROPN', verb: 'verklagt', passive: true, more: [{ role: 'agent', text: 'Nordkap/PROPN' }] };
    const swapped: Said = { who: 'Nordkap/PROPN', verb: 'verklagt', passive: true, more: [{ role: 'agent', text: 'Elbwerft/PROPN' }] };
    expect(same([active, ...others, passive, swapped, { who: 'Elbwerft/PROPN', verb: 'verklagt', whom: 'Nordkap/PROPN' }], names)).toEqual([null, null, null, 0, null, 4]);
  });

  it('groups a lead with a repetition that says more', () => {
    expect(same([sale, ...others, { ...sale, more: [{ role: 'time', text: 'Montag' }] }], names)).toEqual([null, null, null, 0]);
  });

  const twins: [string, Said, Said][] = [
    ['denied', sale, { ...sale, predicate: { negated: true } }],
    ['planned', sale, { ...sale, claim: { factuality: 'planned' } }],
    ['with another modal', sale, { ...sale, predicate: { modality: 'must' } }],
    ['past and to come', sale, { ...sale, predicate: { tense: 'future' } }],
    ['of another entity', sale, { ...sale, who: 'Elbwerft/PROPN' }],
    ['with another object', sale, { ...sale, whom: 'alte/ADJ Brücke' }],
    ['with another attribute', sale, { ...sale, whom: 'neue/ADJ Fähre' }],
    ['each with an attribute of its own', { ...sale, whom: 'alte/ADJ schöne/ADJ Fähre' }, { ...sale, whom: 'alte/ADJ große/ADJ Fähre' }],
    ['by names without a common word', sale, { ...sale, who: 'Brandtwerft/PROPN' }],
    ['without the object', sale, { who: sale.who!, verb: sale.verb }],
    ['with another verb', sale, { ...sale, verb: 'kauft' }],
    ['on another day', { ...sale, more: [{ role: 'time', text: 'Montag' }] }, { ...sale, more: [{ role: 'time', text: 'Dienstag' }] }],
    ['with another number', { ...sale, whom: '120/NUM Stellen' }, { ...sale, whom: '130/NUM Stellen' }],
    ['with another value', { ...sale, more: [{ role: 'for', text: 'Millionen', value: { kind: 'money', number: 5e6, currency: 'EUR' } }] },
      { ...sale, more: [{ role: 'for', text: 'Millionen', value: { kind: 'money', number: 6e6, currency: 'EUR' } }] }],
    ['by two speakers', { ...sale, claim: { attribution: by('Ada Brandt') } }, { ...sale, claim: { attribution: by('Ilka Semmler', 'q2') } }],
    ['by two speakers that nobody knows', { ...sale, claim: { attribution: by(null) } }, { ...sale, claim: { attribution: by(null, 'q2') } }],
    ['about somebody open', { ...sale, who: 'er/PRON' }, { ...sale, who: 'er/PRON' }],
    ['going elsewhere', { who: 'Nordkap/PROPN', verb: 'geht', more: [{ role: 'in', text: 'Insolvenz' }] }, { who: 'Nordkap/PROPN', verb: 'geht', more: [{ role: 'to', text: 'Börse' }] }],
  ];
  it.each(twins)('keeps twins apart: %s', (_, one, other) => {
    expect(same([one, ...others, other], names)).toEqual([null, null, null, null]);
  });

  it('takes a document without claims, and words that are names of properties', () => {
    expect(same([])).toEqual([]);
    const odd: Said = { who: '__proto__', verb: 'constructor', whom: 'toString' };
    expect(same([odd, ...others, odd])).toEqual([null, null, null, 0]);
  });

  it('finds the nearest where a verb and its subject come thousands of times', () => {
    const many = Array.from({ length: 2000 }, (_, index): Said => ({ ...sale, whom: `Fähre${index}` }));
    expect(same([...many, many.at(-1)!], names).filter((first) => first !== null)).toEqual([1999]);
  });
});

describe('claimRows', () => {
  it('names the first of the rows that are written', () => {
    const doc = telling([{ ...sale, claim: { score: 0.2 } }, ...others, sale, sale], names);
    expect(claimRows(doc).map(({ sameAs }) => sameAs)).toEqual([null, null, null, 'x#0.1', 'x#0.1']);
    expect(claimRows(doc, 0.5).map(({ id, sameAs }) => [id, sameAs])).toEqual([['x#1.1', null], ['x#2.1', null], ['x#3.1', null], ['x#4.1', 'x#3.1']]);
  });
});
