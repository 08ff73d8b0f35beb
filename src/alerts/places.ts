import type { Kysely, Transaction } from 'kysely';
import { openLane } from '../store/queries/alert-lanes.ts';
import { type AlertPlaceRow, alertPlaceOf, putAlertPlace } from '../store/queries/alert-people.ts';
import { alertStatesOf } from '../store/queries/alert-states.ts';
import { alertsParkedAt, cancelParked, releaseParked } from '../store/queries/alerts-parked.ts';
import type { Schema } from '../store/schema.ts';
import { stillHolds } from './due.ts';

/** A conversation in which somebody was seen. */
export interface SeenPlace extends Omit<AlertPlaceRow, 'place_key' | 'seen_at' | 'gone_at'> {
  /** A person has one for each of their addresses. */
  readonly placeKeys: readonly string[];
}

export interface PlacesContext {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Keeps where somebody is reached. What was parked because nobody could be reached there, or the conversation was gone,
 * waits to be sent again, as far as it is still so: parked messages never arrived. Says how many alerts that are.
 */
export async function placeSeen(
  { db, now }: PlacesContext,
  { placeKeys, ...place }: SeenPlace,
): Promise<number> {
  const at = new Date(now()).toISOString();
  let released = 0;
  for (const placeKey of placeKeys)
    released += await db.transaction().execute(async (transaction) => {
      const before = await alertPlaceOf(transaction, placeKey);
      await putAlertPlace(transaction, { ...place, place_key: placeKey, seen_at: at, gone_at: null });
      const isAsBefore = before?.conversation_id === place.conversation_id && before.gone_at === null;
      if (isAsBefore) return 0;
      // What waited there waited for a conversation that could not be found.
      await openLane(transaction, placeKey);
      return letGo(transaction, placeKey, at);
    });
  return released;
}

async function letGo(db: Transaction<Schema>, placeKey: string, at: string): Promise<number> {
  const parked = await alertsParkedAt(db, placeKey);
  const refs = [...new Set(parked.map(({ deal_ref }) => deal_ref))];
  const states = new Map((await alertStatesOf(db, refs)).map((state) => [state.deal_ref, state]));
  const isTrue = (alert: (typeof parked)[number]) => {
    const state = states.get(alert.deal_ref);
    if (!state) return false;
    return stillHolds(alert, { ...state, daysLeft: state.days_left, people: [] });
  };
  const [go, stay] = [parked.filter(isTrue), parked.filter((alert) => !isTrue(alert))];
  await cancelParked(
    db,
    stay.map(({ id }) => id),
    'no longer so when they could be reached',
    at,
  );
  return releaseParked(
    db,
    go.map(({ id }) => id),
    at,
  );
}
