import { describe, expect, it } from '@jest/globals';
import { SHOW_DEAL } from '../../../cards/verbs.ts';
import { postJson, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { eventually } from '../../support/eventually.ts';
import { rawConnection } from '../../support/raw-http.ts';
import { executed, message } from '../../support/teams/activities.ts';
import { titleOf } from '../../support/teams/card-text.ts';

const start = useBots();

/** A promise that a test resolves. */
function gate(): { readonly passed: Promise<void>; open(): void } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

/** A bot in the middle of a turn, which goes on once the gate is opened. */
async function busyBot(limits?: { readonly workMs: number; readonly tellMs: number }, activityOf = asks) {
  const bot = await start(limits ? { stopLimits: { ...limits, graceMs: 0 } } : {});
  const { passed, open } = gate();
  bot.connector.answer({ member: { email: 'you@account-team.example' }, lookUpsAfter: passed });
  const turn = postJson(`${bot.url}/api/messages`, JSON.stringify(activityOf(bot)));
  await eventually(() => expect(bot.connector.lookUps).toHaveLength(1));
  return { bot, turn, open };
}

const asks = (bot: TestBot) => message('check EA-2026-0042', bot.where());
const presses = (bot: TestBot) => executed(SHOW_DEAL, { dealId: 'EA-2026-0042', from: 0 }, bot.where());

function request(bot: TestBot, length = 0): string {
  const { host } = new URL(bot.url);
  return `POST /api/messages HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;
}

const TURNED_AWAY = /^HTTP\/1\.1 503 [\s\S]*Retry-After: \d+\r\n/i;

function titles({ connector }: TestBot): string[] {
  return connector.sent.map(({ activity }) => {
    const [attachment] = activity.attachments ?? [];
    return attachment ? titleOf(attachment.content) : activity.type;
  });
}

describe('a bot that stops while a turn runs', () => {
  it('finishes the turn, whose connection it then closes, and ends', async () => {
    const { bot, turn, open } = await busyBot();
    const stopped = bot.stop();
    open();
    const response = await turn;
    expect(response.status).toBe(200);
    expect(response.headers.get('connection')).toBe('close');
    await stopped;
    expect(titles(bot)).toEqual(['Contoso']);
  });

  it.each([
    { name: 'that is new', early: null },
    { name: 'on which nothing was asked', early: '' },
    { name: 'on which a request had begun', early: 'POST /api/messages HTTP/1.1\r\nX-Slow: ' },
  ])('answers a connection $name with 503 before the body is read', async ({ early }) => {
    const { bot, turn, open } = await busyBot();
    const before = early === null ? null : await rawConnection(bot.url);
    if (early) before?.write(early);
    const stopped = bot.stop();
    const connection = before ?? (await rawConnection(bot.url));
    connection.write(
      early ? `1\r\n${request(bot, 1000).split('\r\n').slice(1).join('\r\n')}` : request(bot, 1000),
    );
    await connection.closed;
    expect(connection.received).toMatch(TURNED_AWAY);
    expect(connection.received).toMatch(/^connection: close\r$/im);
    open();
    expect((await turn).status).toBe(200);
    await stopped;
    expect(titles(bot)).toEqual(['Contoso']);
  });

  it('answers what comes behind a running request on its connection with 503', async () => {
    const bot = await start();
    const { passed, open } = gate();
    bot.connector.answer({ member: { email: 'you@account-team.example' }, lookUpsAfter: passed });
    const kept = await rawConnection(bot.url);
    const body = JSON.stringify(asks(bot));
    kept.write(request(bot, Buffer.byteLength(body)) + body);
    await eventually(() => expect(bot.connector.lookUps).toHaveLength(1));
    const stopped = bot.stop();
    const second = JSON.stringify(asks(bot));
    kept.write(request(bot, Buffer.byteLength(second)) + second);
    open();
    await kept.closed;
    await stopped;
    expect(kept.received).toMatch(/^HTTP\/1\.1 200 /);
    expect(kept.received.match(/HTTP\/1\.1 /g)?.length ?? 0).toBeLessThanOrEqual(2);
    expect(titles(bot)).toEqual(['Contoso']);
  });

  it('does not wait for a connection on which nothing is asked', async () => {
    const bot = await start();
    const silent = await rawConnection(bot.url);
    const half = await rawConnection(bot.url);
    half.write('GET /healthz HTTP/1.1\r\n');
    const began = performance.now();
    await bot.stop();
    expect(performance.now() - began).toBeLessThan(3000);
    await Promise.all([silent.closed, half.closed]);
  });
});

describe('a turn that takes longer than a bot that stops can wait', () => {
  const LIMITS = { workMs: 50, tellMs: 5000 };

  it('is answered with a card that says to ask again, and not with another one after it', async () => {
    const { bot, turn, open } = await busyBot(LIMITS);
    const stopped = bot.stop();
    expect((await turn).status).toBe(200);
    open();
    await stopped;
    expect(titles(bot)).toEqual(['I am being restarted']);
  });

  it('is told to whoever pressed a button, in the answer to the press', async () => {
    const { bot, turn, open } = await busyBot(LIMITS, presses);
    const stopped = bot.stop();
    const told = (await (await turn).json()) as { statusCode: number; value: { message: string } };
    expect(told).toMatchObject({
      statusCode: 500,
      value: { message: expect.stringMatching(/restarted.*again/) },
    });
    open();
    await stopped;
    expect(titles(bot)).toEqual([]);
  });
});
