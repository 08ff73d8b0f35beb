import { rm } from 'node:fs/promises';
import { afterAll, afterEach, describe, it } from '@jest/globals';
import { sql } from 'kysely';
import pg from 'pg';
import { openStore, type Store, type StoreSettings } from '../../../src/store/open.ts';
import { folderWithStore, freshFolder } from './folders.ts';

/** One of the two databases the store runs on. What it hands out lasts until the end of the test. */
export interface TestDatabase {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** A store without any data. A test that changes its schema brings the settings of a database of its own. */
  store(settings?: StoreSettings): Promise<Store>;
  /** The settings of a database without tables, which nobody else has. */
  settings(): Promise<StoreSettings>;
}

type Postgres = { readonly url: string } | { readonly reason: string };

/** Every table that holds data. */
export const TABLES = [
  'alert_acts',
  'alert_board_claims',
  'alert_boards',
  'alert_channels',
  'alert_lanes',
  'alert_places',
  'alert_scans',
  'alert_settings',
  'alert_states',
  'alert_switch',
  'alerts',
  'audit',
  'column_mappings',
  'contacts',
  'deal_changes',
  'deal_contents',
  'deal_edits',
  'deal_judgements',
  'deal_names',
  'deal_people',
  'deal_views',
  'deal_words',
  'deals',
  'desks',
  'draft_batch_deals',
  'draft_batches',
  'draft_events',
  'drafts',
  'drawn_cards',
  'evaluations',
  'evidence',
  'evidence_withdrawals',
  'former_deal_keys',
  'handled_activities',
  'idempotency_keys',
  'last_looks',
  'letter_languages',
  'mail_notices',
  'mailbox_addresses',
  'mailbox_holders',
  'naming_cards',
  'namings',
  'person_addresses',
  'proposed_contacts',
  'replies',
  'roster_changes',
  'sign_in_requests',
  'store_identity',
  'subscriptions',
  'targeted_messages',
  'unanswered',
  'uploads',
] as const;

/** PostgreSQL has a command of its own (`npm run test:postgres`), as it would nearly double the time of `npm test`. */
const postgres = process.env.EVERY_DATABASE === '1' ? await askForPostgres() : null;

/** Runs the same tests on SQLite and, where it is asked for, on PostgreSQL, one after the other. */
export function onEachDatabase(tests: (database: TestDatabase) => void): void {
  describe('on SQLite', () => tests(testDatabase('SQLite', SQLITE)));
  if (postgres === null) return;
  if ('url' in postgres) {
    const { url } = postgres;
    describe('on PostgreSQL', () => {
      const server = postgresServer(url);
      tests(testDatabase('PostgreSQL', server));
    });
  } else if (process.env.REQUIRE_POSTGRES === '1') {
    describe('on PostgreSQL', () => {
      it('has a server to run on, as REQUIRE_POSTGRES demands', () => {
        throw new Error(`PostgreSQL did not start: ${postgres.reason}`);
      });
    });
  } else {
    console.warn(`The tests on PostgreSQL are SKIPPED, because it did not start: ${postgres.reason}`);
    describe.skip('on PostgreSQL, SKIPPED because it did not start', () =>
      tests(testDatabase('PostgreSQL', SQLITE)));
  }
}

interface EmptyDatabase {
  readonly settings: StoreSettings;
  remove(): Promise<void>;
}

/** How databases of one kind are made. */
interface Maker {
  /** Without tables. */
  empty(): Promise<EmptyDatabase>;
  /** With its tables, and no data. */
  withTables(): Promise<EmptyDatabase>;
  /** A store without data that stays open for the next test, in place of `withTables`. */
  emptied?(): Promise<Store>;
}

function testDatabase(name: TestDatabase['name'], maker: Maker): TestDatabase {
  let handedOut: EmptyDatabase[] = [];
  let stores: Store[] = [];
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await Promise.all(handedOut.map((database) => database.remove()));
    stores = [];
    handedOut = [];
  });
  const handOut = async (database: EmptyDatabase) => {
    handedOut.push(database);
    return database.settings;
  };
  const store = async (given?: StoreSettings) => {
    if (!given && maker.emptied) return maker.emptied();
    const opened = await openQuietly(given ?? (await handOut(await maker.withTables())));
    stores.push(opened);
    return opened;
  };
  return { name, settings: async () => handOut(await maker.empty()), store };
}

/** A connection that was just closed may still hear that its database goes; that is no news. */
function openQuietly(settings: StoreSettings): Promise<Store> {
  return openStore(settings, () => {});
}

const SQLITE: Maker = {
  empty: async () => sqliteIn(await freshFolder('store')),
  withTables: async () => sqliteIn(await folderWithStore('store')),
};

function sqliteIn(dataDir: string): EmptyDatabase {
  return {
    settings: { databaseUrl: null, dataDir },
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
}

/**
 * Makes databases on the server of the run; test files that run at once never share one. As a new database
 * takes PostgreSQL a while, the stores without data of one file are one store, emptied each time.
 */
function postgresServer(url: string): Maker {
  const pool = new pg.Pool({ connectionString: `${url}/postgres`, max: 1 });
  let made = 0;
  let shared: { readonly store: Store; readonly database: EmptyDatabase } | null = null;
  const empty = async () => {
    const database = `test_${process.pid}_${Date.now()}_${made++}`;
    await pool.query(`create database ${database} template template0`);
    return {
      settings: { databaseUrl: `${url}/${database}`, dataDir: '' },
      remove: async () => {
        await pool.query(`drop database ${database} with (force)`);
      },
    };
  };
  const emptied = async () => {
    if (!shared) {
      const database = await empty();
      shared = { store: await openQuietly(database.settings), database };
    }
    const { db } = shared.store;
    await db.transaction().execute(async (transaction) => {
      // Puts the triggers to sleep that keep evidence from being deleted.
      await sql`set local session_replication_role = replica`.execute(transaction);
      for (const table of TABLES) {
        // The store stays the one it is.
        if (table !== 'store_identity') await sql`delete from ${sql.table(table)}`.execute(transaction);
      }
    });
    return shared.store;
  };
  afterAll(async () => {
    await shared?.store.close();
    await shared?.database.remove();
    await pool.end();
  });
  return { empty, withTables: empty, emptied };
}

async function askForPostgres(): Promise<Postgres> {
  const desk = process.env.TEST_POSTGRES_DESK;
  if (desk === undefined) return { reason: 'jest runs without the globalSetup of jest.config.js' };
  const response = await fetch(desk);
  return (await response.json()) as Postgres;
}
