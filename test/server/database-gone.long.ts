import { once } from 'node:events';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { type Keeper, spawnKeeper } from '../support/databases/spawn-keeper.ts';
import { eventually } from '../support/eventually.ts';
import { useProduct } from '../support/product.ts';
import { type LooseActivity, message } from '../support/teams/activities.ts';
import { titleOf } from '../support/teams/card-text.ts';
import { type Connector, startConnector } from '../support/teams/connector.ts';

const start = useProduct();
let postgres: Keeper;
let databaseUrl: string;
let connector: Connector;

beforeAll(async () => {
  postgres = spawnKeeper(path.resolve(import.meta.dirname, '../..'));
  const { url, reason } = JSON.parse(await postgres.said) as { url?: string; reason?: string };
  if (url === undefined) throw new Error(`PostgreSQL did not start: ${reason}`);
  databaseUrl = `${url}/postgres`;
}, 90_000);

afterAll(async () => {
  const gone = once(postgres.keeper, 'exit');
  postgres.keeper.stdin?.end();
  await gone;
}, 30_000);

beforeEach(async () => {
  connector = await startConnector();
});

afterEach(() => connector.stop());

/** Turns that run at once; the pool has fewer connections. */
const AT_ONCE = 30;
const STOPS = 6;
const TEXTS = ['check EA-2026-0042', 'my deals', 'at risk', 'evidence EA-2026-0042', 'plan EA-2026-0042'];
const GONE = 'My database can not be reached';

it('PostgreSQL that goes away under load ends no process: turns are told, and work again once it is back', async () => {
  const bot = await start({ DATABASE_URL: databaseUrl, WSA_ALERTS: 'on' });
  const url = await bot.url();
  let ids = 0;
  let isOver = false;
  const ask = async (text: string): Promise<number> => {
    const id = `in-${ids++}`;
    const activity: LooseActivity = message(text, {
      serviceUrl: connector.url,
      conversation: 'personal',
      from: `29:p${ids % AT_ONCE}`,
      id,
    });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers,
      body: JSON.stringify(activity),
    });
    return response.status;
  };
  let seen = 0;
  const titles = () =>
    connector.sent
      .slice(seen)
      .map(({ activity }) => titleOf(activity.attachments?.[0]?.content as Parameters<typeof titleOf>[0]));
  const status = async (where: string) => {
    const response = await fetch(`${url}${where}`);
    return [response.status, await response.json()];
  };
  const statuses = new Set<number>();
  const load = Array.from({ length: AT_ONCE }, async (_, at) => {
    while (!isOver) statuses.add(await ask(TEXTS[(at + ids) % TEXTS.length] ?? ''));
  });
  for (let stop = 0; stop < STOPS; stop++) {
    await setTimeout(300 + 137 * stop);
    await postgres.order('crash');
    seen = connector.sent.length;
    await eventually(() => expect(titles()).toContain(GONE), 10_000);
    expect(await status('/healthz')).toEqual([200, { healthy: true }]);
    expect(await status('/readyz')).toEqual([
      503,
      { ready: false, checks: { database: 'the database can not be reached' } },
    ]);
    await postgres.order('start');
    await setTimeout(1000);
    seen = connector.sent.length;
    await eventually(() => expect(titles()).toContain('Contoso'), 10_000);
    expect([bot.child.exitCode, bot.child.signalCode]).toEqual([null, null]);
  }
  isOver = true;
  await Promise.all(load);
  expect(await status('/readyz')).toEqual([200, { ready: true, checks: { database: 'ok' } }]);
  expect([...statuses]).toEqual([200]);
  expect(bot.printed).not.toMatch(/caught by nobody|handled by nobody|wsa:wsa|secretKey/);
}, 120_000);
