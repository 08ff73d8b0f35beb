import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { startTokenIssuer } from '../../bench/token-issuer.ts';
import { KeyDocument, type SigningKey } from '../../src/tokens/key-document.ts';
import { SigningKeys } from '../../src/tokens/signing-keys.ts';
import { type SignedBot, useSignedBots } from '../support/bot/signed-bot.ts';
import { eventually } from '../support/eventually.ts';
import { unsigned } from '../support/teams/bad-tokens.ts';

const start = useSignedBots();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Answers everything as an outage does. */
const DOWN: Parameters<SignedBot['issuer']['serve']>[0] = (_request, response) => {
  response.writeHead(503).end();
};

async function statusOf(bot: SignedBot, header: object = {}): Promise<number> {
  const token = await bot.issuer.sign(bot.claims(), header as Record<string, unknown>);
  return (await bot.post(bot.message(), token)).status;
}

async function withoutKeys(bot: SignedBot): Promise<Response> {
  return bot.post(bot.message(), await bot.issuer.sign(bot.claims()));
}

describe('the keys of the channel', () => {
  it('are fetched once for all who ask at the same time, and kept for a day', async () => {
    const bot = await start();
    const statuses = await Promise.all(Array.from({ length: 20 }, () => statusOf(bot)));
    expect(new Set(statuses)).toEqual(new Set([200]));
    bot.wait(DAY - 60_000);
    expect(await statusOf(bot)).toBe(200);
    expect(bot.issuer.fetches).toEqual(['/openid', '/keys']);
  });

  it('are renewed in the background, and serve while they can not be, for a week', async () => {
    const bot = await start();
    expect(await statusOf(bot)).toBe(200);
    bot.issuer.serve(DOWN);
    bot.wait(6 * DAY);
    const failed = () => bot.log.filter(({ message }) => message.includes('signing keys')).length;
    expect(await statusOf(bot)).toBe(200);
    await eventually(() => expect(failed()).toBe(1));
    // Not at every request: once a minute.
    expect(await statusOf(bot)).toBe(200);
    expect(bot.issuer.fetches).toEqual(['/openid', '/keys', '/openid']);
    bot.wait(2 * DAY);
    const answer = await withoutKeys(bot);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.json()).toEqual({ error: 'The keys that tell who asks could not be fetched.' });
    // Back again, they are fetched by the next request after the wait that was stated.
    bot.issuer.serve(null);
    expect((await withoutKeys(bot)).status).toBe(503);
    bot.wait(5000);
    expect(await statusOf(bot)).toBe(200);
  });

  it.each([
    ['back', -6 * HOUR],
    ['on', 6 * HOUR],
  ])('are fetched in time whoever sets the clock %s', async (_name, byMs) => {
    const bot = await start();
    bot.issuer.serve(DOWN);
    expect((await withoutKeys(bot)).status).toBe(503);
    bot.setClock(byMs);
    const answer = await withoutKeys(bot);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    bot.issuer.serve(null);
    bot.wait(5000);
    expect(await statusOf(bot)).toBe(200);
    // Nor do they grow old by it.
    const before = bot.issuer.fetches.length;
    bot.setClock(byMs);
    bot.wait(60_000);
    expect(await statusOf(bot)).toBe(200);
    expect(bot.issuer.fetches).toHaveLength(before);
  });

  it('are tried again after a failure that the log could not take', async () => {
    let fails = true;
    let time = 0;
    const keys = new SigningKeys({
      fetch: async () => {
        if (fails) throw new Error('away');
        return new Map([['a', { endorsements: [] } as unknown as SigningKey]]);
      },
      monotonic: () => time,
      of: 'the channel',
      log: {
        warn: () => {
          throw new Error('the log is gone');
        },
      },
    });
    expect((await keys.find('a')).kind).toBe('unavailable');
    // All that may wait have waited and gone.
    for (let n = 0; n < 100; n += 1) {
      time += 5000;
      expect((await keys.find('a')).kind).toBe('unavailable');
    }
    fails = false;
    time += 5000;
    expect((await keys.find('a')).kind).toBe('key');
    fails = true;
    time += DAY;
    // In the background nobody hears of it: no rejection is left unhandled.
    expect((await keys.find('a')).kind).toBe('key');
    await setImmediate();
  });

  it('are what readiness asks for, and names while there are none', async () => {
    const bot = await start();
    bot.issuer.serve(DOWN);
    const ready = async () => {
      const answer = await fetch(`${bot.url}/readyz`);
      return [answer.status, ((await answer.json()) as { checks: Record<string, string> }).checks.keys];
    };
    const away = "the channel's signing keys can not be fetched, so nobody can be let in";
    expect(await ready()).toEqual([503, away]);
    bot.issuer.serve(null);
    expect(await ready()).toEqual([503, away]);
    bot.wait(5000);
    expect(await ready()).toEqual([200, 'ok']);
    expect(await statusOf(bot)).toBe(200);
  });

  it('that are renewed replace the old ones, for tokens known already, too', async () => {
    const bot = await start();
    const old = await bot.issuer.sign(bot.claims({ exp: Math.floor(bot.now() / 1000) + 24 * 3600 }));
    expect((await bot.post(bot.message(), old)).status).toBe(200);
    await bot.issuer.rotate();
    expect((await bot.post(bot.message(), old)).status).toBe(200);
    bot.wait(DAY);
    await bot.post(bot.message(), old);
    await eventually(async () => expect((await bot.post(bot.message(), old)).status).toBe(401));
    expect(await statusOf(bot)).toBe(200);
  });

  it('that are new are fetched when a token names one, at most once a minute', async () => {
    const bot = await start();
    expect(await statusOf(bot)).toBe(200);
    bot.wait(60_000);
    await bot.issuer.rotate({ joins: true });
    expect(await statusOf(bot)).toBe(200);
    const before = bot.issuer.fetches.length;
    for (let n = 0; n < 100; n += 1) expect(await statusOf(bot, { kid: `unknown-${n}` })).toBe(401);
    expect(bot.issuer.fetches).toHaveLength(before);
    bot.wait(60_000);
    const more = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        bot.post('{}', unsigned({ alg: 'RS256', kid: `strange-${n}` }, bot.claims())),
      ),
    );
    expect(more.filter(({ status }) => status !== 401 && status !== 503)).toEqual([]);
    expect(bot.issuer.fetches.slice(before)).toEqual(['/openid', '/keys']);
  });

  it('speak for the channels that endorse them alone', async () => {
    const bot = await start();
    const endorsed = async (endorsements: readonly string[], channelId: string) => {
      bot.wait(60_000);
      await bot.issuer.rotate({ endorsements });
      return (await bot.post(bot.message('help', { channelId }))).status;
    };
    expect(await endorsed(['msteams'], 'msteams')).toBe(200);
    expect(await endorsed(['m365extensions'], 'm365extensions')).toBe(200);
    expect(await endorsed([], 'msteams')).toBe(403);
    expect(await endorsed(['webchat', 'directline'], 'msteams')).toBe(403);
    expect(await endorsed(['msteams'], 'm365extensions')).toBe(403);
    expect(await endorsed(['webchat'], 'webchat')).toBe(403);
  });
});

