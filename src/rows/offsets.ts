import { codePointOffsets, type Range, type Span } from '../document.js';

/** Turns UTF-16 spans of one text into spans by code points: the only place where offsets change their unit. */
export interface Offsets {
  at(utf16: number): number;
  span(span: Span): Span;
  range(range: Range): Range;
}

/** The {@link Offsets} of `text`. */
export function offsetsOf(text: string): Offsets {
  const at = codePointOffsets(text);
  return {
    at,
    span: (span) => ({ text: span.text, start: at(span.start), end: at(span.end) }),
    range: (range) => ({ start: at(range.start), end: at(range.end) }),
  };
}

/** A score with four places. */
export function fourPlaces(score: number): number {
  return Number(score.toFixed(4));
}
