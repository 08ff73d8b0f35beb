import type { Day } from '../../domain/day.ts';
import { targetDay } from '../../rules/risk.ts';
import { dealOfRow } from '../../store/queries/deals/deal-row.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import { personSettings } from '../decide/alert-context.ts';
import type { DecidingContext } from '../decide/deciding-context.ts';
import { zoneOf } from '../decide/person-settings.ts';

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
  { db, cadence }: Pick<DecidingContext, 'db' | 'cadence'>,
  dealRef: number,
  person: string,
): Promise<SnoozeTarget> {
  const [row] = await dealsByRefs(db, [dealRef]);
  return {
    target: row ? targetDay(dealOfRow(row)) : null,
    zone: zoneOf(await personSettings(db, person), cadence),
  };
}
