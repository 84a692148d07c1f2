import type {
  Annotated, Attributed, AttributedClaim, Entity, Mention, Phrase, Predicate, Quote, Range, Sentence, Word,
} from '../../src/document.js';

/** A token as a test writes it: form, tag, lemma, index of the head (-1 for the root), relation, features. */
export type Row = readonly [form: string, upos: string, lemma: string, head: number, deprel: string, feats?: Record<string, string>];

/** An annotated document from its text and one table of tokens a sentence; forms are found one after the other. */
export function annotated(id: string, text: string, table: readonly (readonly Row[])[], more: Partial<Annotated> = {}): Annotated {
  const tokens: Word[] = [];
  const sentences: Sentence[] = [];
  let at = 0;
  for (const rows of table) {
    const first = tokens.length;
    for (const [form, upos, lemma, head, deprel, feats] of rows) {
      const start = text.indexOf(form, at);
      if (start < 0) throw new Error(`«${form}» is not in the text after ${at}`);
      tokens.push({
        text: form, start, end: start + form.length, index: tokens.length, block: 0, spaceBefore: start !== at || start === 0,
        literal: null, sentence: sentences.length, upos, lemma, feats: feats ?? {}, head: head < 0 ? -1 : first + head, deprel, headScore: 1,
      });
      at = start + form.length;
    }
    const start = tokens[first]!.start;
    sentences.push({ text: text.slice(start, at), start, end: at, index: sentences.length, first, last: tokens.length - 1, lang: 'de' });
  }
  return {
    id, text, lang: 'de', language: { lang: 'de', confidence: 1, alternatives: [] }, messages: [], blocks: [],
    tokens, sentences, entities: [], quoteSpans: [], quoteLinks: [], speechEvents: [], ...more,
  };
}

/** The range of the `n`th time that `part` stands in `text`. */
export function range(text: string, part: string, n = 1): Range {
  let start = -1;
  for (let i = 0; i < n; i++) {
    start = text.indexOf(part, start + 1);
    if (start < 0) throw new Error(`«${part}» is not ${n} times in the text`);
  }
  return { start, end: start + part.length };
}

export function mention(doc: Annotated, part: string, kind: Mention['kind'], n = 1): Mention {
  const { start, end } = range(doc.text, part, n);
  const inside = doc.tokens.filter((token) => token.start < end && token.end > start);
  return { text: part, start, end, kind, first: inside[0]!.index, last: inside.at(-1)!.index, score: 1 };
}

export function phrase(doc: Annotated, first: number, last: number, head: number): Phrase {
  const { start } = doc.tokens[first]!;
  const { end } = doc.tokens[last]!;
  const tokens = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return { text: doc.text.slice(start, end), start, end, head, tokens };
}

export function predicate(doc: Annotated, tokens: readonly number[], more: Partial<Predicate> = {}): Predicate {
  const words = tokens.map((index) => doc.tokens[index]!);
  return {
    text: words.map(({ text }) => text).join(' '), tokens,
    ranges: [...words].sort((a, b) => a.start - b.start).map(({ start, end }) => ({ start, end })),
    lemma: words.at(-1)!.lemma, negated: false, modality: null, tense: 'present', ...more,
  };
}

export function claim(sentence: number, parts: Partial<AttributedClaim> & { predicate: Predicate }): AttributedClaim {
  return {
    sentence, head: parts.predicate.tokens[0]!, subject: null, object: null, arguments: [], factuality: 'asserted',
    rule: 'clause', score: 1, attribution: null, ...parts,
  };
}

export function quote(parts: Partial<Quote>): Quote {
  return {
    id: 'q1', type: 'indirect', medium: 'speech', nested: false, quote: [], speaker: [], cue: [], frame: [], addressee: [],
    who: null, score: 1, ...parts,
  };
}

export function attributed(doc: Annotated, parts: { entities?: Entity[]; quotes?: Quote[]; claims?: AttributedClaim[] }): Attributed {
  return { ...doc, claims: parts.claims ?? [], quotes: parts.quotes ?? [], entities: parts.entities ?? doc.entities };
}
