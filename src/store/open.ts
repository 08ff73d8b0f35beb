import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { WsaError } from '../errors.ts';
import { type Dialect, POSTGRES, SQLITE } from './db/dialect.ts';
import { openSqlite } from './db/sqlite.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema/index.ts';

/** The store: the database, migrated to the newest schema. */
export interface Store {
  readonly db: Kysely<Schema>;
  readonly flavour: Dialect;
  close(): Promise<void>;
}

export interface StoreSettings {
  /** `postgres://…`; without it an SQLite file in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
}

/**
 * Opens the store and migrates it.
 * @throws WsaError `store-unavailable` or `migration-failed`
 */
export async function openStore(
  { databaseUrl, dataDir }: StoreSettings,
  onError: (error: Error) => void,
): Promise<Store> {
  const flavour = databaseUrl === null ? SQLITE : POSTGRES;
  const where = databaseUrl === null ? path.join(dataDir, 'wsa.db') : 'the database of DATABASE_URL';
  const check =
    databaseUrl === null
      ? 'Check WSA_DATA_DIR: the folder must be writable, and what is in it a store.'
      : 'Check DATABASE_URL, and that the server runs and can be reached.';
  let db: Kysely<Schema> | null = null;
  try {
    if (databaseUrl === null) await mkdir(dataDir, { recursive: true });
    db =
      databaseUrl === null
        ? openSqlite(where)
        : (await import('./db/postgres.ts')).openPostgres(databaseUrl, onError);
    await migrate(db, flavour);
  } catch (cause) {
    await db?.destroy();
    if (cause instanceof WsaError) throw cause;
    throw new WsaError('store-unavailable', `can't open ${where}: ${reasonOf(cause)}. ${check}`, { cause });
  }
  const opened = db;
  return { db: opened, flavour, close: () => opened.destroy() };
}

/** The message of an error; of several attempts (a host with several addresses), all messages. */
function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join('; ');
  return cause instanceof Error ? cause.message : String(cause);
}
