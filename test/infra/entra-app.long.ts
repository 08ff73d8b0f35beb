import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshFolder } from '../support/databases/folders.ts';
import { ROOT } from '../support/infra/dockerfile.ts';
import { type FakeAz, fakeAz } from '../support/infra/fake-az.ts';

const SCRIPT = path.join(ROOT, 'infra/entra-app.sh');
const TENANT = '72f988bf-86f1-41af-91ab-2d7cd011db47';
/** As Microsoft publishes it for that tenant: articles/bot-service, "Add authentication by federated credentials". */
const ENCODED = 'v4j5cvGGr0GRqy180BHbRw';
const SCOPE = '33333333-0000-0000-0000-000000000000';

const CATALOG_ID = '44444444-0000-4000-8000-000000000000';

const BOT = { BOT_ID: 'bot-id', BOT_DOMAIN: 'bot.example', OAUTH_UNIQUE_IDENTIFIER: 'unique' };
const NEW_APP: readonly (readonly [string, string | null])[] = [
  ['account show', TENANT],
  ['ad app list', ''],
  ['ad app create', 'app-id'],
  ['ad sp show --id app-id', null],
  ['federated-credential show', null],
  ['ad app show', SCOPE],
  ["[?value=='Mail.ReadWrite']", 'id-of-mail'],
  ["[?value=='CrossTenantInformation.ReadBasic.All']", 'id-of-look-ups'],
  ["[?value=='User.Read.All']", 'id-of-users'],
  ["[?value=='TeamsAppInstallation.ReadWriteSelfForUser.All']", 'id-of-installs'],
  ['ad sp show --id 00000003-0000-0000-c000-000000000000 --query id', 'graph-sp'],
];

let az: FakeAz | null = null;
afterEach(async () => {
  await az?.remove();
  az = null;
});

