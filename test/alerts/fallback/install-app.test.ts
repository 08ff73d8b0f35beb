import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Installed, installFor, whyNotInstalled } from '../../../src/alerts/fallback/install-app.ts';
import { reasonText } from '../../../src/domain/alerts/reason-text.ts';
import { Graph } from '../../../src/graph/client.ts';
import type { Cloud } from '../../../src/policy/cloud-hosts.ts';
import { type Fault, GraphServer, type SeenRequest } from '../../support/graph/server.ts';

const APP_ID = '4f1c2a3b-0000-4000-8000-00000000aa01';
const PAT = 'pat@contoso.com';
const CHAT = '19:oid-pat_bot@unq.gbl.spaces';
const THERE: Installed = { kind: 'installed', userId: 'oid-pat', chatId: CHAT };
const WITHOUT_CHAT: Installed = { ...THERE, chatId: null };
const NO_TIME = new AbortController().signal;

const isFind = ({ path }: SeenRequest) => /\/users\?/.test(path);
const isInstall = ({ method }: SeenRequest) => method === 'POST';
const isList = ({ method, path }: SeenRequest) => method === 'GET' && /installedApps\?/.test(path);
const isChat = ({ path }: SeenRequest) => path.endsWith('/chat');

describe('the app for somebody who does not have it', () => {
  let server: GraphServer;
  let graph: Graph;
  let waits: number[];
  beforeEach(async () => {
    server = new GraphServer();
    waits = [];
    const wait = async (ms: number) => void waits.push(ms);
    graph = new Graph({ cloud: 'commercial', localBase: await server.start(), time: { now: () => 0, wait } });
    server.apps.catalog.add(APP_ID);
    server.apps.add('oid-pat', PAT);
    server.apps.add('oid-joe', "joe.o'hara@contoso.com", 'joe@contoso.com');
    server.apps.add('oid-other', 'joe@contoso.com', null);
  });
  afterEach(async () => {
    await graph.close();
    await server.stop();
  });

  const install = (address = PAT, signal = NO_TIME, cloud: Cloud = 'commercial', token = 'the app') =>
    installFor({ graph, token: async () => token, cloud, teamsAppId: APP_ID }, address, signal);
  const posts = () => server.requests.filter(isInstall);

  it('is installed once, and its chat told', async () => {
    expect(await install()).toEqual(THERE);
    expect(await install(PAT.toUpperCase())).toEqual(THERE);
    expect(server.apps.users[0]?.apps).toEqual(new Set([APP_ID]));
    expect(new Set(server.requests.map(({ headers }) => headers.authorization))).toEqual(
      new Set(['Bearer the app']),
    );
    expect(posts()[0]?.body).toEqual({
      'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${APP_ID}`,
    });
  });

  it('is named as the cloud of the bot names it', async () => {
    expect(await install(PAT, NO_TIME, 'gcc-high')).toEqual(THERE);
    expect(JSON.stringify(posts()[0]?.body)).toContain('https://graph.microsoft.us/v1.0/appCatalogs/');
  });

  it.each([
    ["joe.o'hara@contoso.com", 'oid-joe'],
    ['joe@contoso.com', 'oid-other'],
    ['nobody@contoso.com', null],
  ])('goes to %s, who signs in so before who only gets mail so', async (address, userId) => {
    const installed = await install(address);
    expect(installed).toMatchObject(userId === null ? { kind: 'no-such-user' } : { userId });
  });

  it.each([
    [
      'who has the address as an entry alone',
      'ann@contoso.com',
      'eve_fabrikam.com#EXT#@org.onmicrosoft.com',
      null,
    ],
    [
      'whose sign-in name only reads as it',
      'ann@contoso.com',
      'ann@contoso.com#ext#@org.onmicrosoft.com',
      null,
    ],
    ['who was invited by it', 'kim@fabrikam.com', 'kim_fabrikam.com#EXT#@org.onmicrosoft.com', 'oid-guest'],
  ])('and a guest %s: %s', async (_who, address, signInName, userId) => {
    server.apps.add('oid-guest', signInName, address);
    const installed = await install(address);
    expect(installed).toMatchObject(userId === null ? { kind: 'no-such-user' } : { userId });
  });

  it('goes to nobody when it can’t be told who is meant', async () => {
    server.apps.add('oid-mo', 'mo@contoso.com', 'team@contoso.com');
    server.apps.add('oid-jo', 'jo@contoso.com', 'team@contoso.com');
    expect(await install('team@contoso.com')).toMatchObject({ kind: 'failed', retryAfterMs: null });
    expect(posts()).toEqual([]);
  });

  const faults: readonly [string, (seen: SeenRequest) => boolean, Fault, Partial<Installed>][] = [
    [
      'nobody may be looked up',
      isFind,
      { status: 403 },
      { kind: 'not-permitted', permission: 'User.Read.All' },
    ],
    [
      'nothing may be installed',
      isInstall,
      { status: 403 },
      { kind: 'not-permitted', permission: 'TeamsAppInstallation.ReadWriteSelfForUser.All' },
    ],
    ['the app is not in the catalog', isInstall, { status: 404 }, { kind: 'failed', retryAfterMs: null }],
    ['the token is refused', isFind, { status: 401 }, { kind: 'failed', retryAfterMs: null }],
    ['the directory is away', isFind, { drop: 'before' }, { kind: 'failed', retryAfterMs: 60_000 }],
    ['it was not heard that it was done', isInstall, { drop: 'after' }, THERE],
    ['it was said to have failed', isInstall, { status: 500, done: true }, THERE],
    [
      'it was not done, without an answer',
      isInstall,
      { drop: 'before' },
      { kind: 'failed', retryAfterMs: 60_000 },
    ],
    ['it failed', isInstall, { status: 503 }, { kind: 'failed', retryAfterMs: 60_000 }],
    ['the installation is not told', isList, { status: 403 }, WITHOUT_CHAT],
    ['the chat is not told', isChat, { status: 404 }, WITHOUT_CHAT],
    ['the answer is another', isFind, { status: 200, body: { value: [{ name: 1 }] } }, { kind: 'failed' }],
  ];
  it.each(faults)('when %s', async (_when, when, fault, expected) => {
    server.faults.push({ when, fault });
    expect(await install()).toMatchObject(expected);
    expect(posts().length).toBeLessThanOrEqual(1);
  });

  it('when Graph asks to be left alone, later', async () => {
    for (let at = 0; at < 3; at++) server.failNext('GET', { status: 429, retryAfter: '600' });
    expect(await install()).toEqual({
      kind: 'failed',
      reason: expect.objectContaining({ code: 'install-failed', error: 'Code429' }),
      retryAfterMs: 600_000,
    });
    expect(waits).toEqual([]);
  });

  it('is begun no more when there is no time left', async () => {
    expect(await install(PAT, AbortSignal.abort())).toMatchObject({ kind: 'failed', retryAfterMs: 60_000 });
    expect(posts()).toEqual([]);
  });

  it('is not asked for without a token', async () => {
    const failing = async () => Promise.reject(new Error('secret'));
    const context = { graph, token: failing, cloud: 'commercial', teamsAppId: APP_ID } as const;
    const installed = await installFor(context, PAT, NO_TIME);
    expect(installed).toMatchObject({ kind: 'failed', retryAfterMs: 60_000 });
    expect(JSON.stringify(installed)).not.toContain('secret');
    expect(server.requests).toEqual([]);
  });

  it.each([
    [{ kind: 'not-permitted', permission: 'User.Read.All' } as const, /grant the bot User\.Read\.All/],
    [{ kind: 'no-such-user' } as const, /correct it on the deal/],
    [
      {
        kind: 'failed',
        reason: { code: 'install-failed', error: 'X', message: 'no' },
        retryAfterMs: null,
      } as const,
      /Graph said X/,
    ],
  ])('is said why it is not there: %j', (installed, words) => {
    expect(reasonText(whyNotInstalled(installed))).toMatch(words);
  });
});
