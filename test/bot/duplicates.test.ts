import { describe, expect, it } from '@jest/globals';
import { DuplicateGuard, duplicateKey } from '../../bot/duplicates.ts';

describe('the duplicate guard', () => {
  const minute = 60_000;

  it('knows an activity for ten minutes, within its own conversation', () => {
    const guard = new DuplicateGuard();
    const key = duplicateKey('c1', 'a1');
    expect(guard.seen(key, 0)).toBe(false);
    expect(guard.seen(key, 9 * minute)).toBe(true);
    expect(guard.seen(duplicateKey('c2', 'a1'), 9 * minute)).toBe(false);
    expect(guard.seen(key, 10 * minute)).toBe(false);
  });

  it('takes an activity again that was given back', () => {
    const guard = new DuplicateGuard();
    guard.seen('k', 0);
    guard.forget('k');
    expect(guard.seen('k', 1)).toBe(false);
  });

  it('holds ten thousand and drops the oldest first', () => {
    const guard = new DuplicateGuard();
    for (let n = 0; n < 10_001; n += 1) guard.seen(`k${n}`, n);
    expect(guard.size).toBe(10_000);
    expect(guard.seen('k1', 10_001)).toBe(true);
    expect(guard.seen('k0', 10_001)).toBe(false);
  });
});
