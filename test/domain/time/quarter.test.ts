import { describe, expect, it } from '@jest/globals';
import { quarterOf } from '../../../src/domain/time/quarter.ts';

const USUAL = [3, 6, 9, 12];

describe('the fiscal quarter of a day', () => {
  it.each([
    ['2026-06-10', USUAL, '2026-04-01', '2026-06-30'],
    ['2026-06-30', USUAL, '2026-04-01', '2026-06-30'],
    ['2026-07-01', USUAL, '2026-07-01', '2026-09-30'],
    ['2027-01-31', USUAL, '2027-01-01', '2027-03-31'],
    ['2026-12-31', USUAL, '2026-10-01', '2026-12-31'],
    ['2028-02-29', USUAL, '2028-01-01', '2028-03-31'],
    ['2026-06-10', [6], '2025-07-01', '2026-06-30'],
    ['2026-11-30', [1, 4, 7, 10], '2026-11-01', '2027-01-31'],
    ['2026-06-10', [], '2026-04-01', '2026-06-30'],
  ])('%s, where months %p close one, is %s to %s', (day, closing, from, to) => {
    expect(quarterOf(day, closing)).toEqual({ from, to });
  });
});
