import { describe, expect, it } from '@jest/globals';
import { brierOf, calibrationOf, mean } from '../../bench/forecast-sim/calibration.ts';
import { backTest } from '../../bench/forecast-sim/simulate.ts';

const SEEDS = [1, 2, 3];
/** Fewest forecasts of which a share is compared: of 150, one of 80 % is told to within 7 % (two standard errors). */
const FEWEST = 150;

describe('forecasts of a simulated quarter', () => {
  const told = SEEDS.flatMap((seed) => backTest(seed, 1500, '2026-01-01').told);
  const baseRate = mean(told.map(({ wasReady }) => Number(wasReady)));

  it('rest on the history of the book', () => {
    expect(told.length).toBeGreaterThan(4000);
    expect(mean(told.map(({ isKnown }) => Number(isKnown)))).toBeGreaterThan(0.95);
  });

  it('are calibrated: what was said to come with some chance came about that often', () => {
    const bins = calibrationOf(told).filter(({ forecasts }) => forecasts >= FEWEST);
    expect(bins.length).toBeGreaterThanOrEqual(6);
    // Low chances are told a little too high, as steps that open later are not foreseen.
    expect(bins.filter(({ said, came }) => Math.abs(said - came) > 0.12)).toEqual([]);
    const error = (sum: number, { said, came, forecasts }: (typeof bins)[number]) =>
      sum + (Math.abs(said - came) * forecasts) / told.length;
    expect(bins.reduce(error, 0)).toBeLessThan(0.05);
    expect(Math.abs(mean(told.map(({ chance }) => chance)) - baseRate)).toBeLessThan(0.04);
  });

  it('mean what their words say', () => {
    const shareOf = (outlook: string) =>
      mean(told.filter((one) => one.outlook === outlook).map(({ wasReady }) => Number(wasReady)));
    expect(shareOf('slips')).toBeLessThan(0.2);
    expect(shareOf('in-time')).toBeGreaterThan(0.8);
    expect(shareOf('edge')).toBeGreaterThan(0.3);
    expect(shareOf('edge')).toBeLessThan(0.7);
  });

  it('tell more than the share of deals that are in time', () => {
    const always = brierOf(told.map(({ wasReady }) => ({ chance: baseRate, wasReady })));
    expect(brierOf(told)).toBeLessThan(0.75 * always);
  });
});
