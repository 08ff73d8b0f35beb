import { CompiledQuery, type Kysely, Migrator, sql } from 'kysely';
import { WsaError } from '../errors.ts';
import type { Dialect } from './db/dialect.ts';
import { MIGRATIONS, type MigrationStep } from './migrations/index.ts';
import type { Schema } from './schema/index.ts';

/**
 * Migrates the database to the newest schema. All due steps are one transaction: if one fails, the old schema and its
 * data are unchanged.
 * @throws WsaError `migration-failed` if a step failed, `store-newer` if a newer program has migrated it further; the
 *   database's own error if no step was begun
 */
export async function migrate(
  db: Kysely<Schema>,
  flavour: Dialect,
  steps: Readonly<Record<string, MigrationStep>> = MIGRATIONS,
): Promise<readonly string[]> {
  const migrations = Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [name, { up: (on: Kysely<unknown>) => step(on, flavour) }]),
  );
  const unknown = (await stepsTaken(db, flavour)).find((name) => !(name in steps));
  if (unknown !== undefined) throw newer(unknown);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) {
    const failed = results.find(({ status }) => status === 'Error')?.migrationName;
    if (failed === undefined) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new WsaError('migration-failed', `${failed} failed and was undone; the data is as it was: ${why}`, {
      cause: error,
    });
  }
  return results.map(({ migrationName }) => migrationName);
}

/** The names of the steps a database has taken, in their order; none for an empty one. */
async function stepsTaken(db: Kysely<Schema>, flavour: Dialect): Promise<string[]> {
  const { rows: tables } = await db.executeQuery(
    CompiledQuery.raw(flavour.tablesAmong(['kysely_migration'])),
  );
  if (tables.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

function newer(step: string): WsaError {
  const message = `the database was migrated by a newer version of this program (${step}), which this one does not know. Start that version; to go back, restore the back-up from before the upgrade.`;
  return new WsaError('store-newer', message);
}
