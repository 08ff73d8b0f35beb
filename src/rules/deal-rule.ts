import type { Day } from '../domain/day.ts';
import type { Deal, RelatedDeal } from '../domain/deal.ts';
import type { Risk, RoleId, Severity } from '../domain/ids.ts';
import type { ContactEvaluation, DealFindingCode, DealVerdict, FindingDetail } from '../domain/verdict.ts';
import type { Policy } from '../policy/requirements.ts';
import { NO_DETAIL } from './contact-rule.ts';

/** Input of the deal rules: one deal with its evaluated contacts. */
export interface DealFacts {
  readonly deal: Deal;
  readonly contacts: readonly ContactEvaluation[];
  readonly samePcn: readonly RelatedDeal[];
  readonly lead: RelatedDeal | null;
  readonly policy: Policy;
  readonly asOf: Day;
}

/** Verdict and risk of a deal, the further input of outcome rules. */
export interface OutcomeFacts {
  readonly verdict: DealVerdict;
  readonly risk: Risk;
  /** Whether the target date is near and in the end-of-quarter rush. */
  readonly quarterEnd: boolean;
}

export interface FoundOnDeal {
  readonly severity: Severity;
  readonly role?: RoleId;
  readonly dealId?: string;
  readonly dealIds?: readonly string[];
  readonly detail?: FindingDetail;
}

const NONE: readonly FoundOnDeal[] = [];

/** A rule whose findings may change the deal's verdict. */
export interface DealRule {
  readonly code: DealFindingCode;
  readonly when: 'facts';
  find(facts: DealFacts): readonly FoundOnDeal[];
}

/** A rule on the verdict or the risk; it cannot change them, so its findings never block. */
export interface OutcomeRule {
  readonly code: DealFindingCode;
  readonly when: 'outcome';
  find(facts: DealFacts, outcome: OutcomeFacts): readonly FoundOnDeal[];
}

/** A deal rule with at most one finding, of fixed severity. */
export function dealRule(
  code: DealFindingCode,
  severity: Severity,
  find: (facts: DealFacts) => boolean | FindingDetail,
): DealRule {
  return { code, when: 'facts', find: (facts) => once(severity, find(facts)) };
}

/** An outcome rule with at most one finding, of fixed severity. */
export function outcomeRule(
  code: DealFindingCode,
  severity: Exclude<Severity, 'blocker'>,
  find: (facts: DealFacts, outcome: OutcomeFacts) => boolean | FindingDetail,
): OutcomeRule {
  return { code, when: 'outcome', find: (facts, outcome) => once(severity, find(facts, outcome)) };
}

function once(severity: Severity, found: boolean | FindingDetail): readonly FoundOnDeal[] {
  if (found === false) return NONE;
  return [{ severity, detail: found === true ? NO_DETAIL : found }];
}
