import { corpusOfEntries } from './corpus.ts';
import { askedTerms, compare, FEATURES } from './features.ts';

/** What the weights are learned from, and how well they do. */
export interface Learned {
  readonly weights: readonly number[];
  /** How many phrasings there are, and of how many the entry is first and among the first three when that phrasing is not there. */
  readonly phrasings: number;
  readonly first: number;
  readonly amongThree: number;
}

const ROUNDS = 150;
const STEP = 0.5;
const DECAY = 1e-4;

/**
 * Learns the weights of the features from the entries' own phrasings: each is asked as if it were not there, and the
 * weights are those by which its entry is the most likely (softmax over the entries, steps down the slope).
 */
export function learn(): Learned {
  const corpus = corpusOfEntries();
  const cases = corpus.phrasings.flatMap((phrasing) => {
    const compared = compare(askedTerms(phrasing.asked, corpus), corpus, phrasing);
    const right = compared.findIndex(({ entry }) => entry === phrasing.entry);
    return right < 0 ? [] : [{ rows: compared.map(({ features }) => features), right }];
  });
  let weights: number[] = FEATURES.map(() => 1);
  const sums = FEATURES.map(() => 1e-8);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = FEATURES.map((_name, at) => DECAY * (weights[at] ?? 0) * cases.length);
    for (const { rows, right } of cases) {
      const shares = softmax(rows.map((row) => dot(row, weights)));
      rows.forEach((row, at) => {
        const off = (shares[at] ?? 0) - (at === right ? 1 : 0);
        if (off !== 0) row.forEach((value, feature) => {
          slope[feature] = (slope[feature] ?? 0) + off * value;
        });
      });
    }
    // Each weight takes steps of its own size, as the features are of different sizes.
    weights = weights.map((weight, at) => {
      const down = (slope[at] ?? 0) / cases.length;
      sums[at] = (sums[at] ?? 0) + down * down;
      return weight - (STEP * down) / Math.sqrt(sums[at] ?? 1);
    });
  }
  const ranks = cases.map(({ rows, right }) => {
    const scores = rows.map((row) => dot(row, weights));
    return scores.filter((score) => score > (scores[right] ?? 0)).length;
  });
  return {
    weights,
    phrasings: corpus.phrasings.length,
    first: ranks.filter((rank) => rank === 0).length,
    amongThree: ranks.filter((rank) => rank < 3).length,
  };
}

export function dot(row: readonly number[], weights: readonly number[]): number {
  return row.reduce((all, value, at) => all + value * (weights[at] ?? 0), 0);
}

export function softmax(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores);
  const each = scores.map((score) => Math.exp(score - most));
  const all = each.reduce((total, one) => total + one, 0);
  return each.map((one) => one / all);
}
