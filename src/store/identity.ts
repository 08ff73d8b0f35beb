import { createHash } from 'node:crypto';
import { CompiledQuery, type Kysely, sql } from 'kysely';
import { DatabaseFault } from '../domain/fault.ts';
import type { Dialect } from './db/dialect.ts';
import { withOptions } from './db/statement-options.ts';
import type { Schema } from './schema/index.ts';

/** Milliseconds that the probe waits for a lock of another program: less than who asks waits for the probe. */
const PROBE_LOCK_WAIT_MS = 1000;

/** What a database holds that was just opened: nothing, a book, or the rest of one. */
export type Holding = 'nothing' | 'book' | 'rest';

/** Tells what a database holds. */
export async function holdingOf(db: Kysely<Schema>, dialect: Dialect): Promise<Holding> {
  const has = async (name: string) =>
    (await db.executeQuery(CompiledQuery.raw(dialect.tablesAmong([name])))).rows.length > 0;
  // In this order: another process may be making the tables, and commits them together with the first migrations.
  const migrated =
    (await has('kysely_migration')) && (await sql`select 1 from kysely_migration limit 1`.execute(db));
  const hasMigrations = migrated && migrated.rows.length > 0;
  if (await has('deals')) return 'book';
  return hasMigrations ? 'rest' : 'nothing';
}

/** The id that a store has already; null for one of the time before stores had ids. */
export async function knownIdentity(db: Kysely<Schema>, dialect: Dialect): Promise<string | null> {
  const { rows } = await db.executeQuery(CompiledQuery.raw(dialect.tablesAmong(['store_identity'])));
  if (rows.length === 0) return null;
  const found = await db.selectFrom('store_identity').select('id').where('nth', '=', 1).executeTakeFirst();
  return found?.id ?? null;
}

/** The id of a store, which is given to it at its first start. */
export async function identityOf(db: Kysely<Schema>, newId: () => string): Promise<string> {
  const known = () => db.selectFrom('store_identity').select('id').where('nth', '=', 1).executeTakeFirst();
  const given = await known();
  if (given) return given.id;
  await db
    .insertInto('store_identity')
    .values({ nth: 1, id: newId(), probed_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await known())?.id ?? '';
}

/**
 * Writes a number that goes with the id into the header of an SQLite file, for who looks at the file without SQLite. It is
 * in SQLite's log until the next checkpoint, which is asked for here.
 */
export async function stampHeader(db: Kysely<Schema>, id: string): Promise<void> {
  // 31 bits, and not 0, which is the version of a file that was given none.
  const stamp = (createHash('sha256').update(id).digest().readUInt32BE() >>> 1) | 1;
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db);
  if (rows[0]?.user_version === stamp) return;
  await sql`pragma user_version = ${sql.lit(stamp)}`.execute(db);
  await sql`pragma wal_checkpoint(passive)`.execute(db);
}

/**
 * Writes a mark of the time and reads a deal: rejects if the database does not answer, can't be written, has lost its
 * tables, or is another one than was opened.
 */
export async function probe(db: Kysely<Schema>, id: string, at: string): Promise<void> {
  const query = db
    .updateTable('store_identity')
    .set({ probed_at: at })
    .where('nth', '=', 1)
    .where('id', '=', id)
    .compile();
  const { numAffectedRows } = await db.executeQuery(withOptions(query, { lockWaitMs: PROBE_LOCK_WAIT_MS }));
  if (numAffectedRows === 0n)
    throw new DatabaseFault('emptied', 'the database is not the one that was opened');
  await db.selectFrom('deals').select('id').limit(1).execute();
}
