import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MAIL_PATH, mailEndpoint } from '../../../server/http/graph-notifications.ts';
import { secretHash } from '../../../src/flows/tracking/receive-notification.ts';
import { RequestLog } from '../../../src/http/request-log.ts';
import { noticesOf, putSubscription } from '../../../src/store/queries/mail/graph-subscriptions.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import {
  collectingLog,
  type LogEntry,
  openServices,
  type TestServices,
} from '../../support/bot/bot-services.ts';
import { eventually } from '../../support/eventually.ts';
import { draftOf } from '../../support/replies/proposals.ts';
import { rawPost } from '../../support/teams/raw-post.ts';

const SECRET = 'the secret of the subscription';
const JSON_TYPE = 'application/json; charset=utf-8';

describe('what Graph posts', () => {
  let opened: TestServices;
  let server: Server;
  let url: string;
  let log: LogEntry[];
  beforeEach(async () => {
    opened = await openServices();
    await bookOf([{ deal_id: 'D-1', customer: 'Contoso' }])(opened.services);
    const { db, now } = opened.services;
    log = [];
    const answer = mailEndpoint({ db, now, requests: new RequestLog(collectingLog(log), now) });
    server = createServer((request, response) => void answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${MAIL_PATH}`;
    await putSubscription(db, {
      id: 'ours',
      graph_id: 'theirs',
      mailbox: 'oid-ann',
      client_state_hash: secretHash(SECRET),
      expires_at: '2026-06-20T00:00:00.000Z',
      state: 'active',
      delta_links: '{}',
      changed_at: '2026-06-10T00:00:00.000Z',
    });
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await opened.remove();
  });

  const post = (query: string, body: string | null, type: string | null = JSON_TYPE) =>
    fetch(url + query, { method: 'POST', body, headers: type === null ? {} : { 'content-type': type } });
  const notice = (fields: object = {}) =>
    JSON.stringify({
      value: [
        {
          subscriptionId: 'theirs',
          clientState: SECRET,
          changeType: 'updated',
          resource: 'Users/ann/Messages/AAMk',
          resourceData: { '@odata.type': '#Microsoft.Graph.Message', id: 'AAMk' },
          ...fields,
        },
      ],
    });
  const kept = async () =>
    (await noticesOf(opened.services.db, 'oid-ann')).map(({ kind, message_id, times }) => [
      kind,
      message_id,
      times,
    ]);

  it.each([
    'Validation: Testing client application reachability for subscription Request-Id: 1-2',
    '<script>alert(1)</script>',
    'ü & + %',
    '',
  ])('is shaken hands over as plain text: %j', async (token) => {
    const response = await post(`?of=ours&validationToken=${encodeURIComponent(token)}`, null, 'text/plain');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(token);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('is shaken hands over also when blanks are written as +', async () => {
    expect(await (await post('?validationToken=Validation%3a+Testing', '')).text()).toBe(
      'Validation: Testing',
    );
  });

  it('is acknowledged once it is kept', async () => {
    await draftOf(opened.services.db, 'D-1', { message_id: 'AAMk' });
    const response = await post('?of=ours', notice());
    expect([response.status, await response.text()]).toEqual([202, '']);
    expect((await post('?of=ours', notice())).status).toBe(202);
    expect(await kept()).toEqual([['changed', 'AAMk', 2]]);
    expect(log).toEqual([]);
  });

  it('about mail that is not ours is acknowledged, and costs no row', async () => {
    expect((await post('?of=ours', notice())).status).toBe(202);
    await draftOf(opened.services.db, 'D-1', { message_id: 'AAMk' });
    const other = notice({ resourceData: { id: 'other' } });
    expect((await post('?of=ours', other)).status).toBe(202);
    expect(await kept()).toEqual([]);
    expect(log).toEqual([]);
  });

  it.each([7, null, 'x', {}, { clientState: 7 }])(
    'is kept although an entry beside it is malformed: %j',
    async (malformed) => {
      await draftOf(opened.services.db, 'D-1', { message_id: 'AAMk' });
      const { value } = JSON.parse(notice()) as { readonly value: readonly object[] };
      const body = JSON.stringify({ value: [malformed, ...value, malformed] });
      expect((await post('?of=ours', body)).status).toBe(202);
      expect(await kept()).toEqual([['changed', 'AAMk', 1]]);
      expect(log).toEqual([]);
    },
  );

  it.each(['reauthorizationRequired', 'subscriptionRemoved', 'missed'])(
    'about the subscription itself comes to the same address: %s',
    async (lifecycleEvent) => {
      const body = notice({ lifecycleEvent, resourceData: undefined });
      expect((await post('?of=ours', body)).status).toBe(202);
      expect(await kept()).toEqual([[lifecycleEvent, '', 1]]);
    },
  );

  it.each([
    { name: 'a wrong secret', query: '?of=ours', fields: { clientState: `${SECRET}!` } },
    { name: 'no secret', query: '?of=ours', fields: { clientState: undefined } },
    { name: 'the kept form of the secret', query: '?of=ours', fields: { clientState: secretHash(SECRET) } },
    { name: 'an unknown subscription', query: '?of=other', fields: {} },
  ])('with $name is answered alike, and changes nothing', async ({ query, fields }) => {
    await draftOf(opened.services.db, 'D-1', { message_id: 'AAMk' });
    const response = await post(query, notice(fields));
    expect([response.status, await response.text()]).toEqual([202, '']);
    expect(await kept()).toEqual([]);
  });

  it.each([
    { name: 'nothing', body: '', status: 400 },
    { name: 'no JSON', body: '{"value":', status: 400 },
    { name: 'null', body: 'null', status: 400 },
    { name: 'no list', body: '{"value":7}', status: 400 },
    { name: 'nested 50,000 deep', body: '['.repeat(50_000) + ']'.repeat(50_000), status: 400 },
    { name: '300 KB', body: notice({ note: 'x'.repeat(300_000) }), status: 413 },
    { name: 'a form', body: 'a=b', type: 'application/x-www-form-urlencoded', status: 415 },
    { name: 'plain text', body: notice(), type: 'text/plain', status: 415 },
    { name: 'without a subscription', body: notice(), query: '', status: 400 },
    { name: 'of two subscriptions', body: notice(), query: '?of=ours&of=ours', status: 400 },
    { name: 'two handshakes', body: '', query: '?validationToken=a&validationToken=b', status: 400 },
    { name: 'a long handshake', body: '', query: `?validationToken=${'x'.repeat(5000)}`, status: 400 },
  ])('is refused when it is $name', async ({ body, status, type = JSON_TYPE, query = '?of=ours' }) => {
    const response = await post(query, body, type);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(/ at .*\.[jt]s|node_modules/);
    expect(await kept()).toEqual([]);
    expect((await post('?of=ours', notice())).status).toBe(202);
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is not read to its end when it is too large', async () => {
    const { port } = server.address() as AddressInfo;
    const head = `POST ${MAIL_PATH}?of=ours HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n{`;
    const answer = await new Promise<string>((resolve) => {
      let heard = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(head));
      socket.on('data', (data) => {
        heard += String(data);
      });
      socket.once('close', () => resolve(heard));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*Connection: close/);
  });

  it.each(['', '?of=other', '?of=ours&of=ours', `?of=${'x'.repeat(5000)}`])(
    'of a stranger is answered by its head, and holds no room: %.20j',
    async (query) => {
      const { hostname, port, pathname } = new URL(url);
      const head = [
        `POST ${pathname}${query} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json`,
        'Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n',
      ].join('\r\n');
      const slow = Array.from({ length: 40 }, () => {
        const socket = connect(Number(port), hostname).on('error', () => {});
        socket.write(head);
        return socket;
      });
      const answers = await Promise.all(
        slow.map(
          (socket) => new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data)))),
        ),
      );
      expect(new Set(answers.map((answer) => answer.slice(9, 12)))).toEqual(
        new Set([query === '?of=other' ? '202' : '400']),
      );
      expect((await post('?of=ours', notice())).status).toBe(202);
      for (const socket of slow) socket.destroy();
    },
  );

  it('is bounded in bytes, and let in again once the slow ones are gone', async () => {
    const slow = await Promise.all(
      Array.from({ length: 16 }, () => rawPost(url, `${MAIL_PATH}?of=ours`, { bodyBytes: 256 * 1024 })),
    );
    const refused = await rawPost(url, `${MAIL_PATH}?of=ours`, { bodyBytes: 256 * 1024 });
    const { status, headers } = await refused.answer;
    expect([status, headers.get('retry-after')]).toEqual([503, '2']);
    for (const { socket } of [...slow, refused]) socket.destroy();
    await eventually(async () => expect((await post('?of=ours', notice())).status).toBe(202));
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is asked for again when it can not be kept', async () => {
    await opened.store.close();
    const response = await post('?of=ours', notice());
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: 'The request failed.' });
    expect(log).toMatchObject([{ level: 'error', message: 'a request failed' }]);
    // It takes no database to shake hands.
    expect((await post('?validationToken=x', '')).status).toBe(200);
  });
});
