import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BUILD_FOLDER, newestPackage } from '../../src/doctor/app-package.ts';
import { PLACEHOLDERS } from '../../src/manifest/placeholders.ts';
import { zip } from '../book/zips.ts';
import { freshFolder } from '../support/databases/folders.ts';
import { doctorJson, type Environment, NOW, REGISTERED } from '../support/doctor/doctor.ts';
import {
  BOT_ID,
  CATALOG_ID,
  EXCHANGE_URI,
  type Microsoft,
  startMicrosoft,
} from '../support/doctor/microsoft.ts';

const MANIFEST_ID = '9a7a1095-0000-4000-8000-00000000aa04';
const GOOD = {
  manifestVersion: '1.25',
  version: '1.0.0',
  id: MANIFEST_ID,
  bots: [{ botId: BOT_ID, scopes: ['personal'] }],
  webApplicationInfo: { id: BOT_ID, resource: EXCHANGE_URI },
  validDomains: ['bot.contoso.example', 'token.botframework.com'],
};

/** A package with a wrong part, and what is said of that. */
const WRONG: readonly {
  readonly what: string;
  readonly manifest: object;
  readonly given?: Environment;
  readonly state: string;
  readonly about: string;
  readonly detail: string;
}[] = [
  {
    what: 'of another bot',
    manifest: { ...GOOD, bots: [{ botId: CATALOG_ID }] },
    state: 'failed',
    about: 'bots[].botId',
    detail: `its bot is ${CATALOG_ID}, not MicrosoftAppId ${BOT_ID}`,
  },
  {
    what: 'without a bot',
    manifest: { ...GOOD, bots: undefined },
    state: 'failed',
    about: 'bots[].botId',
    detail: 'it has no bot',
  },
  {
    what: 'without webApplicationInfo',
    manifest: { ...GOOD, webApplicationInfo: undefined },
    state: 'warning',
    about: 'webApplicationInfo',
    detail: 'it is missing: no silent sign-in, and the app can not be installed for people',
  },
  {
    what: 'with a resource that is not the one of the OAuth connection',
    manifest: {
      ...GOOD,
      webApplicationInfo: { id: BOT_ID, resource: `api://other.example/botid-${BOT_ID}` },
    },
    state: 'failed',
    about: 'webApplicationInfo',
    detail: `its resource is api://other.example/botid-${BOT_ID}, but the OAuth connection has ${EXCHANGE_URI}: silent sign-ins fail`,
  },
  {
    what: 'without the host of the bot',
    manifest: { ...GOOD, validDomains: ['*.contoso.com', 'token.botframework.com'] },
    state: 'failed',
    about: 'validDomains',
    detail: 'bot.contoso.example (WSA_PUBLIC_URL) is not in it',
  },
  {
    what: 'without the host of the token service',
    manifest: { ...GOOD, validDomains: ['*.contoso.example'] },
    state: 'warning',
    about: 'validDomains',
    detail: 'token.botframework.com is not in it: signing in by hand may fail',
  },
  ...[
    [MANIFEST_ID, "the manifest's id"],
    [BOT_ID, 'MicrosoftAppId'],
  ].map(([WSA_TEAMS_APP_ID, whose]) => ({
    what: `with ${whose} taken for that of the catalog`,
    manifest: GOOD,
    given: { WSA_TEAMS_APP_ID },
    state: 'warning',
    about: 'WSA_TEAMS_APP_ID',
    detail: `it is ${whose}; the catalog gives an uploaded app an id of its own`,
  })),
];

