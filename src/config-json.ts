import { z } from 'zod';
import { type Cadence, CadenceSchema, DEFAULT_CADENCE } from './policy/cadence.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from './policy/thresholds.ts';

/** Settings that are many numbers: what is stated of them, as JSON, over the defaults. */

const days = z.number().int().min(0).max(3650);
const steps = z.strictObject({ critical: days, high: days, medium: days }).partial();
const ThresholdsSchema = z
  .strictObject({
    freshDays: days,
    blocked: steps,
    unverified: steps,
    quarterEnd: z
      .strictObject({
        withinDays: days,
        lastDays: days,
        closingMonths: z.array(z.number().int().min(1).max(12)),
      })
      .partial(),
  })
  .partial();

/** See `Thresholds`. */
export const thresholds = z.string().transform((text, context): Thresholds => {
  const stated = statedOf(ThresholdsSchema, text, context);
  if (stated === null) return z.NEVER;
  const { freshDays, blocked, unverified, quarterEnd } = stated;
  const defaults = DEFAULT_THRESHOLDS;
  return {
    freshDays: freshDays ?? defaults.freshDays,
    blocked: over(defaults.blocked, blocked),
    unverified: over(defaults.unverified, unverified),
    quarterEnd: over(defaults.quarterEnd, quarterEnd),
  };
});

const StatedCadenceSchema = CadenceSchema.partial()
  .extend({ june: CadenceSchema.shape.june.partial().strict().optional() })
  .strict();

/** See `Cadence`. */
export const cadence = z.string().transform((text, context): Cadence => {
  const stated = statedOf(StatedCadenceSchema, text, context);
  if (stated === null) return z.NEVER;
  const { june, ...rest } = stated;
  return { ...over(DEFAULT_CADENCE, rest), june: over(DEFAULT_CADENCE.june, june) };
});

/** What a JSON text states; null when it is wrong, which the context is told. */
function statedOf<T>(schema: z.ZodType<T>, text: string, context: z.core.$RefinementCtx): T | null {
  const stated = schema.safeParse(jsonOf(text));
  if (stated.success) return stated.data;
  for (const { path, message } of stated.error.issues)
    context.addIssue(`${path.join('.')} ${message}`.trim());
  return null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The defaults, with what is stated in their place. */
function over<T extends object>(defaults: T, stated: { [K in keyof T]?: T[K] | undefined } | undefined): T {
  const given = Object.entries(stated ?? {}).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(given) };
}
