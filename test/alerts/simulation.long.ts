import { describe, expect, it } from '@jest/globals';
import { simulate } from '../../bench/alerts-sim/simulate.ts';

describe('a book over some weeks', () => {
  // Into June, and over the change of clocks. Each of these was seen to fail when what it watches over was left out.
  it.each([
    [1, '2026-05-22', 16],
    [5, '2026-03-20', 16],
  ])(
    'with seed %i has every alert told once, in time, and no limit broken',
    async (seed, from, days) => {
      const { problems, broken, due, sent, throttled } = await simulate(
        { deals: 200, pdms: 3, from, days },
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
