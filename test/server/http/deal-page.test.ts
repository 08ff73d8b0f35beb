import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dealLinksOf, waysOfDeal } from '../../../server/deal-links.ts';
import { localConfig } from '../../support/bot/local-config.ts';
import { type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { HOSTILE } from '../../support/teams/hostile.ts';

const REGISTRATION = {
  appId: '11111111-aaaa-4bbb-8ccc-222222222222',
  appPassword: 'pw',
  appType: 'SingleTenant',
  tenantId: 't',
} as const;
const CATALOG_ID = '33333333-aaaa-4bbb-8ccc-444444444444';
const LOCAL = localConfig('x');
const DEPLOYED = { ...LOCAL, bot: REGISTRATION };

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start();
});
afterAll(() => bot.stop());

const get = (path: string, init: RequestInit = {}) => fetch(`${bot.url}${path}`, init);
const pageOf = async (id: string) => (await get(`/deals/${encodeURIComponent(id)}`)).text();

describe('the page of a deal', () => {
  it('is the same for a deal that there is and one that there is not, but for its id', async () => {
    const [there, not] = [await pageOf('EA-2026-0042'), await pageOf('NONE')];
    expect(there.replaceAll('EA-2026-0042', 'ID')).toBe(not.replaceAll('NONE', 'ID'));
    expect(there).toContain('check EA-2026-0042');
  });

  it('may load and run nothing, and is kept nowhere', async () => {
    const response = await get('/deals/EA-1');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it.each(HOSTILE)('shows $name as text', async ({ text }) => {
    const page = await pageOf(text);
    expect(page).toContain('zqx');
    expect(page).not.toMatch(/<(?:img|script|b)\b|<at>/);
  });

  it.each([
    { path: '/deals' },
    { path: '/deals/' },
    { path: '/deals/%' },
    { path: '/deals/%20' },
    { path: '/deals/a/b' },
    { path: `/deals/${'x'.repeat(501)}` },
  ])('is not at $path', async ({ path }) => {
    expect((await get(path)).status).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE'])('takes no %s', async (method) => {
    expect((await get('/deals/EA-1', { method })).status).toBe(404);
  });

  it('answers HEAD', async () => {
    expect((await get('/deals/EA-1', { method: 'HEAD' })).status).toBe(200);
  });
});

describe('where a deal leads', () => {
  it.each([
    { cloud: 'commercial', host: 'teams.microsoft.com' },
    { cloud: 'gcc', host: 'teams.microsoft.com' },
    { cloud: 'gcc-high', host: 'gov.teams.microsoft.us' },
    { cloud: 'dod', host: 'dod.teams.microsoft.us' },
  ] as const)('is the chat with the bot, in $cloud', ({ cloud, host }) => {
    const { url, isTyped } = waysOfDeal({ ...DEPLOYED, cloud }, true)('EA & 1').chat;
    const link = new URL(url ?? '');
    expect(isTyped).toBe(true);
    expect({ host: link.host, path: link.pathname }).toEqual({ host, path: '/l/chat/0/0' });
    expect(link.searchParams.get('users')).toBe(`28:${REGISTRATION.appId}`);
    expect(link.searchParams.get('message')).toBe('check EA & 1');
  });

  it('is the chat page of this machine in local mode', () => {
    expect(waysOfDeal({ ...LOCAL, playgroundPort: 56150 }, true)('EA-1').chat).toEqual({
      url: 'http://127.0.0.1:56150/',
      command: 'check EA-1',
      isTyped: false,
    });
    expect(waysOfDeal(LOCAL, true)('EA-1').chat.url).toBeNull();
  });

  it.each([
    { cloud: 'commercial', host: 'teams.microsoft.com' },
    { cloud: 'dod', host: 'dod.teams.microsoft.us' },
  ] as const)('is its page in the app of the catalog, in $cloud', ({ cloud, host }) => {
    const config = { ...DEPLOYED, cloud, teamsAppId: CATALOG_ID, publicUrl: 'https://bot.example' };
    const link = new URL(waysOfDeal(config, true)('EA & 1/ü+').page ?? '');
    expect({ host: link.host, path: link.pathname }).toEqual({ host, path: `/l/entity/${CATALOG_ID}/book` });
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'deal:EA & 1/ü+' });
    expect(link.searchParams.get('webUrl')).toBe('https://bot.example/deals/EA%20%26%201%2F%C3%BC%2B');
  });

  it.each([
    { what: 'of this machine in local mode', config: LOCAL, page: '/tab/deals/EA%2F1' },
    { what: 'none while the id of the app is not known', config: DEPLOYED, page: null },
  ])('is a page $what', ({ config, page }) => {
    expect(waysOfDeal(config, true)('EA/1').page).toBe(page);
    expect(waysOfDeal(config, false)('EA/1').page).toBeNull();
  });

  it.each([
    {
      what: 'the page of the deployed bot',
      config: { ...DEPLOYED, publicUrl: 'https://bot.example' },
      link: 'https://bot.example/deals/EA%2F1',
    },
    { what: 'the page of this machine', config: LOCAL, link: 'http://127.0.0.1:4000/deals/EA%2F1' },
    {
      what: 'the chat at once, without a public URL',
      config: DEPLOYED,
      link: `https://teams.microsoft.com/l/chat/0/0?users=28:${REGISTRATION.appId}&message=check%20EA%2F1`,
    },
  ])('is, by its link, $what', ({ config, link }) => {
    const links = dealLinksOf(config, () => 4000);
    expect(links.linkTo('EA/1')).toBe(link);
    expect(links.idOf(link)).toBe(link.includes('/deals/') ? 'EA/1' : null);
  });
});
