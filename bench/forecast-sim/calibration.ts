import type { Told } from './simulate.ts';

/** Forecasts that said about the same: how many there were, what they said on average, and how many came true. */
export interface Bin {
  /** The tenth they are in: 8 for 80 % up to 90 %. */
  readonly tenth: number;
  readonly forecasts: number;
  readonly said: number;
  readonly came: number;
}

/** The forecasts by tenths of what they said. */
export function calibrationOf(told: readonly Told[]): Bin[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const some = told.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === tenth);
    return {
      tenth,
      forecasts: some.length,
      said: mean(some.map(({ chance }) => chance)),
      came: mean(some.map(({ wasReady }) => Number(wasReady))),
    };
  });
}

/** The mean squared error of forecasts (Brier, 1950): 0 is right and sure, 0.25 is what always saying 50 % has. */
export function brierOf(told: readonly Pick<Told, 'chance' | 'wasReady'>[]): number {
  return mean(told.map(({ chance, wasReady }) => (chance - Number(wasReady)) ** 2));
}

export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
