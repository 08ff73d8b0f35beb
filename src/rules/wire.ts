import { z } from 'zod';
import { REQUIREMENTS, RISKS, ROLE_IDS, SEVERITIES } from '../domain/ids.ts';
import {
  ACCOUNT_STATES,
  CLOUD_STATES,
  CONTACT_FINDING_CODES,
  CONTACT_VERDICTS,
  DEAL_FINDING_CODES,
  DEAL_VERDICTS,
  type DealEvaluation,
  LEANS,
  SUBMISSION_ADVICE,
} from '../domain/verdict.ts';

/** An evaluation as printed and stored: codes and states, without texts. */
export const WireEvaluationSchema = z.strictObject({
  dealId: z.string(),
  asOf: z.iso.date(),
  policy: z.iso.date(),
  verdict: z.enum(DEAL_VERDICTS),
  risk: z.enum(RISKS),
  daysLeft: z.number().int().nullable(),
  submission: z.enum(SUBMISSION_ADVICE),
  contacts: z.array(
    z.strictObject({
      role: z.enum(ROLE_IDS),
      email: z.string(),
      requirement: z.enum(REQUIREMENTS),
      account: z.enum(ACCOUNT_STATES),
      cloud: z.enum(CLOUD_STATES),
      verdict: z.enum(CONTACT_VERDICTS),
      lean: z.enum(LEANS).nullable(),
      findings: z.array(z.enum(CONTACT_FINDING_CODES)),
    }),
  ),
  findings: z.array(
    z.strictObject({
      code: z.enum(DEAL_FINDING_CODES),
      severity: z.enum(SEVERITIES),
      role: z.enum(ROLE_IDS).optional(),
      dealId: z.string().optional(),
      dealIds: z.array(z.string()).readonly().optional(),
    }),
  ),
});
export type WireEvaluation = z.infer<typeof WireEvaluationSchema>;

/** A stored evaluation, as history reads it. */
export interface PastEvaluation {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly ruleset: string;
  readonly wire: WireEvaluation;
}

/** Converts an evaluation to its printed form. */
export function toWire(evaluation: DealEvaluation): WireEvaluation {
  const { dealId, asOf, policy, verdict, risk, daysLeft, submission } = evaluation;
  return {
    dealId,
    asOf,
    policy,
    verdict,
    risk,
    daysLeft,
    submission,
    contacts: evaluation.contacts.map((contact) => ({
      role: contact.role,
      email: contact.email,
      requirement: contact.requirement,
      account: contact.account,
      cloud: contact.cloud,
      verdict: contact.verdict,
      lean: contact.lean,
      findings: contact.findings.map(({ code }) => code),
    })),
    findings: evaluation.findings.map(({ code, severity, role, dealId: other, dealIds }) => ({
      code,
      severity,
      ...(role === undefined ? {} : { role }),
      ...(other === undefined ? {} : { dealId: other }),
      ...(dealIds === undefined ? {} : { dealIds }),
    })),
  };
}
