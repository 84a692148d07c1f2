import type { Failure } from '../rows/row.js';
import type { Note } from './item.js';

/** Which fields of a JSONL line hold the text and the id. */
export interface RecordKeys {
  readonly text: string;
  readonly id: string;
}

export interface Parsed {
  readonly id: string | null;
  readonly text: string;
  readonly lang: string | null;
  readonly date: string | null;
  /** Every field other than text and id, null where there is none. */
  readonly meta: Readonly<Record<string, unknown>> | null;
  readonly notes: readonly Note[];
}

const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T.*)?)?)?$/;

/** A line of JSONL as a document, or why it is none. */
export function parseRecord(line: string, keys: RecordKeys): Parsed | { readonly error: Failure } {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
    return invalid(`no valid JSON: ${reason.slice(0, 200)}`, 'write one JSON object a line');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return invalid(`a JSON object is wanted, not ${Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`}`, 'write one JSON object a line');
  }
  const record = value as Record<string, unknown>;
  const { [keys.text]: text, [keys.id]: id, ...rest } = record;
  if (typeof text !== 'string') {
    const found = Object.keys(record).slice(0, 10).join(', ') || 'none';
    return invalid(`no string in the field ${JSON.stringify(keys.text)} (fields: ${found})`, 'name the field that holds the text with --text-key');
  }
  const notes: Note[] = [];
  const lang = optional(rest, 'lang', (tag) => /^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i.test(tag), 'language tag', notes);
  const date = optional(rest, 'date', (day) => isoDate.test(day), 'ISO date', notes);
  return {
    id: typeof id === 'string' && id !== '' ? id : typeof id === 'number' ? String(id) : null,
    text,
    lang: lang?.replaceAll('_', '-') ?? null,
    date,
    meta: Object.keys(rest).length === 0 ? null : rest,
    notes,
  };
}

function optional(record: Record<string, unknown>, key: string, valid: (value: string) => boolean, what: string, notes: Note[]): string | null {
  const value = record[key];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' && valid(value)) return value;
  notes.push({ stage: 'read', text: `the field ${key} is no ${what} and was not used: ${JSON.stringify(value).slice(0, 60)}`, remedy: null });
  return null;
}

const invalid = (message: string, remedy: string) => ({ error: { code: 'INPUT_INVALID', message, remedy } });
