import { z } from 'zod';
import { type Cadence, CadenceSchema, DEFAULT_CADENCE } from './policy/cadence.ts';
import { DEFAULT_FORECAST, type ForecastPolicy, StatedForecastSchema } from './policy/forecast.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from './policy/thresholds.ts';

/** Schemas of the settings that are JSON objects; stated fields override the defaults. */

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

/** Parses `WSA_THRESHOLDS`. */
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

/** Parses `WSA_CADENCE`. */
export const cadence = z.string().transform((text, context): Cadence => {
  const stated = statedOf(StatedCadenceSchema, text, context);
  if (stated === null) return z.NEVER;
  const { june, ...rest } = stated;
  return { ...over(DEFAULT_CADENCE, rest), june: over(DEFAULT_CADENCE.june, june) };
});

/** Parses `WSA_FORECAST`. */
export const forecast = z.string().transform((text, context): ForecastPolicy => {
  const stated = statedOf(StatedForecastSchema, text, context);
  if (stated === null) return z.NEVER;
  const { days, ...rest } = stated;
  const policy = { ...over(DEFAULT_FORECAST, rest), days: over(DEFAULT_FORECAST.days, days) };
  if (policy.slips >= policy.inTime) context.addIssue('slips must be less than inTime');
  return policy;
});

/** The JSON text, parsed and validated; null when it is invalid, with issues added to the context. */
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

/** The defaults, overridden by the stated fields. */
function over<T extends object>(defaults: T, stated: { [K in keyof T]?: T[K] | undefined } | undefined): T {
  const given = Object.entries(stated ?? {}).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(given) };
}
