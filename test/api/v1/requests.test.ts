import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type TestPage, usePages } from '../../support/api/page.ts';
import { tokenOf } from '../../support/api/page-tokens.ts';
import { useBots } from '../../support/bot/test-bot.ts';
import { ANN, ANNS_DEAL, fillCases, ROOT } from './route-cases.ts';

const start = usePages();
const startBot = useBots();
let page: TestPage;
beforeAll(async () => {
  page = await start({ fill: fillCases, admins: [ROOT] });
});

const authorization = async () => `Bearer ${await tokenOf(ANN, page.bot.services.now())}`;

describe('a request of the page', () => {
  it('to nowhere is told so, once its sender is known', async () => {
    expect((await page.as(ANN).get('/nowhere')).body).toMatchObject({ status: 404, code: 'no-such-route' });
    expect((await page.raw('GET', '/nowhere')).status).toBe(401);
  });

  it('by a method that is not taken names those that are', async () => {
    const { body } = await page.as(ANN).request('DELETE', '/me');
    expect(body).toMatchObject({
      status: 405,
      code: 'method-not-allowed',
      detail: 'DELETE is not taken here, only GET.',
    });
  });

  it('is answered with nothing that anybody may keep', async () => {
    const { headers } = await page.as(ANN).get('/me');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    ['a path that can not be decoded', '/deals/%E0%A4%A'],
    ['a path of dots', '/deals/..%2f..%2fme'],
    ['a very long path', `/deals/${'a'.repeat(9000)}`],
  ])('with %s is refused, and no failure of ours', async (_, path) => {
    const response = await page.raw('GET', path, { headers: { authorization: await authorization() } });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(page.bot.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each([
    ['the query', '/deals?customer=%00'],
    ['a list in the query', '/deals?verdict=ready&verdict=a%00'],
    ['the path', '/deals/A%001'],
  ])('with a NUL character in %s is malformed', async (_, path) => {
    const response = await page.raw('GET', path, { headers: { authorization: await authorization() } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: 'malformed',
      detail: 'The request has a NUL character.',
    });
  });

  it.each([
    ['/alerts/ledger', 2 ** 31],
    ['/alerts/ledger', -1],
    ['/alerts', { list: 'open', by: 'x', id: 1 }],
    ['/alerts', { list: 'sent', by: 1, id: 1 }],
    ['/alerts', { list: 'sent', by: 'a\0', id: 1 }],
    ['/alerts', { list: 'open', by: 1, id: 2 ** 31 }],
    [`/deals/${ANNS_DEAL}/timeline`, ['2026-06-10T00:00:00.000Z', 2 ** 31, 'change']],
    [`/deals/${ANNS_DEAL}/timeline`, ['a\0', 1, 'change']],
  ])('of %s with a cursor of another form is malformed: %j', async (path, place) => {
    const cursor = Buffer.from(JSON.stringify(place)).toString('base64url');
    const list = typeof place === 'object' && 'list' in place ? { list: place.list } : {};
    expect(await page.as(ROOT).get(path, { cursor, ...list })).toMatchObject({
      status: 400,
      body: { code: 'malformed' },
    });
  });

  it('without a token is refused before its body is read', async () => {
    const response = await page.raw('POST', '/me', {
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: 'x'.repeat(400_000),
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });
});

describe('how often one person asks', () => {
  it('is limited, reads and writes apart, and others are not held up', async () => {
    const limited = await start({ fill: fillCases, pageLimits: { reads: 3, writes: 1 } });
    const ann = limited.as(ANN);
    const statuses: number[] = [];
    for (let at = 0; at < 4; at += 1) statuses.push((await ann.get('/me')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const { body, headers } = await ann.get('/me');
    expect(body).toMatchObject({ code: 'too-many-requests' });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ann.post('/me')).status).not.toBe(429);
    expect((await limited.as('bo@partner.example').get('/me')).status).toBe(200);
  });
});

describe('what only reads', () => {
  it('counts as a read, by whatever method it is asked', async () => {
    const limited = await start({ fill: fillCases, pageLimits: { reads: 5, writes: 1 } });
    const statuses: number[] = [];
    for (let at = 0; at < 5; at += 1)
      statuses.push((await limited.as(ANN).request('POST', '/batches/plan', { body: {} })).status);
    expect(statuses).not.toContain(429);
    expect((await limited.as(ANN).get('/me')).status).toBe(429);
  });
});

describe('a failure of ours', () => {
  it('is told with a reference that is also in the log, and nothing else of it', async () => {
    const failing = await start({ fill: fillCases });
    await failing.bot.store.db.schema.dropTable('person_addresses').execute();
    const { body } = await failing.as(ANN).get('/me');
    expect(body).toMatchObject({ status: 503, code: 'busy', reference: expect.any(String) });
    expect(JSON.stringify(body)).not.toMatch(/person_addresses|select/i);
    const logged = failing.bot.log.filter(({ level }) => level === 'error');
    expect(logged).toMatchObject([{ fields: { reference: body.reference } }]);
  });
});

describe('where nobody can sign in', () => {
  it('there is no API', async () => {
    const bot = await startBot({ fill: fillCases, pageSignIn: null });
    expect((await fetch(`${bot.url}/api/v1/openapi.json`)).status).toBe(404);
  });
});
