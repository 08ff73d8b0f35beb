import { beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { SIGN_INS } from '../../../src/local/sign-ins.ts';
import { useSignedBots } from '../../support/bot/signed-bot.ts';
import { type TestBot, useBots } from '../../support/bot/test-bot.ts';

const start = useBots();
const startSigned = useSignedBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start();
});

const HOUR_MS = 3_600_000;

function ask(body: unknown, headers: Record<string, string> = {}, url = bot.url): Promise<Response> {
  return fetch(`${url}/local/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function tokenOf(who: string, from = bot): Promise<string> {
  const response = await ask({ who }, {}, from.url);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return ((await response.json()) as { token: string }).token;
}

const me = (token: string, url = bot.url) =>
  fetch(`${url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } });

describe('the sign-in of local mode', () => {
  it.each(SIGN_INS)('lets somebody be $name, who is $role', async ({ who, name, address, isAdmin }) => {
    const response = await me(await tokenOf(who));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ name, addresses: [address], isAdmin });
  });

  it('offers the page just those', async () => {
    const facts = await (await fetch(`${bot.url}/tab/host.json`)).json();
    expect(facts).toMatchObject({
      mode: 'local',
      people: SIGN_INS.map(({ who, name, role }) => ({ who, name, role })),
    });
  });

  it('is good for an hour, and not for another process', async () => {
    const other = await start();
    const token = await tokenOf('ae', other);
    const { iat = 0, exp = 0 } = decodeJwt(token);
    expect((exp - iat) * 1000).toBe(HOUR_MS);
    expect((await me(token, other.url)).status).toBe(200);
    expect((await me(token)).status).toBe(401);
    other.wait(HOUR_MS + 301_000);
    expect((await me(token, other.url)).status).toBe(401);
  });

  it.each([
    { body: { who: 'root' }, status: 400 },
    { body: { who: ['ae'] }, status: 400 },
    { body: {}, status: 400 },
    { body: 'null', status: 400 },
    { body: '{', status: 400 },
    { body: { who: 'ae' }, headers: { 'content-type': 'text/plain' }, status: 415 },
    { body: { who: 'ae' }, headers: { origin: 'https://evil.example' }, status: 403 },
  ])('refuses $body with $status', async ({ body, headers = {}, status }) => {
    const response = await ask(body, headers);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain('token');
  });

  it('is not there where the bot is registered, and its tokens are good for nothing', async () => {
    const signed = await startSigned();
    expect((await ask({ who: 'admin' }, {}, signed.url)).status).toBe(404);
    const facts = await (await fetch(`${signed.url}/tab/host.json`)).json();
    expect(facts).toMatchObject({ mode: 'production', people: [], openInTeams: null, consent: null });
    expect((await me(await tokenOf('admin'), signed.url)).status).not.toBe(200);
  });
});
