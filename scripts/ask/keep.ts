import type { KeptClassifier } from '../../src/guidance/ranking/classifier.ts';

/** How small a weight is left out, and into how many steps one is divided. */
export const KEPT = { least: 0.25, scale: 16 } as const;
const MOST_WEIGHT = 127;

/**
 * Makes a classifier small enough to be kept: what a token says for every target alike is taken away (it tells none apart), small
 * weights are left out, the others are rounded to whole numbers, and tokens without any are dropped.
 */
export function keptOf(weights: Float32Array, tokens: readonly string[], targets: number): KeptClassifier {
  const kept: { readonly token: string; readonly own: readonly (readonly [number, number])[] }[] = [];
  tokens.forEach((token, number) => {
    const all = weights.subarray(number * targets, (number + 1) * targets);
    const alike = Float32Array.from(all).sort()[targets >> 1] ?? 0;
    const own = [...all].flatMap((weight, target) => {
      const told = weight - alike;
      const whole = Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, Math.round(told * KEPT.scale)));
      return Math.abs(told) < KEPT.least ? [] : [[target, whole] as const];
    });
    if (own.length > 0) kept.push({ token, own });
  });
  const pairs = kept.flatMap(({ own }) => own);
  return {
    tokens: kept.map(({ token }) => token).join('\n'),
    counts: base64(Uint8Array.from(kept, ({ own }) => own.length)),
    targets: base64(Uint8Array.from(pairs, ([target]) => target)),
    weights: base64(Int8Array.from(pairs, ([, weight]) => weight)),
    scale: KEPT.scale,
  };
}

function base64(bytes: Uint8Array | Int8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
