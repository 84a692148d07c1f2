import { attribute } from '../../src/attribution/index.js';
import { span, type Annotated, type Attributed, type Attribution, type Claim, type Entity, type EntityType, type Mention, type QuoteLink, type QuoteSpan, type Range } from '../../src/document.js';
import { readConllu } from '../conllu.js';

/**
 * Reads a small document written for a test: sentences apart by blank lines, rows `form lemma upos feats head deprel` (head 0 for the root,
 * else the number of the row in its sentence). Comment lines:
 * `# lang de`; `# entity PER Elon Musk = name 1-2, pronoun 7` (token numbers through the whole document, from 1);
 * `# span quote indirect speech 4-9 0.9` or `# span speaker 1-2 0.9`; `# link speaker 1 2 0.8` (numbers of the span lines, from 1);
 * `# subject 9 1-8`: what the claim of the verb 9 has for its subject, where the tree does not say it.
 * A form that starts with `^` stands without a space before it.
 */
export function readDocument(source: string): Annotated {
  const lines = source.split('\n');
  const comments = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1).trim().split(/\s+/u));
  const lang = comments.find(([kind]) => kind === 'lang')?.[1] ?? 'de';
  const conllu = lines.filter((line) => !line.startsWith('#')).join('\n').trim().split(/\n\s*\n/u).map(sentenceOf).join('\n\n');
  const doc = readConllu(`${conllu}\n\n`, { lang })[0]!;
  const of = (kind: string): string[][] => comments.filter((words) => words[0] === kind).map((words) => words.slice(1));
  return { ...doc, entities: of('entity').map((words, index) => entityOf(doc, words, index)), quoteSpans: of('span').map(spanOf), quoteLinks: of('link').map(linkOf) };
}

function sentenceOf(block: string): string {
  const rows = block.trim().split('\n').map((line) => line.trim().split(/\s+/u));
  let text = '';
  const out = rows.map(([form, lemma, upos, feats, head, deprel], index) => {
    const word = form!.startsWith('^') && form!.length > 1 ? form!.slice(1) : form!;
    text += (text === '' || word !== form ? '' : ' ') + word;
    return [index + 1, word, lemma, upos, '_', feats, head, deprel, '_', '_'].join('\t');
  });
  return [`# text = ${text}`, ...out].join('\n');
}

function entityOf(doc: Annotated, words: readonly string[], index: number): Entity {
  const [type, ...rest] = words;
  const [name, list] = rest.join(' ').split(' = ') as [string, string];
  const mentions = list.split(', ').map((item): Mention => {
    const [kind, range] = item.split(' ') as [Mention['kind'], string];
    const { first, last } = piece(range);
    return { kind, first, last, score: 1, ...span(doc.text, doc.tokens[first]!.start, doc.tokens[last]!.end) };
  });
  return { id: `e${index + 1}`, name, type: type as EntityType, mentions };
}

function piece(range: string): { first: number; last: number } {
  const [first, last] = range.split('-').map(Number) as [number, number?];
  return { first: first - 1, last: (last ?? first) - 1 };
}

function spanOf(words: readonly string[]): QuoteSpan {
  const [layer, ...rest] = words as [QuoteSpan['layer'], ...string[]];
  const quote = layer === 'quote' || layer === 'nested';
  const [range, score] = rest.slice(quote ? 2 : 0) as [string, string];
  return { layer, ...piece(range), score: Number(score), type: quote ? (rest[0] as QuoteSpan['type']) : null, medium: quote ? (rest[1] as QuoteSpan['medium']) : null };
}

function linkOf(words: readonly string[]): QuoteLink {
  const [relation, from, to, score] = words as [QuoteLink['relation'], string, string, string];
  return { relation, from: Number(from) - 1, to: Number(to) - 1, score: Number(score) };
}

/** A document through the attribution, with a plain claim for each verb and each predicate noun or adjective. */
export function attributed(source: string): Attributed {
  const doc = readDocument(source);
  const given = [...source.matchAll(/^# subject (\d+) (\S+)$/gmu)].map(([, verb, range]) => [Number(verb) - 1, piece(range!)] as const);
  return attribute({ ...doc, claims: claimsOf(doc, new Map(given)) });
}

/** So little of a claim as the attribution looks at; an infinitive belongs to the verb that it hangs on («hat gedroht zu verklagen»). */
function claimsOf({ text, tokens }: Annotated, given: ReadonlyMap<number, { first: number; last: number }>): Claim[] {
  const phrase = ({ first, last }: { first: number; last: number }) => {
    const inside = tokens.slice(first, last + 1);
    return { ...span(text, tokens[first]!.start, tokens[last]!.end), head: inside.find(({ upos }) => upos === 'NOUN')!.index, tokens: inside.map(({ index }) => index) };
  };
  const below = (head: number, ...relations: string[]): number[] => tokens.filter((word) => word.head === head && relations.includes(word.deprel)).map((word) => word.index);
  const verb = (head: number): number[] => [head, ...below(head, 'aux', 'cop', 'compound:prt'), ...below(head, 'xcomp').flatMap(verb)];
  return tokens.filter((word) => (word.upos === 'VERB' && word.deprel !== 'xcomp' && word.deprel !== 'case') || below(word.index, 'cop').length > 0).map((word) => {
    const [plain] = below(word.index, 'nsubj').map((head) => ({ ...tokens[head]!, head, tokens: [head] }));
    const own = given.get(word.index);
    const subject = own ? phrase(own) : plain;
    const predicate = { text: word.text, tokens: verb(word.index), ranges: [], lemma: word.lemma, negated: false, modality: null, tense: 'present' as const };
    return { sentence: word.sentence, head: word.index, subject: subject ?? null, predicate, object: null, arguments: [], factuality: 'asserted', rule: 'test', score: 1 };
  });
}

/** What came out, for reading: the text, the quotes with their parts, the predicates of the claims with who says so. */
export function report(doc: Attributed): string {
  const text = (ranges: readonly Range[]): string => ranges.map(({ start, end }) => doc.text.slice(start, end)).join(' | ') || '-';
  const lines = [doc.text, ''];
  for (const quote of doc.quotes) {
    lines.push(`${quote.id} ${quote.type} ${quote.medium}${quote.nested ? ' nested' : ''}: ${text(quote.quote)}`);
    for (const part of ['speaker', 'cue', 'frame', 'addressee'] as const) if (quote[part].length > 0) lines.push(`   ${part}: ${text(quote[part])}`);
    lines.push(`   who: ${quote.who ?? '-'}`);
  }
  lines.push('');
  for (const claim of doc.claims) {
    lines.push(`${doc.tokens[claim.head]!.text}  <- ${chain(claim.attribution)}`);
  }
  return `${lines.join('\n')}\n`;
}

function chain(attribution: Attribution | null): string {
  if (!attribution) return 'the text';
  const own = `${attribution.quote.id} ${attribution.quote.who ?? 'somebody'}`;
  return attribution.nested ? `${own}, says ${chain(attribution.nested)}` : own;
}
