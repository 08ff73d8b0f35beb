import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { DatabaseFault, type Fault, faultOf } from '../domain/fault.ts';
import { WsaError } from '../errors.ts';
import { monotonic as monotonicClock } from '../monotonic.ts';
import { whyText } from '../system-errors.ts';
import { BookFile } from './book-file.ts';
import { type Dialect, POSTGRES, SQLITE } from './db/dialect.ts';
import { driverFault } from './db/driver-fault.ts';
import { FaultMemory } from './db/fault-memory.ts';
import { openSqlite } from './db/sqlite.ts';
import { holdingOf, identityOf, knownIdentity, probe, stampHeader } from './identity.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema/index.ts';

/** The store: the database, migrated to the newest schema. */
export interface Store {
  readonly db: Kysely<Schema>;
  readonly flavour: Dialect;
  /** Whether the database was empty, so that a new book begins. */
  readonly isNew: boolean;
  /** What whoever runs it is to know of how it was found, in sentences. */
  readonly warnings: readonly string[];
  /** Rejects, with a `DatabaseFault` where it is one, if the database can't be read and written as it should. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreSettings {
  /** `postgres://…`; without it an SQLite file in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
}

export interface StoreOptions {
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Milliseconds since any moment, of a clock that is never set. */
  readonly monotonic?: () => number;
  /** The id of a new store. */
  readonly newId?: () => string;
}

/**
 * Opens the store and migrates it.
 * @throws WsaError `store-unavailable`, `store-emptied`, `store-replaced`, `store-newer` or `migration-failed`
 */
export async function openStore(
  { databaseUrl, dataDir }: StoreSettings,
  onError: (error: Error) => void,
  { now = Date.now, monotonic = monotonicClock, newId = randomUUID }: StoreOptions = {},
): Promise<Store> {
  const flavour = databaseUrl === null ? SQLITE : POSTGRES;
  const where = databaseUrl === null ? path.join(dataDir, 'wsa.db') : 'the database of DATABASE_URL';
  const file = databaseUrl === null ? new BookFile(where, { now, monotonic }) : null;
  const memory = new FaultMemory(monotonic);
  const passed = (error: unknown) => memory.passed(error);
  let db: Kysely<Schema> | null = null;
  try {
    if (databaseUrl === null) await mkdir(dataDir, { recursive: true });
    const marked = (await file?.refuseEmptied()) ?? null;
    db =
      databaseUrl === null
        ? openSqlite(where, { checkFile: () => file?.check(), passed })
        : (await import('./db/postgres.ts')).openPostgres(databaseUrl, onError, passed);
    const holding = await holdingOf(db, flavour);
    if (holding === 'rest' || (holding === 'nothing' && marked !== null)) throw emptied(file);
    const known = await knownIdentity(db, flavour);
    if (file && marked && known !== null && known !== marked) throw file.replaced();
    if (databaseUrl === null) await migrate(db, flavour);
    else await migratePostgres(databaseUrl, onError, passed);
    const id = await identityOf(db, () => marked || newId());
    if (file) await stampHeader(db, id);
    await file?.opened(id);
    const warnings = marked && known === null ? [WITHOUT_ID] : [];
    return storeOf(db, { flavour, isNew: holding === 'nothing', warnings, id, file, memory, now });
  } catch (cause) {
    await db?.destroy();
    file?.closed();
    if (cause instanceof WsaError) throw cause;
    const advice = adviceOf(faultOf(driverFault(cause)), databaseUrl === null);
    throw new WsaError('store-unavailable', `can't open ${where}: ${reasonOf(cause)}. ${advice}`, { cause });
  }
}

/** Migrates over a connection of its own, on which statements have the time that a migration may take. */
async function migratePostgres(
  url: string,
  onError: (error: Error) => void,
  passed: (error: unknown) => unknown,
): Promise<void> {
  const { MIGRATION_LIMIT, openPostgres } = await import('./db/postgres.ts');
  const db = openPostgres(url, onError, passed, MIGRATION_LIMIT);
  try {
    await migrate(db, POSTGRES);
  } finally {
    await db.destroy();
  }
}

const WITHOUT_ID =
  'the book has no id, so it can not be told whether it is the one this folder had: it is taken for an old back-up of it';

interface Opened extends Pick<Store, 'flavour' | 'isNew' | 'warnings'> {
  readonly id: string;
  /** The file of SQLite; null with PostgreSQL. */
  readonly file: BookFile | null;
  readonly memory: FaultMemory;
  readonly now: () => number;
}

function storeOf(db: Kysely<Schema>, { flavour, isNew, warnings, id, file, memory, now }: Opened): Store {
  return {
    db,
    flavour,
    isNew,
    warnings,
    check: async () => {
      file?.check();
      await file?.mustHaveRoom();
      await probe(db, id, new Date(now()).toISOString());
      const lately = memory.lately();
      if (lately) throw new DatabaseFault(lately, 'a write was refused in the last minute');
    },
    close: async () => {
      await db.destroy();
      file?.closed();
    },
  };
}

function emptied(file: BookFile | null): WsaError {
  if (file) return file.emptied('has lost its tables');
  const message =
    'the database of DATABASE_URL has lost its tables, but there was a book in it. Restore it from a back-up; if you want a new book, take an empty database.';
  return new WsaError('store-emptied', message);
}

/** What to do about a store that can't be opened. */
function adviceOf(fault: Fault | null, isFile: boolean): string {
  if (fault === 'full') return 'Its disk is full: make room.';
  if (fault === 'locked') return 'Another program holds it: end that, or wait until it is done.';
  return isFile
    ? 'Check WSA_DATA_DIR: the folder must be writable, and what is in it a store.'
    : 'Check DATABASE_URL, and that the server runs and can be reached.';
}

/** Why something failed, in words; of several attempts (a host with several addresses), each. */
export function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join('; ');
  return whyText(cause);
}
