import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SDKS } from '../../support/bot/local-config.ts';
import type { SpeakingOrder } from '../../support/bot/speaking-main.ts';
import { useCompiled } from '../../support/compiled.ts';

const MAIN = 'test/support/bot/speaking-main.ts';
const compiled = useCompiled(['bot', 'cards', 'src'], [MAIN]);

interface Asked {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
  readonly secret: string | undefined;
}

let server: Server;
let url: string;
let asked: Asked[];
// The identity's endpoint, as App Service has one, and the connector, which take whatever comes.
beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
    const { authorization, 'x-identity-header': secret } = request.headers;
    const query = Object.fromEntries(searchParams);
    asked.push({
      path: pathname,
      query,
      authorization,
      secret: secret === undefined ? undefined : String(secret),
    });
    const token = { access_token: 'token-of-identity', expires_on: '4102444800', token_type: 'Bearer' };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(pathname === '/msi/token' ? { ...token, resource: query.resource } : { id: '1' }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

interface Spoken {
  readonly status: number;
  readonly failure: string;
  /** The SDKs that the process has loaded. */
  readonly loaded: string;
}

const PACKAGES = { botbuilder: 'botbuilder', agents: '@microsoft/agents-hosting' } as const;

/** Runs a bot in a process of its own, with another bot in the environment variables that the Agents SDK reads. */
async function speak(order: Omit<SpeakingOrder, 'serviceUrl'>): Promise<Spoken> {
  const child = spawn(process.execPath, [compiled(MAIN), JSON.stringify({ ...order, serviceUrl: url })], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      IDENTITY_ENDPOINT: `${url}msi/token`,
      IDENTITY_HEADER: 'the secret of the endpoint',
      clientId: 'another-bot',
      clientSecret: 'of another bot',
      Connections__other__Settings__ClientId: 'another-bot',
      Connections__other__Settings__ClientSecret: 'of another bot',
      ConnectionsMap__0__ServiceUrl: '*',
      ConnectionsMap__0__Connection: 'other',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let failure = '';
  let loaded = '';
  child.stdout.on('data', (chunk) => {
    loaded += chunk;
  });
  child.stderr.on('data', (chunk) => {
    failure += chunk;
  });
  const [status] = await once(child, 'exit');
  return { status, failure, loaded };
}

describe.each(SDKS)('a bot over %s', (sdk) => {
  it('loads that SDK alone, and signs what it sends with the token of its managed identity', async () => {
    expect(await speak({ sdk, appId: 'app-1' })).toEqual({ status: 0, failure: '', loaded: PACKAGES[sdk] });
    const [token, sent, ...more] = asked;
    expect(token).toMatchObject({
      path: '/msi/token',
      query: { resource: 'https://api.botframework.com', client_id: 'app-1' },
      secret: 'the secret of the endpoint',
    });
    expect(sent).toMatchObject({
      path: '/v3/conversations/a%3Ac1/activities',
      authorization: 'Bearer token-of-identity',
    });
    expect(more).toEqual([]);
  });

  it('is nobody in local mode, and asks for no token', async () => {
    expect(await speak({ sdk, appId: null })).toEqual({ status: 0, failure: '', loaded: PACKAGES[sdk] });
    expect(asked.map(({ path, authorization }) => [path, authorization])).toEqual([
      ['/v3/conversations/a%3Ac1/activities', undefined],
    ]);
  });
});
