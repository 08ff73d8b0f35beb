import { describe, expect, it } from '@jest/globals';
import { simulate } from '../../bench/alerts-sim/simulate.ts';

describe('a book over some weeks', () => {
  // Over the beginning of June; clocks change in the first.
  it.each([
    [1, '2026-03-20', 16],
    [2, '2026-05-22', 16],
  ])(
    'with seed %i has every alert told once, in time, and no limit broken',
    async (seed, from, days) => {
      const { problems, broken, due, sent, throttled } = await simulate(
        { deals: 200, pdms: 2, from, days },
        seed,
      );
      expect(problems).toEqual([]);
      expect(broken).toBe(0);
      expect(throttled).toBeGreaterThan(0);
      expect(due).toBeGreaterThan(50);
      expect(sent).toBeGreaterThan(40);
    },
    60_000,
  );
});
