import { describe, expect, it } from 'vitest';
import { eventCues, eventsAt, likelihoods } from '../../src/annotate/events.js';
import { languageData } from '../../src/languages/index.js';
import type { Word } from '../../src/document.js';
import type { Model, Scores } from '../../src/model/index.js';

const roles = ['cue', 'source', 'message', 'addressee', 'topic', 'medium', 'evidence'];
const events = ['O', 'B', 'I'];
/**
 * A word is a cue (`B`, `I`), and speaks for the roles that it is called by, as much as its vectors say; a lemma that often was a cue is
 * one, and nothing tells where a role begins or ends.
 */
const model = {
  config: { events, cues: { sagen: 0.9 }, roles, dimensions: { role: roles.length }, deprel: ['dep', 'root'], branches: { levels: 1, depths: 1 }, signs: { upos: [], kinds: [], other: 1, edge: 1, moods: [], clauses: ['root'], sentences: 1 } },
  cues: async (cue: Float32Array, _words: Float32Array, seen: Float32Array) =>
    Float32Array.from(Array.from({ length: seen.length / 2 }, (_, k) => [...cue.subarray(k * roles.length, k * roles.length + 3)].map((score, l) => score + (l === 1 ? 9 * seen[2 * k]! : 0))).flat()),
  roles: async (_cue: Float32Array, words: Float32Array) =>
    Float32Array.from(Array.from({ length: words.length / roles.length }, (_, k) => [...words.subarray(k * roles.length, (k + 1) * roles.length), ...new Array<number>(2 * roles.length).fill(0)]).flat()),
} as unknown as Model;

/** Words of one sentence from token 100 on, out of what each is called, and their scores. */
function read(called: readonly string[]): { words: Word[]; scores: Scores } {
  const scores = {
    words: called.length,
    roleCue: Float32Array.from(called.flatMap((word) => roles.map((_, k) => (word === events[k] || (k === 0 && word.length > 1) ? 4 : 0)))),
    roleWords: Float32Array.from(called.flatMap((word) => roles.map((role) => (word.split(' ').includes(role) ? 6 : -4)))),
  } as unknown as Scores;
  const words = called.map((word, k) => ({ text: word, lemma: word, upos: 'X', feats: {}, sentence: 0, head: k === 0 ? -1 : 100, deprel: k === 0 ? 'root' : 'dep' }) as Word);
  return { words, scores };
}

describe('speech events', () => {
  const called = ['source', 'B', 'I', 'addressee', 'message', 'message topic', 'cue'];
  const window = { firstToken: 100 } as Parameters<typeof eventsAt>[1];

  it('have a cue with all its words, and the words that play a role for it; none that may as well play another', async () => {
    const { words, scores } = read(called);
    const cues = await eventCues(model, words, scores, () => false);
    expect(cues).toEqual([{ first: 1, last: 2 }]);
    expect(await eventsAt(model, window, words, scores, cues, () => [0, 6], [])).toEqual([
      { cue: [101, 102, 106], roles: { source: [100], addressee: [103], message: [104], topic: [], medium: [], evidence: [] } },
    ]);
  });

  it('have a cue where the lemma often was one', async () => {
    const { words, scores } = read(['source', 'sagen', 'message']);
    expect(await eventCues(model, words, scores, () => false)).toEqual([{ first: 1, last: 1 }]);
  });

  it('have roles with gaps, where a word speaks against it', async () => {
    const { words, scores } = read(['message', 'xx', 'message', 'B', 'message']);
    const [event] = await eventsAt(model, window, words, scores, await eventCues(model, words, scores, () => false), () => [0, 4], []);
    expect(event!.roles.message).toEqual([100, 102, 104]);
  });

  it('stay in reach, and in a block', async () => {
    const { words, scores } = read(called);
    const cues = await eventCues(model, words, scores, (k) => k === 2);
    expect(cues).toEqual([{ first: 1, last: 1 }]);
    expect((await eventsAt(model, window, words, scores, cues, () => [1, 4], []))[0]).toMatchObject({ cue: [101], roles: { source: [], message: [104] } });
  });

  it('have what a colon announces for their message, where the words that announce it were found alone', async () => {
    const announced = async (texts: string) => {
      const pieces = texts.split(' ').map((one) => one.split('/') as [string, string, string?]);
      const { words, scores } = read(pieces.map(([, called]) => called));
      const told = words.map((word, k) => ({
        ...word, text: pieces[k]![0], sentence: Number(pieces[k]![2] ?? 0), upos: /\p{L}/u.test(pieces[k]![0]) ? 'X' : 'PUNCT', feats: pieces[k]![0] === 'ist' ? { VerbForm: 'Fin' } : {},
      }) as Word);
      const cues = await eventCues(model, told, scores, () => false);
      return (await eventsAt(model, window, told, scores, cues, () => [0, words.length - 1], languageData('de')!.attribution.announcers))[0]!.roles.message;
    };
    expect(await announced('Ida/source sagt/B eines/message :/x Es/x/1 friert/x/1 ./x/1 Gut/x/2')).toEqual([102, 104, 105]);
    expect(await announced('Ida/source sagt/B Ole/message :/x Es/x/1 friert/x/1 ./x/1')).toEqual([102]);
    expect(await announced('Ida/source sagt/B das/message ,/x was/x ist/x :/x Es/x/1 friert/x/1')).toEqual([102]);
    expect(await announced('Ida/source sagt/B das/message ./x Es/x/1 friert/x/1 :/x/1 bald/x/2')).toEqual([102]);
  });

  it('weigh every stretch of words against none: sums of hand', () => {
    // e to the score of a stretch: the first word alone 1 - 1 + 1, the second alone 2 + 0.5 - 1, both 1 + 2 - 1 - 1; none 0
    const [first, second] = likelihoods([[[1, 2], [-1, 0.5], [1, -1]]])[0]!;
    const [a, b, c] = [Math.exp(1), Math.exp(1.5), Math.exp(1)];
    expect(first).toBeCloseTo((a + c) / (1 + a + b + c), 10);
    expect(second).toBeCloseTo((b + c) / (1 + a + b + c), 10);
  });

  it('weigh two stretches with a gap between: sums of hand', () => {
    // three words of 1 each, and -1 for each beginning: one alone e^0, two that touch e^1, all e^2, the first and the third e^0
    const likely = likelihoods([[[1, 1, 1], [-1, -1, -1], [0, 0, 0]]])[0]!;
    const all = 1 + 3 + 2 * Math.E + Math.E ** 2 + 1;
    expect(likely[0]).toBeCloseTo((1 + Math.E + Math.E ** 2 + 1) / all, 10);
    expect(likely[1]).toBeCloseTo((1 + 2 * Math.E + Math.E ** 2) / all, 10);
  });

  it('give no word to two roles: sums of hand', () => {
    // two words, two roles that score 1 and 2 a word: none 0; one word 1, 2; both in one stretch 2, 4; one each 3 twice
    const [a, b] = likelihoods([[[1, 1], [0, 0], [0, 0]], [[2, 2], [0, 0], [0, 0]]]);
    const e = Math.exp;
    const all = 1 + 2 * e(1) + 2 * e(2) + e(2) + e(4) + 2 * e(3);
    expect(a![0]).toBeCloseTo((e(1) + e(2) + e(3)) / all, 10);
    expect(b![0]).toBeCloseTo((e(2) + e(4) + e(3)) / all, 10);
    expect(b![1]).toBeCloseTo(b![0]!, 10);
  });
});
