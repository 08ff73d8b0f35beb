import { type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import { addressKey } from '../../../domain/address.ts';
import type { DraftState, MailboxHolderTable, Schema } from '../../schema/index.ts';
import { keysThatIdentify } from '../people/person-addresses.ts';

export type MailboxHolderRow = Selectable<MailboxHolderTable>;

export interface Holder {
  /** Key of the mailbox. */
  readonly key: string;
  readonly userId: string;
  readonly channelId: string;
  /** The addresses of the holder. */
  readonly addresses?: readonly string[];
}

/** Stores whose a mailbox is. The holder has signed in by using it, so the mailbox no longer rests. */
export async function rememberHolder(
  db: Kysely<Schema>,
  { key, userId, channelId, addresses = [] }: Holder,
  seenAt: string,
): Promise<void> {
  const row = { user_id: userId, channel_id: channelId, seen_at: seenAt, rest_until: null };
  await db
    .insertInto('mailbox_holders')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
  const named = [...new Set(addresses.map(addressKey))].map((address_key) => ({ address_key }));
  if (named.length === 0) return;
  await db
    .insertInto('mailbox_addresses')
    .values(named.map((one) => ({ ...one, holder_key: key })))
    // An address may have become somebody else's.
    .onConflict((conflict) => conflict.column('address_key').doUpdateSet({ holder_key: key }))
    .execute();
}

/**
 * The holder of the mailbox that has an address; null when they have never used their mailbox here, or the address does not
 * identify them any more.
 */
export async function holderOfAddress(db: Kysely<Schema>, key: string): Promise<MailboxHolderRow | null> {
  const row = await db
    .selectFrom('mailbox_holders as holder')
    .innerJoin('mailbox_addresses as address', 'address.holder_key', 'holder.key')
    .selectAll('holder')
    .where('address.address_key', '=', key)
    .executeTakeFirst();
  return row && (await keysThatIdentify(db, row.key, [key])).length > 0 ? row : null;
}

/** The holder of a mailbox by its key; null when they have never used it here. */
export async function holderByKey(db: Kysely<Schema>, key: string): Promise<MailboxHolderRow | null> {
  const row = await db.selectFrom('mailbox_holders').selectAll().where('key', '=', key).executeTakeFirst();
  return row ?? null;
}

/** Which mailboxes are due to be looked at. All times ISO 8601, UTC. */
export interface DueHolders {
  readonly now: string;
  /** States of drafts that may still change. */
  readonly states: readonly DraftState[];
  /** Drafts that have not changed since then count no more. */
  readonly changedSince: string;
  /** Further states, and the time since when drafts in them must have changed to count. */
  readonly brief: { readonly states: readonly DraftState[]; readonly changedSince: string };
  /** A mailbox without notifications is due if it was not looked at since then. */
  readonly lookedBefore: string;
  /** A mailbox with notifications is due if it was not looked at since then. */
  readonly toldLookedBefore: string;
  /** Whether Graph can send notifications to this process at all. */
  readonly isTold: boolean;
  readonly most: number;
}

/** Holders of the mailboxes that are due and have drafts that may still change, the longest unseen first. */
export async function holdersWithOpenDrafts(
  db: Kysely<Schema>,
  due: DueHolders,
): Promise<MailboxHolderRow[]> {
  const { now, states, changedSince, brief, lookedBefore, toldLookedBefore, isTold, most } = due;
  return db
    .selectFrom('mailbox_holders as holder')
    .selectAll('holder')
    .where(({ or, eb }) => or([eb('rest_until', 'is', null), eb('rest_until', '<=', now)]))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('drafts')
          .select('drafts.id')
          .whereRef('drafts.mailbox', '=', 'holder.key')
          .where(({ and, eb, or }) =>
            or([
              and([eb('drafts.state', 'in', states), eb('drafts.changed_at', '>=', changedSince)]),
              and([
                eb('drafts.state', 'in', brief.states),
                eb('drafts.changed_at', '>=', brief.changedSince),
              ]),
            ]),
          ),
      ),
    )
    .where(({ and, eb, exists, not, or, selectFrom }) => {
      const notices = selectFrom('mail_notices')
        .select('mail_notices.id')
        .whereRef('mail_notices.mailbox', '=', 'holder.key');
      const telling = selectFrom('subscriptions')
        .select('subscriptions.id')
        .whereRef('subscriptions.mailbox', '=', 'holder.key')
        .where('subscriptions.state', '=', 'active')
        .where('subscriptions.expires_at', '>', now);
      const untold = eb('looked_at', '<=', lookedBefore);
      return or([
        exists(notices),
        eb('looked_at', 'is', null),
        eb('looked_at', '<=', toldLookedBefore),
        isTold ? and([untold, not(exists(telling))]) : untold,
      ]);
    })
    .orderBy(sql`coalesce(looked_at, '')`)
    .orderBy('key')
    .limit(most)
    .execute();
}

/**
 * Claims a mailbox until a time; false when another process holds it, or it rests.
 * @param lookedAt claims only if the mailbox was last looked at then; left out, whenever that was
 */
export async function claimHolder(
  db: Kysely<Schema>,
  key: string,
  now: string,
  until: string,
  lookedAt?: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mailbox_holders')
    .set({ rest_until: until })
    .where('key', '=', key)
    .where(({ or, eb }) => or([eb('rest_until', 'is', null), eb('rest_until', '<=', now)]))
    .$if(lookedAt !== undefined, (claim) =>
      claim.where('looked_at', 'is not distinct from', lookedAt ?? null),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends the claim of a mailbox: stores when it was looked at, or until when it rests. */
export async function settleHolder(
  db: Kysely<Schema>,
  key: string,
  outcome: Pick<Updateable<MailboxHolderTable>, 'looked_at' | 'rest_until'>,
): Promise<void> {
  await db.updateTable('mailbox_holders').set(outcome).where('key', '=', key).execute();
}

/** The address keys that identify a mailbox's holder. */
export async function addressesOfHolder(db: Kysely<Schema>, key: string): Promise<string[]> {
  const rows = await db
    .selectFrom('mailbox_addresses')
    .select('address_key')
    .where('holder_key', '=', key)
    .orderBy('address_key')
    .execute();
  return keysThatIdentify(
    db,
    key,
    rows.map(({ address_key }) => address_key),
  );
}
