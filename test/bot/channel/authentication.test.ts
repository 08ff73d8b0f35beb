import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { BotAdapter } from '../../../bot/channel/adapter.ts';
import { LeanAuthentication } from '../../../bot/channel/authentication.ts';
import { ConnectorTransport } from '../../../bot/channel/connector.ts';
import { RequestRefused } from '../../../src/http/request-error.ts';
import { adapter, credentials, echo, message, open, sink } from '../../support/bot/bot-adapter.ts';

/** botbuilder prints every token it refuses. */
beforeAll(() => void jest.spyOn(console, 'error').mockImplementation(() => {}));
afterAll(() => void jest.restoreAllMocks());

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
