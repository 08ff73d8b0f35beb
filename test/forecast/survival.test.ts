import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  assumedSurvival,
  chanceWithin,
  daysUntilDone,
  type Observation,
  survivalOf,
} from '../../src/forecast/survival.ts';

const done = (days: number): Observation => ({ days, done: true });
const watched = (days: number): Observation => ({ days, done: false });

/** Remission of leukaemia in weeks under 6-MP, the textbook data of censored times (Freireich et al., 1963). */
const SIX_MP: readonly Observation[] = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(done),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(watched),
];

const observations = fc.array(fc.record({ days: fc.integer({ min: 0, max: 60 }), done: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
});

describe('how long steps stay open', () => {
  it.each([
    [5, 1],
    [6, 0.857],
    [7, 0.807],
    [10, 0.753],
    [13, 0.69],
    [16, 0.627],
    [22, 0.538],
    [23, 0.448],
    [100, 0.448],
  ])('after %i days, the published share of the textbook example', (days, share) => {
    expect(survivalOf(SIX_MP).openAfter(days)).toBeCloseTo(share, 3);
  });

  it('counts those that were done, and those that were only watched', () => {
    expect(survivalOf(SIX_MP).cases).toEqual({ done: 9, open: 12 });
  });

  it('is the share itself where everything was done', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1 }), fc.nat(70), (days, after) => {
        const share = days.filter((one) => one > after).length / days.length;
        expect(survivalOf(days.map(done)).openAfter(after)).toBeCloseTo(share, 9);
      }),
    );
  });

  it('never rises, and stays between none and all', () => {
    fc.assert(
      fc.property(observations, fc.nat(70), fc.nat(70), (all, one, more) => {
        const survival = survivalOf(all);
        const [before, after] = [survival.openAfter(one), survival.openAfter(one + more)];
        expect(after).toBeLessThanOrEqual(before);
        expect(after).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is longer for a step that is watched on than for one that was done then', () => {
    fc.assert(
      fc.property(observations, fc.nat(60), fc.nat(70), (all, days, after) => {
        const open = survivalOf([...all, watched(days)]).openAfter(after);
        expect(open).toBeGreaterThanOrEqual(survivalOf([...all, done(days)]).openAfter(after) - 1e-9);
      }),
    );
  });

  it('may be assumed through two points', () => {
    const survival = assumedSurvival({ half: 10, most: 21 });
    expect([0, 10, 21].map((days) => survival.openAfter(days).toFixed(3))).toEqual([
      '1.000',
      '0.500',
      '0.200',
    ]);
    expect([daysUntilDone(survival, 0.5), daysUntilDone(survival, 0.8)]).toEqual([10, 21]);
    expect(survival.cases).toBeNull();
  });
});

describe('the chance that a step is done', () => {
  it('grows with the days that are left', () => {
    fc.assert(
      fc.property(observations, fc.nat(80), fc.nat(40), fc.nat(40), (all, waited, days, more) => {
        const survival = survivalOf(all);
        const [less, greater] = [
          chanceWithin(survival, waited, days),
          chanceWithin(survival, waited, days + more),
        ];
        expect(greater).toBeGreaterThanOrEqual(less);
        expect(less).toBeGreaterThanOrEqual(0);
        expect(greater).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is none without a day left', () => {
    expect(chanceWithin(survivalOf(SIX_MP), 3, 0)).toBe(0);
  });

  it('is told of those that had waited as long', () => {
    const quickOrSlow = survivalOf([
      ...Array.from({ length: 50 }, () => done(2)),
      ...Array.from({ length: 50 }, () => done(40)),
    ]);
    expect(chanceWithin(quickOrSlow, 0, 5)).toBeCloseTo(0.5, 9);
    expect(chanceWithin(quickOrSlow, 10, 5)).toBe(0);
    expect(chanceWithin(quickOrSlow, 10, 30)).toBe(1);
  });

  it('of a step that waits longer than nearly all did, is that of the longest wait that can be told of', () => {
    const all = [...Array.from({ length: 20 }, (_, at) => done(at + 1)), watched(90)];
    const survival = survivalOf(all);
    expect(survival.longestWait).toBe(17);
    expect(chanceWithin(survival, 300, 2)).toBe(chanceWithin(survival, 17, 2));
    expect(chanceWithin(survival, 300, 2)).toBeGreaterThan(0);
  });

  it('can not be told where too few were ever done', () => {
    expect(daysUntilDone(survivalOf([done(3), watched(50), watched(60)]), 0.5)).toBeNull();
  });
});
