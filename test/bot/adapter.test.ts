import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { CloudAdapter, TeamsInfo, type TurnContext } from 'botbuilder';
import {
  type AdapterOptions,
  BotAdapter,
  type CredentialsFactory,
  cloudSettings,
  createAdapter,
  LeanAuthentication,
  RequestRefused,
} from '../../bot/adapter.ts';
import { type ConnectorError, ConnectorTransport } from '../../bot/connector.ts';
import { DuplicateGuard, duplicateKey } from '../../bot/duplicates.ts';

interface Sent {
  method: string;
  url: string;
  authorization: string | undefined;
  body: { type?: string; text?: string; replyToId?: string };
}

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function sink(status = 201) {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      const { method = '', url = '' } = request;
      const body = text === '' ? {} : JSON.parse(text);
      sent.push({ method, url, authorization: request.headers.authorization, body });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify(method === 'GET' ? { id: '29:u', email: 'a@b.example' } : { id: 'sent-1' }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, sent };
}

function adapter(options: Partial<AdapterOptions> & { appId?: string } = {}): BotAdapter {
  const { appId, ...rest } = options;
  const made = createAdapter(
    {
      cloud: 'commercial',
      appId,
      appPassword: appId && 'pw',
      appType: appId && 'SingleTenant',
      tenantId: 't',
    },
    {
      onTurnError: async (_context, error) => {
        throw error;
      },
      ...rest,
    },
  );
  open.unshift(made);
  return made;
}

function message(serviceUrl: string, text = 'hello') {
  return {
    type: 'message',
    id: 'in-1',
    text,
    timestamp: '2026-11-21T12:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:u', name: 'Alex' },
    conversation: { id: 'a:c1' },
    recipient: { id: '28:bot' },
  };
}

async function echo(context: TurnContext): Promise<void> {
  await context.sendActivity(`Echo: ${context.activity.text}`);
}

/** Credentials of an app whose token comes from the test. */
function credentials(getToken: () => Promise<string>): CredentialsFactory {
  return {
    isValidAppId: async (appId: string) => appId === 'app-1',
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      appId: 'app-1',
      getToken,
      signRequest: async (request: unknown) => request,
    }),
  } as unknown as CredentialsFactory;
}

describe('the adapter', () => {
  it('is a CloudAdapter that answers a message at its service URL', async () => {
    const { url, sent } = await sink();
    const bot = adapter();
    expect(bot).toBeInstanceOf(CloudAdapter);
    let id: string | undefined;
    const answer = await bot.receive('', message(url), async (context) => {
      id = (await context.sendActivity('Echo'))?.id;
      expect(context.activity.timestamp).toEqual(new Date('2026-11-21T12:00:00Z'));
    });
    expect(answer).toBeUndefined();
    expect(id).toBe('sent-1');
    expect(sent).toEqual([
      {
        method: 'POST',
        url: '/v3/conversations/a%3Ac1/activities/in-1',
        authorization: undefined,
        body: expect.objectContaining({ type: 'message', text: 'Echo', replyToId: 'in-1' }),
      },
    ]);
  });

  it('updates and deletes what it sent, and looks a member up', async () => {
    const { url, sent } = await sink();
    await adapter().receive('', message(url), async (context) => {
      await context.updateActivity({ id: 'x', type: 'message', text: 'new' });
      await context.deleteActivity('x');
      expect((await TeamsInfo.getMember(context, '29:u')).email).toBe('a@b.example');
    });
    expect(sent.map((one) => `${one.method} ${one.url}`)).toEqual([
      'PUT /v3/conversations/a%3Ac1/activities/x',
      'DELETE /v3/conversations/a%3Ac1/activities/x',
      'GET /v3/conversations/a%3Ac1/members/29%3Au',
    ]);
  });

  it('returns what an invoke is to be answered with', async () => {
    const { url, sent } = await sink();
    const invoke = { ...message(url), type: 'invoke', name: 'adaptiveCard/action' };
    const answer = await adapter().receive('', invoke, async (context) => {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { a: 1 } } });
    });
    expect(answer).toEqual({ status: 200, body: { a: 1 } });
    expect(sent).toHaveLength(0);
  });

  it('sends without being asked, to a known and to a new conversation', async () => {
    const { url, sent } = await sink();
    const bot = adapter();
    const conversation = { id: 'a:c1', isGroup: false, conversationType: 'personal', name: '' };
    const reference = { serviceUrl: url, channelId: 'msteams', conversation };
    await bot.continueConversationAsync('', reference, async (context) => {
      await context.sendActivity('due');
    });
    const parameters = { isGroup: false, members: [{ id: '29:u', name: '' }] };
    await bot.createConversationAsync('', 'msteams', url, '', parameters as never, async (context) => {
      expect(context.activity.conversation.id).toBe('sent-1');
    });
    expect(sent.map((one) => `${one.method} ${one.url}`)).toEqual([
      expect.stringMatching(/^POST \/v3\/conversations\/a%3Ac1\/activities\/[-0-9a-f]{36}$/),
      'POST /v3/conversations',
    ]);
  });

  it('lets the turn read why a send failed, and hands an uncaught failure to the error hook', async () => {
    const { url } = await sink(403);
    const caught: Error[] = [];
    const bot = adapter({ onTurnError: async (_context, error) => void caught.push(error) });
    await bot.receive('', message(url), echo);
    expect(caught).toHaveLength(1);
    expect((caught[0] as ConnectorError).statusCode).toBe(403);
  });

  it.each([null, [], 'text', {}, { type: '' }, { type: 7 }])('refuses %j as an activity', async (body) => {
    await expect(adapter().receive('', body, echo)).rejects.toMatchObject({ statusCode: 400 });
  });

  it.each(['https://evil.example/', undefined])('refuses the service URL %s before any turn', async (url) => {
    let ran = false;
    const turn = adapter().receive('', { ...message('x'), serviceUrl: url }, async () => {
      ran = true;
    });
    await expect(turn).rejects.toMatchObject({ name: 'RequestRefused', statusCode: 400 });
    expect(ran).toBe(false);
  });
});

