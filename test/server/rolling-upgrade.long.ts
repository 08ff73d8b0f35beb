import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { POSTGRES } from '../../src/store/db/dialect.ts';
import { openPostgres } from '../../src/store/db/postgres.ts';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS, type MigrationStep } from '../../src/store/migrations/index.ts';
import { openStore, type StoreSettings } from '../../src/store/open.ts';
import type { Schema } from '../../src/store/schema/index.ts';
import { expectOnce } from '../support/cluster/expect-once.ts';
import { ANN_MEMBER, fill, ONCE_CASES } from '../support/cluster/once-cases.ts';
import { ANN, type InProcess, startInProcess } from '../support/cluster/replicas.ts';
import { onEachDatabase } from '../support/databases/each-database.ts';

/** A step of the version to come, of the kind that versions side by side ask for: it only adds. */
const later: MigrationStep = async (db) => {
  await db.schema.createTable('notes').addColumn('text', 'text').execute();
  await db.schema.alterTable('deals').addColumn('nickname', 'text').execute();
  await db.schema
    .alterTable('evidence')
    .addColumn('weight', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
};
const NEWER = { ...MIGRATIONS, '9998-later': later };

/** The number of Kysely's lock for migrations, as its adapter for PostgreSQL has it. */
const MIGRATION_LOCK = '3853314791062309107';

describe('a version and the next one side by side', () => {
  onEachDatabase((database) => {
    // An SQLite file is for one bot.
    const described = database.name === 'SQLite' ? describe.skip : describe;
    described('on one database', () => {
      let settings: StoreSettings;
      let old: InProcess;
      const opened: Kysely<Schema>[] = [];
      const connection = () => {
        const db = openPostgres(settings.databaseUrl ?? '', () => {}, undefined, 60_000);
        opened.push(db);
        return db;
      };
      beforeEach(async () => {
        settings = await database.settings();
        old = await startInProcess({ ...database, settings: async () => settings }, fill);
        old.around.connector.answer({ members: { [ANN]: ANN_MEMBER } });
      }, 60_000);
      afterEach(async () => {
        await old.stop();
        for (const db of opened.splice(0)) await db.destroy();
      });

      it('the old one goes on while the new one migrates, and after it', async () => {
        const migrating = migrate(connection(), POSTGRES, NEWER);
        const asked = Array.from({ length: 12 }, (_, nth) => old.ask('check D-1', nth % 3));
        expect(await migrating).toEqual(['9998-later']);
        for (const card of await Promise.all(asked)) expect(JSON.stringify(card)).toContain('Customer 1');
        // Everything that is stored by turns is stored as before.
        for (const one of ONCE_CASES) await expectOnce(old, one);
        await old.services.checkHealth();
      }, 120_000);

      it('the old one can not start any more, and says why', async () => {
        await migrate(connection(), POSTGRES, NEWER);
        await expect(openStore(settings, () => {})).rejects.toMatchObject({
          code: 'store-newer',
          message: expect.stringContaining('(9998-later)'),
        });
      }, 60_000);

      it('one that starts while another migrates for longer than a turn may take waits for it', async () => {
        const other = connection();
        const holding = other.connection().execute(async (held) => {
          await sql`select pg_advisory_lock(${sql.lit(MIGRATION_LOCK)}::bigint)`.execute(held);
          const starting = openStore(settings, () => {});
          await sql`select pg_sleep(11)`.execute(held);
          await sql`select pg_advisory_unlock(${sql.lit(MIGRATION_LOCK)}::bigint)`.execute(held);
          return starting;
        });
        const store = await holding;
        await store.check();
        await store.close();
      }, 60_000);
    });
  });
});
