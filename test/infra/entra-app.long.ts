import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ROOT } from '../support/infra/dockerfile.ts';
import { type FakeAz, fakeAz } from '../support/infra/fake-az.ts';

const SCRIPT = path.join(ROOT, 'infra/entra-app.sh');
const TENANT = '72f988bf-86f1-41af-91ab-2d7cd011db47';
/** As Microsoft publishes it for that tenant: articles/bot-service, "Add authentication by federated credentials". */
const ENCODED = 'v4j5cvGGr0GRqy180BHbRw';
const SCOPE = '33333333-0000-0000-0000-000000000000';

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

async function run(settings: Readonly<Record<string, string>>, answers = NEW_APP, words: string[] = []) {
  az = await fakeAz(answers);
  const env = { ...settings, PATH: `${az.folder}${path.delimiter}${process.env.PATH}` };
  const ended = promisify(execFile)('bash', [SCRIPT, ...words], { env }).then(
    ({ stdout }) => ({ status: 0, text: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ status: code, text: stderr }),
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
      web: { redirectUris: ['https://token.botframework.com/.auth/web/redirect'] },
      api: { oauth2PermissionScopes: [{ id: SCOPE, value: 'access_as_user' }] },
      requiredResourceAccess: [
        { resourceAccess: expect.arrayContaining([{ id: 'id-of-mail', type: 'Scope' }]) },
      ],
    });
    expect(clients).toMatchObject({
      api: { preAuthorizedApplications: Array(5).fill({ delegatedPermissionIds: [SCOPE] }) },
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
