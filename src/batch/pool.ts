import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import { Piscina } from 'piscina';
import type { Item, Outcome } from './item.js';
import { failedOutcome, failureOf, type ProcessOptions } from './process.js';

export interface PoolOptions extends ProcessOptions {
  /** One thread each; the default is one a core, and there are never more than that. */
  readonly workers?: number;
  /** The model's folder. */
  readonly model: string;
  /** Language of every document, null for detection. */
  readonly lang: string | null;
}

/** Worker threads that each hold the model. They start with the first document, a second only when the first is busy. */
export interface Pool {
  readonly workers: number;
  process(item: Item): Promise<Outcome>;
  close(): Promise<void>;
}

/** A {@link Pool}; nothing is started yet. */
export function createPool(options: PoolOptions): Pool {
  const workers = Math.max(1, Math.min(options.workers ?? Infinity, availableParallelism()));
  // What the threads have begun is what runs here, so that it can be waited for: Piscina's own `close` waits for the first thread alone.
  const queue = new PQueue({ concurrency: workers });
  let threads: Piscina | null = null;
  let closing: Promise<void> | null = null;
  const start = () => new Piscina({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: 1,
    maxThreads: workers,
    idleTimeout: Infinity,
    workerData: options,
  });
  return {
    workers,
    async process({ input, error }) {
      if (error) return failedOutcome(input, error, options.format);
      try {
        return await queue.add(() => {
          if (closing) throw new Error('the run has ended');
          threads ??= start();
          return threads.run(input) as Promise<Outcome>;
        });
      } catch (cause) {
        // The thread itself died (out of memory, say); the pool puts another in its place.
        return failedOutcome(input, failureOf(cause), options.format);
      }
    },
    // A thread that is stopped while the model runs takes the process down: what has begun is waited for, what waits is dropped.
    async close() {
      closing ??= queue.onIdle().then(() => threads?.close());
      await closing;
    },
  };
}
