import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { listen } from '../../../server/http/listener.ts';
import { refuse, respond } from '../../../src/http/json-answer.ts';
import { readJson } from '../../../src/http/json-body.ts';
import { RequestLog } from '../../../src/http/request-log.ts';
import { type SignedBot, useSignedBots } from '../../support/bot/signed-bot.ts';
import { eventually } from '../../support/eventually.ts';
import { rawConnection } from '../../support/raw-http.ts';
import { type RawPost, rawPost } from '../../support/teams/raw-post.ts';

const start = useSignedBots();
const MESSAGES = '/api/messages';
const MOST_BODY = 256 * 1024;
const posts: RawPost[] = [];
afterEach(() => {
  for (const { socket } of posts.splice(0)) socket.destroy();
});

async function post(bot: SignedBot, path: string, options: Parameters<typeof rawPost>[2]): Promise<RawPost> {
  const begun = await rawPost(bot.url, path, options);
  posts.push(begun);
  return begun;
}

describe('a request whose body has not come', () => {
  it('is refused by its head when its token is bad', async () => {
    const bot = await start();
    const { answer } = await post(bot, MESSAGES, { bodyBytes: 200_000, token: 'x.y.z' });
    expect((await answer).status).toBe(401);
    const none = await post(bot, MESSAGES, { bodyBytes: 200_000 });
    expect((await none.answer).status).toBe(401);
  });

  it('is refused by its head when the keys can not be had', async () => {
    const bot = await start({ openIdWithinMs: 100 });
    bot.issuer.serve(() => {});
    const token = await bot.issuer.sign(bot.claims());
    const { answer } = await post(bot, MESSAGES, { bodyBytes: 200_000, token });
    const { status, headers } = await answer;
    expect([status, Number(headers.get('retry-after'))]).toEqual([503, expect.closeTo(3, -1)]);
    // All that come meanwhile are answered at once, and nothing is fetched for them.
    const { fetches } = bot.issuer;
    const before = fetches.length;
    const more = await Promise.all(Array.from({ length: 20 }, () => bot.post('{}', token)));
    expect(more.map((response) => response.status)).toEqual(more.map(() => 503));
    expect(fetches).toHaveLength(before);
  });

  it('is let go when it comes too slowly', async () => {
    const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
    const server = createServer((request, response) => {
      readJson(request, response, 50).then(
        () => respond(response, 200, {}),
        (error) => refuse(request, response, error, new RequestLog(log, () => 0)),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { socket, answer } = await rawPost(url, '/', { bodyBytes: 1000, body: '{"slow":' });
    expect((await answer).status).toBe(408);
    await once(socket, 'close');
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('what is held at once', () => {
  it('is bounded in bytes for those who are signed, and room is free again once they are gone', async () => {
    const bot = await start();
    expect((await bot.post(bot.message())).status).toBe(200);
    const token = await bot.issuer.sign(bot.claims());
    const slow = [];
    for (let n = 0; n < 128; n += 1) slow.push(await post(bot, MESSAGES, { bodyBytes: MOST_BODY, token }));
    const { status, headers } = await (await post(bot, MESSAGES, { bodyBytes: MOST_BODY, token })).answer;
    expect([status, headers.get('retry-after')]).toEqual([503, '2']);
    for (const { socket } of slow) socket.destroy();
    await Promise.all(slow.map(({ socket }) => (socket.closed ? null : once(socket, 'close'))));
    let answered = 503;
    for (let n = 0; n < 50 && answered === 503; n += 1) answered = (await bot.post(bot.message())).status;
    expect(answered).toBe(200);
  });

  it('is bounded in number while nobody can tell who they are', async () => {
    const bot = await start({ openIdWithinMs: 1000 });
    bot.issuer.serve(() => {});
    const token = await bot.issuer.sign(bot.claims());
    const began = Date.now();
    const answers = await Promise.all(
      Array.from(
        { length: 200 },
        async () => (await post(bot, MESSAGES, { bodyBytes: 200_000, token })).answer,
      ),
    );
    expect(answers.filter(({ status, headers }) => status !== 503 || !headers.has('retry-after'))).toEqual(
      [],
    );
    expect(Date.now() - began).toBeLessThan(5000);
    expect(bot.issuer.fetches).toEqual(['/openid']);
  });
});

describe('connections of all peers', () => {
  it('are bounded', async () => {
    const { server, port } = await listen((_request, response) => response.end('here'), '127.0.0.1', 0, 3);
    const url = `http://127.0.0.1:${port}`;
    const open = await Promise.all([rawConnection(url), rawConnection(url), rawConnection(url)]);
    const above = await rawConnection(url);
    await above.closed;
    expect(above.received).toBe('');
    for (const { socket } of open) socket.destroy();
    await eventually(async () => expect(await (await fetch(url)).text()).toBe('here'));
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('connections of one peer', () => {
  it('are bounded, and said to be', async () => {
    const bot = await start({ connectionsPerPeer: 10 });
    const { hostname, port } = new URL(bot.url);
    const open = () =>
      Promise.all(
        Array.from({ length: 10 }, async () => {
          const socket = connect(Number(port), hostname).on('error', () => {});
          await once(socket, 'connect');
          return socket;
        }),
      );
    const idle = await open();
    const surplus = await post(bot, MESSAGES, { bodyBytes: 2, body: '{}' });
    const { status, headers } = await surplus.answer;
    expect([status, headers.get('retry-after'), headers.get('connection')]).toEqual([429, '5', 'close']);
    expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
    if (!surplus.socket.closed) await once(surplus.socket, 'close');
    // What comes above twice the limit is not listened to at all.
    idle.push(...(await open()));
    const [unheard] = await open();
    if (unheard && !unheard.closed) await once(unheard, 'close');
    for (const socket of idle) socket.destroy();
    await eventually(async () => expect((await fetch(`${bot.url}/healthz`)).status).toBe(200));
  });
});
