import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../db/dialect.ts';

/**
 * The list of all deals: what each was judged last, which changes have not been judged yet, and people's saved views.
 * The database notes the changes by itself, in the transaction that makes them, also those of a process of the version
 * before. It only adds rows: a mark on the judgements would make imports of deals that share an address wait for each
 * other.
 */
export async function up(db: Kysely<unknown>, flavour: Dialect): Promise<void> {
  await db.schema
    .createTable('deal_judgements')
    .addColumn('deal_ref', 'integer', (column) =>
      column.primaryKey().references('deals.id').onDelete('cascade'),
    )
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('basis', 'text')
    .addColumn('changes_on', 'text')
    .addColumn('judged_at', 'text')
    .addColumn('verdict', 'text')
    .addColumn('risk_rank', 'integer')
    .addColumn('waiting_for', 'text')
    .addColumn('codes', 'text')
    .execute();
  await db.schema
    .createIndex('deal_judgements_by_basis')
    .on('deal_judgements')
    .columns(['basis', 'deal_ref'])
    .execute();
  await db.schema
    .createIndex('deal_judgements_by_day')
    .on('deal_judgements')
    .columns(['changes_on', 'deal_ref'])
    .execute();
  await sql`insert into deal_judgements (deal_ref, version) select id, 1 from deals`.execute(db);

  await db.schema
    .createTable('deal_changes')
    .addColumn('id', flavour.idType, (column) => flavour.id(column.primaryKey()))
    .addColumn('deal_ref', 'integer')
    .addColumn('pcn_key', 'text')
    .addColumn('email_key', 'text')
    .addColumn('cloud_scope', 'text')
    .execute();
  await sql`create index deals_by_lead on deals (lead_deal_key) where lead_deal_key is not null`.execute(db);
  for (const statement of flavour.name === 'sqlite' ? ON_SQLITE : ON_POSTGRES)
    await sql.raw(statement).execute(db);

  await db.schema
    .createTable('deal_views')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('query', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('deal_views_by_owner').on('deal_views').columns(['owner_id', 'id']).execute();
}

/** What each change that may change a judgement adds: every one of a deal or its contacts sets `updated_at`. */
const CHANGES = [
  ['deals_added', 'after insert on deals', 'deal_ref', 'new.id'],
  [
    'deals_changed',
    'after update of updated_at on deals',
    'deal_ref, pcn_key',
    'new.id, case when old.pcn_key <> new.pcn_key or new.pcn_key is null then old.pcn_key end',
  ],
  ['evidence_added', 'after insert on evidence', 'email_key, cloud_scope', 'new.email_key, new.cloud_scope'],
  ['drafts_added', 'after insert on drafts', 'deal_ref', 'new.deal_ref'],
  ['drafts_changed', 'after update of state, sent_at, changed_at on drafts', 'deal_ref', 'new.deal_ref'],
] as const;

const ON_SQLITE = CHANGES.map(
  ([name, when, columns, values]) =>
    `create trigger ${name} ${when} begin insert into deal_changes (${columns}) values (${values}); end`,
);

const ON_POSTGRES = CHANGES.flatMap(([name, when, columns, values]) => [
  `create function ${name}() returns trigger language plpgsql as $$ begin insert into deal_changes (${columns}) values (${values}); return null; end $$`,
  `create trigger ${name} ${when} for each row execute function ${name}()`,
]);
