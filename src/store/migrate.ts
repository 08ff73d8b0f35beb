import { type Kysely, Migrator } from 'kysely';
import { WsaError } from '../errors.ts';
import type { Dialect } from './db/dialect.ts';
import { MIGRATIONS, type MigrationStep } from './migrations/index.ts';
import type { Schema } from './schema/index.ts';

/**
 * Migrates the database to the newest schema. All due steps are one transaction: if one fails, the old schema and its
 * data are unchanged.
 * @throws WsaError `migration-failed` if a step failed; the database's own error if no step was begun
 */
export async function migrate(
  db: Kysely<Schema>,
  flavour: Dialect,
  steps: Readonly<Record<string, MigrationStep>> = MIGRATIONS,
): Promise<readonly string[]> {
  const migrations = Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [name, { up: (on: Kysely<unknown>) => step(on, flavour) }]),
  );
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
