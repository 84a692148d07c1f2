import { describe, expect, it } from 'vitest';
import { family } from '../../scripts/evaluate/shared/memory.mjs';
import { benchLines, repeated, wordCount } from '../../scripts/evaluate/speed.mjs';

describe('corpus', () => {
  it('counts what has a letter or digit', () => {
    expect(wordCount('Ada – 3 Schiffe, „ja“ …')).toBe(4);
  });

  it('repeats articles until there are enough words', () => {
    expect(repeated(['a b c', 'd e'], 6)).toEqual([{ id: '1', text: 'a b c' }, { id: '2', text: 'd e' }, { id: '3', text: 'a b c' }]);
    expect(repeated(['a b c', 'd e'], 5)).toHaveLength(2);
  });
});

describe('family', () => {
  it('is a process with all that it started, in any order', () => {
    expect(family(10, new Map([[13, 12], [12, 10], [11, 10], [20, 1]]))).toEqual(new Set([10, 11, 12, 13]));
  });
});

describe('benchLines', () => {
  it('divides by all of the time, and by the time after start-up', () => {
    const lines = benchLines({
      documents: 100, words: 9000, seconds: 10, startUp: 1, bytes: 2e8, stages: { language: 1, segment: 1, annotate: 6, claims: 1, attribution: 1 },
      workers: 2, processor: 'P', cores: 2,
    });
    expect(lines[2]).toBe('speed     900 words/s, 10 documents/s (without start-up 1000 words/s)');
    expect(lines[4]).toBe('memory    200 MB resident at most');
    expect(lines[5]).toContain('annotate 60.0 %');
  });
});
