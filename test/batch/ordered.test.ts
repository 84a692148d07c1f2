import { describe, expect, it } from 'vitest';
import { ordered } from '../../src/batch/ordered.js';

const pause = (ms: number) => new Promise((resolve) => {
  setTimeout(resolve, ms);
});

function counting(count: number) {
  const state = { taken: 0, returned: false };
  async function* items() {
    try {
      for (let n = 0; n < count; n++) {
        state.taken += 1;
        yield n;
      }
    } finally {
      state.returned = true;
    }
  }
  return { state, items: items() };
}

async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const result of results) found.push(result);
  return found;
}

describe('ordered', () => {
  it('keeps the order whatever takes long', async () => {
    const { items } = counting(30);
    const results = await collect(ordered(items, async (n) => {
      await pause((n * 7) % 5);
      return n;
    }, { concurrency: 4, window: 8 }));
    expect(results).toEqual(Array.from({ length: 30 }, (_, n) => n));
  });

  it('never runs more than it may, nor takes in more than the window', async () => {
    const { items, state } = counting(50);
    let running = 0;
    let most = 0;
    let ahead = 0;
    let read = 0;
    for await (const result of ordered(items, async (n) => {
      running += 1;
      most = Math.max(most, running);
      await pause(1);
      running -= 1;
      return n;
    }, { concurrency: 3, window: 6 })) {
      read = result + 1;
      await pause(3);
      ahead = Math.max(ahead, state.taken - read);
    }
    expect(read).toBe(50);
    expect(most).toBe(3);
    expect(ahead).toBeLessThanOrEqual(7);
  });

  it('gives a result before the next item comes', async () => {
    let release = () => {};
    async function* slow() {
      yield 1;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      yield 2;
    }
    const results = ordered(slow(), async (n) => n, { concurrency: 2, window: 4 });
    expect((await results.next()).value).toBe(1);
    release();
    expect((await results.next()).value).toBe(2);
  });

  it('passes a rejection on and closes the source', async () => {
    const { items, state } = counting(100);
    const results = ordered(items, async (n) => {
      if (n === 5) throw new Error('five');
      return n;
    }, { concurrency: 2, window: 4 });
    await expect(collect(results)).rejects.toThrow('five');
    await pause(5);
    expect(state.returned).toBe(true);
    expect(state.taken).toBeLessThan(15);
  });
});
