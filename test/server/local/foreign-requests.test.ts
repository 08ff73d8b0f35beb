import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBot } from '../../../server/start.ts';
import { openServices } from '../../support/bot/bot-services.ts';
import { localConfig } from '../../support/bot/local-config.ts';
import { type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { FOREIGN_REQUESTS, foreignAnswer } from '../../support/foreign-requests.ts';
import { message } from '../../support/teams/activities.ts';

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start();
});

const ROUTES = [
  { method: 'GET', path: '/outbox' },
  { method: 'GET', path: '/outbox/none.eml/file' },
  { method: 'GET', path: '/tab' },
  { method: 'POST', path: '/local/sign-in' },
  { method: 'GET', path: '/healthz' },
  { method: 'GET', path: '/api/messages' },
  { method: 'POST', path: '/api/mail' },
  { method: 'GET', path: '/nothing' },
  { method: 'OPTIONS', path: '/api/messages' },
];
const JSON_TYPE = 'Content-Type: application/json\r\n';
const typed = (where = bot.where()) => JSON.stringify(message('check EA-2026-0042', where));

/** Refused by us, or by Node where the request is no HTTP. */
const REFUSED = /^HTTP\/1\.1 40[03] /;

describe('in local mode', () => {
  it.each(FOREIGN_REQUESTS)('$name chats as nobody', async (request) => {
    const before = bot.connector.sent.length;
    const route = { method: 'POST', path: '/api/messages', more: JSON_TYPE, body: typed() };
    expect(await foreignAnswer(bot.url, request, route)).toMatch(REFUSED);
    expect(bot.connector.sent).toHaveLength(before);
  });

  it.each(FOREIGN_REQUESTS)('$name is refused at every address', async (request) => {
    for (const route of ROUTES) expect(await foreignAnswer(bot.url, request, route)).toMatch(REFUSED);
  });

  it('JSON that is sent as plain text, which needs no leave of ours, chats as nobody', async () => {
    const before = bot.connector.sent.length;
    const own = { name: '', headers: 'Host: HERE\r\n' };
    const more = 'Content-Type: text/plain\r\n';
    const route = { method: 'POST', path: '/api/messages', more, body: typed() };
    expect(await foreignAnswer(bot.url, own, route)).toMatch(/^HTTP\/1\.1 415 /);
    expect(bot.connector.sent).toHaveLength(before);
  });

  it('says where to open it', async () => {
    const answer = await foreignAnswer(bot.url, { name: '', headers: 'Host: evil.example\r\n' });
    expect(answer).toContain('127.0.0.1');
  });

  it.each([
    'Host: HERE\r\n',
    'Host: LocalHost\r\n',
    'Host: localhost:8080\r\n',
    'Host: [::1]:3978\r\n',
    'Host: 127.0.0.2:3978\r\n',
    'Host: HERE\r\nOrigin: http://HERE\r\n',
    'Host: HERE\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: cors\r\n',
    'Host: HERE\r\nSec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n',
    'Host: HERE\r\nSec-Fetch-Site: same-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n',
  ])('%j is from here', async (headers) => {
    expect(await foreignAnswer(bot.url, { name: '', headers }, { path: '/outbox' })).toMatch(
      /^HTTP\/1\.1 200 /,
    );
  });
});

describe('with an app id', () => {
  const closing: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const close of closing) await close();
  });

  it('any name leads to it, as it stands behind others', async () => {
    const { services, dataDir, remove } = await openServices();
    const registered = { appId: 'app-1', appPassword: 'pw', appType: 'SingleTenant', tenantId: 't' } as const;
    const running = await startBot({ ...localConfig(dataDir), bot: registered }, services);
    closing.push(async () => {
      await running.stop();
      await remove();
    });
    const url = `http://127.0.0.1:${running.port}`;
    const headers = 'Host: bot.contoso.example\r\nOrigin: https://bot.contoso.example\r\n';
    expect(await foreignAnswer(url, { name: '', headers }, { path: '/healthz' })).toMatch(/^HTTP\/1\.1 200 /);
  });
});
