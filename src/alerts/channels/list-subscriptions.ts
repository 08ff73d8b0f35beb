import type { Kysely } from 'kysely';
import { recordedAs } from '../../domain/people/person.ts';
import type { Viewers } from '../../flows/deals/viewers.ts';
import { type AlertChannelRow, alertChannels } from '../../store/queries/alerts/channels.ts';
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
  return (await alertChannels(db, placeKey)).map(begunOf);
}

/**
 * The subscriptions that somebody may see wherever they are: those to the deals of which they are PDM, those they have made,
 * and for admins all.
 */
export async function subscriptionsOf(
  { db }: { readonly db: Kysely<Schema> },
  { asker, viewer }: Viewers,
): Promise<BegunSubscription[]> {
  const isTheirs = ({ pdm_key, by_id }: AlertChannelRow) =>
    viewer.isAdmin || (pdm_key !== null && viewer.addresses.has(pdm_key)) || by_id === recordedAs(asker);
  return (await alertChannels(db)).filter(isTheirs).map(begunOf);
}

/** The subscription of a row. */
export function begunOf(row: AlertChannelRow): BegunSubscription {
  return { ...subscriptionOf(row), byName: row.by_name, begunAt: row.begun_at };
}
