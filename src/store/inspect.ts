import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Kysely, sql } from 'kysely';
import { WsaError } from '../errors.ts';
import { type Dialect, POSTGRES, SQLITE } from './db/dialect.ts';
import { openSqlite } from './db/sqlite.ts';
import { holdingOf } from './identity.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { reasonOf, type StoreSettings } from './open.ts';
import type { Schema } from './schema/index.ts';

/** How far the migrations of a database have come. */
export interface Migrations {
  /** Names of migrations of this program that are still due. */
  readonly pending: readonly string[];
  /** Names of migrations in the database that this program does not know: those of a newer one. */
  readonly newer: readonly string[];
}

/** A database as it was found. It is only read: no file, table or row is made. */
export type InspectedStore =
  /** There is none yet, or one without tables: a new book begins at the first start. */
  | { readonly kind: 'none'; readonly close: () => Promise<void> }
  /** There was a book, whose file is gone or whose tables are. */
  | { readonly kind: 'lost'; readonly close: () => Promise<void> }
  | {
      readonly kind: 'book';
      readonly db: Kysely<Schema>;
      readonly migrations: Migrations;
      readonly close: () => Promise<void>;
    };

/**
 * Opens a database as it is.
 * @throws WsaError `store-unavailable` with the driver's reason, when it can't be reached or read
 */
export async function inspectStore(settings: StoreSettings): Promise<InspectedStore> {
  try {
    return await inspect(settings);
  } catch (cause) {
    throw new WsaError('store-unavailable', reasonOf(cause) || 'no answer', { cause });
  }
}

async function inspect({ databaseUrl, dataDir }: StoreSettings): Promise<InspectedStore> {
  if (databaseUrl !== null) {
    const { openPostgres } = await import('./db/postgres.ts');
    const db = openPostgres(databaseUrl, () => {});
    return inspected(db, () => db.destroy(), POSTGRES);
  }
  const file = path.join(dataDir, 'wsa.db');
  if (!(await sizeOf(file))) {
    const hadBook = (await sizeOf(`${file}.id`)) !== null || Boolean(await sizeOf(`${file}-wal`));
    return { kind: hadBook ? 'lost' : 'none', close: async () => {} };
  }
  const { found, remove } = await readable(file);
  try {
    const db = openSqlite(found, { readOnly: true });
    const close = async () => {
      await db.destroy();
      await remove();
    };
    return await inspected(db, close, SQLITE);
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * A file that SQLite can read without making another one beside it. Whoever has it open has the index of its log there,
 * which is read along; without that SQLite would make one, so it is given a copy.
 */
async function readable(file: string): Promise<{ found: string; remove: () => Promise<void> }> {
  if ((await sizeOf(`${file}-shm`)) !== null) return { found: file, remove: async () => {} };
  const folder = await mkdtemp(path.join(tmpdir(), 'wsa-inspect-'));
  const found = path.join(folder, 'wsa.db');
  await copyFile(file, found);
  if (await sizeOf(`${file}-wal`)) await copyFile(`${file}-wal`, `${found}-wal`);
  return { found, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function inspected(
  db: Kysely<Schema>,
  close: () => Promise<void>,
  dialect: Dialect,
): Promise<InspectedStore> {
  try {
    const holding = await holdingOf(db, dialect);
    if (holding === 'book') return { kind: 'book', db, migrations: await migrationsOf(db), close };
    await close();
    return { kind: holding === 'rest' ? 'lost' : 'none', close: async () => {} };
  } catch (error) {
    await close();
    throw error;
  }
}

async function migrationsOf(db: Kysely<Schema>): Promise<Migrations> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const done = new Set(rows.map(({ name }) => name));
  const known = Object.keys(MIGRATIONS);
  return {
    pending: known.filter((name) => !done.has(name)),
    newer: [...done].filter((name) => !known.includes(name)),
  };
}

/** The size of a file in bytes; null when there is none. */
async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
