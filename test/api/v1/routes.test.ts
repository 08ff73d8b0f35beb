import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { isWrite, type Route } from '../../../api/v1/route.ts';
import { ROUTES } from '../../../api/v1/routes.ts';
import { auditRows } from '../../support/api/audit-rows.ts';
import { type Answered, type Asked, type PageUser, type TestPage, usePages } from '../../support/api/page.ts';
import { tokenOf } from '../../support/api/page-tokens.ts';
import { ANN, fillCases, ROOT, ROUTE_CASES, type RouteCase } from './route-cases.ts';

const start = usePages();

/** What the audit log has of whoever only looks. */
const LOOKS: ReadonlySet<string> = new Set(['view', 'list']);

const ALL = ROUTES.map((route) => ({ route, id: route.id, of: ROUTE_CASES[route.id] as RouteCase }));

it('every route has a row that says how it is tried, and every row has a route', () => {
  expect(Object.keys(ROUTE_CASES).sort()).toEqual(ROUTES.map(({ id }) => id).sort());
});

it('no two routes have one id, or one method and path', () => {
  expect(new Set(ROUTES.map(({ id }) => id)).size).toBe(ROUTES.length);
  expect(new Set(ROUTES.map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, ':')}`)).size).toBe(
    ROUTES.length,
  );
});

/** A fresh product, as what one route does must not be seen by the next. */
async function fresh(): Promise<TestPage> {
  return start({ fill: fillCases, admins: [ROOT] });
}

interface Request {
  readonly path: string;
  readonly asked: Asked;
}

async function goodRequest(page: TestPage, { route, of }: { route: Route; of: RouteCase }): Promise<Request> {
  const ann = page.as(ANN);
  const ask = async (method: string, path: string, asked?: Asked) => {
    const answer = await ann.request(method, path, asked);
    if (answer.status >= 400) throw new Error(`the case can't be prepared: ${JSON.stringify(answer.body)}`);
    return answer as never;
  };
  const prepared = (await of.prepare?.(ask, page.bot.services)) ?? {};
  const { ifMatch, ...more } = prepared;
  return request(route, { ...of, ...more, params: { ...of.params, ...more.params } }, ifMatch);
}

function request(
  route: Route,
  { params = {}, query, body }: Pick<RouteCase, 'params' | 'query' | 'body'>,
  ifMatch?: string,
): Request {
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? `no-${name}`),
  );
  const asked = {
    ...(query ? { query } : {}),
    ...(body === undefined ? {} : { body }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
  };
  return { path, asked };
}

/** Who makes the good request. */
function personFor(page: TestPage, route: Route): PageUser {
  return page.as(route.adminsOnly ? ROOT : ANN);
}

async function ask(user: PageUser, route: Route, { path, asked }: Request): Promise<Answered> {
  if (route.answer !== 'events') return user.request(route.method, path, asked);
  const over = new AbortController();
  const response = await user.open(path, over.signal);
  over.abort();
  return { status: response.status, headers: response.headers, body: null };
}

function okStatus(route: Route): number {
  return route.status ?? (route.answer === 'nothing' ? 204 : 200);
}

