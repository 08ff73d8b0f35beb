import { rm } from 'node:fs/promises';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import type { SqliteDatabase } from '../../../src/sqlite/database.ts';
import { openDatabase } from '../../../src/sqlite/open.ts';
import { openSqlite } from '../../../src/store/db/sqlite.ts';
import { withOptions } from '../../../src/store/db/statement-options.ts';
import { openStore, type Store } from '../../../src/store/open.ts';
import { insertAuditQuickly, type NewAuditRow } from '../../../src/store/queries/audit/audit.ts';
import type { Schema } from '../../../src/store/schema/index.ts';
import { folderWithStore } from '../../support/databases/folders.ts';

let folder: string;
let store: Store;
/** Another program's connection to the file. */
let other: SqliteDatabase;

beforeEach(async () => {
  folder = await folderWithStore('locked');
  store = await openStore({ databaseUrl: null, dataDir: folder }, () => {});
  other = openDatabase(path.join(folder, 'wsa.db'));
});

afterEach(async () => {
  other.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const ROW: NewAuditRow = {
  at: '2026-06-10T08:00:00.000Z',
  actor_id: 'a',
  actor_name: 'A',
  actor_address: null,
  action: 'view',
  deal_key: null,
  conversation: null,
  detail: '',
  detail_code: null,
  detail_params: null,
};

const WRITES: readonly { readonly name: string; readonly write: () => Promise<unknown> }[] = [
  {
    name: 'a transaction',
    write: () =>
      store.db.transaction().execute((transaction) => transaction.insertInto('audit').values(ROW).execute()),
  },
  { name: 'a statement', write: () => store.db.insertInto('audit').values(ROW).execute() },
  { name: 'an entry of the audit log', write: () => insertAuditQuickly(store.db, [ROW]) },
];

const read = () => store.db.selectFrom('audit').select('id').execute();

describe.each(WRITES)('while another program holds the file, $name', ({ write }) => {
  it('waits for it, and nobody else does', async () => {
    other.exec('begin immediate');
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    let isDone = false;
    const writing = write().then(() => {
      isDone = true;
    });
    const waits: number[] = [];
    for (let round = 0; round < 20; round++) {
      const since = performance.now();
      await read();
      waits.push(performance.now() - since);
      await setTimeout(20);
    }
    delay.disable();
    expect(isDone).toBe(false);
    // Half of the time for which the file is held, which is what a busy wait would take.
    expect(Math.max(...waits)).toBeLessThan(250);
    expect(delay.max / 1e6).toBeLessThan(250);
    other.exec('rollback');
    await writing;
    expect(await read()).toHaveLength(1);
  });
});

it('several that wait are all done once the file is free, each once', async () => {
  other.exec('begin immediate');
  const writing = WRITES.flatMap(({ write }) => [write(), write(), write()]);
  await setTimeout(50);
  other.exec('rollback');
  await Promise.all(writing);
  expect(await read()).toHaveLength(9);
});

it('what a transaction has written is seen by others only once it is done', async () => {
  let goOn = () => {};
  const thought = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const transaction = store.db.transaction().execute(async (within) => {
    await within.insertInto('audit').values(ROW).execute();
    await thought;
    throw new Error('undone');
  });
  const undone = expect(transaction).rejects.toThrow('undone');
  const seen = read();
  goOn();
  await undone;
  expect(await seen).toEqual([]);
});

it('an entry of the audit log leaves every other write as durable as it was', async () => {
  await insertAuditQuickly(store.db, [ROW]);
  await sql`create table other_table (x)`.execute(store.db);
  await expect(
    insertAuditQuickly(store.db, [{ ...ROW, action: null } as unknown as NewAuditRow]),
  ).rejects.toMatchObject({ message: expect.stringMatching(/NOT NULL/) });
  // 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
  expect((await sql`pragma synchronous`.execute(store.db)).rows).toEqual([{ synchronous: 2 }]);
});

describe('a lock that lasts longer than anybody waits', () => {
  const LOCK_WAIT_MS = 400;
  let db: Kysely<Schema>;

  beforeEach(() => {
    db = openSqlite(path.join(folder, 'wsa.db'), { lockWaitMs: LOCK_WAIT_MS });
  });

  afterEach(() => db.destroy());

  const write = () => db.insertInto('audit').values(ROW).execute();
  const locked = { fault: 'locked' };

  it('is waited for once by several writes, one after the other', async () => {
    other.exec('begin immediate');
    const since = performance.now();
    await expect(write()).rejects.toMatchObject(locked);
    expect(performance.now() - since).toBeGreaterThanOrEqual(LOCK_WAIT_MS);
    for (let times = 0; times < 4; times++) await expect(write()).rejects.toMatchObject(locked);
    expect(performance.now() - since).toBeLessThan(2.5 * LOCK_WAIT_MS);
    // Who reads is not held up at all.
    expect(await db.selectFrom('audit').select('id').execute()).toEqual([]);
    other.exec('rollback');
    await write();
    // It is over: the next one is waited for again.
    other.exec('begin immediate');
    const writing = write();
    await setTimeout(LOCK_WAIT_MS / 2);
    other.exec('rollback');
    await writing;
  });

  it('is not told by who asks for less', async () => {
    other.exec('begin immediate');
    const query = db.insertInto('audit').values(ROW).compile();
    await expect(db.executeQuery(withOptions(query, { lockWaitMs: 1 }))).rejects.toMatchObject(locked);
    const writing = write();
    await setTimeout(LOCK_WAIT_MS / 2);
    other.exec('rollback');
    await writing;
  });
});
