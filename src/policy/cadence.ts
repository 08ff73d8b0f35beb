import { z } from 'zod';
import { isTimeZone } from '../domain/time/time-zone.ts';

const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** A time of day, `HH:MM`. */
export const ClockTimeSchema = z.string().regex(CLOCK_TIME, 'a time of day such as 08:30');

const StepsSchema = z
  .array(z.number().int().min(0).max(3650))
  .min(1)
  .refine((steps) => steps.every((step, at) => at === 0 || step < (steps[at - 1] ?? 0)), {
    message: 'days left, the most first, none twice',
  });

/**
 * When alerts are sent, unless a person has set their own. Weekdays are ISO numbers, 1 (Monday) to 7
 * (Sunday); months are 1 to 12.
 */
export const CadenceSchema = z.object({
  /**
   * Days left (before the deal's date) at which a deal that is not ready is alerted about again; descending.
   */
  steps: StepsSchema,
  /** Local time at which a person's digest is sent, in `zone`. */
  digestAt: ClockTimeSchema,
  zone: z.string().refine(isTimeZone, 'an IANA time zone such as Europe/Oslo'),
  /**
   * Quiet hours: only critical alerts are sent between `from` and `to`. Past midnight when `to` is the
   * earlier of the two.
   */
  quiet: z.object({ from: ClockTimeSchema, to: ClockTimeSchema }).nullable(),
  restDays: z.array(z.number().int().min(1).max(7)).refine((days) => new Set(days).size < 7, {
    message: 'at least one day of the week must be left',
  }),
  /** The settings that replace those above in the months before the fiscal year ends. */
  june: z.object({
    months: z.array(z.number().int().min(1).max(12)),
    steps: StepsSchema,
    /** Times of the further digests of a day. */
    alsoAt: z.array(ClockTimeSchema),
    restDays: z.array(z.number().int().min(1).max(7)).refine((days) => new Set(days).size < 7),
  }),
  /** Hours after a critical alert was sent at which it is escalated, unless it was answered. */
  escalateAfterHours: z.number().int().min(1).max(720),
});
export type Cadence = z.infer<typeof CadenceSchema>;

export const DEFAULT_CADENCE: Cadence = {
  steps: [30, 14, 7, 3, 1],
  digestAt: '08:30',
  zone: 'UTC',
  quiet: { from: '19:00', to: '07:00' },
  restDays: [6, 7],
  june: { months: [6], steps: [30, 21, 14, 10, 7, 5, 3, 2, 1], alsoAt: ['14:00'], restDays: [7] },
  escalateAfterHours: 24,
};

/** Whether `month` (1–12) is one of the rush months. */
export function isRush({ june }: Cadence, month: number): boolean {
  return june.months.includes(month);
}

/** The alert steps, in days left, in force on `day` (`YYYY-MM-DD`). */
export function stepsOn(cadence: Cadence, day: string): readonly number[] {
  return isRush(cadence, Number(day.slice(5, 7))) ? cadence.june.steps : cadence.steps;
}
