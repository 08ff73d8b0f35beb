/** A text as numbered tokens, with the place of the target that it stands for. */
export interface Example {
  readonly tokens: readonly number[];
  readonly target: number;
  /** How much it counts, 0 to 1. */
  readonly counts: number;
}

/** How the weights are found; a change of these makes the learned file out of date. */
export const TRAINING = { rounds: 12, step: 0.3, decay: 2e-5, stride: 7919 } as const;

/**
 * Trains a classifier by multinomial logistic regression on the presence of tokens, each text as long as any other; the
 * steps of each weight get smaller as it is moved (AdaGrad: Duchi, Hazan and Singer 2011). The examples are taken in an order
 * that mixes the targets. Deterministic.
 * @returns the weight of each token for each target: `[token * targets + target]`
 */
export function train(examples: readonly Example[], tokens: number, targets: number): Float32Array {
  const weights = new Float32Array(tokens * targets);
  const moved = new Float32Array(tokens * targets).fill(1e-3);
  const mixed = mix(examples);
  for (let round = 0; round < TRAINING.rounds; round++) {
    for (const { tokens: has, target, counts } of mixed) {
      if (has.length === 0) continue;
      const value = 1 / Math.sqrt(has.length);
      const off = sharesOf(weights, has, targets);
      for (let at = 0; at < targets; at++)
        off[at] = ((off[at] ?? 0) - (at === target ? 1 : 0)) * value * counts;
      for (const token of has) {
        const from = token * targets;
        for (let at = 0; at < targets; at++) {
          const weight = weights[from + at] ?? 0;
          const slope = (off[at] ?? 0) + TRAINING.decay * weight;
          const sum = (moved[from + at] ?? 0) + slope * slope;
          moved[from + at] = sum;
          weights[from + at] = weight - (TRAINING.step * slope) / Math.sqrt(sum);
        }
      }
    }
  }
  return weights;
}

/** The same order each time, in which neighbours seldom stand for the same target. */
function mix(examples: readonly Example[]): readonly Example[] {
  return examples
    .map((example, at) => ({ example, place: (at * TRAINING.stride) % examples.length, at }))
    .sort((one, other) => one.place - other.place || one.at - other.at)
    .map(({ example }) => example);
}

function sharesOf(weights: Float32Array, tokens: readonly number[], targets: number): Float32Array {
  const shares = new Float32Array(targets);
  const value = 1 / Math.sqrt(tokens.length);
  for (const token of tokens) {
    const from = token * targets;
    for (let at = 0; at < targets; at++) shares[at] = (shares[at] ?? 0) + (weights[from + at] ?? 0) * value;
  }
  let most = Number.NEGATIVE_INFINITY;
  for (const score of shares) if (score > most) most = score;
  let all = 0;
  for (let at = 0; at < targets; at++) {
    const share = Math.exp((shares[at] ?? 0) - most);
    shares[at] = share;
    all += share;
  }
  for (let at = 0; at < targets; at++) shares[at] = (shares[at] ?? 0) / all;
  return shares;
}
