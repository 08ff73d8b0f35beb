import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openStore } from '../../src/store/open.ts';
import { contents } from '../flows/book/taking.ts';
import { onEachDatabase, type TestDatabase } from '../support/databases/each-database.ts';
import { freshFolder } from '../support/databases/folders.ts';
import { runIn } from './run.ts';

const HEADER = 'deal_id,customer,cloud_scope,close_date,contact_role,contact_email';
const BOOK = `${HEADER}
D-1,Contoso,Commercial,2026-06-30,NTC,ann@contoso.com
D-2,Northwind,GCC,2026-07-31,,
`;
/** Of `BOOK`, a deal that is changed, one that is not, one that is new, and one with a day that is none. */
const EDITED = `${HEADER}
D-1,Contoso,Commercial,2026-07-15,NTC,ann@contoso.com
D-2,Northwind,GCC,2026-07-31,,
D-3,Fabrikam,GCC,2026-08-31,,
D-4,Adatum,GCC,soon,,
`;

let folder = '';
beforeEach(async () => {
  folder = await freshFolder('dry-run');
});
afterEach(() => rm(folder, { recursive: true }));

async function file(text: string): Promise<string> {
  const name = path.join(folder, 'book.csv');
  await writeFile(name, text);
  return name;
}

async function environmentOf(database: TestDatabase): Promise<Record<string, string>> {
  const { databaseUrl, dataDir } = await database.settings();
  return databaseUrl === null ? { WSA_DATA_DIR: dataDir } : { DATABASE_URL: databaseUrl };
}

