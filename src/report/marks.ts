import type { DocumentRow } from '../rows/row.js';

export interface Mark {
  readonly kind: 'sentence' | 'quote' | 'speaker' | 'cue' | 'name';
  readonly start: number;
  readonly end: number;
  readonly title: string | null;
  /** True in the first piece that bears the mark. */
  readonly first: boolean;
}

/** A piece of the text (code points) that bears the same marks from end to end, the outermost first. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

const order = ['sentence', 'quote', 'speaker', 'cue', 'name'] as const;

/** Cuts a text of `length` code points where marks begin and end, so that marks may overlap; one sweep. */
export function marksOf(row: DocumentRow, length: number): Piece[] {
  const marks = collect(row).filter(({ start, end }) => start < end && end <= length);
  const borders = [...new Set([0, length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const starting = [...marks].sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let active: Mark[] = [];
  let next = 0;
  for (let k = 0; k + 1 < borders.length; k++) {
    const start = borders[k]!;
    active = active.filter(({ end }) => end > start);
    while (next < starting.length && starting[next]!.start === start) active.push(starting[next++]!);
    const inOrder = [...active].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    pieces.push({ start, end: borders[k + 1]!, marks: inOrder.map((mark) => ({ ...mark, first: mark.start === start })) });
  }
  return pieces;
}

function collect(row: DocumentRow): Mark[] {
  const marks: Mark[] = row.sentences.map(({ start, end }) => ({ kind: 'sentence', start, end, title: null, first: true }));
  for (const quote of row.quotes) {
    for (const range of quote.quote) {
      marks.push({ kind: 'quote', ...range, title: `${quote.type}${quote.who === null ? '' : `: ${quote.who}`}`, first: true });
    }
    for (const kind of ['speaker', 'cue'] as const) {
      for (const range of quote[kind]) marks.push({ kind, ...range, title: kind === 'speaker' ? quote.who : null, first: true });
    }
  }
  for (const { name, type, mentions } of row.entities) {
    for (const { start, end } of mentions) marks.push({ kind: 'name', start, end, title: `${name} (${type})`, first: true });
  }
  return marks;
}