describe('with an app id', () => {
  const unsigned = `${btoa('{"alg":"none"}')}.${btoa('{"iss":"https://api.botframework.com"}')}.`;

  it.each(['', 'Bearer', 'Bearer garbage', `Bearer ${btoa('{}')}.${btoa('x')}.`, `Basic ${unsigned}`])(
    'refuses a request with the Authorization header %j',
    async (header) => {
      const { url, sent } = await sink();
      let ran = false;
      const turn = adapter({ appId: 'app-1', allowedHosts: 'loopback' }).receive(
        header,
        message(url),
        async () => {
          ran = true;
        },
      );
      const error = await turn.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(RequestRefused);
      expect(error).toMatchObject({ statusCode: 401 });
      expect(ran).toBe(false);
      expect(sent).toHaveLength(0);
    },
  );

  it('signs what it sends with the token of its credentials', async () => {
    const { url, sent } = await sink();
    const credentialsFactory = credentials(async () => 'token-1');
    const bot = adapter({ appId: 'app-1', allowedHosts: 'loopback', credentialsFactory });
    const reference = { serviceUrl: url, channelId: 'msteams', conversation: { id: 'a:c1' } as never };
    await bot.continueConversationAsync('app-1', reference, echo);
    expect(sent.map((one) => one.authorization)).toEqual(['Bearer token-1']);
  });

  it('asks for no token for a host that is not on the list', async () => {
    const { url, sent } = await sink();
    let asked = 0;
    const credentialsFactory = credentials(async () => {
      asked += 1;
      return 'token-1';
    });
    const bot = adapter({ appId: 'app-1', credentialsFactory });
    const reference = { serviceUrl: url, channelId: 'msteams', conversation: { id: 'a:c1' } as never };
    await expect(bot.continueConversationAsync('app-1', reference, echo)).rejects.toThrow(/refused/);
    expect([asked, sent.length]).toEqual([0, 0]);
  });
});

