import {
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { openDatabase } from '../../src/sqlite/open.ts';
import { SQLITE } from '../../src/store/db/dialect.ts';
import { openSqlite } from '../../src/store/db/sqlite.ts';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { openStore, type Store, type StoreSettings } from '../../src/store/open.ts';
import { insertDeals } from '../../src/store/queries/deals/deals.ts';
import { onEachDatabase } from '../support/databases/each-database.ts';
import { freshFolder } from '../support/databases/folders.ts';
import { deal } from '../support/deals.ts';

const AT = '2026-06-10T08:00:00.000Z';
const emptied = { code: 'store-emptied' };

function open(settings: StoreSettings): Promise<Store> {
  return openStore(settings, () => {});
}

/** Opens a store and closes it; resolves to whether it is a new one. */
async function opened(settings: StoreSettings): Promise<boolean> {
  const store = await open(settings);
  await store.close();
  return store.isNew;
}

describe('an SQLite file that lost its book', () => {
  let dataDir: string;
  let file: string;
  const settings = () => ({ databaseUrl: null, dataDir });

  beforeEach(async () => {
    dataDir = await freshFolder('emptied');
    file = path.join(dataDir, 'wsa.db');
    const store = await open(settings());
    await insertDeals(store.db, [deal()], AT);
    await store.close();
  });

  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  const LOSSES: readonly { readonly name: string; readonly lose: () => Promise<unknown> }[] = [
    { name: 'truncated', lose: () => truncate(file) },
    { name: 'removed', lose: () => rm(file) },
    {
      name: 'replaced by a database without tables',
      lose: async () => {
        await rm(file);
        const other = openDatabase(file);
        other.exec('pragma user_version = 1');
        other.close();
      },
    },
    {
      name: 'left with the list of its migrations alone',
      lose: async () => {
        const other = openDatabase(file);
        other.exec('pragma foreign_keys = off; drop table deals');
        other.close();
      },
    },
  ];

  it.each(LOSSES)(
    'because it was $name is no new book: the start is refused, with what to do',
    async ({ lose }) => {
      await lose();
      const before = await stat(file).catch(() => null);
      await expect(open(settings())).rejects.toMatchObject({
        ...emptied,
        message: expect.stringMatching(/wsa\.db.*back-up.*delete/),
      });
      // A second try is no other.
      await expect(open(settings())).rejects.toMatchObject(emptied);
      if (before?.size === 0) expect((await stat(file)).size).toBe(0);
    },
  );

  it('is taken again once it is restored', async () => {
    const copy = path.join(dataDir, 'copy.db');
    await copyFile(file, copy);
    await truncate(file);
    await expect(open(settings())).rejects.toMatchObject(emptied);
    await copyFile(copy, file);
    expect(await opened(settings())).toBe(false);
  });

  it('begins anew where the whole folder was deleted', async () => {
    await rm(dataDir, { recursive: true });
    expect(await opened(settings())).toBe(true);
    expect(await opened(settings())).toBe(false);
  });

  it('of the time before a mark was left is known by its log', async () => {
    for (const name of await readdir(dataDir)) if (name !== 'wsa.db') await rm(path.join(dataDir, name));
    await writeFile(`${file}-wal`, Buffer.alloc(100));
    await truncate(file);
    await expect(open(settings())).rejects.toMatchObject(emptied);
  });

  it('a file of the time before a mark was left gets one', async () => {
    for (const name of await readdir(dataDir)) if (name !== 'wsa.db') await rm(path.join(dataDir, name));
    expect(await opened(settings())).toBe(false);
    await truncate(file);
    await expect(open(settings())).rejects.toMatchObject(emptied);
  });

  it('an empty file of somebody who began nothing is a new book', async () => {
    const other = path.join(dataDir, 'other');
    await mkdir(other);
    await writeFile(path.join(other, 'wsa.db'), '');
    expect(await opened({ databaseUrl: null, dataDir: other })).toBe(true);
  });

  describe('after a kill, with the log of the lost book beside it', () => {
    /** A back-up with the one deal, and beside the file the log of a book with 300 more. */
    async function killed(): Promise<string> {
      const backup = path.join(dataDir, 'backup.db');
      const store = await open(settings());
      await sql`vacuum into ${sql.lit(backup)}`.execute(store.db);
      const more = Array.from({ length: 300 }, (_, n) => deal({ dealId: `EA-${n + 100}` }));
      await insertDeals(store.db, more, AT);
      // What a kill leaves: the files as they are while they are open.
      const left = await Promise.all(['', '-wal'].map((end) => readFile(file + end)));
      await store.close();
      await Promise.all(['', '-wal'].map((end, at) => writeFile(file + end, left[at] ?? '')));
      return backup;
    }

    it('the refusal puts the log aside, so that a back-up that is put back is what it was', async () => {
      const backup = await killed();
      await truncate(file);
      await expect(open(settings())).rejects.toMatchObject({
        ...emptied,
        message: expect.stringMatching(/wsa\.db-wal\.lost-/),
      });
      const aside = (await readdir(dataDir)).filter((name) => /^wsa\.db-wal\.lost-[\dTZ-]+$/.test(name));
      expect(aside).toHaveLength(1);
      expect((await stat(path.join(dataDir, aside[0] ?? ''))).size).toBeGreaterThan(0);
      await copyFile(backup, file);
      const store = await open(settings());
      const deals = await store.db.selectFrom('deals').select('deal_id').execute();
      const sound = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(store.db);
      await store.close();
      expect([deals.length, sound.rows]).toEqual([1, [{ integrity_check: 'ok' }]]);
    });

    /** Has a file look as if it was written a minute before now, or after. */
    const written = (end: string, minutes: number) => {
      const at = new Date(Date.now() + minutes * 60_000);
      return utimes(file + end, at, at);
    };
    const count = async () => {
      const store = await open(settings());
      const deals = await store.db.selectFrom('deals').select('deal_id').execute();
      await store.close();
      return deals.length;
    };

    it('a back-up put over a file that was whole is refused until the log is away, and not written over', async () => {
      const backup = await killed();
      await copyFile(backup, file);
      await written('-wal', -1);
      const refused = {
        code: 'store-replaced',
        message: expect.stringMatching(/wsa\.db-wal.*move it away.*touch/),
      };
      await expect(open(settings())).rejects.toMatchObject(refused);
      await expect(open(settings())).rejects.toMatchObject(refused);
      expect(await readFile(file)).toEqual(await readFile(backup));
      await rename(`${file}-wal`, `${file}-wal.former`);
      expect(await count()).toBe(1);
    });

    it.each([
      ['is the newer of the two', async () => written('', -1)],
      [
        'was written to the file in part',
        async () => {
          // What a kill within a checkpoint leaves: here one page of many.
          const log = await readFile(`${file}-wal`);
          const size = log.readUInt32BE(8);
          const whole = await readFile(file);
          log.copy(whole, (log.readUInt32BE(32) - 1) * size, 32 + 24, 32 + 24 + size);
          await writeFile(file, whole);
          await written('-wal', -1);
        },
      ],
    ])('is used where it %s', async (_name, make) => {
      await killed();
      await make();
      expect(await count()).toBe(301);
    });

    it('is no new book even where the file and its mark are gone, at the second try neither', async () => {
      const backup = await killed();
      await rm(file);
      await rm(`${file}.id`);
      await expect(open(settings())).rejects.toMatchObject(emptied);
      await expect(open(settings())).rejects.toMatchObject(emptied);
      await copyFile(backup, file);
      expect(await opened(settings())).toBe(false);
    });
  });

  describe('with another book in its place', () => {
    /** A book of another installation, with the given number of deals. */
    async function another(): Promise<string> {
      const folder = path.join(dataDir, 'other');
      const store = await open({ databaseUrl: null, dataDir: folder });
      await insertDeals(store.db, [deal({ dealId: 'EA-9' })], AT);
      await store.close();
      return path.join(folder, 'wsa.db');
    }

    it('is refused at the start, and taken once its mark is deleted', async () => {
      await copyFile(await another(), file);
      const mark = await readFile(`${file}.id`, 'utf8');
      const replaced = {
        code: 'store-replaced',
        message: expect.stringMatching(/another book.*wsa\.db\.id/),
      };
      await expect(open(settings())).rejects.toMatchObject(replaced);
      await expect(open(settings())).rejects.toMatchObject(replaced);
      expect(await readFile(`${file}.id`, 'utf8')).toBe(mark);
      await rm(`${file}.id`);
      expect(await opened(settings())).toBe(false);
    });

    it('starts where it is a back-up of the same book', async () => {
      const backup = path.join(dataDir, 'backup.db');
      const store = await open(settings());
      await sql`vacuum into ${sql.lit(backup)}`.execute(store.db);
      await store.close();
      await copyFile(backup, file);
      const again = await open(settings());
      await again.check();
      await again.close();
      expect(again.warnings).toEqual([]);
    });

    it('starts where it has no id yet, which is said, and gets the one of the folder', async () => {
      const mark = await readFile(`${file}.id`, 'utf8');
      for (const end of ['', '-wal', '-shm']) await rm(file + end, { force: true });
      const older = openSqlite(file);
      const steps = Object.entries(MIGRATIONS).filter(([name]) => name < '0022');
      await migrate(older, SQLITE, Object.fromEntries(steps));
      await older.destroy();
      const store = await open(settings());
      await store.close();
      expect(store.warnings).toEqual([expect.stringMatching(/has no id/)]);
      expect(await readFile(`${file}.id`, 'utf8')).toBe(mark);
    });

    it.each([
      ['of another installation', another],
      [
        'that is an older back-up of it',
        async () => {
          const backup = path.join(dataDir, 'backup.db');
          const store = await open(settings());
          await sql`vacuum into ${sql.lit(backup)}`.execute(store.db);
          await store.close();
          return backup;
        },
      ],
    ])('%s, copied over it while it is open, is noticed by turns and by the check', async (_name, made) => {
      let time = 0;
      const copy = await made();
      const store = await openStore(settings(), () => {}, { monotonic: () => time });
      try {
        await insertDeals(store.db, [deal({ dealId: 'EA-3' })], AT);
        await store.check();
        await copyFile(copy, file);
        time += 5000;
        await expect(store.check()).rejects.toMatchObject({ fault: 'emptied' });
        await expect(store.db.selectFrom('deals').select('id').execute()).rejects.toMatchObject({
          fault: 'emptied',
        });
      } finally {
        await store.close();
      }
    });
  });

  it('that is removed is noticed after the clock was set back, too', async () => {
    let time = Date.parse(AT);
    let passed = 0;
    const store = await openStore(settings(), () => {}, { now: () => time, monotonic: () => passed });
    try {
      await store.check();
      time -= 6 * 3_600_000;
      passed += 2000;
      await rm(file);
      await expect(store.check()).rejects.toMatchObject({ fault: 'emptied' });
    } finally {
      await store.close();
    }
  });

  const UNDER_IT: readonly { readonly name: string; readonly lose: () => Promise<unknown> }[] = [
    { name: 'truncated', lose: () => truncate(file) },
    { name: 'removed', lose: () => rm(file) },
    {
      name: 'replaced by a copy',
      lose: async () => {
        const bytes = await readFile(file);
        await rm(file);
        await writeFile(file, bytes);
      },
    },
  ];

  it.each(UNDER_IT)(
    'while it is open, by being $name, is noticed by turns and by the check',
    async ({ lose }) => {
      let time = 0;
      const store = await openStore(settings(), () => {}, { monotonic: () => time });
      try {
        await store.check();
        await lose();
        time += 5000;
        await expect(store.check()).rejects.toMatchObject({ fault: 'emptied' });
        await expect(store.db.selectFrom('deals').select('id').execute()).rejects.toMatchObject({
          fault: 'emptied',
        });
        await expect(insertDeals(store.db, [deal({ dealId: 'EA-2' })], AT)).rejects.toMatchObject({
          fault: 'emptied',
        });
      } finally {
        await store.close();
      }
    },
  );
});

describe('a database', () => {
  onEachDatabase((database) => {
    it('without tables is a new book, and none at the next start', async () => {
      const settings = await database.settings();
      const first = await database.store(settings);
      const second = await database.store(settings);
      expect([first.isNew, second.isNew]).toEqual([true, false]);
      await first.check();
      await second.check();
    });

    it('that has lost its tables but not the list of its migrations is refused', async () => {
      const settings = await database.settings();
      const { db, close } = await open(settings);
      await sql`alter table deals rename to lost`.execute(db);
      await close();
      await expect(open(settings)).rejects.toMatchObject({
        ...emptied,
        message: expect.stringMatching(/back-up/),
      });
    });

    it('that loses its tables under the bot is noticed by the check', async () => {
      const { db, check } = await database.store(await database.settings());
      await check();
      await sql`alter table deals rename to lost`.execute(db);
      await expect(check()).rejects.toMatchObject({ fault: 'emptied' });
      await sql`alter table lost rename to deals`.execute(db);
      await check();
    });

    it('that is another one all at once is noticed by the check', async () => {
      const { db, check } = await database.store(await database.settings());
      await sql`update store_identity set id = 'another'`.execute(db);
      await expect(check()).rejects.toMatchObject({ fault: 'emptied' });
    });
  });
});
