import type { Kysely } from 'kysely';
import { alertChannels } from '../../store/queries/alerts/channels.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type ChannelSubscription, subscriptionOf } from '../decide/channel-filter.ts';

/** A subscription of a channel or a group, with the person who made it and the time. */
export interface BegunSubscription extends ChannelSubscription {
  readonly byName: string;
  /** ISO 8601. */
  readonly begunAt: string;
}

/** The subscriptions of a channel or a group that have not ended. */
export async function listSubscriptions(db: Kysely<Schema>, placeKey: string): Promise<BegunSubscription[]> {
  const rows = await alertChannels(db, placeKey);
  return rows.map((row) => ({ ...subscriptionOf(row), byName: row.by_name, begunAt: row.begun_at }));
}
