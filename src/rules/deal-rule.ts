import type { Day } from '../domain/day.ts';
import type { Deal, RelatedDeal } from '../domain/deal.ts';
import type { Risk, RoleId, Severity } from '../domain/ids.ts';
import type { ContactEvaluation, DealFindingCode, DealVerdict, FindingDetail } from '../domain/verdict.ts';
import type { Policy } from '../policy/requirements.ts';
import { NO_DETAIL } from './contact-rule.ts';

/** What is known of one deal when its rules are asked. */
export interface DealFacts {
  readonly deal: Deal;
  readonly contacts: readonly ContactEvaluation[];
  readonly samePcn: readonly RelatedDeal[];
  readonly lead: RelatedDeal | null;
  readonly policy: Policy;
  readonly asOf: Day;
}

/** What has been decided when the rules that speak about the outcome are asked. */
export interface DealOutcome {
  readonly verdict: DealVerdict;
  readonly risk: Risk;
  /** The target date falls in the end-of-quarter rush and is near. */
  readonly quarterEnd: boolean;
}

export interface FoundOnDeal {
  readonly severity: Severity;
  readonly role?: RoleId;
  readonly dealId?: string;
  readonly detail?: FindingDetail;
}

const NONE: readonly FoundOnDeal[] = [];

/** A reason to say something about a deal, which may bear on its verdict. */
export interface DealRule {
  readonly code: DealFindingCode;
  readonly when: 'facts';
  find(facts: DealFacts): readonly FoundOnDeal[];
}

/** A reason that follows from the verdict or the risk, and so can't bear on them: never a blocker. */
export interface OutcomeRule {
  readonly code: DealFindingCode;
  readonly when: 'outcome';
  find(facts: DealFacts, outcome: DealOutcome): readonly FoundOnDeal[];
}

/** A rule that finds at most one thing of a fixed severity. */
export function dealRule(
  code: DealFindingCode,
  severity: Severity,
  find: (facts: DealFacts) => boolean | FindingDetail,
): DealRule {
  return { code, when: 'facts', find: (facts) => once(severity, find(facts)) };
}

/** The same for a rule that follows from the outcome. */
export function outcomeRule(
  code: DealFindingCode,
  severity: Exclude<Severity, 'blocker'>,
  find: (facts: DealFacts, outcome: DealOutcome) => boolean | FindingDetail,
): OutcomeRule {
  return { code, when: 'outcome', find: (facts, outcome) => once(severity, find(facts, outcome)) };
}

function once(severity: Severity, found: boolean | FindingDetail): readonly FoundOnDeal[] {
  if (found === false) return NONE;
  return [{ severity, detail: found === true ? NO_DETAIL : found }];
}
