import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from '@jest/globals';
import { useSignedBots } from '../../../support/bot/signed-bot.ts';
import { unsigned } from '../../../support/teams/bad-tokens.ts';
import { rawPost } from '../../../support/teams/raw-post.ts';

const start = useSignedBots();
const MB = 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** The id of a tenant that nobody has named yet, as large as a token may have it. */
const tenant = () => `${randomUUID()}${'x'.repeat(5000)}`;

function heapMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / MB;
}

it('10,000 unsigned tokens, each of another tenant, leave nothing behind', async () => {
  const bot = await start();
  const fill = async (requests: number) => {
    for (let n = 0; n < requests; n += 50) {
      const posts = Array.from({ length: 50 }, async () => {
        const answer = await bot.post(
          '{}',
          unsigned({ alg: 'RS256', kid: 'key-1' }, bot.claims({ tid: tenant() })),
        );
        await answer.arrayBuffer();
        return answer.status;
      });
      expect(new Set(await Promise.all(posts))).toEqual(new Set([401]));
    }
    // What the test itself keeps of them.
    bot.log.length = 0;
  };
  await fill(1000);
  const before = heapMegabytes();
  await fill(10_000);
  const grown = heapMegabytes() - before;
  expect(grown).toBeLessThan(10);
  expect(bot.issuer.fetches).toEqual(['/openid', '/keys']);
}, 300_000);

it('600 requests of 200 KB at once, while the keys hang, are answered without their bodies', async () => {
  const bot = await start({ openIdWithinMs: 3000 });
  bot.issuer.serve(() => {});
  const token = await bot.issuer.sign(bot.claims());
  const body = Buffer.alloc(200_000, ' ');
  const began = Date.now();
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }, 20);
  const statuses = await Promise.all(
    Array.from({ length: 600 }, async () => {
      const { socket, answer } = await rawPost(bot.url, '/api/messages', {
        bodyBytes: body.length,
        body,
        token,
      });
      const { status, headers } = await answer;
      socket.destroy();
      return [status, headers.has('retry-after')].join();
    }),
  );
  clearInterval(watch);
  expect(new Set(statuses)).toEqual(new Set(['503,true']));
  expect(Date.now() - began).toBeLessThan(15_000);
  // Held whole, the bodies would be 120 MB.
  expect(most / MB).toBeLessThan(60);
  expect(bot.issuer.fetches).toEqual(['/openid']);
}, 120_000);
