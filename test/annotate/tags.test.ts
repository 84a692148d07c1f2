import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bioSpans, type LayerScores } from '../../src/annotate/tags.js';

const labels = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG'];

function layer(scores: readonly (readonly number[])[], transitions: readonly (readonly number[])[] = []): LayerScores {
  return {
    labels,
    best: (word) => scores[word]!.indexOf(Math.max(...scores[word]!)),
    probability: (word, label) => {
      const exps = scores[word]!.map((score) => Math.exp(score));
      return exps[label]! / exps.reduce((a, b) => a + b, 0);
    },
    score: (word, label) => scores[word]![label]!,
    transition: (from, to) => transitions[from]?.[to] ?? 0,
  };
}

const never = () => false;

describe('spans out of BIO scores', () => {
  it('goes on only in a span of the same type', () => {
    const scores = [[0, 3, 0, 2, 0], [0, 0, 0, 0, 4]];
    expect(bioSpans(layer(scores), 2, never)).toMatchObject([{ first: 0, last: 1, type: 'ORG' }]);
  });

  it('starts no span with an I, and ends one where the words break', () => {
    expect(bioSpans(layer([[0, 0, 5, 0, 0]]), 1, never)).toEqual([]);
    const scores = [[0, 4, 0, 0, 0], [0, 1, 4, 0, 0]];
    expect(bioSpans(layer(scores), 2, (k) => k === 1)).toMatchObject([{ first: 0, last: 0 }, { first: 1, last: 1 }]);
  });

  it('counts what the model says of one tag after another', () => {
    const scores = [[0, 2, 0, 0, 0], [1, 0, 0.5, 0, 0]];
    const transitions = labels.map((from) => labels.map((to) => (from === 'B-PER' && to === 'I-PER' ? 1 : 0)));
    expect(bioSpans(layer(scores), 2, never)).toMatchObject([{ first: 0, last: 0 }]);
    expect(bioSpans(layer(scores, transitions), 2, never)).toMatchObject([{ first: 0, last: 1 }]);
  });

  it('finds the best of all well-formed sequences', () => {
    const number = fc.integer({ min: -9, max: 9 });
    const row = fc.array(number, { minLength: 5, maxLength: 5 });
    fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), fc.array(row, { minLength: 5, maxLength: 5 }), (scores, transitions) => {
      const total = (path: readonly number[]) => path.reduce((sum, label, k) => {
        const before = k === 0 ? 'O' : labels[path[k - 1]!]!;
        if (labels[label]!.startsWith('I') && (k === 0 || before === 'O' || before.slice(1) !== labels[label]!.slice(1))) return -Infinity;
        return sum + scores[k]![label]! + (k === 0 ? 0 : transitions[path[k - 1]!]![label]!);
      }, 0);
      let best = -Infinity;
      for (let code = 0; code < 5 ** scores.length; code++) best = Math.max(best, total(scores.map((_, k) => Math.floor(code / 5 ** k) % 5)));
      const path = scores.map(() => 0);
      for (const { first, last, type } of bioSpans(layer(scores, transitions), scores.length, never)) {
        path.fill(labels.indexOf(`I-${type}`), first, last + 1);
        path[first] = labels.indexOf(`B-${type}`);
      }
      expect(total(path)).toBe(best);
    }));
  });
});
