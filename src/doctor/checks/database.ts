import type { InspectedStore } from '../../store/inspect.ts';
import { type Check, type Finding, failing, good, warning } from '../check.ts';

/** Whether the database is reached, and how far its migrations are. */
export const database: Check = {
  name: 'database',
  needs: 'nothing',
  looks:
    'whether the database can be read, and whether its migrations are those of this program. It makes no database and runs no migration.',
  mend: 'not reached: check `DATABASE_URL` (or `WSA_DATA_DIR`) and the firewall. Pending migrations run at the next start: back up first. A newer database needs the newer program. A lost book is restored from a back-up ([operating](operating.md)).',
  run: async ({ config, store }) => {
    const about = config.databaseUrl === null ? 'WSA_DATA_DIR' : 'DATABASE_URL';
    try {
      return [findingOf(await store(), about)];
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return [
        failing(
          `it can't be read: ${why}`,
          about === 'DATABASE_URL'
            ? 'Check DATABASE_URL, and that the server runs and can be reached from here.'
            : 'Check WSA_DATA_DIR, and that its files may be read.',
          about,
        ),
      ];
    }
  },
};

function findingOf(found: InspectedStore, about: string): Finding {
  if (found.kind === 'none') return good('there is no book yet: one begins at the first start', about);
  if (found.kind === 'lost')
    return failing(
      'there was a book, and it is gone',
      'Restore it from a back-up (docs/operating.md).',
      about,
    );
  const { pending, newer } = found.migrations;
  if (newer.length > 0)
    return failing(
      `it was migrated by a newer program (${newer.join(', ')})`,
      'Run the newer program, or restore the back-up from before the upgrade.',
      about,
    );
  if (pending.length > 0)
    return warning(
      `${pending.length} migrations are due: ${pending.join(', ')}`,
      'They run at the next start. Back up first.',
      about,
    );
  return good('it is read, and its migrations are those of this program', about);
}
