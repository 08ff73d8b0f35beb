import type { Day } from '../../domain/day.ts';
import { targetDay } from '../../rules/risk.ts';
import { dealOfRow } from '../../store/queries/deals/deal-row.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import { timeZoneOf } from '../preferences/time-zone.ts';

/** What a snooze of a deal is measured by. */
export interface SnoozeTarget {
  /** The deal's target day; null for a deal without one. */
  readonly target: Day | null;
  /** The time zone of the person whose alerts they are. */
  readonly zone: string;
}

/**
 * The target day of a deal, and the time zone of the person who snoozes it.
 * @param dealRef of the deal's row
 * @param person the key of their address
 */
export async function snoozeTarget(
  context: Parameters<typeof timeZoneOf>[0],
  dealRef: number,
  person: string,
): Promise<SnoozeTarget> {
  const [row] = await dealsByRefs(context.db, [dealRef]);
  return {
    target: row ? targetDay(dealOfRow(row)) : null,
    zone: await timeZoneOf(context, person),
  };
}
