import { Agent, request as httpRequest } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { STOP_LIMITS } from '../../../server/stop.ts';
import { postJson, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { eventually } from '../../support/eventually.ts';
import { rawConnection } from '../../support/raw-http.ts';
import { message } from '../../support/teams/activities.ts';

const start = useBots();
const agents: Agent[] = [];
afterEach(() => {
  for (const agent of agents.splice(0)) agent.destroy();
});

const CLIENTS = 20;

/** A bot in the middle of a turn, which `open` lets end. */
async function busyBot() {
  const bot = await start({ stopLimits: STOP_LIMITS });
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  bot.connector.answer({ member: { email: 'you@account-team.example' }, lookUpsAfter: passed });
  const turn = postJson(
    `${bot.url}/api/messages`,
    JSON.stringify(message('check EA-2026-0042', bot.where())),
  );
  await eventually(() => expect(bot.connector.lookUps).toHaveLength(1));
  return { bot, turn, open };
}

/** The outcome of one request: its status, or how it failed. */
function ask(bot: TestBot, agent: Agent, path: string, body: string): Promise<string> {
  return new Promise((resolve) => {
    const asked = httpRequest(
      `${bot.url}${path}`,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        response.resume().on('end', () => resolve(String(response.statusCode)));
      },
    );
    asked.on('error', ({ code = 'no code' }: NodeJS.ErrnoException) =>
      resolve(asked.reusedSocket ? `${code} reused` : code),
    );
    asked.end(body);
  });
}

/**
 * Asks again and again until nobody listens any more; gives how often there was which outcome. The system resets a new
 * connection that nobody has accepted by the time the port closes, and then refuses the next.
 */
async function busyClients(bot: TestBot, path: string, body: string): Promise<Record<string, number>> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  agents.push(agent);
  const outcomes: Record<string, number> = {};
  const client = async () => {
    let [outcome, before] = ['', ''];
    while (outcome !== 'ECONNREFUSED') {
      before = outcome;
      outcome = await ask(bot, agent, path, body);
      if (before === 'ECONNRESET' && outcome !== 'ECONNREFUSED') outcome = 'reset by an open port';
      if (outcome === 'ECONNRESET') continue;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return outcomes;
}

describe('clients with kept-alive connections, while a bot stops', () => {
  it.each([
    { what: 'small bodies', body: '{}' },
    { what: 'bodies that take several packets', body: JSON.stringify({ note: 'x'.repeat(200_000) }) },
  ])('get an answer to each request with $what', async ({ body }) => {
    const { bot, turn, open } = await busyBot();
    const clients = busyClients(bot, '/api/messages', body);
    const other = busyClients(bot, '/nothing', body);
    await postJson(`${bot.url}/api/messages`, '{}');
    const stopped = bot.stop();
    await postJson(`${bot.url}/api/messages`, '{}');
    open();
    expect((await turn).status).toBe(200);
    await stopped;
    for (const outcomes of [await clients, await other]) {
      const { ECONNREFUSED, ...answered } = outcomes;
      expect(ECONNREFUSED).toBe(CLIENTS);
      expect(Object.keys(answered).filter((outcome) => !/^(400|404|503)$/.test(outcome))).toEqual([]);
      expect(answered['503']).toBeGreaterThan(0);
    }
  });

  it('get 503 on a connection that was idle, which then ends', async () => {
    const { bot, turn, open } = await busyBot();
    const idle = await rawConnection(bot.url);
    const get = `GET /nothing HTTP/1.1\r\nHost: ${new URL(bot.url).host}\r\n\r\n`;
    idle.write(get);
    await eventually(() => expect(idle.received).toMatch(/^HTTP\/1\.1 404 /));
    const stopped = bot.stop();
    await postJson(`${bot.url}/api/messages`, '{}');
    idle.write(get);
    await idle.closed;
    expect(idle.received).toMatch(/HTTP\/1\.1 503 [\s\S]*connection: close/i);
    open();
    await Promise.all([turn, stopped]);
  });
});

describe('the liveness of a bot that stops', () => {
  it('is told until the end', async () => {
    const { bot, turn, open } = await busyBot();
    const stopped = bot.stop();
    const alive = await fetch(`${bot.url}/healthz`);
    expect([alive.status, await alive.json()]).toEqual([200, { healthy: true }]);
    expect((await fetch(`${bot.url}/readyz`)).status).toBe(503);
    open();
    await Promise.all([turn, stopped]);
  });
});
