import type { Deal } from '../../domain/deal.ts';
import { cloudScopeOf } from '../../policy/cloud-scopes.ts';
import { STAGE, TRANSACTION } from './states.ts';
import type { Typed } from './typed.ts';

/** What stands in the line of a deal. */
export type LineOfDeal = Pick<Deal, 'program' | 'transaction' | 'cloudScope' | 'dealId' | 'stage'>;

/** A deal in one line: `EA renewal · GCC High · EA-2026-0042`. */
export function dealLineText(
  { program, transaction, cloudScope, dealId, stage }: LineOfDeal,
  typed: Typed,
): string {
  const what = [typed(program, 40), transaction === null ? '' : TRANSACTION[transaction]]
    .filter(Boolean)
    .join(' ');
  const state = stage === 'open' ? '' : STAGE[stage];
  return [what, cloudScopeOf(cloudScope).name, state, typed(dealId, 60)].filter(Boolean).join(' · ');
}

/** The days left as text: `12 days left`, `today`, `3 days past`, `no date` for null. */
export function daysText(daysLeft: number | null): string {
  if (daysLeft === null) return 'No date';
  if (daysLeft === 0) return 'Today';
  const days = Math.abs(daysLeft) === 1 ? '1 day' : `${Math.abs(daysLeft)} days`;
  return daysLeft > 0 ? `${days} left` : `${days} past`;
}
