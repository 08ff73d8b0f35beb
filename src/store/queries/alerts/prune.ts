import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../schema/index.ts';

/** Alerts that are sent, cancelled or suppressed. The condition of a partial index, to be repeated in these words. */
const IS_OVER = sql<boolean>`alerts.state not in ('pending', 'sending', 'in_doubt', 'parked')`;

/**
 * Alerts that something may still come back to: of a deal that is at risk, those since it is (when its readers were sent
 * the last one, who escalated, what a colleague who takes over is sent); and critical ones of which it is not decided
 * whether a backup is notified.
 */
function isNeeded(alias: 'alerts' | 'sibling') {
  const of = sql.table(alias);
  return sql<boolean>`(
    exists (select 1 from alert_states where alert_states.deal_ref = ${of}.deal_ref
      and (${of}.entered_at >= alert_states.open_since or ${of}.entered_at >= alert_states.critical_since))
    or (${of}.state = 'sent' and ${of}.risk = 'critical' and ${of}.escalation is null))`;
}

/** Suppressed alerts were never sent, and nothing comes back to them. */
const MAY_GO = sql<boolean>`(alerts.state = 'suppressed' or not ${isNeeded('alerts')})`;

/** Whether another alert of the same message stays: a message is kept or deleted as a whole, or its card would shrink. */
function hasSiblingThatStays(before: string) {
  return sql<boolean>`(alerts.delivery is not null and exists (select 1 from alerts as sibling
    where sibling.delivery = alerts.delivery and (sibling.entered_at >= ${before}
      or sibling.state in ('pending', 'sending', 'in_doubt', 'parked')
      or ${isNeeded('sibling')})))`;
}

/**
 * Deletes alerts that were entered before an instant, and that nothing needs any more, the oldest first.
 * @returns how many were deleted: `limit` when there may be more
 */
export async function deleteAlertsBefore(db: Kysely<Schema>, before: string, limit: number): Promise<number> {
  const old = await db
    .selectFrom('alerts')
    .select('id')
    .where(IS_OVER)
    .where('entered_at', '<', before)
    .where(MAY_GO)
    .where(({ not }) => not(hasSiblingThatStays(before)))
    .orderBy('entered_at')
    .limit(limit)
    .execute();
  if (old.length === 0) return 0;
  await db
    .deleteFrom('alerts')
    .where(
      'id',
      'in',
      old.map(({ id }) => id),
    )
    .where(IS_OVER)
    .execute();
  return old.length;
}
