import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractClaims, triples } from '../../src/claims/index.js';
import { treeOf } from '../../src/claims/tree.js';
import type { Annotated, Sentence, Word } from '../../src/document.js';

const FORMS = ['Der', 'Chef', 'hat', 'gedroht', ',', '„', '“', '(', ')', 'nicht', 'kein', 'zu', 'klagen', 'und', 'wenn', 'sich', 'die', 'von', 'erhobenen', 'was', 'ohne', "n't", 'to', 'who', '2022', 'constructor', '__proto__', '😀', 'dessen', 'ihr', 'vor', ':', '–', 'als', 'Frau', 'den', 'zu', 'it', 'voted', 'for'];
const UPOS = ['NOUN', 'PROPN', 'VERB', 'AUX', 'ADJ', 'ADV', 'PRON', 'DET', 'ADP', 'PART', 'CCONJ', 'SCONJ', 'PUNCT', 'NUM', 'X', 'NEW'];
const RELATIONS = ['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'obl:arg', 'nmod', 'amod', 'acl', 'acl:relcl', 'advcl', 'xcomp', 'ccomp', 'csubj', 'conj', 'cc', 'case', 'mark', 'aux', 'aux:pass', 'cop', 'compound:prt', 'appos', 'parataxis', 'punct', 'det', 'advmod', 'expl', 'expl:pv', 'flat', 'unheard-of'];
const FEATS: Readonly<Record<string, string>>[] = [{}, { VerbForm: 'Fin', Tense: 'Past' }, { VerbForm: 'Inf' }, { VerbForm: 'Part' }, { Mood: 'Sub', VerbForm: 'Fin' }, { PronType: 'Rel' }, { Case: 'Gen' }];

const word = fc.record({
  form: fc.constantFrom(...FORMS), upos: fc.constantFrom(...UPOS), deprel: fc.constantFrom(...RELATIONS), feats: fc.constantFrom(...FEATS),
  key: fc.double({ min: 0, max: 1, noNaN: true }), up: fc.double({ min: 0, max: 0.999, noNaN: true }), glued: fc.boolean(),
});
const document = fc.tuple(fc.constantFrom('de', 'en', 'xx'), fc.array(fc.array(word, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 3 }));

/** A document whose sentences are random trees: the words take their heads among those that come before them in a random order. */
function build([lang, sentences]: [string, { form: string; upos: string; deprel: string; feats: Readonly<Record<string, string>>; key: number; up: number; glued: boolean }[][]]): Annotated {
  let text = '';
  const tokens: Word[] = [];
  const spans: Sentence[] = [];
  sentences.forEach((words, sentence) => {
    const first = tokens.length;
    const order = words.map((_, at) => at).sort((a, b) => words[a]!.key - words[b]!.key || a - b);
    const heads = words.map(() => -1);
    order.forEach((at, rank) => { if (rank > 0) heads[at] = first + order[Math.floor(words[at]!.up * rank)]!; });
    words.forEach((one, at) => {
      if (text !== '' && !one.glued) text += ' ';
      const start = text.length;
      text += one.form;
      tokens.push({
        text: one.form, start, end: text.length, index: first + at, block: 0, spaceBefore: !one.glued, literal: null, sentence, upos: one.upos,
        lemma: one.form.toLowerCase(), feats: one.feats, head: heads[at]!, deprel: heads[at] === -1 ? 'root' : one.deprel, headScore: one.key,
      });
    });
    const start = tokens[first]!.start;
    spans.push({ text: text.slice(start), start, end: text.length, index: sentence, first, last: tokens.length - 1, lang });
  });
  return {
    id: 'x', text, lang, language: { lang, confidence: 1, alternatives: [] }, messages: [], blocks: [{ text, start: 0, end: text.length, kind: 'paragraph' }],
    tokens, sentences: spans, entities: [], quoteSpans: [], quoteLinks: [], speechEvents: [],
  };
}

describe('whatever the trees look like', () => {
  it('nothing is thrown, every phrase slices back, every predicate is made of its tokens', () => {
    fc.assert(fc.property(document, (sample) => {
      const doc = build(sample);
      const claimed = extractClaims(doc);
      for (const claim of claimed.claims) {
        const sentence = doc.sentences[claim.sentence]!;
        for (const phrase of [claim.subject, claim.object, ...claim.arguments]) {
          if (!phrase) continue;
          expect(phrase.text).toBe(doc.text.slice(phrase.start, phrase.end));
          expect(phrase.text).not.toBe('');
          expect(phrase.tokens).toEqual([...new Set(phrase.tokens)].sort((a, b) => a - b));
          expect(phrase.tokens.every((token) => token >= sentence.first && token <= sentence.last)).toBe(true);
        }
        if (claim.predicate.tokens.length > 0) {
          expect(claim.predicate.text).toBe(claim.predicate.tokens.map((token) => doc.tokens[token]!.text).join(' '));
          expect(new Set(claim.predicate.tokens).size).toBe(claim.predicate.tokens.length);
        }
        for (const range of claim.predicate.ranges) expect(range.start).toBeLessThan(range.end);
        expect(claim.score).toBeGreaterThanOrEqual(0);
        expect(claim.score).toBeLessThanOrEqual(1);
        for (const triple of triples(claim, claimed)) expect([triple.subject, triple.predicate, triple.object]).not.toContain('');
      }
    }), { numRuns: 600 });
  }, 60_000);

  it('a mended tree is still one: every word leads up to a root', () => {
    fc.assert(fc.property(document, (sample) => {
      const { words } = treeOf(build(sample));
      for (const { index } of words) {
        let at = index;
        for (let step = 0; step <= words.length && at >= 0; step += 1) at = words[at]!.head;
        expect(at).toBe(-1);
      }
    }), { numRuns: 600 });
  }, 60_000);

  it('the same document gives the same claims', () => {
    fc.assert(fc.property(document, (sample) => {
      expect(extractClaims(build(sample)).claims).toEqual(extractClaims(build(sample)).claims);
    }), { numRuns: 100 });
  }, 60_000);
});