describe('a signed request', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const now = Math.floor(Date.now() / 1000);

  function sign(claims: object): string {
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const payload = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'k1' })}.${encode(claims)}`;
    return `Bearer ${payload}.${createSign('RSA-SHA256').update(payload).sign(privateKey, 'base64url')}`;
  }

  /** The Bot Framework's key documents, on the wire; `up: false` answers as an outage does. */
  async function keys(up = true): Promise<string> {
    const server = createServer((request, response) => {
      const jwk = {
        ...publicKey.export({ format: 'jwk' }),
        kid: 'k1',
        use: 'sig',
        endorsements: ['msteams'],
      };
      const document = {
        issuer: 'https://api.botframework.com',
        jwks_uri: `http://${request.headers.host}/keys`,
      };
      response.writeHead(up ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : document));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push({
      close: () => {
        server.closeAllConnections();
        server.close();
      },
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`;
  }

  async function receive(claims: (url: string) => object, up = true) {
    const { url, sent } = await sink();
    const settings = {
      ToBotFromChannelOpenIdMetadataUrl: await keys(up),
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
      ToBotFromEmulatorOpenIdMetadataUrl: 'http://127.0.0.1:1/',
    };
    const transport = new ConnectorTransport('tests');
    const inbound = new LeanAuthentication(
      settings,
      transport,
      'loopback',
      credentials(async () => 'token-1'),
    );
    const bot = new BotAdapter(inbound, async (_context, error) => {
      throw error;
    });
    open.unshift(bot);
    await bot.receive(sign(claims(url)), message(url), echo);
    return sent;
  }

  const good = (serviceurl: string) => ({
    iss: 'https://api.botframework.com',
    aud: 'app-1',
    serviceurl,
    nbf: now - 60,
    exp: now + 600,
  });

  it('gets its turn, and the answer is signed', async () => {
    const sent = await receive(good);
    expect(sent.map((one) => one.authorization)).toEqual(['Bearer token-1']);
  });

  it.each([
    ['another bot', { aud: 'app-2' }],
    ['another service URL', { serviceurl: 'https://smba.trafficmanager.net/' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['the past', { exp: now - 3600 }],
    ['the future', { nbf: now + 3600 }],
  ])('is refused when made for %s', async (_what, change) => {
    await expect(receive((url) => ({ ...good(url), ...change }))).rejects.toMatchObject({ statusCode: 401 });
  });

  it('is not called forged when the signing keys cannot be had', async () => {
    await expect(receive(good, false)).rejects.toMatchObject({ name: 'RequestRefused', statusCode: 503 });
  });
});

describe('the clouds', () => {
  it('leave botbuilder its defaults in commercial and GCC', () => {
    expect([cloudSettings.commercial, cloudSettings.gcc]).toEqual([{}, {}]);
  });

  it.each([
    ['gcc-high', 'https://tokengcch.botframework.azure.us/'],
    ['dod', 'https://apiDoD.botframework.azure.us'],
  ] as const)('set every address in %s', (cloud, oAuthUrl) => {
    expect(cloudSettings[cloud]).toEqual({
      ChannelService: 'https://botframework.azure.us',
      OAuthUrl: oAuthUrl,
      ToChannelFromBotLoginUrl: 'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
      ToChannelFromBotOAuthScope: 'https://api.botframework.us',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.us',
      ToBotFromChannelOpenIdMetadataUrl:
        'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
      ToBotFromEmulatorOpenIdMetadataUrl:
        'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
      ValidateAuthority: true,
      CallerId: 'urn:botframework:azureusgov',
    });
  });

  it('ask for a token of their own cloud', async () => {
    const { url } = await sink();
    const asked: unknown[] = [];
    const credentialsFactory = {
      ...credentials(async () => 't'),
      createCredentials: async (...args: unknown[]) => {
        asked.push(args.slice(1));
        return { appId: 'app-1', getToken: async () => 't' };
      },
    } as unknown as CredentialsFactory;
    const bot = createAdapter(
      { cloud: 'gcc-high', appId: 'app-1' },
      { onTurnError: async () => {}, allowedHosts: 'loopback', credentialsFactory },
    );
    open.unshift(bot);
    const reference = { serviceUrl: url, channelId: 'msteams', conversation: { id: 'a:c1' } as never };
    await bot.continueConversationAsync('app-1', reference, echo);
    const login = 'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us';
    expect(asked).toEqual([['https://api.botframework.us', login, true]]);
  });
});

describe('the duplicate guard', () => {
  const minute = 60_000;

  it('knows an activity for ten minutes, within its own conversation', () => {
    const guard = new DuplicateGuard();
    const key = duplicateKey('c1', 'a1');
    expect(guard.seen(key, 0)).toBe(false);
    expect(guard.seen(key, 9 * minute)).toBe(true);
    expect(guard.seen(duplicateKey('c2', 'a1'), 9 * minute)).toBe(false);
    expect(guard.seen(key, 10 * minute)).toBe(false);
  });

  it('takes an activity again that was given back', () => {
    const guard = new DuplicateGuard();
    guard.seen('k', 0);
    guard.forget('k');
    expect(guard.seen('k', 1)).toBe(false);
  });

  it('holds ten thousand and drops the oldest first', () => {
    const guard = new DuplicateGuard();
    for (let n = 0; n < 10_001; n += 1) guard.seen(`k${n}`, n);
    expect(guard.size).toBe(10_000);
    expect(guard.seen('k1', 10_001)).toBe(true);
    expect(guard.seen('k0', 10_001)).toBe(false);
  });
});
