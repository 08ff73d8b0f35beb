/** The weights of tokens for targets; of each token only those that matter. */
export interface Classifier {
  /** The number of each token. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Where the weights of each token begin in `targets` and `weights`; one more than there are tokens. */
  readonly from: Uint32Array;
  readonly targets: Uint8Array;
  readonly weights: Int8Array;
  /** What the weights were multiplied by to make them whole numbers. */
  readonly scale: number;
}

/** A classifier as it is kept in a file. */
export interface KeptClassifier {
  /** A token on each line. */
  readonly tokens: string;
  /** How many weights each token has, and the place of the target and the weight of each; bytes in base64. */
  readonly counts: string;
  readonly targets: string;
  readonly weights: string;
  readonly scale: number;
}

export function readClassifier({ tokens, counts, targets, weights, scale }: KeptClassifier): Classifier {
  const names = tokens.split('\n');
  const each = Buffer.from(counts, 'base64');
  const from = new Uint32Array(names.length + 1);
  each.forEach((count, token) => {
    from[token + 1] = (from[token] ?? 0) + count;
  });
  const read = Buffer.from(weights, 'base64');
  return {
    numbers: new Map(names.map((name, number) => [name, number])),
    ...{ from, scale },
    targets: Buffer.from(targets, 'base64'),
    weights: new Int8Array(read.buffer, read.byteOffset, read.length),
  };
}

/** The logarithm of the likelihood of each target for a text. */
export function likelihoods(
  classifier: Classifier,
  tokens: readonly string[],
  targets: number,
): Float64Array {
  const scores = new Float64Array(targets);
  const known = tokens.flatMap((token) => classifier.numbers.get(token) ?? []);
  const value = 1 / (classifier.scale * Math.sqrt(known.length || 1));
  for (const token of known) {
    const end = classifier.from[token + 1] ?? 0;
    for (let at = classifier.from[token] ?? 0; at < end; at++) {
      const target = classifier.targets[at] ?? 0;
      scores[target] = (scores[target] ?? 0) + (classifier.weights[at] ?? 0) * value;
    }
  }
  return logShares(scores);
}

/** The logarithms of the shares that scores have (softmax). */
export function logShares(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let all = 0;
  for (const score of scores) all += Math.exp(score - most);
  const log = most + Math.log(all);
  return scores.map((score) => score - log);
}
