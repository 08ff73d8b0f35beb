import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Graph, type GraphCall, type Mailbox, SignInNeeded } from '../../src/graph/client.ts';
import { parseRetryAfter } from '../../src/graph/failure.ts';
import { mailboxOf } from '../support/graph/drafting.ts';
import { GraphServer } from '../support/graph/server.ts';

const READ: GraphCall = { method: 'GET', path: '/me/messages', permission: 'Mail.ReadWrite' };
const CREATE: GraphCall = { ...READ, method: 'POST', body: { subject: 'x' } };

describe('calls to Graph', () => {
  let server: GraphServer;
  let graph: Graph;
  let base: string;
  let waits: number[];
  let time: number;
  beforeEach(async () => {
    server = new GraphServer();
    base = await server.start();
    waits = [];
    time = Date.parse('2026-06-10T12:00:00Z');
    graph = graphWith({});
  });
  afterEach(async () => {
    await graph.close();
    await server.stop();
  });

  function graphWith(options: {
    readonly answerBytes?: number;
    readonly requestMs?: number;
    readonly turnMs?: number;
  }): Graph {
    const wait = async (ms: number) => {
      waits.push(ms);
      time += ms;
    };
    return new Graph({ cloud: 'commercial', localBase: base, time: { now: () => time, wait }, ...options });
  }
  const call = (request: GraphCall, mailbox: Mailbox = mailboxOf('ann')) => graph.of(mailbox).call(request);
  const sent = () => server.requests.length;

  it.each([
    { status: 401, isDropped: true },
    { status: 403, isDropped: true },
    { status: 404, isDropped: false },
    { status: 500, isDropped: false },
  ])('drop the token that is refused with $status: $isDropped', async ({ status, isDropped }) => {
    const dropped: string[] = [];
    server.failNext('GET', { status });
    await call(READ, { ...mailboxOf('ann'), refused: (token) => dropped.push(token) });
    expect(dropped).toEqual(isDropped ? ['ann'] : []);
  });

  it('carry the token of the mailbox, and values as they are meant', async () => {
    await call({ ...READ, query: { $filter: "conversationId eq 'a+b &c/ü'" } });
    const [request] = server.requests;
    expect(request?.headers.authorization).toBe('Bearer ann');
    expect(new URL(request?.path ?? '', base).searchParams.get('$filter')).toBe(
      "conversationId eq 'a+b &c/ü'",
    );
  });

  it.each([429, 503, 504])('are repeated as Graph asks after %i', async (status) => {
    server.failNext('GET', { status, retryAfter: '7' });
    expect(await call(READ)).toMatchObject({ kind: 'ok' });
    expect(waits).toEqual([7000]);
  });

  it('are made three times at most', async () => {
    for (let times = 0; times < 4; times += 1) server.failNext('GET', { status: 429, retryAfter: '2' });
    expect(await call(READ)).toMatchObject({
      failure: { kind: 'throttled', status: 429, retryAfterMs: 2000 },
    });
    expect(sent()).toBe(3);
  });

  it('do not wait for longer than half a minute', async () => {
    server.failNext('GET', { status: 429, retryAfter: '31' });
    expect(await call(READ)).toMatchObject({ failure: { kind: 'throttled', retryAfterMs: 31_000 } });
    expect(await call(READ)).toMatchObject({ failure: { kind: 'throttled', code: 'StillThrottled' } });
    expect([sent(), waits.length]).toEqual([1, 0]);
    time += 31_000;
    expect((await call(READ)).kind).toBe('ok');
  });

  it('leave the mailboxes of others alone when one is throttled', async () => {
    server.failNext('GET', { status: 429, retryAfter: '31' });
    await call(READ);
    expect((await call(READ, mailboxOf('bob'))).kind).toBe('ok');
  });

  it('are repeated after 429 when they create something', async () => {
    server.failNext('POST', { status: 429, retryAfter: '1' });
    expect((await call(CREATE)).kind).toBe('ok');
    expect(server.drafts()).toHaveLength(1);
  });

  it.each([
    { fault: { status: 503, retryAfter: '1' }, kind: 'server' },
    { fault: { status: 500 }, kind: 'server' },
    { fault: { drop: 'after' }, kind: 'unreachable' },
    { fault: { drop: 'before' }, kind: 'unreachable' },
  ] as const)('are not repeated when they create something after $fault', async ({ fault, kind }) => {
    server.failNext('POST', fault);
    expect(await call(CREATE)).toMatchObject({ failure: { kind } });
    expect(sent()).toBe(1);
  });

  it.each([
    { status: 401, failure: { kind: 'unauthorized', code: 'Code401' } },
    { status: 403, failure: { kind: 'forbidden', permission: 'Mail.ReadWrite' } },
    { status: 404, failure: { kind: 'not-found' } },
    { status: 400, failure: { kind: 'rejected' } },
    { status: 302, failure: { kind: 'rejected', code: 'Code302' } },
  ])('give $status as a value', async ({ status, failure }) => {
    server.failNext('GET', { status });
    expect(await call(READ)).toMatchObject({ kind: 'failure', failure: { status, ...failure } });
    expect(sent()).toBe(1);
  });

  it('never tell a token', async () => {
    const secret = 'eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl';
    const message = `Bearer ${secret} is not good: ${secret}`;
    server.failNext('GET', { status: 401, body: { error: { code: 'Bad', message } } });
    const answers = [
      await call(READ),
      await call(READ, { key: 'x', token: () => Promise.reject(new Error(`refused ${secret}`)) }),
    ];
    expect(JSON.stringify(answers)).not.toContain('eyJ');
  });

  it('say who has to sign in first, and ask nobody', async () => {
    const token = () => Promise.reject(new SignInNeeded());
    expect(await call(READ, { key: 'x', token })).toMatchObject({ failure: { kind: 'unauthorized' } });
    expect(
      await call(READ, { key: 'x', token: () => Promise.reject(new Error('no network')) }),
    ).toMatchObject({
      failure: { kind: 'unreachable', code: 'NoToken' },
    });
    expect(sent()).toBe(0);
  });

  it('are four at once at most for one mailbox, and each gets its turn', async () => {
    let open = () => {};
    server.hold = new Promise((resolve) => {
      open = resolve;
    });
    const all = Promise.all(Array.from({ length: 10 }, () => call(READ)));
    const others = Promise.all([call(READ, mailboxOf('bob')), call(READ, mailboxOf('bob'))]);
    while (sent() < 6) await new Promise((resolve) => setImmediate(resolve));
    expect(server.busiest).toBe(6);
    open();
    expect((await all).every(({ kind }) => kind === 'ok')).toBe(true);
    await others;
    expect(sent()).toBe(12);
    expect(server.busiest).toBe(6);
  });

  it('wait for their turn no longer than they may, and take nobody else’s', async () => {
    await graph.close();
    graph = graphWith({ turnMs: 20 });
    let open = () => {};
    server.hold = new Promise((resolve) => {
      open = resolve;
    });
    const inside = Promise.all(Array.from({ length: 4 }, () => call(READ)));
    const late = await Promise.all(Array.from({ length: 3 }, () => call(CREATE)));
    for (const one of late) expect(one).toMatchObject({ failure: { kind: 'throttled', code: 'NoTurn' } });
    const next = call(READ);
    open();
    expect((await inside).every(({ kind }) => kind === 'ok')).toBe(true);
    expect((await next).kind).toBe('ok');
    const again = await Promise.all(Array.from({ length: 4 }, () => call(READ)));
    expect(again.every(({ kind }) => kind === 'ok')).toBe(true);
    expect(server.drafts()).toEqual([]);
    expect(sent()).toBe(9);
  });

  it('end at their limits of time and size', async () => {
    await graph.close();
    graph = graphWith({ answerBytes: 8 });
    expect(await call(READ)).toMatchObject({ failure: { code: 'AnswerTooLarge' } });
    await graph.close();
    graph = graphWith({ requestMs: 30 });
    server.hold = new Promise(() => {});
    expect(await call(READ)).toMatchObject({ failure: { kind: 'unreachable', code: 'TimedOut' } });
  });

  it('are given up when the program ends', async () => {
    server.hold = new Promise(() => {});
    const waiting = call(READ);
    while (sent() === 0) await new Promise((resolve) => setImmediate(resolve));
    await graph.close();
    expect(await waiting).toMatchObject({ failure: { code: 'Closed' } });
  });

  it('go to Graph or this machine, and follow no link elsewhere', async () => {
    expect(() => new Graph({ cloud: 'commercial', localBase: 'http://example.com' })).toThrow(RangeError);
    expect(() => new Graph({ cloud: 'commercial', localBase: 'http://127.0.0.1:1@example.com' })).toThrow(
      RangeError,
    );
    const { pathOf } = graph.of(mailboxOf('ann'));
    expect(pathOf(`${base}/v1.0/me/messages?$skip=2`)).toBe('/me/messages?$skip=2');
    expect(pathOf('/v1.0/me/messages')).toBe('/me/messages');
    for (const link of [
      'https://example.com/v1.0/me',
      '//example.com/v1.0/me',
      'http://[',
      `${base}/beta/me`,
    ])
      expect(pathOf(link)).toBeNull();
    const strayed = await call({ ...READ, path: 'https://example.com/v1.0/me' });
    expect(strayed).toMatchObject({ failure: { code: 'WrongHost' } });
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-06-10T12:00:00Z');
  it.each([
    ['5', 5000],
    [' 0 ', 0],
    ['Wed, 10 Jun 2026 12:00:09 GMT', 9000],
    ['Wed, 10 Jun 2026 11:00:00 GMT', 0],
    ['-1', null],
    ['soon', null],
    ['99999999999', null],
    [null, null],
  ])('%s', (header, expected) => {
    expect(parseRetryAfter(header, now)).toBe(expected);
  });
});
