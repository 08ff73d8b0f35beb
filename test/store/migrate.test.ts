import { describe, expect, it } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS, type MigrationStep } from '../../src/store/migrations/index.ts';
import type { Store } from '../../src/store/open.ts';
import { dealsByWords, insertDeals } from '../../src/store/queries/deals/deals.ts';
import { onEachDatabase, TABLES } from '../support/databases/each-database.ts';
import { deal } from '../support/deals.ts';

const AT = '2026-06-10T08:00:00.000Z';

/** A step to come: adds a table and a column, and changes what is kept. */
const anotherStep: MigrationStep = async (db) => {
  await db.schema.createTable('notes').addColumn('text', 'text').execute();
  await db.schema.alterTable('deals').addColumn('nickname', 'text').execute();
  await sql`update deals set customer = 'changed', nickname = 'also changed'`.execute(db);
};

const brokenStep: MigrationStep = async (db, flavour) => {
  await anotherStep(db, flavour);
  await sql`insert into no_such_table values (1)`.execute(db);
};

async function tablesOf({ db }: Store): Promise<string[]> {
  const tables = await db.introspection.getTables();
  return tables.map(({ name }) => name).sort();
}

async function customers(db: Kysely<never> | Store['db']): Promise<unknown[]> {
  return (await sql<{ customer: string }>`select customer from deals order by id`.execute(db)).rows.map(
    ({ customer }) => customer,
  );
}

describe('bringing the store to the newest schema', () => {
  onEachDatabase((database) => {
    it('makes every table in an empty database', async () => {
      expect(await tablesOf(await database.store(await database.settings()))).toEqual(TABLES);
    });

    it('does nothing the second time', async () => {
      const settings = await database.settings();
      const first = await database.store(settings);
      await insertDeals(first.db, [deal()], AT);
      expect(await migrate(first.db, first.flavour)).toEqual([]);

      const second = await database.store(settings);
      expect(await migrate(second.db, second.flavour)).toEqual([]);
      expect(await tablesOf(second)).toEqual(TABLES);
      expect(await customers(second.db)).toEqual(['Contoso']);
    });

    it('says which steps were taken', async () => {
      const { db, flavour } = await database.store(await database.settings());
      const steps = { ...MIGRATIONS, '9998-notes': anotherStep };
      expect(await migrate(db, flavour, steps)).toEqual(['9998-notes']);
      expect(await customers(db)).toEqual([]);
    });

    it('undoes a step that fails half-way, and says so', async () => {
      const store = await database.store(await database.settings());
      const { db, flavour } = store;
      await insertDeals(db, [deal()], AT);

      const broken = migrate(db, flavour, { ...MIGRATIONS, '9998-notes': brokenStep });
      await expect(broken).rejects.toMatchObject({
        name: 'WsaError',
        code: 'migration-failed',
        message: expect.stringMatching(
          /^9998-notes failed and was undone; the data is as it was: .*no_such_table/,
        ),
      });

      expect(await tablesOf(store)).toEqual(TABLES);
      expect(await customers(db)).toEqual(['Contoso']);
      await insertDeals(db, [deal({ dealId: 'D-2', customer: 'Fabrikam' })], AT);
      expect(await dealsByWords(db, ['fabrikam'], 10)).toHaveLength(1);
    });

    it('undoes the steps before the one that fails, when all were due at once', async () => {
      const store = await database.store(await database.settings());
      const steps = { ...MIGRATIONS, '9998-notes': anotherStep, '9999-broken': brokenStep };
      await expect(migrate(store.db, store.flavour, steps)).rejects.toThrow(/^9999-broken failed/);
      expect(await tablesOf(store)).toEqual(TABLES);
    });

    it('succeeds with the corrected step after one that failed', async () => {
      const store = await database.store(await database.settings());
      const { db, flavour } = store;
      await insertDeals(db, [deal()], AT);
      await migrate(db, flavour, { ...MIGRATIONS, '9998-notes': brokenStep }).catch(() => {});

      expect(await migrate(db, flavour, { ...MIGRATIONS, '9998-notes': anotherStep })).toEqual([
        '9998-notes',
      ]);
      expect(await tablesOf(store)).toEqual([...TABLES, 'notes'].sort());
      expect(await customers(db)).toEqual(['changed']);
    });

    it('refuses a database that a newer version has migrated, and leaves it as it is', async () => {
      const settings = await database.settings();
      const { db, flavour } = await database.store(settings);
      await migrate(db, flavour, { ...MIGRATIONS, '9998-notes': anotherStep });
      await expect(database.store(settings)).rejects.toMatchObject({
        code: 'store-newer',
        message: expect.stringMatching(/newer version of this program \(9998-notes\).* restore the back-up/),
      });
      expect(await customers(db)).toEqual([]);
    });
  });
});
