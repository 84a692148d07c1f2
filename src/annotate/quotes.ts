import type { Medium, QuoteLink, QuoteRole, QuoteSpan, QuoteType } from '../document.js';
import type { Model, Scores } from '../model/index.js';
import { relationReader, sigmoid } from './relations.js';
import { bioSpans, layerReader } from './tags.js';
import type { TokenWindow } from './windows.js';

const ROLES: readonly QuoteRole[] = ['speaker', 'cue', 'frame', 'addressee'];
/** Links below this probability are not handed on: the attribution stage never takes them. */
const FAINT = 0.05;

export interface QuoteMarks {
  readonly spans: readonly QuoteSpan[];
  /** `from` and `to` are positions in `spans`. */
  readonly links: readonly QuoteLink[];
}

/** What the encoder marks of quotations in one window: spans in tokens of the document, links in positions of `spans`. */
export function quoteMarks(model: Model, window: TokenWindow, scores: Scores, blockStarts: (k: number) => boolean): QuoteMarks {
  const reader = layerReader(model, scores);
  const medium = reader('medium');
  const spans: (QuoteSpan & { readonly at: number })[] = [];
  for (const layer of ['quote', 'nested', ...ROLES] as const) {
    const isRole = layer !== 'quote' && layer !== 'nested';
    for (const found of bioSpans(reader(layer), scores.words, isRole ? blockStarts : () => false)) {
      spans.push({
        layer,
        first: window.firstToken + found.first,
        last: window.firstToken + found.last,
        type: isRole ? null : (found.type as QuoteType),
        medium: isRole ? null : (medium.labels[medium.best(found.first)] as Medium),
        score: found.score,
        at: found.first,
      });
    }
  }
  const quotes = spans.flatMap((span, k) => (span.layer === 'quote' || span.layer === 'nested' ? [k] : []));
  const relation = relationReader(model, scores);
  const links: QuoteLink[] = [];
  const link = (name: QuoteLink['relation'], score: (a: number, b: number) => number, from: number, to: number) => {
    const probability = sigmoid(score(spans[from]!.at, spans[to]!.at));
    if (probability >= FAINT) links.push({ relation: name, from, to, score: probability });
  };
  for (const role of ROLES) {
    const score = relation(role);
    const ends = spans.flatMap((span, k) => (span.layer === role ? [k] : []));
    for (const quote of quotes) for (const end of ends) link(role, score, quote, end);
  }
  const piece = relation('piece');
  for (const a of quotes) {
    for (const b of quotes) if (spans[a]!.layer === spans[b]!.layer && spans[a]!.at < spans[b]!.at) link('piece', piece, a, b);
  }
  return { spans: spans.map(({ at: _, ...span }) => span), links };
}