describe('the app package', () => {
  let folder = '';
  let microsoft: Microsoft;
  beforeAll(async () => {
    folder = await freshFolder('packages');
    microsoft = await startMicrosoft('commercial', NOW);
  });
  afterAll(async () => {
    await microsoft.stop();
    await rm(folder, { recursive: true });
  });

  const settings = (): Environment => ({ ...REGISTERED, WSA_DATA_DIR: path.join(folder, 'none') });
  const built = async (manifest: object | string, name = 'app.zip'): Promise<string> => {
    const file = path.join(folder, name);
    const data = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
    await writeFile(
      file,
      zip([
        { name: 'color.png', data: 'x' },
        { name: 'manifest.json', data },
      ]),
    );
    return file;
  };
  const check = async (file: string, given: Environment = settings()) =>
    (await doctorJson(given, microsoft, ['--package', file])).of('package');

  it('is found to be of this bot', async () => {
    const file = await built(GOOD);
    expect(await check(file)).toEqual([
      expect.objectContaining({ state: 'ok', about: file, detail: 'it is of this bot' }),
    ]);
  });

  it.each(WRONG)('$what is found', async ({ manifest, given = {}, what: _, ...expected }) => {
    const found = await check(await built(manifest), { ...settings(), ...given });
    expect(found).toEqual([expect.objectContaining({ ...expected, remedy: expect.any(String) })]);
  });

  it.each([
    ['no zip', async (file: string) => writeFile(file, 'no zip'), /^it can't be read: /],
    [
      'no manifest',
      async (file: string) => writeFile(file, zip([{ name: 'a.txt', data: 'x' }])),
      /no manifest\.json/,
    ],
    ['a manifest that is none', async () => void (await built('{"name":1}')), /its manifest\.json is none/],
    ['no JSON', async () => void (await built('{')), /^it can't be read: /],
    [
      'variables that were not filled in',
      async () => void (await built({ ...GOOD, id: '${' + '{TEAMS_APP_ID}}' })),
      /variables/,
    ],
  ])('with %s is told', async (_what, make, detail) => {
    const file = path.join(folder, 'app.zip');
    await make(file);
    expect(await check(file)).toEqual([
      expect.objectContaining({ state: 'failed', about: file, detail: expect.stringMatching(detail) }),
    ]);
  });

  describe('for a look, with made-up ids', () => {
    const forALook = { ...GOOD, id: PLACEHOLDERS.TEAMS_APP_ID, bots: [{ botId: PLACEHOLDERS.BOT_ID }] };

    it('is a warning where it is only the newest one', async () => {
      const before = process.cwd();
      const project = path.join(folder, 'project');
      await mkdir(path.join(project, BUILD_FOLDER), { recursive: true });
      await built(forALook, path.join('project', BUILD_FOLDER, 'appPackage.local.zip'));
      process.chdir(project);
      try {
        const found = (await doctorJson(settings(), microsoft)).of('package');
        expect(found).toEqual([
          expect.objectContaining({
            state: 'warning',
            about: path.join(BUILD_FOLDER, 'appPackage.local.zip'),
            detail: 'the newest one is for a look only: its ids are made up',
          }),
        ]);
      } finally {
        process.chdir(before);
      }
    });

    it('fails where it is named', async () => {
      const states = (await check(await built(forALook))).map(({ state }) => state);
      expect(states).toContain('failed');
    });
  });

  it('that is not there is told', async () => {
    expect(await check(path.join(folder, 'no-such.zip'))).toEqual([
      expect.objectContaining({
        state: 'failed',
        detail: "it can't be read: there is no such file or folder",
      }),
    ]);
  });

  it('in local mode is only read', async () => {
    expect(await check(await built(GOOD), { WSA_DATA_DIR: path.join(folder, 'none') })).toEqual([
      expect.objectContaining({
        state: 'ok',
        detail: 'it is read; in local mode it is compared with nothing',
      }),
    ]);
  });

  it('is the newest that was built, unless one is named', async () => {
    await built(GOOD, 'older.zip');
    await new Promise((resolve) => setImmediate(resolve));
    expect(await newestPackage(path.join(folder, 'none'))).toBeNull();
    const names = ['app.zip', 'older.zip'].map((name) => path.join(folder, name));
    expect(names).toContain(await newestPackage(folder));
  });
});