describe.each(ALL)('$id', ({ route, of }) => {
  let page: TestPage;
  let good: Request;
  beforeAll(async () => {
    page = await fresh();
    good = await goodRequest(page, { route, of });
  });

  const send = async (authorization: string | null) => {
    const { body } = good.asked;
    const response = await page.raw(route.method, good.path, {
      headers: {
        ...(authorization === null ? {} : { authorization }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        'idempotency-key': randomUUID(),
      },
      ...(body === undefined
        ? {}
        : { body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    return { status: response.status, problem: (await response.json()) as { code: string } };
  };
  const bearer = async (claims: object) =>
    `Bearer ${await tokenOf(ROOT, page.bot.services.now(), { ...claims })}`;

  it.each([
    { what: 'no token', claims: null },
    { what: 'a token for another audience', claims: { aud: '99999999-3333-4444-8555-666666666666' } },
    { what: 'a token of another tenant', claims: { tid: '99999999-2222-3333-4444-555555555555' } },
    { what: 'a token of another issuer', claims: { iss: 'https://login.microsoftonline.com/common/v2.0' } },
    { what: 'a token without the scope', claims: { scp: 'User.Read' } },
    {
      what: 'a token of an application',
      claims: { scp: undefined, roles: ['access_as_user'], idtyp: 'app' },
    },
    { what: 'an expired token', claims: { exp: 1_700_000_000 } },
  ])('refuses $what, and does nothing', async ({ claims }) => {
    const before = await auditRows(page.bot.services.db);
    expect(await send(claims && (await bearer(claims)))).toMatchObject({
      status: 401,
      problem: { code: 'not-signed-in' },
    });
    expect(await auditRows(page.bot.services.db)).toEqual(before);
  });

  it("answers for somebody else's deal as for one that there is not", async () => {
    const { elses } = of;
    if ('none' in elses) return expect(elses.none).not.toBe('');
    const theirs = await ask(
      personFor(page, route),
      route,
      request(route, { ...of, ...elses }, 'any-version'),
    );
    const renamed = JSON.parse(JSON.stringify(elses).replaceAll('B-1', 'Q-1')) as typeof of;
    const nowhere = await ask(
      personFor(page, route),
      route,
      request(route, { ...of, ...renamed }, 'any-version'),
    );
    const told = ({ status, body }: Answered) =>
      JSON.parse(JSON.stringify({ status, body }).replaceAll('Q-1', 'B-1')) as object;
    expect(told(theirs)).toEqual(told(nowhere));
    expect(JSON.stringify(theirs.body)).not.toMatch(/Borealis|dora@/);
  });

  if (route.adminsOnly)
    it('is refused to whoever is no admin, which the audit log has', async () => {
      const before = (await auditRows(page.bot.services.db)).length;
      const { status, body } = await ask(page.as(ANN), route, good);
      expect({ status, code: body.code }).toEqual({ status: 403, code: 'not-allowed' });
      expect((await auditRows(page.bot.services.db)).slice(before)).toMatchObject([{ action: 'refuse' }]);
    });

  if (route.body)
    it('refuses a body that is malformed, saying where, and does nothing', async () => {
      const user = personFor(page, route);
      const before = await auditRows(page.bot.services.db);
      for (const body of [[], 'text', 7, null, ...(of.malformed ?? [])]) {
        const { body: problem } = await user.request(route.method, good.path, { ...good.asked, body });
        expect({ body, problem }).toMatchObject({ body, problem: { status: 400, code: 'malformed' } });
        expect(problem.errors.length).toBeGreaterThan(0);
      }
      const headers = { 'content-type': 'text/plain' };
      const typed = await user.request(route.method, good.path, { ...good.asked, headers });
      expect(typed.body).toMatchObject({ status: 415, code: 'wrong-content-type' });
      expect(await auditRows(page.bot.services.db)).toEqual(before);
    });

  if (route.needsVersion)
    it('is refused without a version and with a stale one, and says what has changed', async () => {
      const user = personFor(page, route);
      const done = async () =>
        (await auditRows(page.bot.services.db)).filter(({ action }) => !LOOKS.has(action));
      const before = await done();
      const { ifMatch: _, ...without } = good.asked;
      const { body: missing } = await user.request(route.method, good.path, without);
      expect(missing).toMatchObject({ status: 428, code: 'version-needed' });
      const stale = await user.request(route.method, good.path, { ...good.asked, ifMatch: 'stale' });
      expect(stale.body).toMatchObject({ status: 412, code: 'changed', changes: expect.any(Array) });
      expect(await done()).toEqual(before);
    });

  if (isWrite(route))
    it('needs an idempotency key', async () => {
      const { body } = await personFor(page, route).request(route.method, good.path, {
        ...good.asked,
        key: null,
      });
      expect(body).toMatchObject({ status: 400, code: 'malformed' });
    });

  it('answers a good request as documented; a write once, however often it comes', async () => {
    const user = personFor(page, route);
    const once = { ...good, asked: { ...good.asked, ...(isWrite(route) ? { key: 'the-same-key' } : {}) } };
    const answer = await ask(user, route, once);
    expect({ status: answer.status, body: answer.status >= 400 ? answer.body : 'as documented' }).toEqual({
      status: of.status ?? okStatus(route),
      body: 'as documented',
    });
    if (route.hasVersion) expect(answer.headers.get('etag')).toMatch(/^"[\w.-]+"$/);
    if (!isWrite(route)) return;
    await of.settled?.(page.bot.services);
    const after = await auditRows(page.bot.services.db);
    const repeat = await ask(user, route, once);
    expect({ status: repeat.status, body: repeat.body }).toEqual({
      status: answer.status,
      body: answer.body,
    });
    expect(repeat.headers.get('idempotency-replayed')).toBe('true');
    const query = { ...once.asked.query, other: '1' };
    const other = await user.request(route.method, good.path, { ...once.asked, query });
    expect(other.body).toMatchObject({ status: 422, code: 'key-of-another-request' });
    expect(await auditRows(page.bot.services.db)).toEqual(after);
  });
});
