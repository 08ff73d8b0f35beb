import type { Insertable, Kysely, Selectable, Transaction, Updateable } from 'kysely';
import { inChunks } from '../../db/chunks.ts';
import type { MailNoticeTable, Schema, SubscriptionTable } from '../../schema/index.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type SubscriptionRow = Selectable<SubscriptionTable>;
export type NoticeRow = Selectable<MailNoticeTable>;

/** Stores the subscription of a mailbox, in place of the one before. */
export async function putSubscription(db: Db, row: Insertable<SubscriptionTable>): Promise<void> {
  // The delta links outlive a subscription: the next look for changes begins where the last one ended.
  const { delta_links: _, ...rest } = row;
  await db
    .insertInto('subscriptions')
    .values(row)
    .onConflict((conflict) => conflict.column('mailbox').doUpdateSet(rest))
    .execute();
}

/** Changes a subscription by the bot's own id of it; does nothing once another one has replaced it. */
export async function changeSubscription(
  db: Db,
  id: string,
  change: Updateable<SubscriptionTable>,
): Promise<void> {
  await db.updateTable('subscriptions').set(change).where('id', '=', id).execute();
}

export async function subscriptionById(db: Db, id: string): Promise<SubscriptionRow | null> {
  const row = await db.selectFrom('subscriptions').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

export async function subscriptionOf(db: Db, mailbox: string): Promise<SubscriptionRow | null> {
  const row = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .executeTakeFirst();
  return row ?? null;
}

/** Stores notifications, each once until it is worked off. No two of the given ones may be the same. */
export async function insertNotices(
  db: Db,
  notices: readonly Omit<Insertable<MailNoticeTable>, 'id' | 'times'>[],
): Promise<void> {
  const rows = notices.map((notice) => ({ ...notice, times: 1 }));
  await inChunks(rows, (some) =>
    db
      .insertInto('mail_notices')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(['mailbox', 'kind', 'message_id'])
          .doUpdateSet((kept) => ({ times: kept('mail_notices.times', '+', 1) })),
      )
      .execute(),
  );
}

/** The keys of the mailboxes with stored notifications. */
export async function mailboxesWithNotices(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('mail_notices').select('mailbox').distinct().orderBy('mailbox').execute();
  return rows.map(({ mailbox }) => mailbox);
}

export async function noticesOf(db: Db, mailbox: string): Promise<NoticeRow[]> {
  return db.selectFrom('mail_notices').selectAll().where('mailbox', '=', mailbox).orderBy('id').execute();
}

/** Deletes a notification that was worked off, unless it has come again meanwhile. */
export async function deleteNotice(db: Db, { id, times }: Pick<NoticeRow, 'id' | 'times'>): Promise<void> {
  await db.deleteFrom('mail_notices').where('id', '=', id).where('times', '=', times).execute();
}
