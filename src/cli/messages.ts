import type { Item, Note, Outcome, Place } from '../batch/item.js';
import type { Failure } from '../rows/row.js';

/** The lines for stderr about one document: `file:line: stage: message (remedy)`. */
export function messageLines(item: Item, outcome: Outcome): string[] {
  const notes = [...item.notes, ...outcome.notes].map((note) => noteLine(item.place, note));
  return outcome.error ? [...notes, failureLine(item, outcome.error)] : notes;
}

function noteLine(place: Place, { stage, text, remedy }: Note): string {
  return `${where(place)}: ${stage}: ${text}${remedy === null ? '' : ` (${remedy})`}`;
}

/** The line about a document that failed. */
export function failureLine(item: Item, { code, message, remedy }: Failure): string {
  return `${where(item.place)}: error: ${message} (${remedy}) [${code}]`;
}

const where = ({ file, line }: Place) => (line === null ? file : `${file}:${line}`);
