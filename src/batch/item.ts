import type { Input } from '../document.js';
import type { Failure } from '../rows/row.js';

/** Where something was read: the name of the file as given, and the line where there are lines. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
}

/** What the user should know of a document that does not fail it. */
export interface Note {
  readonly stage: string;
  readonly text: string;
  readonly remedy: string | null;
}

/** One document as it was read. A document that could not be read has an `error`; its `input` says what is known of it. */
export interface Item {
  readonly place: Place;
  readonly input: Input;
  readonly notes: readonly Note[];
  readonly error: Failure | null;
}

/** What became of an {@link Item}. `rows` are whole lines, in the format that was asked for. */
export interface Outcome {
  readonly rows: string;
  readonly claims: number;
  readonly words: number;
  readonly notes: readonly Note[];
  readonly error: Failure | null;
  /** True where no other document can fare better: the run has to end. */
  readonly fatal: boolean;
}
