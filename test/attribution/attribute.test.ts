import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute } from '../../src/attribution/index.js';
import type { Annotated, QuoteLink, QuoteSpan, Word } from '../../src/document.js';
import { attributed, readDocument } from './fixture.js';

const SENTENCES = `
„ „ PUNCT _ 3 punct
^Es es PRON _ 3 nsubj
regnet regnen VERB Mood=Ind|VerbForm=Fin 0 root
^“ “ PUNCT _ 3 punct
^, , PUNCT _ 6 punct
sagte sagen VERB Mood=Ind|VerbForm=Fin 3 parataxis
Ole Ole PROPN _ 6 nsubj
^. . PUNCT _ 3 punct

Die der DET _ 2 det
Ernte Ernte NOUN _ 4 nsubj
sei sein AUX Mood=Sub|Tense=Pres|VerbForm=Fin 4 cop
gut gut ADJ _ 0 root
^. . PUNCT _ 4 punct
`;

const layers = fc.constantFrom<QuoteSpan['layer']>('quote', 'nested', 'speaker', 'cue', 'frame', 'addressee');
const spans = fc.array(
  fc.record({ layer: layers, a: fc.nat(12), b: fc.nat(12), score: fc.double({ min: 0, max: 1, noNaN: true }), type: fc.constantFrom('direct', 'indirect', 'reported', 'free_indirect', 'indirect_free_indirect') }),
  { maxLength: 8 },
);
const links = fc.array(
  fc.record({ relation: fc.constantFrom<QuoteLink['relation']>('speaker', 'cue', 'frame', 'addressee', 'piece'), from: fc.nat(7), to: fc.nat(7), score: fc.double({ min: 0, max: 1, noNaN: true }) }),
  { maxLength: 20 },
);

describe('attribute', () => {
  test('whatever spans and links the encoder gives, every part slices, ids count up, and nothing throws', () => {
    const doc = readDocument(SENTENCES);
    fc.assert(
      fc.property(spans, links, (raw, wild) => {
        const quoteSpans = raw.map(({ layer, a, b, score, type }): QuoteSpan => {
          const quote = layer === 'quote' || layer === 'nested';
          return { layer, first: Math.min(a, b), last: Math.max(a, b), score, type: quote ? (type as QuoteSpan['type']) : null, medium: quote ? 'speech' : null };
        });
        const quoteLinks = wild.filter((link) => link.from < raw.length && link.to < raw.length);
        const { quotes } = attribute({ ...doc, quoteSpans, quoteLinks, claims: [] });
        expect(quotes.map((quote) => quote.id)).toEqual(quotes.map((_, index) => `q${index + 1}`));
        for (const quote of quotes) {
          expect(quote.quote.length).toBeGreaterThan(0);
          for (const part of [quote.quote, quote.speaker, quote.cue, quote.frame, quote.addressee]) {
            let end = -1;
            for (const range of part) {
              expect(range.start).toBeGreaterThan(end);
              expect(range.end).toBeGreaterThan(range.start);
              expect(range.end).toBeLessThanOrEqual(doc.text.length);
              end = range.end;
            }
          }
        }
      }),
    );
  });

  test('the rules add nothing where the encoder has a quote', () => {
    const doc = readDocument(`# span quote reported writing 1-4 0.9\n${SENTENCES}`);
    const { quotes } = attribute({ ...doc, claims: [] });
    expect(quotes.filter((quote) => quote.quote[0]!.start === 0).map((quote) => quote.type)).toEqual(['reported']);
  });

  test('joins the pieces that a link or one pair of marks holds together', () => {
    const { quotes } = attributed(`
# span quote indirect speech 1-2 0.9
# span quote indirect speech 6-6 0.9
# span speaker 4-4 0.9
# link piece 1 2 0.8
# link speaker 1 3 0.7
Es es PRON _ 2 nsubj
regne regnen VERB Mood=Sub|VerbForm=Fin 0 root
laut laut ADP _ 4 case
Ole Ole PROPN _ 2 obl
sehr sehr ADV _ 6 advmod
stark stark ADJ _ 2 advmod
`);
    expect(quotes.map((quote) => quote.quote.length)).toEqual([2]);
    expect(quotes[0]!.who).toBe('Ole');
  });

  test('sentences of one running type that touch are one quote, those of another type are not', () => {
    const rows = SENTENCES.trim().split('\n\n')[1]!;
    const { quotes } = attributed(`
# span quote indirect_free_indirect speech 1-5 0.9
# span quote indirect_free_indirect speech 6-10 0.9
# span quote reported speech 11-15 0.9
${rows}

${rows}

${rows}
`);
    expect(quotes.map((quote) => [quote.type, quote.quote.length])).toEqual([['indirect_free_indirect', 1], ['reported', 1]]);
    expect(quotes[0]!.quote[0]!.end).toBe('Die Ernte sei gut. Die Ernte sei gut.'.length);
  });

  test('takes the weaker speaker inside the frame before the stronger one outside', () => {
    const { quotes } = attributed(`
# span quote indirect speech 5-6 0.9
# span frame 1-4 0.9
# span speaker 3-3 0.9
# span speaker 8-8 0.9
# link frame 1 2 0.9
# link speaker 1 3 0.5
# link speaker 1 4 0.6
Dort dort ADV _ 2 advmod
sagte sagen VERB Mood=Ind|VerbForm=Fin 0 root
Ole Ole PROPN _ 2 nsubj
^, , PUNCT _ 6 punct
es es PRON _ 6 nsubj
regne regnen VERB Mood=Sub|VerbForm=Fin 2 ccomp
^. . PUNCT _ 2 punct

Ida Ida PROPN _ 2 nsubj
lachte lachen VERB Mood=Ind|VerbForm=Fin 0 root
`);
    expect(quotes.map((quote) => quote.who)).toEqual(['Ole']);
  });

  test('reads a document of 100,000 tokens in time linear in its length', () => {
    const small = long(500);
    const large = long(8000);
    expect(attribute({ ...small, claims: [] }).quotes).toHaveLength(1000);
    expect(attribute({ ...large, claims: [] }).quotes).toHaveLength(16000);
  });
});

/** The two sentences over and over, all in one document. */
function long(times: number): Annotated {
  const doc = readDocument(SENTENCES);
  const tokens: Word[] = [];
  const sentences: Annotated['sentences'][number][] = [];
  let text = '';
  for (let round = 0; round < times; round += 1) {
    const base = tokens.length;
    const shift = text.length;
    const number = sentences.length;
    for (const word of doc.tokens) {
      const head = word.head < 0 ? -1 : word.head + base;
      tokens.push({ ...word, index: word.index + base, head, sentence: word.sentence + number, start: word.start + shift, end: word.end + shift });
    }
    for (const sentence of doc.sentences) sentences.push({ ...sentence, index: sentence.index + number, first: sentence.first + base, last: sentence.last + base, start: sentence.start + shift, end: sentence.end + shift });
    text += `${doc.text} `;
  }
  return { ...doc, text, tokens, sentences };
}
