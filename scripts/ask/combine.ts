import { logShares } from '../../src/guidance/ranking/classifier.ts';
import { type Compared, FEATURES } from '../../src/guidance/ranking/features.ts';
import { weighed } from '../../src/guidance/ranking/rank.ts';

/** A question, compared with every target, and the place of the right one. */
export interface Case {
  readonly compared: readonly Compared[];
  readonly right: number;
}

const ROUNDS = 120;
const STEP = 0.3;
/** How strongly a weight is held at 1, where it counts as much as the classifier. */
const HOLD = 1e-3;

/** The weights of the features by which the right entries are the most likely (softmax, steps down the slope). */
export function combine(cases: readonly Case[]): readonly number[] {
  let weights: readonly number[] = FEATURES.map(() => 1);
  const sums = FEATURES.map(() => 1e-8);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => HOLD * (weight - 1));
    for (const { compared, right } of cases) {
      const shares = sharesOf(compared, weights);
      compared.forEach((features, target) => {
        const off = ((shares[target] ?? 0) - (target === right ? 1 : 0)) / cases.length;
        if (Math.abs(off) < 1e-9) return;
        features.forEach((feature, at) => {
          slope[at] = (slope[at] ?? 0) + off * feature;
        });
      });
    }
    weights = weights.map((weight, at) => {
      const down = slope[at] ?? 0;
      sums[at] = (sums[at] ?? 0) + down ** 2;
      return weight - (STEP * down) / Math.sqrt(sums[at] ?? 1);
    });
  }
  return weights.map((weight) => Math.round(weight * 100) / 100);
}

/** How many of the right entries are first, and how many among the first three. */
export function placed(cases: readonly Case[], weights: readonly number[]) {
  const places = cases.map(({ compared, right }) => {
    const shares = sharesOf(compared, weights);
    return shares.filter((share) => share > (shares[right] ?? 0)).length;
  });
  return {
    first: places.filter((place) => place === 0).length,
    amongThree: places.filter((place) => place < 3).length,
  };
}

function sharesOf(compared: readonly Compared[], weights: readonly number[]): Float64Array {
  return logShares(Float64Array.from(compared, (features) => weighed(features, weights))).map(Math.exp);
}