async function run(
  settings: Readonly<Record<string, string>>,
  answers = NEW_APP,
  words: string[] = [],
  script = SCRIPT,
) {
  az = await fakeAz(answers);
  const env = { ...settings, PATH: `${az.folder}${path.delimiter}${process.env.PATH}` };
  const ended = promisify(execFile)('bash', [script, ...words], { env }).then(
    ({ stdout }) => ({ status: 0, text: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => {
      return { status: code, text: stdout + stderr };
    },
  );
  return { ...(await ended), calls: await az.calls() };
}

/** The JSON that calls with these words carry, in their order. */
function bodiesOf(calls: readonly (readonly string[])[], words: string, flag = '--body'): unknown[] {
  return calls
    .filter((call) => call.join(' ').includes(words))
    .flatMap((call) => (call.includes(flag) ? [JSON.parse(call[call.indexOf(flag) + 1] ?? '')] : []));
}

describe('the script for the Entra app', () => {
  it('encodes a tenant as the Bot Service does', async () => {
    expect(await run({}, [], ['--encode', TENANT])).toMatchObject({
      status: 0,
      text: `${ENCODED}\n`,
      calls: [],
    });
  });

  it("makes the app, with the URI of the manifest, the scope, Microsoft's clients and a federated credential", async () => {
    const { status, text, calls } = await run(BOT);
    expect([status, text]).toEqual([0, 'AAD_APP_CLIENT_ID=app-id\n']);
    const [app, clients] = bodiesOf(calls, 'PATCH');
    expect(app).toMatchObject({
      identifierUris: ['api://bot.example/botid-bot-id'],
      web: {
        redirectUris: [
          'https://token.botframework.com/.auth/web/redirect',
          'https://bot.example/tab/consent/end',
        ],
      },
      api: { oauth2PermissionScopes: [{ id: SCOPE, value: 'access_as_user' }] },
      optionalClaims: { accessToken: [{ name: 'idtyp' }, { name: 'acct' }, { name: 'upn' }] },
      requiredResourceAccess: [
        { resourceAccess: expect.arrayContaining([{ id: 'id-of-mail', type: 'Scope' }]) },
      ],
    });
    expect(clients).toMatchObject({
      api: { preAuthorizedApplications: Array(7).fill({ delegatedPermissionIds: [SCOPE] }) },
    });
    expect(bodiesOf(calls, 'federated-credential create', '--parameters')).toEqual([
      expect.objectContaining({
        issuer: `https://login.microsoftonline.com/${TENANT}/v2.0`,
        subject: `/eid1/c/pub/t/${ENCODED}/a/9ExAW52n_ky4ZiS_jhpJIQ/unique`,
      }),
    ]);
    expect(bodiesOf(calls, 'POST')).toEqual([]);
  });

  it.each([
    { more: {}, roles: ['id-of-look-ups'] },
    { more: { INSTALLS_APP: '1' }, roles: ['id-of-look-ups', 'id-of-users', 'id-of-installs'] },
  ])('gives the identity $roles, and nothing else', async ({ more, roles }) => {
    const { calls } = await run({ ...BOT, ...more, IDENTITY_PRINCIPAL_ID: 'identity' });
    expect(bodiesOf(calls, 'POST')).toEqual(
      roles.map((appRoleId) => ({ principalId: 'identity', resourceId: 'graph-sp', appRoleId })),
    );
  });

  describe('with --only', () => {
    const identity = { IDENTITY_PRINCIPAL_ID: 'identity' };

    it('app leaves the permissions of the identity to somebody else', async () => {
      const { status, text, calls } = await run({ ...BOT, ...identity }, NEW_APP, ['--only', 'app']);
      expect([status, text]).toEqual([0, 'AAD_APP_CLIENT_ID=app-id\n']);
      expect(calls.join(' ')).not.toContain('appRoleAssignments');
    });

    it('roles asks for nothing of the app, and changes nothing of it', async () => {
      const { status, calls } = await run({ ...identity, WSA_CLOUD: 'gcc' }, NEW_APP, ['--only', 'roles']);
      expect(status).toBe(0);
      expect(bodiesOf(calls, 'POST')).toHaveLength(1);
      expect(calls.join(' ')).not.toMatch(/PATCH|ad app/);
    });

    it('something else ends before anything is called', async () => {
      expect(await run(BOT, NEW_APP, ['--only', 'all'])).toMatchObject({ status: 1, calls: [] });
    });
  });

  it('tells the app where the permissions of the identity may not be given', async () => {
    const answers = [['POST', null] as const, ...NEW_APP];
    const { status, text } = await run({ ...BOT, IDENTITY_PRINCIPAL_ID: 'identity' }, answers);
    expect(status).not.toBe(0);
    expect(text).toContain('AAD_APP_CLIENT_ID=app-id\n');
  });

  it('gives no permission for an id that is none', async () => {
    const { status, text, calls } = await run({
      ...{ ...BOT, IDENTITY_PRINCIPAL_ID: 'identity', WSA_TEAMS_APP_ID: '# after step 5' },
    });
    expect([status, calls]).toEqual([1, []]);
    expect(text).toContain('WSA_TEAMS_APP_ID is "# after step 5": expected the id of an app');
  });

  it('skips no permission that Graph does not know', async () => {
    const answers = [["[?value=='CrossTenantInformation.ReadBasic.All']", ''] as const, ...NEW_APP];
    const { status, text } = await run({ ...BOT, IDENTITY_PRINCIPAL_ID: 'identity' }, answers);
    expect(status).toBe(1);
    expect(text).toContain(
      'Graph has no application permission CrossTenantInformation.ReadBasic.All in commercial',
    );
  });

  describe('with an environment', () => {
    let folder = '';
    beforeEach(async () => {
      folder = await freshFolder('entra');
      for (const one of ['infra', 'env']) await mkdir(path.join(folder, one));
      await cp(SCRIPT, path.join(folder, 'infra/entra-app.sh'));
      const lines = Object.entries({
        ...BOT,
        IDENTITY_PRINCIPAL_ID: 'identity',
        WSA_TEAMS_APP_ID: `"${CATALOG_ID}"`,
      });
      const text = [
        'DEVELOPER_NAME=WSA Readiness; touch here',
        'AAD_APP_CLIENT_ID=',
        ...lines.map(([name, value]) => `${name}=${value}`),
      ];
      await writeFile(path.join(folder, 'env/.env.prod'), text.join('\n'));
    });
    afterEach(() => rm(folder, { recursive: true }));
    const inFolder = (name: string, settings = {}) =>
      run(settings, NEW_APP, ['--env', name], path.join(folder, 'infra/entra-app.sh'));

    it('reads what it needs from its file, runs none of it, and writes the id of the app into it', async () => {
      const { status, calls } = await inFolder('prod');
      expect(status).toBe(0);
      expect(bodiesOf(calls, 'POST')).toHaveLength(3);
      expect(bodiesOf(calls, 'PATCH')[0]).toMatchObject({
        identifierUris: ['api://bot.example/botid-bot-id'],
      });
      const file = await readFile(path.join(folder, 'env/.env.prod'), 'utf8');
      expect(file.match(/^AAD_APP_CLIENT_ID=.*$/gm)).toEqual(['AAD_APP_CLIENT_ID=app-id']);
      expect(file).toContain('DEVELOPER_NAME=WSA Readiness; touch here\n');
    });

    const state = (lines: readonly string[]) =>
      writeFile(path.join(folder, 'env/.env.prod'), lines.join('\n'));

    it('reads it as the other programs do: comments, blanks, `export`, quotes, a byte order mark', async () => {
      await state([
        '\uFEFFBOT_ID="bot-id" # the bot',
        'export BOT_DOMAIN=bot.example',
        "OAUTH_UNIQUE_IDENTIFIER = 'uni#que'  # a name",
        'IDENTITY_PRINCIPAL_ID = identity',
        'WSA_TEAMS_APP_ID=   # after step 5',
      ]);
      const { status, calls } = await inFolder('prod');
      expect(status).toBe(0);
      expect(bodiesOf(calls, 'PATCH')[0]).toMatchObject({
        identifierUris: ['api://bot.example/botid-bot-id'],
      });
      expect(bodiesOf(calls, 'federated-credential create', '--parameters')).toEqual([
        expect.objectContaining({ subject: expect.stringMatching(/\/uni#que$/) }),
      ]);
      // What the comment stands for is not stated, so the permissions for it are not given.
      expect(bodiesOf(calls, 'POST')).toHaveLength(1);
      const file = await readFile(path.join(folder, 'env/.env.prod'), 'utf8');
      expect(file.endsWith('WSA_TEAMS_APP_ID=   # after step 5\nAAD_APP_CLIENT_ID=app-id\n')).toBe(true);
    });

    it('lets the environment of the process win', async () => {
      const { calls } = await inFolder('prod', { BOT_ID: 'other' });
      expect(bodiesOf(calls, 'PATCH')[0]).toMatchObject({
        identifierUris: ['api://bot.example/botid-other'],
      });
    });

    it('that there is none of ends before anything is called', async () => {
      expect(await inFolder('nowhere')).toMatchObject({ status: 1, calls: [] });
    });
  });

  it('keeps what is there already', async () => {
    const { calls } = await run({ ...BOT, IDENTITY_PRINCIPAL_ID: 'identity' }, [
      ['ad app list', 'app-id'],
      ['ad sp show --id app-id', ''],
      ['federated-credential show', ''],
      ['GET', 'id-of-look-ups'],
      ...NEW_APP,
    ]);
    const made = calls.map((call) => call.join(' ')).filter((call) => / create |POST/.test(call));
    expect(made).toEqual([]);
  });

  it('takes the app it is told of, such as the one that the Toolkit made', async () => {
    const { status, text, calls } = await run({ ...BOT, AAD_APP_CLIENT_ID: 'app-id' });
    expect([status, text]).toEqual([0, 'AAD_APP_CLIENT_ID=app-id\n']);
    expect(calls.filter((call) => /^ad app (create|list)/.test(call.join(' ')))).toEqual([]);
  });

  it.each([
    { cloud: 'gcc-high', graph: 'https://graph.microsoft.us/', host: 'tokengcch.botframework.azure.us' },
    { cloud: 'dod', graph: 'https://dod-graph.microsoft.us/', host: 'apiDoD.botframework.azure.us' },
  ])('asks the Graph of $cloud, and makes no federated credential there', async ({ cloud, graph, host }) => {
    const { status, calls } = await run({ BOT_ID: 'bot-id', BOT_DOMAIN: 'bot.example', WSA_CLOUD: cloud });
    expect(status).toBe(0);
    const addresses = calls
      .filter(([first]) => first === 'rest')
      .map((call) => call[call.indexOf('--url') + 1]);
    expect(addresses.filter((one) => !one?.startsWith(graph))).toEqual([]);
    expect(JSON.stringify(bodiesOf(calls, 'PATCH'))).toContain(host);
    expect(calls.some((call) => call.includes('federated-credential'))).toBe(false);
  });

  it.each([
    { settings: {}, told: 'BOT_ID' },
    { settings: { ...BOT, OAUTH_UNIQUE_IDENTIFIER: '' }, told: 'OAUTH_UNIQUE_IDENTIFIER' },
    { settings: { ...BOT, WSA_CLOUD: 'china' }, told: 'expected commercial, gcc, gcc-high or dod' },
  ])('ends before it changes anything where $told is missing or wrong', async ({ settings, told }) => {
    const { status, text, calls } = await run(settings);
    expect([status, calls]).toEqual([1, []]);
    expect(text).toContain(told);
  });
});
