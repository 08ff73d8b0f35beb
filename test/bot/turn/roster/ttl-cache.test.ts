import { expect, it } from '@jest/globals';
import { TtlCache } from '../../../../bot/turn/roster/ttl-cache.ts';

it.each([
  ['as long as it may', 14_999, 1],
  ['no longer than it may', 15_000, 2],
  ['not at all where the time went back', -6 * 3_600_000, 2],
])('a cached value is kept %s', async (_name, later, asked) => {
  let time = 0;
  let asks = 0;
  const cache = new TtlCache<number>(() => time, 15_000);
  const ask = async () => ++asks;
  await cache.get('a', ask);
  time += later;
  expect(await cache.get('a', ask)).toBe(asked);
});