describe('wsa import --dry-run', () => {
  onEachDatabase((database) => {
    it('says what would be changed, added and left out, and why; changes nothing, and ends with 1', async () => {
      const settings = await database.settings();
      const environment: Record<string, string> =
        settings.databaseUrl === null
          ? { WSA_DATA_DIR: settings.dataDir }
          : { DATABASE_URL: settings.databaseUrl };
      await runIn(['import', await file(BOOK)], { environment });
      const store = await database.store(settings);
      const before = await contents(store);
      const name = await file(EDITED);
      const { status, stdout, stderr } = await runIn(['import', name, '--dry-run'], { environment });
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      expect(stdout.split('\n').slice(0, -2)).toEqual([
        `Import ${name}? 1 new · 1 changed · 1 unchanged · 1 refused`,
        '',
        'Would be changed (1)',
        'Deal           Changes',
        'Contoso (D-1)  close_date: 2026-06-30 → 2026-07-15',
        '',
        'Would be added (1)',
        'Fabrikam (D-3)',
        '',
        'Would not be imported (1)',
        'Deal          Why',
        'Adatum (D-4)  a row of it is wrong, see below',
        '',
        'What is wrong with the file',
        expect.stringMatching(/^line 5, column close_date: expected a date .*"soon"$/),
        '',
      ]);
      expect(stdout).toMatch(/\nNothing is changed yet\. Without --dry-run it is imported into .+\.\n$/);
      expect(await contents(store)).toEqual(before);
    });

    it('prints the same for a script, and the import what it did', async () => {
      const environment = await environmentOf(database);
      await runIn(['import', await file(BOOK)], { environment });
      const name = await file(EDITED);
      const printed = async (...options: string[]) => {
        const ran = await runIn(['import', name, '--json', ...options], { environment, columns: 80 });
        expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 1, stderr: '' });
        return ran.deals;
      };
      const report = {
        version: 1,
        store: expect.any(String),
        stopped: null,
        counts: { new: 1, changed: 1, unchanged: 1, refused: 1 },
        errors: 1,
        warnings: 0,
        deals: expect.arrayContaining([
          {
            dealId: 'D-1',
            customer: 'Contoso',
            outcome: 'changed',
            changes: ['close_date: 2026-06-30 → 2026-07-15'],
          },
          { dealId: 'D-3', customer: 'Fabrikam', outcome: 'new', changes: [] },
          { dealId: 'D-4', customer: 'Adatum', outcome: 'refused', changes: [] },
        ]),
        problems: [
          { severity: 'error', line: 5, column: 'close_date', message: expect.stringMatching(/"soon"/) },
        ],
      };
      expect(await printed('--dry-run')).toEqual([{ ...report, dryRun: true }]);
      expect(await printed()).toEqual([{ ...report, dryRun: false }]);
      const again = await runIn(['import', await file(BOOK), '--dry-run'], { environment });
      expect(again.status).toBe(0);
    });
  });

  it('ends with 0 where nothing stands against it, and says so of a book that changes nothing', async () => {
    const environment = { WSA_DATA_DIR: path.join(folder, 'data') };
    await runIn(['import', await file(BOOK)], { environment });
    const { status, stdout } = await runIn(['import', await file(BOOK), '--dry-run'], { environment });
    expect(status).toBe(0);
    expect(stdout).toBe(
      `Import ${path.join(folder, 'book.csv')}? 0 new · 0 changed · 2 unchanged · 0 refused\n\nThere is nothing to import: the book says what is kept already.\n`,
    );
  });

  it('makes no store where there is none', async () => {
    const environment = { WSA_DATA_DIR: path.join(folder, 'data') };
    const { status, stdout } = await runIn(['import', '-', '--dry-run'], { environment, stdin: BOOK });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Import standard input\? 2 new · 0 changed · 0 unchanged · 0 refused\n/);
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not run migrations that are due, and says what to do', async () => {
    const environment = { WSA_DATA_DIR: folder };
    await runIn(['import', await file(BOOK)], { environment });
    const store = await openStore({ databaseUrl: null, dataDir: folder }, () => {});
    await store.db
      .deleteFrom('kysely_migration' as never)
      .where('name' as never, '=', '0036' as never)
      .execute();
    const { rows } = await store.db.executeQuery<{ name: string }>(
      store.db
        .selectFrom('kysely_migration' as never)
        .selectAll()
        .compile(),
    );
    const last = rows
      .map(({ name }) => name)
      .sort()
      .at(-1);
    await store.db
      .deleteFrom('kysely_migration' as never)
      .where('name' as never, '=', last as never)
      .execute();
    await store.close();
    const { status, stdout, stderr } = await runIn(['import', await file(BOOK), '--dry-run'], {
      environment,
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/is as an earlier version of this program left it.* start the bot once/);
  });

  it('says that a book is gone whose file is, and begins no other', async () => {
    const environment = { WSA_DATA_DIR: path.join(folder, 'data') };
    await runIn(['import', await file(BOOK)], { environment });
    for (const name of ['wsa.db', 'wsa.db-wal', 'wsa.db-shm'])
      await rm(path.join(folder, 'data', name), { force: true });
    const { status, stdout, stderr } = await runIn(['import', await file(BOOK), '--dry-run'], {
      environment,
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      `There was a book in ${path.join(folder, 'data/wsa.db')}, and it is gone. Restore it from a back-up.\n`,
    );
    expect(await readdir(path.join(folder, 'data'))).toEqual(['wsa.db.id']);
  });

  it('says which database can not be reached, without its password', async () => {
    const environment = { DATABASE_URL: 'postgres://wsa:s3cret@127.0.0.1:1/deals' };
    const { status, stderr } = await runIn(['import', await file(BOOK), '--dry-run'], { environment });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^can't read PostgreSQL 127\.0\.0\.1:1, database deals: .*\. Check DATABASE_URL\.\n$/,
    );
    expect(stderr).not.toContain('s3cret');
  });

  it('counts the rest of a long list', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `D-${at},Contoso ${at},,,,`);
    const { stdout } = await runIn(['import', '-', '--dry-run'], {
      environment: { WSA_DATA_DIR: folder },
      stdin: `${HEADER}\n${rows.join('\n')}\n`,
    });
    expect(stdout).toContain('Would be added (30)\nContoso 0 (D-0)\n');
    expect(stdout).toContain('\nand 10 more (--json has all)\n');
  });
});
