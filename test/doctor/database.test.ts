import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { openStore, type Store, type StoreSettings } from '../../src/store/open.ts';
import { rememberHolder } from '../../src/store/queries/mail/mailbox-owners.ts';
import { onEachDatabase } from '../support/databases/each-database.ts';
import { doctorJson, type Environment, NOW, REGISTERED } from '../support/doctor/doctor.ts';
import { jwt, type Microsoft, startMicrosoft } from '../support/doctor/microsoft.ts';

const ADMIN = 'adadadad-0000-4000-8000-00000000aa05';
const NEWEST = Object.keys(MIGRATIONS).at(-1) ?? '';

let microsoft: Microsoft | null = null;
afterEach(async () => {
  await microsoft?.stop();
  microsoft = null;
});

onEachDatabase((database) => {
  const settingsOf = ({ databaseUrl, dataDir }: StoreSettings): Environment =>
    databaseUrl === null ? { WSA_DATA_DIR: dataDir } : { DATABASE_URL: databaseUrl };
  const about = database.name === 'SQLite' ? 'WSA_DATA_DIR' : 'DATABASE_URL';

  /** A store with a change made to it, closed. */
  const prepared = async (change: (store: Store) => Promise<unknown>): Promise<StoreSettings> => {
    const settings = await database.settings();
    const store = await openStore(settings, () => {});
    await change(store);
    await store.close();
    return settings;
  };
  const checked = async (settings: StoreSettings) =>
    (await doctorJson(settingsOf(settings), null)).of('database');

  describe('the database', () => {
    it('that is not there yet is no fault, and is not made', async () => {
      const settings = await database.settings();
      expect(await checked(settings)).toEqual([
        expect.objectContaining({
          state: 'ok',
          about,
          detail: 'there is no book yet: one begins at the first start',
        }),
      ]);
      const { isNew, close } = await openStore(settings, () => {});
      await close();
      expect(isNew).toBe(true);
    });

    it('with all migrations is right', async () => {
      const settings = await prepared(async () => {});
      expect(await checked(settings)).toEqual([
        expect.objectContaining({
          state: 'ok',
          detail: 'it is read, and its migrations are those of this program',
        }),
      ]);
    });

    it('of an older program has migrations that are due, and they are not run', async () => {
      const settings = await prepared(({ db }) =>
        sql`delete from kysely_migration where name = ${NEWEST}`.execute(db),
      );
      const expected = {
        state: 'warning',
        detail: `1 migrations are due: ${NEWEST}`,
        remedy: 'They run at the next start. Back up first.',
      };
      expect(await checked(settings)).toEqual([expect.objectContaining(expected)]);
      expect(await checked(settings)).toEqual([expect.objectContaining(expected)]);
    });

    it('of a newer program is told', async () => {
      const settings = await prepared(({ db }) =>
        sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'x')`.execute(db),
      );
      expect(await checked(settings)).toEqual([
        expect.objectContaining({
          state: 'failed',
          detail: 'it was migrated by a newer program (9999-later)',
          remedy: expect.stringMatching(/^Run the newer program/),
        }),
      ]);
    });

    it('that has lost its tables is told', async () => {
      const settings = await prepared(({ db }) =>
        sql.raw(`drop table deals ${database.name === 'SQLite' ? '' : 'cascade'}`).execute(db),
      );
      expect(await checked(settings)).toEqual([
        expect.objectContaining({ state: 'failed', detail: 'there was a book, and it is gone' }),
      ]);
    });
  });

  describe('the mailbox of an admin', () => {
    const signedIn = async (token: string | null, spoil: (microsoft: Microsoft) => void = () => {}) => {
      const settings = await prepared(({ db }) =>
        rememberHolder(
          db,
          { key: ADMIN, userId: '29:admin', channelId: 'msteams' },
          new Date(NOW).toISOString(),
        ),
      );
      microsoft = await startMicrosoft('commercial', NOW);
      if (token !== null) microsoft.tokens.tokens.set('29:admin', token);
      spoil(microsoft);
      const given = { ...REGISTERED, ...settingsOf(settings), WSA_ADMINS: `somebody@contoso.com;${ADMIN}` };
      return (await doctorJson(given, microsoft)).of('mailbox');
    };
    const good = (scp: string) => jwt({ scp });

    it('is reached', async () => {
      expect(await signedIn(good('Mail.ReadWrite User.Read profile openid email'))).toEqual([
        expect.objectContaining({ state: 'ok', about: ADMIN, detail: 'their drafts folder is reached' }),
      ]);
      expect(microsoft?.graph.requests.map(({ path: asked }) => asked)).toContain(
        '/v1.0/me/mailFolders/drafts?$select=id',
      );
    });

    it('is not, without Mail.ReadWrite', async () => {
      const found = await signedIn(good('Mail.Read User.Read'), ({ graph }) => {
        graph.faults.push({ when: ({ path: asked }) => asked.includes('drafts'), fault: { status: 403 } });
      });
      expect(found).toEqual([
        expect.objectContaining({ state: 'failed', detail: 'Mail.ReadWrite is not granted to them' }),
        expect.objectContaining({ state: 'warning', detail: 'Mail.Read is granted and never used' }),
        expect.objectContaining({
          state: 'failed',
          detail: 'their token may not open the mailbox (HTTP 403)',
          remedy: expect.stringMatching(/admin consent/),
        }),
      ]);
    });

    it.each([
      [401, 'Graph refuses their token (HTTP 401)'],
      [404, 'their mailbox is not there (HTTP 404)'],
    ])('is not, where Graph answers %s', async (status, detail) => {
      const found = await signedIn(good('Mail.ReadWrite'), ({ graph }) => {
        graph.faults.push({ when: ({ path: asked }) => asked.includes('drafts'), fault: { status } });
      });
      expect(found).toEqual([expect.objectContaining({ state: 'failed', detail })]);
    });

    it('is not checked once they have signed out', async () => {
      expect(await signedIn(null)).toEqual([
        expect.objectContaining({
          state: 'not checked',
          about: ADMIN,
          detail: 'they are signed in no more (HTTP 404)',
        }),
      ]);
    });

    it('is not checked before anybody has signed in', async () => {
      const settings = await prepared(async () => {});
      microsoft = await startMicrosoft('commercial', NOW);
      const given = { ...REGISTERED, ...settingsOf(settings), WSA_ADMINS: ADMIN };
      expect((await doctorJson(given, microsoft)).of('mailbox')).toEqual([
        expect.objectContaining({
          state: 'not checked',
          detail: 'nobody among the admins has signed in for drafts yet',
          remedy: expect.stringMatching(/^An admin signs in by making a draft: say `draft customer`/),
        }),
      ]);
    });
  });

  if (database.name === 'PostgreSQL') return;

  describe('the SQLite file', () => {
    const state = async (folder: string) => {
      const names = (await readdir(folder)).sort();
      const sums = names.map(async (name) => {
        const bytes = await readFile(path.join(folder, name));
        return `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
      });
      return Promise.all(sums);
    };

    it('and what is beside it stay as they are', async () => {
      const settings = await prepared(async () => {});
      const before = await state(settings.dataDir);
      await checked(settings);
      expect(await state(settings.dataDir)).toEqual(before);
    });

    it('is read while a bot has it open', async () => {
      const settings = await database.settings();
      const store = await openStore(settings, () => {});
      await rememberHolder(
        store.db,
        { key: ADMIN, userId: '29:a', channelId: 'msteams' },
        '2026-06-10T00:00:00Z',
      );
      const names = (await readdir(settings.dataDir)).sort();
      expect(await checked(settings)).toEqual([expect.objectContaining({ state: 'ok' })]);
      expect((await readdir(settings.dataDir)).sort()).toEqual(names);
      await store.close();
    });

    it('that is gone is told, and nothing is put in its place', async () => {
      const settings = await prepared(async () => {});
      await rm(path.join(settings.dataDir, 'wsa.db'));
      expect(await checked(settings)).toEqual([
        expect.objectContaining({ state: 'failed', detail: 'there was a book, and it is gone' }),
      ]);
      expect(await readdir(settings.dataDir)).toEqual(['wsa.db.id']);
    });

    it('that is none is told', async () => {
      const { dataDir, databaseUrl } = await database.settings();
      await mkdir(dataDir, { recursive: true });
      await writeFile(path.join(dataDir, 'wsa.db'), 'this is a text and no database, however long it may be');
      expect(await checked({ dataDir, databaseUrl })).toEqual([
        expect.objectContaining({
          state: 'failed',
          detail: expect.stringMatching(/^it can't be read: .*not a database/),
        }),
      ]);
    });
  });
});

describe('a database that nobody serves', () => {
  it('is told, without its password', async () => {
    const given = { DATABASE_URL: 'postgres://wsa:geheim-9876@127.0.0.1:1/wsa' };
    const { of, status } = await doctorJson(given, null);
    expect(of('database')).toEqual([
      expect.objectContaining({
        state: 'failed',
        about: 'DATABASE_URL',
        detail: expect.stringMatching(/^it can't be read: .*ECONNREFUSED/),
        remedy: 'Check DATABASE_URL, and that the server runs and can be reached from here.',
      }),
    ]);
    expect(status).toBe(1);
  });
});
