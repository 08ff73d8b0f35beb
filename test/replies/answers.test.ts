import { describe, expect, it } from '@jest/globals';
import { scoreOf } from '../../scripts/replies/score-answers.ts';
import { LATER } from './answers/fresh/index.ts';
import { ANSWERS } from './answers/index.ts';

describe('answers as customers write them', () => {
  it.each([['tuned'], ['held out']] as const)(
    'are read as well as they were, of the half that is %s',
    (half) => {
      const { made, expected, right, wrongRoles, traps } = scoreOf(half);
      expect(wrongRoles).toBe(0);
      expect(traps / made).toBeLessThanOrEqual(0.015);
      expect(right / made).toBeGreaterThanOrEqual(0.965);
      expect(right / expected).toBeGreaterThanOrEqual(0.95);
    },
  );

  it('are many, and each stands once', () => {
    expect(ANSWERS.length).toBeGreaterThanOrEqual(200);
    const all = [...ANSWERS, ...LATER];
    expect(new Set(all.map(([text]) => text)).size).toBe(all.length);
  });
});
