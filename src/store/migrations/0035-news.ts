import { type Kysely, sql } from 'kysely';

/** What happened on deals by when it did: acts that are news to their team, answers, letters that were sent, and new judgements. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index audit_news on audit (at, deal_key)
    where action in ('record', 'attach', 'edit', 'decline', 'name', 'draft', 'import') and deal_key is not null
  `.execute(db);
  await db.schema
    .createIndex('replies_by_time')
    .on('replies')
    .columns(['received_at', 'draft_ref'])
    .execute();
  await sql`create index drafts_by_sending on drafts (sent_at, deal_ref) where sent_at is not null`.execute(
    db,
  );
  await db.schema
    .createIndex('deal_judgements_by_time')
    .on('deal_judgements')
    .columns(['judged_at', 'deal_ref'])
    .execute();
}
