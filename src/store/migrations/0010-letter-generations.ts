import { type ColumnBuilderCallback, type Kysely, sql } from 'kysely';
import type { Dialect } from '../db/dialect.ts';

const KEPT = ['drafts', 'replies', 'proposed_contacts'] as const;

/**
 * A row for each generation of a letter, instead of one row overwritten by each. The last begun is the latest; there is
 * one latest of each deal, template and sender.
 */
export async function up(db: Kysely<unknown>, flavour: Dialect): Promise<void> {
  if (flavour.name === 'sqlite') await rebuildLetters(db, flavour);
  else {
    await db.schema.alterTable('drafts').dropConstraint('drafts_once').execute();
    await db.schema.alterTable('drafts').addColumn('is_latest', 'integer', isLatest).execute();
    await db.schema
      .alterTable('drafts')
      .addUniqueConstraint('drafts_once', ['deal_ref', 'template', 'sender_id', 'generation'])
      .execute();
  }
  await sql`create unique index drafts_latest on drafts (deal_ref, template, sender_id) where is_latest = 1`.execute(
    db,
  );
}

/** Defaults to 1, as a process of an earlier version, which does not write the column, may still run beside new ones. */
const isLatest: ColumnBuilderCallback = (column) => column.notNull().defaultTo(1);

/**
 * Recreates drafts and the tables that refer to them. SQLite drops no constraint, and dropping a table drops the rows
 * that refer to it: so the rows of all three tables are copied, and back into new ones. No id is used twice.
 */
export async function rebuildLetters(
  db: Kysely<unknown>,
  flavour: Dialect,
  shape: Shape = 'generations',
): Promise<void> {
  for (const name of KEPT)
    await sql`create table ${by(name)} as select * from ${sql.table(name)}`.execute(db);
  await sql`create table kept_numbers as select name, seq from sqlite_sequence`.execute(db);
  for (const name of KEPT.toReversed()) await db.schema.dropTable(name).execute();
  await createDrafts(db, flavour, shape);
  await createReplies(db, flavour);
  for (const name of KEPT) {
    const columns = sql.join((await columnsOf(db, `kept_${name}`)).map((column) => sql.ref(column)));
    await sql`insert into ${sql.table(name)} (${columns}) select ${columns} from ${by(name)}`.execute(db);
    await sql`delete from sqlite_sequence where name = ${name}`.execute(db);
    await sql`insert into sqlite_sequence (name, seq) select name, seq from kept_numbers where name = ${name}`.execute(
      db,
    );
    await sql`drop table ${by(name)}`.execute(db);
  }
  await sql`drop table kept_numbers`.execute(db);
}

function by(name: (typeof KEPT)[number]) {
  return sql.table(`kept_${name}`);
}

async function columnsOf(db: Kysely<unknown>, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(db);
  return rows.map(({ name }) => name);
}

/** The shape of the tables; `reminders` has the letter that a reminder is of. */
type Shape = 'generations' | 'reminders';

async function createDrafts(db: Kysely<unknown>, flavour: Dialect, shape: Shape): Promise<void> {
  const table = db.schema
    .createTable('drafts')
    .addColumn('id', flavour.idType, (column) => flavour.id(column.primaryKey()))
    .addColumn('deal_ref', 'integer', (column) => column.notNull().references('deals.id').onDelete('cascade'))
    .addColumn('template', 'text', (column) => column.notNull())
    .addColumn('sender_id', 'text', (column) => column.notNull())
    .addColumn('mailbox', 'text', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('is_latest', 'integer', isLatest)
    .addColumn('draft_key', 'text', (column) => column.notNull().unique())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text')
    .addColumn('conversation_id', 'text')
    .addColumn('internet_message_id', 'text')
    .addColumn('web_link', 'text')
    .addColumn('letter_hash', 'text')
    .addColumn('pending_hash', 'text')
    .addColumn('content_hash', 'text')
    .addColumn('change_key', 'text')
    .addColumn('sent_from', 'text')
    .addColumn('sent_at', 'text')
    .addColumn('sent_subject', 'text')
    .addColumn('sent_to', 'text')
    .addColumn('fence', 'integer', (column) => column.notNull())
    .addColumn('lease_until', 'text')
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('last_error', 'text')
    .addColumn('deal_mark', 'text');
  const once = ['deal_ref', 'template', 'sender_id', 'generation'] as const;
  const shaped =
    shape === 'generations'
      ? table.addUniqueConstraint('drafts_once', [...once])
      : table
          .addColumn('reminds_of', 'text', (column) => column.notNull().defaultTo(''))
          .addUniqueConstraint('drafts_once', [...once, 'reminds_of']);
  await shaped.execute();
  await db.schema.createIndex('drafts_by_mailbox').on('drafts').columns(['mailbox', 'state']).execute();
}

/** Creates the tables of answers, unchanged. */
async function createReplies(db: Kysely<unknown>, flavour: Dialect): Promise<void> {
  const table = (name: string) =>
    db.schema.createTable(name).addColumn('id', flavour.idType, (column) => flavour.id(column.primaryKey()));

  await table('replies')
    .addColumn('draft_ref', 'integer', (column) =>
      column.notNull().references('drafts.id').onDelete('cascade'),
    )
    .addColumn('message_id', 'text', (column) => column.notNull().unique())
    .addColumn('from_address', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('read_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('replies_by_draft').on('replies').column('draft_ref').execute();

  await table('proposed_contacts')
    .addColumn('reply_ref', 'integer', (column) =>
      column.notNull().references('replies.id').onDelete('cascade'),
    )
    .addColumn('deal_ref', 'integer', (column) => column.notNull().references('deals.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('role', 'text')
    .addColumn('name', 'text')
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('email_key', 'text', (column) => column.notNull())
    .addColumn('found_in', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('decided_role', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text')
    .addUniqueConstraint('proposed_contacts_once', ['reply_ref', 'position'])
    .execute();
  await db.schema
    .createIndex('proposed_contacts_by_deal')
    .on('proposed_contacts')
    .columns(['deal_ref', 'state'])
    .execute();
}
