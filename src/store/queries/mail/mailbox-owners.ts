import { type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import { addressKey } from '../../../domain/address.ts';
import type { DraftState, MailboxHolderTable, Schema } from '../../schema/index.ts';

export type MailboxHolderRow = Selectable<MailboxHolderTable>;

export interface Holder {
  /** Of the mailbox. */
  readonly key: string;
  readonly userId: string;
  readonly channelId: string;
  /** The addresses by which people know them. */
  readonly addresses?: readonly string[];
}

/** Keeps whose a mailbox is. Whoever uses it has signed in, so it need not rest any longer. */
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

/** The holder of the mailbox that has an address; null when nobody has used it here. */
export async function holderOfAddress(db: Kysely<Schema>, key: string): Promise<MailboxHolderRow | null> {
  const row = await db
    .selectFrom('mailbox_holders as holder')
    .innerJoin('mailbox_addresses as address', 'address.holder_key', 'holder.key')
    .selectAll('holder')
    .where('address.address_key', '=', key)
    .executeTakeFirst();
  return row ?? null;
}

/** Whose a mailbox is; null when they have never used it here. */
export async function holderByKey(db: Kysely<Schema>, key: string): Promise<MailboxHolderRow | null> {
  const row = await db.selectFrom('mailbox_holders').selectAll().where('key', '=', key).executeTakeFirst();
  return row ?? null;
}

/** Which mailboxes are to be looked at. All times ISO 8601. */
export interface DueHolders {
  readonly now: string;
  /** States of drafts that something may still happen to. */
  readonly states: readonly DraftState[];
  /** Drafts nothing has happened to since then are given up. */
  readonly changedSince: string;
  /** States in which they are given up sooner. */
  readonly brief: { readonly states: readonly DraftState[]; readonly changedSince: string };
  /** Not looked at since then: due, unless changes are told of. */
  readonly lookedBefore: string;
  /** Not looked at since then: due, although changes are told of. */
  readonly toldLookedBefore: string;
  /** Whether changes can be told of at all. */
  readonly isTold: boolean;
  readonly most: number;
}

/** Holders of mailboxes with drafts to be followed whose turn it is, those who have waited longest first. */
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

/** Takes a mailbox for looking at it until a time; false when another process is at it. */
export async function claimHolder(
  db: Kysely<Schema>,
  key: string,
  now: string,
  until: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mailbox_holders')
    .set({ rest_until: until })
    .where('key', '=', key)
    .where(({ or, eb }) => or([eb('rest_until', 'is', null), eb('rest_until', '<=', now)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Notes what came of a look: when it was, or until when the mailbox is left alone. */
export async function settleHolder(
  db: Kysely<Schema>,
  key: string,
  outcome: Pick<Updateable<MailboxHolderTable>, 'looked_at' | 'rest_until'>,
): Promise<void> {
  await db.updateTable('mailbox_holders').set(outcome).where('key', '=', key).execute();
}

/** The keys of the addresses by which the holder of a mailbox is known. */
export async function addressesOfHolder(db: Kysely<Schema>, key: string): Promise<string[]> {
  const rows = await db
    .selectFrom('mailbox_addresses')
    .select('address_key')
    .where('holder_key', '=', key)
    .orderBy('address_key')
    .execute();
  return rows.map(({ address_key }) => address_key);
}
