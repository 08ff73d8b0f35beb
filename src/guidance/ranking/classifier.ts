/** Texts as numbered tokens, each with the number of its class: what a classifier is trained on. */
export interface Example {
  readonly tokens: readonly number[];
  readonly right: number;
}

/** The weight of each token for each class: `weights[token * classes + class]`. */
export interface Classifier {
  readonly weights: Float32Array;
  readonly classes: number;
}

const ROUNDS = 30;
const STEP = 0.3;
const DECAY = 2e-5;

/**
 * Trains a classifier by multinomial logistic regression on the unweighted presence of tokens, each text as long as any other;
 * its steps get smaller for each weight as it is moved. Deterministic: the examples are taken in their order.
 */
export function train(examples: readonly Example[], tokens: number, classes: number): Classifier {
  const weights = new Float32Array(tokens * classes);
  const moved = new Float32Array(tokens * classes).fill(1e-3);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { tokens: has, right } of examples) {
      if (has.length === 0) continue;
      const value = 1 / Math.sqrt(has.length);
      const shares = softmaxOf(scoresOf({ weights, classes }, has));
      for (const token of has) {
        const from = token * classes;
        for (let at = 0; at < classes; at++) {
          const weight = weights[from + at] ?? 0;
          const slope = ((shares[at] ?? 0) - (at === right ? 1 : 0)) * value + DECAY * weight;
          const sum = (moved[from + at] ?? 0) + slope * slope;
          moved[from + at] = sum;
          weights[from + at] = weight - (STEP * slope) / Math.sqrt(sum);
        }
      }
    }
  }
  return { weights, classes };
}

/** The score of each class for a text. */
export function scoresOf({ weights, classes }: Classifier, tokens: readonly number[]): Float32Array {
  const scores = new Float32Array(classes);
  const value = tokens.length === 0 ? 0 : 1 / Math.sqrt(tokens.length);
  for (const token of tokens) {
    const from = token * classes;
    for (let at = 0; at < classes; at++) scores[at] = (scores[at] ?? 0) + (weights[from + at] ?? 0) * value;
  }
  return scores;
}

function softmaxOf(scores: Float32Array): Float32Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let all = 0;
  const shares = scores.map((score) => Math.exp(score - most));
  for (const share of shares) all += share;
  return shares.map((share) => share / all);
}
