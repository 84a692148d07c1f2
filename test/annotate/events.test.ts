import { describe, expect, it } from 'vitest';
import { eventCues, eventsAt, likelihoods } from '../../src/annotate/events.js';
import type { Model, Scores } from '../../src/model/index.js';

const roles = ['cue', 'source', 'message', 'addressee', 'topic', 'medium', 'evidence'];
/** A word speaks for the roles that it is called by, as much as its vector says; nothing tells where a role begins or ends. */
const model = {
  config: { layers: [{ name: 'event', at: 0, labels: ['O', 'B', 'I'] }], roles, dimensions: { role: roles.length } },
  roles: async (_cue: Float32Array, words: Float32Array) =>
    Float32Array.from(Array.from({ length: words.length / roles.length }, (_, k) => [...words.subarray(k * roles.length, (k + 1) * roles.length), ...new Array<number>(2 * roles.length).fill(0)]).flat()),
} as unknown as Model;

/** Scores of words out of what each is called: a cue (`B`, `I`) or the roles it plays, for every cue alike. */
function scoresOf(words: readonly string[]): Scores {
  return {
    words: words.length,
    tags: Float32Array.from(words.flatMap((word) => ['O', 'B', 'I'].map((label) => (word === label || (label === 'O' && word.length > 1) ? 4 : 0)))),
    roleCue: new Float32Array(words.length * roles.length),
    roleWords: Float32Array.from(words.flatMap((word) => roles.map((role) => (word.split(' ').includes(role) ? 6 : -4)))),
  } as unknown as Scores;
}

describe('speech events', () => {
  const words = ['source', 'B', 'I', 'addressee', 'message', 'message topic', 'cue'];
  const window = { firstToken: 100 } as Parameters<typeof eventsAt>[1];

  it('have a cue with all its words, and the words that play a role for it', async () => {
    const scores = scoresOf(words);
    const cues = eventCues(model, scores, () => false);
    expect(cues).toEqual([{ first: 1, last: 2 }]);
    expect(await eventsAt(model, window, scores, cues, () => [0, 6])).toEqual([
      { cue: [101, 102, 106], roles: { source: [100], addressee: [103], message: [104, 105], topic: [105], medium: [], evidence: [] } },
    ]);
  });

  it('have roles without gaps, where a word speaks little against it', async () => {
    const scores = scoresOf(['message', 'xx', 'message', 'xx', 'xx', 'source', 'B']);
    const [event] = await eventsAt(model, window, scores, eventCues(model, scores, () => false), () => [0, 6]);
    expect(event!.roles.message).toEqual([100, 101, 102]);
  });

  it('stay in reach, and in a block', async () => {
    const scores = scoresOf(words);
    const cues = eventCues(model, scores, (k) => k === 2);
    expect(cues).toEqual([{ first: 1, last: 1 }]);
    expect((await eventsAt(model, window, scores, cues, () => [1, 4]))[0]).toMatchObject({ cue: [101], roles: { source: [], message: [104] } });
  });

  it('weigh every stretch of words against none: sums of hand', () => {
    // e to the score of a stretch: the first word alone 1 - 1 + 1, the second alone 2 + 0.5 - 1, both 1 + 2 - 1 - 1; none 0
    const [first, second] = likelihoods([1, 2], [-1, 0.5], [1, -1]);
    const [a, b, c] = [Math.exp(1), Math.exp(1.5), Math.exp(1)];
    expect(first).toBeCloseTo((a + c) / (1 + a + b + c), 10);
    expect(second).toBeCloseTo((b + c) / (1 + a + b + c), 10);
  });
});
