import { describe, expect, it } from '@jest/globals';
import { DuplicateGuard } from '../../../src/flows/turns/duplicate-guard.ts';

describe('the duplicate guard', () => {
  const minute = 60_000;

  it('knows a key for ten minutes, and no other by it', () => {
    const guard = new DuplicateGuard();
    const key = 'k1';
    expect(guard.seen(key, 0)).toBe(false);
    expect(guard.seen(key, 9 * minute)).toBe(true);
    expect(guard.seen('k2', 9 * minute)).toBe(false);
    expect(guard.seen(key, 10 * minute)).toBe(false);
  });

  it('takes an activity again that was given back', () => {
    const guard = new DuplicateGuard();
    guard.seen('k', 0);
    guard.forget('k');
    expect(guard.seen('k', 1)).toBe(false);
  });

  it('holds ten thousand at most, and always the last five thousand', () => {
    const guard = new DuplicateGuard();
    const wrong: number[] = [];
    for (let n = 0; n < 30_001; n += 1) if (guard.seen(`k${n}`, n) || guard.size > 10_000) wrong.push(n);
    expect(wrong).toEqual([]);
    expect(guard.seen('k30000', 30_001)).toBe(true);
    expect(guard.seen('k25001', 30_001)).toBe(true);
    expect(guard.seen('k0', 30_001)).toBe(false);
  });

  it.each([1, 5, 9])('knows those taken at different times, %d minutes apart', (apart) => {
    const guard = new DuplicateGuard();
    for (let n = 0; n < 40; n += 1) {
      const now = n * apart * minute;
      expect(guard.seen(`k${n}`, now)).toBe(false);
      for (let before = 0; before < n; before += 1)
        if ((n - before) * apart < 10) expect(guard.seen(`k${before}`, now)).toBe(true);
    }
  });
});
