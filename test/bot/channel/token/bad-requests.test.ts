import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type SignedBot, useSignedBots } from '../../../support/bot/signed-bot.ts';
import { BAD_TOKENS } from '../../../support/teams/bad-tokens.ts';

const start = useSignedBots();
let bot: SignedBot;
let fetches: number;
let sent: number;
beforeAll(async () => {
  bot = await start();
  // The document is at hand from here on.
  expect((await bot.post(bot.message())).status).toBe(200);
});
beforeEach(() => {
  fetches = bot.issuer.fetches.length;
  sent = bot.connector.sent.length;
});

/** Nobody got in, and nothing was called: neither the connector nor the service with the keys. */
afterEach(() => {
  expect(bot.connector.sent.length - sent).toBe(0);
  expect(bot.issuer.fetches.length - fetches).toBe(0);
  expect(bot.log.filter(({ level }) => level === 'error')).toEqual([]);
});

/** Bodies with which a bad token is tried: a way out for the answer, another channel, another form. */
const BODIES: Readonly<Record<string, object>> = {
  'a message': {},
  'an invoke': { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'x', data: {} } } },
  'replies expected': { deliveryMode: 'expectReplies' },
  'the emulator': { channelId: 'emulator', deliveryMode: 'expectReplies' },
  'the App Service Extension': { channelId: 'AseChannel', deliveryMode: 'expectReplies' },
};

/** What a good token must not be used for, and the status it is refused with. */
const BAD_BODIES: Readonly<Record<string, { readonly fields: object; readonly status: number }>> = {
  'Direct Line': { fields: { channelId: 'directline' }, status: 403 },
  'Web Chat': { fields: { channelId: 'webchat' }, status: 403 },
  'the emulator': { fields: { channelId: 'emulator' }, status: 403 },
  'the App Service Extension': { fields: { channelId: 'AseChannel' }, status: 403 },
  'Outlook actionable messages': { fields: { channelId: 'outlook' }, status: 403 },
  'Teams in other letters': { fields: { channelId: 'MSTeams' }, status: 403 },
  'a channel of a prototype': { fields: { channelId: 'constructor' }, status: 403 },
  'no channel': { fields: { channelId: undefined }, status: 400 },
  'an empty channel': { fields: { channelId: '' }, status: 400 },
  'a channel that is a list': { fields: { channelId: ['msteams'] }, status: 400 },
  'replies in the answer': { fields: { deliveryMode: 'expectReplies' }, status: 400 },
  'another host': { fields: { serviceUrl: 'https://evil.example/' }, status: 401 },
  'another host of Microsoft': {
    fields: { serviceUrl: 'https://smba.trafficmanager.net/emea/' },
    status: 401,
  },
  'no host': { fields: { serviceUrl: undefined }, status: 400 },
};

describe('a bad token is refused', () => {
  it.each(Object.keys(BAD_TOKENS))('%s', async (name) => {
    const token = await BAD_TOKENS[name]?.(bot);
    const response = await bot.post(bot.message('check EA-2026-0042'), token);
    expect({ status: response.status, said: await response.text() }).toEqual({
      status: 401,
      said: expect.stringMatching(/^\{"error":"[\w ,.':-]{5,120}"\}$/),
    });
  });
});

describe('a good token is refused for', () => {
  it.each(Object.entries(BAD_BODIES))('%s', async (_name, { fields, status }) => {
    expect((await bot.post(bot.message('help', fields))).status).toBe(status);
  });

  it('a host that may not be called, even though the token names it', async () => {
    const serviceUrl = 'https://evil.example/';
    const token = await bot.issuer.sign(bot.claims({ serviceurl: serviceUrl }));
    expect((await bot.post(bot.message('help', { serviceUrl }), token)).status).toBe(400);
  });
});

it.each(['Bearer', 'bearer', 'BEARER'])(
  'a good token is taken with the scheme written %s',
  async (scheme) => {
    const token = await bot.issuer.sign(bot.claims());
    const response = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `${scheme} ${token}` },
      // Verified, and so refused for what it says.
      body: JSON.stringify(bot.message('help', { channelId: 'directline' })),
    });
    expect(response.status).toBe(403);
  },
);

describe('every bad token with every body', () => {
  it('gets 0 in, 0 calls out and 0 of 5xx', async () => {
    const answers = await Promise.all(
      Object.entries(BAD_TOKENS).flatMap(([name, token]) =>
        Object.entries(BODIES).map(async ([body, fields]) => {
          const { status } = await bot.post(bot.message('check EA-2026-0042', fields), await token(bot));
          return { name, body, status };
        }),
      ),
    );
    expect(answers.length).toBeGreaterThan(250);
    expect(answers.filter(({ status }) => status < 400 || status >= 500)).toEqual([]);
  });
});

describe('a token costs next to nothing', () => {
  it('with 1,500 claims', async () => {
    const token = (await BAD_TOKENS['1,500 claims in 14 KB']?.(bot)) ?? '';
    const cpu = process.cpuUsage();
    for (let n = 0; n < 50; n += 1) await bot.post('{}', token);
    const { user, system } = process.cpuUsage(cpu);
    // Both sides of the request are in this process: the bot, and who sends it.
    expect((user + system) / 50 / 1000).toBeLessThan(15);
  });
});
