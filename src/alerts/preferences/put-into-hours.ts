import type { Transaction } from 'kysely';
import { type AlertRow, lastToldOf, moveAlerts } from '../../store/queries/alerts/alerts.ts';
import type { Schema } from '../../store/schema/index.ts';
import { gatherAlertContext } from '../decide/alert-context.ts';
import type { DecidingContext } from '../decide/deciding-context.ts';
import type { Hours } from '../decide/person-settings.ts';
import { nextDigest } from '../decide/timing.ts';
import { personOf } from '../place-key.ts';

/** Moves alerts to the next digest that the new hours have, but not into a snooze. */
export async function putIntoHours(
  db: Transaction<Schema>,
  { now, cadence }: Pick<DecidingContext, 'now' | 'cadence'>,
  digests: readonly AlertRow[],
  hours: Hours,
): Promise<void> {
  const refs = refsOf(digests);
  const told = new Map(
    (await lastToldOf(db, refs)).map((one) => [`${one.deal_ref} ${one.place_key}`, one.told_at]),
  );
  const known = await gatherAlertContext(db, { dealRefs: refs, people: [] });
  for (const { id, deal_ref, place_key } of digests) {
    const override = known.overrideOf(deal_ref, personOf(place_key) ?? '');
    const from = Math.max(now(), override.snoozedUntil ?? 0);
    const toldAt = told.get(`${deal_ref} ${place_key}`);
    const dueAt = nextDigest(from, toldAt === undefined ? null : Date.parse(toldAt), hours, cadence);
    await moveAlerts(db, [id], new Date(dueAt).toISOString());
  }
}

/** The rows of the deals of some alerts, each once. */
export function refsOf(alerts: readonly AlertRow[]): number[] {
  return [...new Set(alerts.map(({ deal_ref }) => deal_ref))];
}
