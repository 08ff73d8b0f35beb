import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../db/dialect.ts';

/**
 * Which check a piece of evidence was recorded in, and the pieces that were withdrawn: evidence is never changed or deleted, so
 * that its withdrawal is a row of its own, as lasting. The database notes that as a change of the deals about the address. A
 * process of the version before still counts a withdrawn piece. There is no foreign key: no row that it could name is ever deleted.
 */
export async function up(db: Kysely<unknown>, flavour: Dialect): Promise<void> {
  await db.schema.alterTable('evidence').addColumn('check_id', 'text').execute();
  await sql`create index evidence_of_check on evidence (check_id) where check_id is not null`.execute(db);
  await db.schema
    .createTable('evidence_withdrawals')
    .addColumn('evidence_ref', 'integer', (column) => column.primaryKey())
    .addColumn('withdrawn_at', 'text', (column) => column.notNull())
    .addColumn('withdrawn_by', 'text', (column) => column.notNull())
    .addColumn('withdrawer_name', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('evidence_withdrawals_by_time')
    .on('evidence_withdrawals')
    .column('withdrawn_at')
    .execute();
  const guards = flavour.appendOnly('evidence_withdrawals');
  const notes = flavour.name === 'sqlite' ? ON_SQLITE : ON_POSTGRES;
  for (const statement of [...guards, ...notes]) await sql.raw(statement).execute(db);
}

const NOTE =
  'insert into deal_changes (email_key, cloud_scope) select email_key, cloud_scope from evidence where id = new.evidence_ref;';
const AFTER = 'after insert on evidence_withdrawals';

const ON_SQLITE = [`create trigger evidence_withdrawn ${AFTER} begin ${NOTE} end`];

const ON_POSTGRES = [
  `create function evidence_withdrawn() returns trigger language plpgsql as $$ begin ${NOTE} return null; end $$`,
  `create trigger evidence_withdrawn ${AFTER} for each row execute function evidence_withdrawn()`,
];
