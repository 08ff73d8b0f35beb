import type { Risk } from '../../src/domain/ids.ts';
import type { DealEvaluation, DealVerdict } from '../../src/domain/verdict.ts';
import { DEAL_VERDICT, RISK } from '../kit/labels.ts';

/** How a deal stands now, and how it stood when somebody looked last. */
export interface ChangedStanding {
  readonly evaluation: Pick<DealEvaluation, 'verdict' | 'risk'>;
  /** Whether the deal came into the book since. */
  readonly isNew: boolean;
  /** The verdict before and now; null if it is the same. */
  readonly verdict: { readonly from: DealVerdict; readonly to: DealVerdict } | null;
  readonly risk: { readonly from: Risk; readonly to: Risk } | null;
}

/** `Blocked, was ready; risk high, was low`: how a deal stands now and stood before. A new one stood nowhere before. */
export function changedText({ evaluation, isNew, verdict, risk }: ChangedStanding): string {
  const now = DEAL_VERDICT[evaluation.verdict].word;
  const nowRisk = RISK[evaluation.risk].word.toLowerCase();
  if (isNew) return `New: ${now.toLowerCase()}, risk ${nowRisk}`;
  const stands = verdict ? `${now}, was ${DEAL_VERDICT[verdict.from].word.toLowerCase()}` : now;
  const risks = risk ? `; risk ${nowRisk}, was ${RISK[risk.from].word.toLowerCase()}` : '';
  return `${stands}${risks}`;
}

const WORSE: Readonly<Record<DealVerdict, number>> = { ready: 0, unverified: 1, blocked: 2 };

/** Which way a deal went: by its verdict; `other` where that is the same. */
export function wayOf({ isNew, verdict }: ChangedStanding): 'new' | 'worse' | 'better' | 'other' {
  if (isNew) return 'new';
  if (verdict === null) return 'other';
  return WORSE[verdict.to] > WORSE[verdict.from] ? 'worse' : 'better';
}
