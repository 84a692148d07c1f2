import { ClaimlineError } from '../errors.js';
import type { Item, Outcome } from './item.js';
import { ordered } from './ordered.js';
import type { Output } from './output.js';

/** How far a run is; `documents` and `failed` count those of the run that it resumes, too. */
export interface Totals {
  readonly documents: number;
  readonly failed: number;
  readonly claims: number;
  readonly words: number;
}

export interface BatchOptions {
  readonly process: (item: Item) => Promise<Outcome>;
  /** Documents worked on at the same time. */
  readonly workers: number;
  readonly output: Output;
  /** Called after each document is written. */
  readonly onDocument?: (item: Item, outcome: Outcome, totals: Totals) => void;
  /** Ends the run between two documents. */
  readonly signal?: AbortSignal;
}

/**
 * Takes `items` through `process` to `output`, in order, with a bounded number in flight. Rejects with a ClaimlineError where no
 * document can be processed; the output is then abandoned, as it is when `signal` is set.
 */
export async function runBatch(items: AsyncIterable<Item>, options: BatchOptions): Promise<Totals> {
  const { output, workers, signal } = options;
  const { resumed } = output;
  let totals: Totals = { documents: resumed?.documents ?? 0, failed: resumed?.failed ?? 0, claims: 0, words: 0 };
  const work = async (item: Item) => ({ item, outcome: await options.process(item) });
  let complete = false;
  try {
    const rest = skip(untilAborted(items, signal), resumed);
    // Twice as many as there are workers, so that none waits for its next document.
    for await (const { item, outcome } of ordered(rest, work, { concurrency: workers * 2, window: workers * 8 })) {
      if (signal?.aborted) break;
      if (outcome.fatal && outcome.error) throw asError(outcome.error);
      await output.write(outcome.rows, { id: item.input.id, failed: outcome.error !== null });
      totals = {
        documents: totals.documents + 1,
        failed: totals.failed + (outcome.error ? 1 : 0),
        claims: totals.claims + outcome.claims,
        words: totals.words + outcome.words,
      };
      options.onDocument?.(item, outcome, totals);
    }
    complete = !signal?.aborted;
  } finally {
    if (complete) await output.finish();
    else await output.abandon();
  }
  return totals;
}

/** Leaves out the documents that the resumed run has written, and checks that they end with the same one. */
async function* skip(items: AsyncIterable<Item>, resumed: Output['resumed']): AsyncGenerator<Item> {
  let seen = 0;
  for await (const item of items) {
    seen += 1;
    if (seen > (resumed?.documents ?? 0)) yield item;
    else if (seen === resumed?.documents && item.input.id !== resumed.last) throw changed(resumed.last);
  }
  if (resumed && seen < resumed.documents) throw changed(resumed.last);
}

const changed = (last: string) => new ClaimlineError('RESUME_IMPOSSIBLE',
  `the input has changed: the unfinished run ended with document ${JSON.stringify(last)}, which is not in its place`,
  'give the same input, or --force to start anew');

async function* untilAborted(items: AsyncIterable<Item>, signal?: AbortSignal): AsyncGenerator<Item> {
  for await (const item of items) {
    if (signal?.aborted) return;
    yield item;
  }
}

function asError({ code, message, remedy }: NonNullable<Outcome['error']>): ClaimlineError {
  return new ClaimlineError(code as ClaimlineError['code'], message, remedy);
}
