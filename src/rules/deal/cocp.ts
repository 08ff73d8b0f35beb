import { addDays } from '../../domain/day.ts';
import { COCP_DAYS } from '../../policy/dates.ts';
import type { DealFacts } from '../deal-rule.ts';

/** The last day a change of channel partner can be accepted, `YYYY-MM-DD`; null when none is open. */
export function cocpDeadline({ deal }: Pick<DealFacts, 'deal'>): string | null {
  if (deal.transaction !== 'cocp' || deal.stage !== 'open' || deal.cocpRequestedAt === null) return null;
  return addDays(deal.cocpRequestedAt, COCP_DAYS.days);
}
