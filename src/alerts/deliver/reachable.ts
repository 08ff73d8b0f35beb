import type { Kysely } from 'kysely';
import { isStopped } from '../../store/queries/alerts/alerts.ts';
import { type AlertPlaceRow, alertPlaceOf, leaveAlertPlaces } from '../../store/queries/alerts/people.ts';
import { keysThatIdentify } from '../../store/queries/people/person-addresses.ts';
import type { Schema } from '../../store/schema/index.ts';
import { personOf } from '../place-key.ts';

/** A conversation in which the bot may speak without being asked. */
export interface Conversation {
  readonly id: string;
  /** Null when the channel did not tell. */
  readonly tenantId: string | null;
  /** JSON: the conversation reference, as the channel gave it. */
  readonly reference: string;
}

/**
 * The conversation at a place; null when none was ever seen there, the app was removed from it, or it is the one of
 * somebody whom the address of the place does not identify any more.
 */
export async function conversationAtPlace(
  db: Kysely<Schema>,
  placeKey: string,
): Promise<Conversation | null> {
  const place = await alertPlaceOf(db, placeKey);
  if (!place || place.gone_at !== null || !(await isOfPerson(db, place))) return null;
  return { id: place.conversation_id, tenantId: place.tenant_id, reference: place.reference };
}

async function isOfPerson(
  db: Kysely<Schema>,
  { place_key, object_id }: Pick<AlertPlaceRow, 'place_key' | 'object_id'>,
): Promise<boolean> {
  const person = personOf(place_key);
  return person === null || isWhoIsMeant(db, object_id, person);
}

/** Whether an address, by its key, means the holder of an object id, as far as is known. */
export async function isWhoIsMeant(
  db: Kysely<Schema>,
  objectId: string | null,
  personKey: string,
): Promise<boolean> {
  return (await keysThatIdentify(db, objectId, [personKey])).length > 0;
}

/** The first of some places that has a conversation, with that; null when none has one. */
export async function firstConversation(
  db: Kysely<Schema>,
  placeKeys: readonly string[],
): Promise<Conversation | null> {
  for (const placeKey of placeKeys) {
    const conversation = await conversationAtPlace(db, placeKey);
    if (conversation) return conversation;
  }
  return null;
}

/**
 * When the app was removed from a conversation that was the one of a place, in milliseconds since the epoch; null when
 * the place has another conversation, or the app is still in it.
 */
export async function removedFrom(
  db: Kysely<Schema>,
  placeKey: string,
  conversationId: string,
): Promise<number | null> {
  const place = await alertPlaceOf(db, placeKey);
  if (place?.conversation_id !== conversationId || place.gone_at === null) return null;
  return Date.parse(place.gone_at);
}

/** Notes that the app was removed from a conversation. */
export async function conversationLeft(
  { db, now }: { readonly db: Kysely<Schema>; readonly now: () => number },
  conversationId: string,
): Promise<void> {
  await leaveAlertPlaces(db, conversationId, new Date(now()).toISOString());
}

/** Whether an admin has stopped all alerts, and whatever else is said without being asked. */
export function areAlertsStopped(db: Kysely<Schema>): Promise<boolean> {
  return isStopped(db);
}
