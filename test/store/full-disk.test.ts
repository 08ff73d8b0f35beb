import { rm } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { openPostgres } from '../../src/store/db/postgres.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { insertDeals } from '../../src/store/queries/deals/deals.ts';
import { type FakePostgres, startFakePostgres } from '../support/databases/fake-postgres.ts';
import { freshFolder } from '../support/databases/folders.ts';
import { deal } from '../support/deals.ts';

const AT = '2026-06-10T08:00:00.000Z';

/** Leaves SQLite no page more than it has: https://www.sqlite.org/pragma.html#pragma_max_page_count */
async function fill({ db }: Store): Promise<void> {
  await sql`pragma max_page_count = 1`.execute(db);
}

const many = (from: number) => Array.from({ length: 50 }, (_, at) => deal({ dealId: `EA-${from}-${at}` }));

async function fillUp(store: Store): Promise<unknown> {
  await fill(store);
  try {
    for (let round = 0; round < 50; round++) {
      await store.db.transaction().execute(async (transaction) => {
        await insertDeals(transaction, many(round), AT);
      });
    }
  } catch (error) {
    return error;
  }
  return null;
}

describe('a full disk', () => {
  it('of SQLite is named, what was begun is undone, and reading goes on', async () => {
    let time = 0;
    const dataDir = await freshFolder('full-disk');
    const settings = { databaseUrl: null, dataDir };
    const store = await openStore(settings, () => {}, { monotonic: () => time });
    try {
      await store.check();
      expect(await fillUp(store)).toMatchObject({
        fault: 'full',
        message: 'the disk is full: database or disk is full',
      });
      const deals = await store.db.selectFrom('deals').select('id').execute();
      expect(deals.length % 50).toBe(0);
      await expect(store.check()).rejects.toMatchObject({ fault: 'full' });
      await sql`pragma max_page_count = 1000000`.execute(store.db);
      await insertDeals(store.db, many(99), AT);
      time += 61_000;
      await store.check();
    } finally {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  });

  it('of PostgreSQL is named, too', async () => {
    const server: FakePostgres = await startFakePostgres();
    const db = openPostgres(server.url, () => {});
    server.refuse(/insert/, '53100');
    await expect(sql`insert into x values (1)`.execute(db)).rejects.toMatchObject({ fault: 'full' });
    await db.destroy();
    await server.stop();
  });
});
