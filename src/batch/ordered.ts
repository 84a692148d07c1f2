import PQueue from 'p-queue';

export interface OrderedOptions {
  /** How many run at the same time. */
  readonly concurrency: number;
  /** How many may be in flight or finished and waiting for an earlier one. */
  readonly window: number;
}

/**
 * The results of `work` in the order of `items`. No more than `window` items are taken in ahead of the reader, and each
 * result is given as soon as it and those before it are there. A rejection ends the whole.
 */
export async function* ordered<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  { concurrency, window }: OrderedOptions,
): AsyncGenerator<Result> {
  const queue = new PQueue({ concurrency });
  const iterator = items[Symbol.asyncIterator]();
  const running = new ReadableStream<{ result: Promise<Result> }>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) return controller.close();
      const result = queue.add(() => work(value));
      // It is awaited in its turn; until then a rejection is nobody's.
      result.catch(() => {});
      controller.enqueue({ result });
    },
    async cancel() {
      queue.clear();
      await iterator.return?.();
    },
  }, { highWaterMark: window });
  for await (const { result } of running) yield await result;
}
