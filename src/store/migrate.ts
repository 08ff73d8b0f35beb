import { type Kysely, Migrator } from 'kysely';
import { WsaError } from '../errors.ts';
import type { Dialect } from './db/dialect.ts';
import { MIGRATIONS, type MigrationStep } from './migrations/index.ts';
import type { Schema } from './schema/index.ts';

/**
 * Brings the database to the newest schema. All steps that are due are one transaction: when one fails, the
 * old schema and its data are as they were.
 * @throws WsaError `migration-failed` when a step failed; what the database says when it did not come to steps
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
