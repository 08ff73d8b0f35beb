import { z } from 'zod';
import { CONTACT_FINDING_CODES, DEAL_FINDING_CODES, type FindingCode } from '../domain/verdict.ts';

/**
 * Days in which steps of one kind are done: half of them within `half`, four of five within `most`. Calendar days, from
 * the day the step opened.
 */
export interface UsualDays {
  readonly half: number;
  readonly most: number;
}

/** How a forecast is made and worded. All of it is configuration. */
export interface ForecastPolicy {
  /** Fewest past steps of a kind that were done, from which on the book's history is used in place of `days`. */
  readonly leastCases: number;
  /** Chance of being ready in time, 0 to 1, from which on a deal counts as likely in time. */
  readonly inTime: number;
  /** Chance up to which a deal counts as one that will slip; between the two it is at the edge. */
  readonly slips: number;
  /** The days assumed for a kind of step while the book has too few past ones. */
  readonly days: Readonly<Record<FindingCode, UsualDays>>;
}

/** For findings that seldom keep a deal from being ready. */
const SELDOM: UsualDays = { half: 5, most: 12 };

/**
 * The days are our own assumptions, as no page of the guidance states any: a check takes days, an account that an
 * administrator has to make takes weeks. An organisation that knows better states its own (`WSA_FORECAST`).
 */
export const DEFAULT_FORECAST: ForecastPolicy = {
  leastCases: 20,
  inTime: 0.8,
  slips: 0.2,
  days: {
    ...(Object.fromEntries(
      [...CONTACT_FINDING_CODES, ...DEAL_FINDING_CODES].map((code) => [code, SELDOM]),
    ) as Record<FindingCode, UsualDays>),
    'evidence-stale': { half: 3, most: 8 },
    'address-malformed': { half: 4, most: 10 },
    'role-missing': { half: 7, most: 16 },
    'personal-account': { half: 8, most: 18 },
    'rejected-unexplained': { half: 8, most: 18 },
    'no-wsa': { half: 10, most: 21 },
    'tenant-not-found': { half: 10, most: 21 },
    'cloud-mismatch-likely': { half: 10, most: 21 },
    'wrong-cloud': { half: 14, most: 30 },
    'cocp-expired': { half: 15, most: 35 },
    'separate-pcn-required': { half: 20, most: 45 },
  },
};

const share = z.number().min(0).max(1);

/** The parts of a policy that a setting may state. */
export const StatedForecastSchema = z
  .strictObject({
    leastCases: z.number().int().min(5).max(10_000),
    inTime: share,
    slips: share,
    days: z.partialRecord(
      z.enum([...CONTACT_FINDING_CODES, ...DEAL_FINDING_CODES]),
      z
        .strictObject({ half: z.number().min(0.1).max(3650), most: z.number().min(0.1).max(3650) })
        .refine(({ half, most }) => half < most, '`half` must be less than `most`'),
    ),
  })
  .partial();
