import { describe, expect, it } from 'vitest';
import { eventCues, eventsAt } from '../../src/annotate/events.js';
import type { Model, Scores } from '../../src/model/index.js';

const roles = ['cue', 'source', 'message', 'addressee', 'topic', 'medium', 'evidence'];
const model = {
  config: {
    layers: [{ name: 'event', at: 0, labels: ['O', 'B', 'I'] }],
    relations: roles.map((role) => ({ name: `event.${role}`, bias: -5 })),
    dimensions: { relation: 1 },
  },
} as unknown as Model;

/** Scores of words out of what each is called: a cue (`B`, `I`) or the roles it plays, for every cue alike. */
function scoresOf(words: readonly string[]): Scores {
  return {
    words: words.length,
    tags: Float32Array.from(words.flatMap((word) => ['O', 'B', 'I'].map((label) => (word === label || (label === 'O' && word.length > 1) ? 4 : 0)))),
    relFrom: Float32Array.from(words.flatMap(() => roles.map(() => 1))),
    relTo: Float32Array.from(words.flatMap((word) => roles.map((role) => (word.split(' ').includes(role) ? 10 : 0)))),
  } as unknown as Scores;
}

describe('speech events', () => {
  const words = ['source', 'B', 'I', 'addressee', 'message', 'message topic', 'cue'];
  const window = { firstToken: 100 } as Parameters<typeof eventsAt>[1];

  it('have a cue with all its words, and the words that play a role for it', () => {
    const scores = scoresOf(words);
    const cues = eventCues(model, scores, () => false);
    expect(cues).toEqual([{ first: 1, last: 2 }]);
    expect(eventsAt(model, window, scores, cues, () => [0, 6])).toEqual([
      { cue: [101, 102, 106], roles: { source: [100], addressee: [103], message: [104, 105], topic: [105], medium: [], evidence: [] } },
    ]);
  });

  it('have roles without gaps, where a word speaks little against it', () => {
    const scores = scoresOf(['message', 'xx', 'message', 'xx', 'xx', 'source', 'B']);
    const [event] = eventsAt(model, window, scores, eventCues(model, scores, () => false), () => [0, 6]);
    expect(event!.roles.message).toEqual([100, 101, 102]);
  });

  it('stay in reach, and in a block', () => {
    const scores = scoresOf(words);
    const cues = eventCues(model, scores, (k) => k === 2);
    expect(cues).toEqual([{ first: 1, last: 1 }]);
    expect(eventsAt(model, window, scores, cues, () => [1, 4])[0]).toMatchObject({ cue: [101], roles: { source: [], message: [104] } });
  });
});
