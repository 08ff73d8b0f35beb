import { z } from 'zod';
import { ALERT_KINDS } from '../../domain/alerts/kinds.ts';
import type { Deal } from '../../domain/deal.ts';
import { RISKS, ROLE_IDS, SEVERITIES } from '../../domain/ids.ts';
import {
  CONTACT_FINDING_CODES,
  DEAL_FINDING_CODES,
  DEAL_VERDICTS,
  type DealEvaluation,
  type FindingDetail,
} from '../../domain/verdict.ts';
import { targetDay } from '../../rules/risk.ts';
import type { Seen } from './due.ts';

/** One finding that keeps a deal from being ready, as a short message names it. */
const AlertFindingSchema = z.object({
  code: z.enum([...CONTACT_FINDING_CODES, ...DEAL_FINDING_CODES]),
  severity: z.enum(SEVERITIES),
  role: z.enum(ROLE_IDS).optional(),
  email: z.string().optional(),
  /** The parameters of the finding's words. */
  detail: z.record(z.string(), z.string()).optional(),
});
export type AlertFinding = z.infer<typeof AlertFindingSchema>;

const LookSchema = z.object({
  verdict: z.enum(DEAL_VERDICTS),
  risk: z.enum(RISKS),
  daysLeft: z.number().int().nullable(),
});

/** The deals that a reader began to follow at once, such as by a first import. */
const FollowedSchema = z.object({
  /** Names them among others of the same message. */
  bundle: z.string(),
  /** How many of them there are of each verdict, whether or not an alert is due about them. */
  verdicts: z.partialRecord(z.enum(DEAL_VERDICTS), z.number().int()),
});

/** The facts an alert states, as of when it became due; they are updated just before it is sent. */
export const AlertFactsSchema = LookSchema.extend({
  kind: z.enum(ALERT_KINDS),
  step: z.number().int().nullable(),
  dealId: z.string(),
  customer: z.string(),
  targetDay: z.string().nullable(),
  /** What the deal is worth in US dollars, null where it states no value; an alert of before it was kept lacks it. */
  valueUsd: z.number().nullable().optional(),
  asOf: z.string(),
  before: LookSchema.nullable(),
  /** The weightiest first, three at most. */
  reasons: z.array(AlertFindingSchema),
  /** `CheckedDeal.mark` of the deal, by which a card tells that the deal has changed since. */
  mark: z.string(),
  /** The address key of the person whose alert it was, if it is sent to somebody else in their place; else null. */
  insteadOf: z.string().nullable(),
  /** Whether it is said again because a snooze has ended. */
  isReminder: z.boolean().default(false),
  /** Of an alert about one of many deals that its reader began to follow at once; else null. */
  followed: FollowedSchema.nullable().default(null),
});
export type AlertFacts = z.infer<typeof AlertFactsSchema>;

const ReminderSchema = AlertFactsSchema.pick({ isReminder: true }).catch({ isReminder: false });

/** Whether an alert, by its facts as they are stored, is said again because a snooze has ended. */
export function isReminder(facts: string): boolean {
  return ReminderSchema.parse(JSON.parse(facts)).isReminder;
}

const MOST_REASONS = 3;

/** What keeps a deal from being ready, the weightiest first. */
export function findingsOf({ contacts, findings }: DealEvaluation): AlertFinding[] {
  const reasons: AlertFinding[] = [
    ...findings.map(({ code, severity, role, detail }) => ({
      code,
      severity,
      ...(role ? { role } : {}),
      ...detailOf(detail),
    })),
    ...contacts.flatMap(({ role, email, findings: found }) =>
      found.map(({ code, severity, detail }) => ({ code, severity, role, email, ...detailOf(detail) })),
    ),
  ];
  const weight = ({ severity }: AlertFinding) => SEVERITIES.indexOf(severity);
  return reasons
    .filter(({ severity }) => severity !== 'info')
    .toSorted((one, other) => weight(one) - weight(other))
    .slice(0, MOST_REASONS);
}

function detailOf(detail: FindingDetail): Pick<AlertFinding, 'detail'> {
  return Object.keys(detail).length === 0 ? {} : { detail: { ...detail } };
}

/** The facts shared by all alerts that one scan of a deal makes due. */
export function factsOf(
  deal: Deal,
  evaluation: DealEvaluation,
  mark: string,
  before: Seen | null,
): Omit<AlertFacts, 'kind' | 'step' | 'insteadOf'> {
  const { verdict, risk, daysLeft, asOf } = evaluation;
  return {
    verdict,
    risk,
    daysLeft,
    asOf,
    dealId: deal.dealId,
    customer: deal.customer,
    targetDay: targetDay(deal),
    valueUsd: deal.valueUsd,
    before: before ? { verdict: before.verdict, risk: before.risk, daysLeft: before.daysLeft } : null,
    reasons: verdict === 'ready' ? [] : findingsOf(evaluation),
    mark,
    isReminder: false,
    followed: null,
  };
}