describe('a key document is not taken', () => {
  const keyed = { kty: 'RSA', kid: 'k', n: 'x'.repeat(342), e: 'AQAB' };
  /** A modulus of 1024 bits. */
  const weak = 'x'.repeat(171);
  const openId = (changed: object = {}) => ({ jwks_uri: '/keys', ...changed });

  /** What becomes of a fetch when the two documents are answered like this. */
  async function fetched(openIdAnswer: object | string, keys: object | string = { keys: [keyed] }) {
    const issuer = await startTokenIssuer();
    const { origin } = new URL(issuer.openIdUrl);
    issuer.serve((request, response) => {
      const answer = request.url === '/keys' ? keys : openIdAnswer;
      const text =
        typeof answer === 'string' ? answer : JSON.stringify(answer).replace('"/keys"', `"${origin}/keys"`);
      if (text === 'redirect') response.writeHead(302, { location: `${origin}/elsewhere` }).end();
      else if (text === 'hang') response.writeHead(200).write('{');
      else response.writeHead(200, { 'content-type': 'application/json' }).end(text);
    });
    const document = new KeyDocument(issuer.openIdUrl, { withinMs: 200 });
    const outcome = await document.fetch().then(
      (set) => [...set.keys()].join(),
      (error: Error) => error.message.replaceAll(origin, ''),
    );
    await document.close();
    await issuer.close();
    return { outcome, fetches: issuer.fetches };
  }

  it.each<[string, object | string, object | string | undefined, string]>([
    ['no JSON', '{"jwks', undefined, '/openid is no JSON'],
    ['a list', [], undefined, '/openid is no OpenID document'],
    ['a redirect', 'redirect', undefined, '/openid answered HTTP 302'],
    ['too large', `"${'x'.repeat(300_000)}"`, undefined, '/openid is larger than 256 KB'],
    ['too slow', 'hang', undefined, 'no answer of  within 0.2 s'],
    [
      'keys elsewhere',
      openId({ jwks_uri: 'http://127.0.0.1:1/keys' }),
      undefined,
      '/openid names keys at another origin',
    ],
    [
      'keys of a file',
      openId({ jwks_uri: 'file:///etc/passwd' }),
      undefined,
      '/openid names keys at another origin',
    ],
    [
      'other algorithms',
      openId({ id_token_signing_alg_values_supported: ['ES256'] }),
      undefined,
      '/openid does not name RS256',
    ],
    ['keys that are no JSON', openId(), 'keys', '/keys is no JSON'],
    ['keys too slow', openId(), 'hang', 'no answer of  within 0.2 s'],
    ['keys too large', openId(), `"${'x'.repeat(300_000)}"`, '/keys is larger than 256 KB'],
    ['no keys', openId(), { keys: [] }, 'the key document has no key that can be used'],
    ['no list of keys', openId(), { keys: {} }, 'the key document has no list of keys'],
    [
      'keys that are too weak alone',
      openId(),
      {
        keys: [
          { ...keyed, n: weak },
          { ...keyed, e: 'AQ' },
          { ...keyed, e: 'Ag' },
          { ...keyed, e: 'AAAA' },
        ],
      },
      'the key document has no key that can be used',
    ],
    [
      'keys of other kinds alone',
      openId(),
      {
        keys: [
          7,
          null,
          { kty: 'oct', kid: 'k', k: 'AAAA' },
          { ...keyed, use: 'enc' },
          { ...keyed, alg: 'RS512' },
        ],
      },
      'the key document has no key that can be used',
    ],
  ])('%s', async (_name, openIdAnswer, keys, outcome) => {
    expect((await fetched(openIdAnswer, keys)).outcome).toBe(outcome);
  });

  it.each([
    [
      '150 keys: the first hundred count',
      Array.from({ length: 150 }, (_, n) => ({ ...keyed, kid: `k${n}` })),
      100,
    ],
    ['a weak key among good ones: it is left out', [{ ...keyed, kid: 'weak', n: weak }, keyed], 1],
    [
      'a modulus with zeros before it: they count for nothing',
      [{ ...keyed, kid: 'z', n: `${'A'.repeat(200)}${weak}` }, keyed],
      1,
    ],
  ])('whole for %s', async (_name, keys, taken) => {
    expect((await fetched(openId(), { keys })).outcome.split(',')).toHaveLength(taken);
  });

  it('for a host with an address of our own network', async () => {
    const resolve = async () => [{ address: '10.1.2.3', family: 4 }];
    const document = new KeyDocument('https://login.botframework.com/v1/.well-known/openidconfiguration', {
      resolve,
    });
    await expect(document.fetch()).rejects.toThrow('not a public address');
    await document.close();
  });
});
