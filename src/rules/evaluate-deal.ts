import { type Day, dayNumber } from '../domain/day.ts';
import type { Deal, DealInput } from '../domain/deal.ts';
import type {
  ContactEvaluation,
  DealEvaluation,
  DealFinding,
  DealVerdict,
  SubmissionAdvice,
} from '../domain/verdict.ts';
import { policyAt } from '../policy/requirements.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../policy/thresholds.ts';
import { NO_DETAIL } from './contact-rule.ts';
import { DEAL_RULES } from './deal/index.ts';
import type { DealFacts, FoundOnDeal, OutcomeFacts } from './deal-rule.ts';
import { evaluateContact } from './evaluate-contact.ts';
import { daysLeft, isQuarterEnd, riskOf, targetDay } from './risk.ts';

/**
 * Stored with each evaluation. Raise it with every change to a rule, table or threshold that changes
 * evaluations.
 */
export const RULESET_VERSION = '2026-12-01';

/**
 * Evaluates a deal as of a UTC day, under the policy in force on it. Pure: the same input and day give the
 * same evaluation. `docs/readiness.md` lists the tables and their citations.
 */
export function evaluateDeal(
  file: DealInput,
  asOf: Day,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): DealEvaluation {
  const { deal } = file;
  const { policy } = policyAt(asOf);
  const asOfNumber = dayNumber(asOf);
  const contacts = file.contacts.map((contact) =>
    evaluateContact(
      contact,
      deal,
      policy.requirements[contact.role],
      file.evidence,
      asOfNumber,
      thresholds.freshDays,
    ),
  );
  const facts: DealFacts = { deal, contacts, samePcn: file.samePcn, lead: file.lead, policy, asOf };
  const found = DEAL_RULES.map((rule) => (rule.when === 'facts' ? rule.find(facts) : []));
  const verdict = verdictOf(facts, found.flat());
  const target = targetDay(deal);
  const days = daysLeft(target, asOfNumber);
  const quarterEnd = isQuarterEnd(target, days, thresholds.quarterEnd);
  const risk = riskOf(deal, verdict, days, quarterEnd, thresholds);
  const outcome: OutcomeFacts = { verdict, risk, quarterEnd };
  const findings = DEAL_RULES.flatMap((rule, at) =>
    (rule.when === 'outcome' ? rule.find(facts, outcome) : (found[at] ?? [])).map(
      (one): DealFinding => ({ code: rule.code, ...one, detail: one.detail ?? NO_DETAIL }),
    ),
  );
  return {
    dealId: deal.dealId,
    asOf,
    policy: policy.id,
    verdict,
    risk,
    daysLeft: days,
    submission: adviceOf(deal, verdict),
    contacts,
    findings,
  };
}

function verdictOf({ deal, contacts }: DealFacts, found: readonly FoundOnDeal[]): DealVerdict {
  if (found.some(({ severity }) => severity === 'blocker') || contacts.some(isBlocked)) return 'blocked';
  const open = contacts.some(
    ({ requirement, verdict }) => requirement === 'mandatory' && verdict === 'unverified',
  );
  return open || deal.cloudScope === 'unknown' ? 'unverified' : 'ready';
}

function isBlocked({ findings }: ContactEvaluation): boolean {
  return findings.some(({ severity }) => severity === 'blocker');
}

function adviceOf({ submission }: Deal, verdict: DealVerdict): SubmissionAdvice {
  if (verdict === 'ready') return 'go';
  return submission === 'manual-form' ? 'pause' : 'validate-first';
}
