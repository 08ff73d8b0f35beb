import type { Kysely, Transaction } from 'kysely';
import { writeReason } from '../../domain/alerts/reason.ts';
import { openLane } from '../../store/queries/alerts/lanes.ts';
import { alertsParkedAt, cancelParked, releaseParked } from '../../store/queries/alerts/parked.ts';
import { type AlertPlaceRow, alertPlaceOf, putAlertPlace } from '../../store/queries/alerts/people.ts';
import { reopenNamingCard } from '../../store/queries/deals/naming-cards.ts';
import type { Schema } from '../../store/schema/index.ts';
import { personOf } from '../place-key.ts';
import { type RevalidateContext, revalidate } from '../scan/revalidate.ts';

/** A conversation that an activity came from, or that was found for somebody. */
export interface SeenConversation
  extends Omit<AlertPlaceRow, 'place_key' | 'object_id' | 'seen_at' | 'gone_at' | 'time_zone'> {
  /** Of a person: their Entra object id; null or left out where it is unknown. */
  readonly objectId?: string | null;
  /** The places it is: for a person, one for each of their addresses. */
  readonly placeKeys: readonly string[];
}

export interface ConversationsContext extends RevalidateContext {
  readonly db: Kysely<Schema>;
}

/**
 * Stores the conversation in which places are reached. Alerts that were parked because there was none, or it was gone, wait
 * to be sent again as far as they still hold: parked alerts never arrived. So does the card that tells what somebody was
 * named on. Returns how many alerts those are.
 */
export async function conversationSeen(
  context: ConversationsContext,
  { placeKeys, objectId = null, ...seen }: SeenConversation,
): Promise<number> {
  const at = new Date(context.now()).toISOString();
  const place = { ...seen, object_id: objectId?.toLowerCase() ?? null };
  let released = 0;
  for (const placeKey of placeKeys)
    released += await context.db.transaction().execute(async (transaction) => {
      const before = await alertPlaceOf(transaction, placeKey);
      await putAlertPlace(transaction, { ...place, place_key: placeKey, seen_at: at, gone_at: null });
      const isAsBefore = before?.conversation_id === place.conversation_id && before.gone_at === null;
      if (isAsBefore) return 0;
      // The lane may be waiting for a conversation that could not be found before.
      await openLane(transaction, placeKey);
      const person = personOf(placeKey);
      if (person !== null) await reopenNamingCard(transaction, person, at);
      return letGo({ ...context, db: transaction }, placeKey, at);
    });
  return released;
}

async function letGo(
  context: ConversationsContext & { readonly db: Transaction<Schema> },
  placeKey: string,
  at: string,
): Promise<number> {
  const { db } = context;
  const parked = await alertsParkedAt(db, placeKey);
  const { cancel } = await revalidate(context, parked);
  for (const { reason, ids } of cancel)
    await cancelParked(db, ids, { code: 'found-later', why: writeReason(reason), when: 'reached' }, at);
  const taken = new Set(cancel.flatMap(({ ids }) => ids));
  const go = parked.flatMap(({ id }) => (taken.has(id) ? [] : [id]));
  return releaseParked(db, go, at);
}
