import { describe, expect, it } from 'vitest';
import { bag, codePoints, fixed, slicePoints } from '../../scripts/evaluate/shared/text.mjs';

describe('fixed', () => {
  it('rounds exact halves to the even digit and all else to the nearest', () => {
    expect(fixed(6.25, 1)).toBe('6.2');
    expect(fixed(6.75, 1)).toBe('6.8');
    expect(fixed(0.5, 0)).toBe('0');
    expect(fixed(1.5, 0)).toBe('2');
    expect(fixed(0.0625, 3)).toBe('0.062');
    expect(fixed(6.35, 1)).toBe('6.3');
    expect(fixed(100, 1)).toBe('100.0');
  });
});

describe('codePoints', () => {
  it('counts a surrogate pair as one', () => {
    const at = codePoints('a🙂b');
    expect([0, 1, 3, 4].map(at)).toEqual([0, 1, 2, 3]);
    expect(slicePoints('a🙂b', 1, 3)).toBe('🙂b');
  });
});

describe('bag', () => {
  it('leaves articles out unless they are all there is', () => {
    expect(bag('Der Präsident und die Bank')).toEqual(new Set(['präsident', 'bank']));
    expect(bag('die')).toEqual(new Set(['die']));
    expect(bag(null)).toEqual(new Set());
  });
});
