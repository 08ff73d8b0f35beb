import { describe, expect, it } from '@jest/globals';
import { POSTGRES, SQLITE } from '../../../src/store/db/dialect.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { MIGRATIONS, type MigrationStep } from '../../../src/store/migrations/index.ts';
import type { StoreSettings } from '../../../src/store/open.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { openUnmigrated } from '../../support/databases/unmigrated.ts';
import { breakingChanges } from '../../support/schema-changes.ts';

/** From here on a version runs beside the one before it while it takes over. */
const SINCE = '0025-person-addresses';

type Steps = Readonly<Record<string, MigrationStep>>;
const upTo = (last: string): Steps =>
  Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name <= last));

/** The changes that steps after others make and a program of the former schema would not bear. */
async function brokenBy(
  { databaseUrl, dataDir }: StoreSettings,
  first: Steps,
  then: Steps,
): Promise<string[]> {
  const db = openUnmigrated({ databaseUrl, dataDir });
  const dialect = databaseUrl === null ? SQLITE : POSTGRES;
  try {
    await migrate(db, dialect, first);
    const before = await db.introspection.getTables();
    await migrate(db, dialect, { ...first, ...then });
    return breakingChanges(before, await db.introspection.getTables());
  } finally {
    await db.destroy();
  }
}

const adds: MigrationStep = async (db) => {
  await db.schema
    .createTable('notes')
    .addColumn('text', 'text', (column) => column.notNull())
    .execute();
  await db.schema.alterTable('deals').addColumn('nickname', 'text').execute();
  await db.schema
    .alterTable('deals')
    .addColumn('weight', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
};

describe('the steps of a version that runs beside the one before', () => {
  onEachDatabase((database) => {
    it(`have only added, since ${SINCE}`, async () => {
      expect(await brokenBy(await database.settings(), upTo(SINCE), MIGRATIONS)).toEqual([]);
    });

    it.each<[string, MigrationStep, readonly string[]]>([
      ['add a table, a column that may be blank and one with a default', adds, []],
      ['drop a table', (db) => db.schema.dropTable('naming_cards').execute(), ['naming_cards is gone']],
      [
        'rename a column',
        (db) => db.schema.alterTable('deals').renameColumn('customer', 'buyer').execute(),
        ['deals.customer is gone', 'deals.buyer has to be filled in'],
      ],
    ])('are judged where they %s', async (_what, step, broken) => {
      const steps = { '9999-step': step };
      expect(await brokenBy(await database.settings(), upTo(SINCE), steps)).toEqual(broken);
    });
  });
});
