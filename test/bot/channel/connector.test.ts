import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import {
  ConnectorError,
  type ConnectorLimits,
  ConnectorTransport,
  createConnectorClient,
  retryAfterMs,
  type TokenSource,
} from '../../../bot/channel/connector.ts';

interface Seen {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A connector on the wire that records what it got and answers as told. */
async function service(answer: (response: ServerResponse, seen: Seen) => void) {
  const seen: Seen[] = [];
  let connections = 0;
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, headers, body });
      answer(response, { method, url, headers, body });
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, seen, connections: () => connections };
}

function client(url: string, credentials?: TokenSource, limits?: Partial<ConnectorLimits>) {
  const transport = new ConnectorTransport('tests', limits);
  open.unshift(transport);
  return createConnectorClient(transport, url, 'loopback', credentials).conversations;
}

function json(status: number, value: unknown, headers: Record<string, string> = {}) {
  return (response: ServerResponse) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(value));
}

async function failure(promise: Promise<unknown>): Promise<ConnectorError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ConnectorError);
  return error as ConnectorError;
}

describe('the connector client', () => {
  it('sends to the paths of the connector API, ids encoded, below the path of the service URL', async () => {
    const { url, seen } = await service(json(200, { id: 'x' }));
    const conversations = client(`${url}/emea/tenant/`);
    const message = { type: 'message', text: 'čau' };
    expect(await conversations.sendToConversation('19:a@b/c', message)).toEqual({ id: 'x' });
    await conversations.replyToActivity('c', 'a', message);
    await conversations.updateActivity('c', 'a', message);
    await conversations.deleteActivity('c', 'a');
    await conversations.createConversation({ isGroup: false } as never);
    await conversations.getConversationMember('c', '29:m');
    await conversations.getConversationPagedMembers('c', { pageSize: 5, continuationToken: 'a b' });
    await conversations.sendToConversation('c', message, { isTargeted: true });
    await conversations.updateActivity('c', 'a', message, { isTargeted: true });
    await conversations.deleteActivity('c', 'a', { isTargeted: true });
    const base = '/emea/tenant/v3/conversations';
    expect(seen.map((one) => `${one.method} ${one.url}`)).toEqual([
      `POST ${base}/19%3Aa%40b%2Fc/activities`,
      `POST ${base}/c/activities/a`,
      `PUT ${base}/c/activities/a`,
      `DELETE ${base}/c/activities/a`,
      `POST ${base}`,
      `GET ${base}/c/members/29%3Am`,
      `GET ${base}/c/pagedmembers?pageSize=5&continuationToken=a+b`,
      `POST ${base}/c/activities?isTargetedActivity=true`,
      `PUT ${base}/c/activities/a?isTargetedActivity=true`,
      `DELETE ${base}/c/activities/a?isTargetedActivity=true`,
    ]);
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual(message);
    expect(seen[0]?.headers['content-type']).toBe('application/json');
    expect(seen[0]?.headers['user-agent']).toBe('tests');
    expect(seen[0]?.headers.authorization).toBeUndefined();
  });

  it('refuses ids that would name another resource', async () => {
    const { url, seen } = await service(json(200, {}));
    await expect(client(url).sendToConversation('..', {})).rejects.toThrow(TypeError);
    await expect(client(url).deleteActivity('c', '')).rejects.toThrow(TypeError);
    expect(seen).toHaveLength(0);
  });

  it('keeps its connections from one call to the next', async () => {
    const { url, seen, connections } = await service(json(201, { id: '1' }));
    const conversations = client(url);
    for (let n = 0; n < 5; n += 1) await conversations.sendToConversation('c', {});
    expect(seen).toHaveLength(5);
    // Two, because the pool counts a connection as busy until just after its answer was handed over.
    expect(connections()).toBeLessThanOrEqual(2);
  });

  it('attaches the token, asking once for many calls at a time', async () => {
    const { url, seen } = await service(json(201, { id: '1' }));
    let asked = 0;
    const conversations = client(url, {
      async getToken() {
        asked += 1;
        return 'secret';
      },
    });
    await Promise.all([1, 2, 3].map(() => conversations.sendToConversation('c', {})));
    expect(seen.map((one) => one.headers.authorization)).toEqual(Array(3).fill('Bearer secret'));
    expect(asked).toBe(1);
  });

  it('says that nothing was sent when there is no token, and asks again the next time', async () => {
    const { url, seen } = await service(json(201, { id: '1' }));
    let fails = true;
    const conversations = client(url, {
      async getToken() {
        if (fails) throw new Error('AADSTS7000215');
        return 'secret';
      },
    });
    const error = await failure(conversations.sendToConversation('c', {}));
    expect(error).toMatchObject({ code: 'TokenFailed', reached: 'no', statusCode: undefined });
    expect(seen).toHaveLength(0);
    fails = false;
    await conversations.sendToConversation('c', {});
    expect(seen).toHaveLength(1);
  });

  it('does not wait for a token for longer than the limit, and asks again the next time', async () => {
    const { url, seen } = await service(json(201, { id: '1' }));
    let asked = 0;
    const getToken = () => {
      asked += 1;
      return asked === 1 ? new Promise<string>(() => {}) : Promise.resolve('secret');
    };
    const conversations = client(url, { getToken }, { tokenMs: 50 });
    const error = await failure(conversations.sendToConversation('c', {}));
    expect(error).toMatchObject({ code: 'TokenFailed', reached: 'no' });
    expect((error.cause as Error).message).toBe('no token within 50 ms');
    expect(seen).toHaveLength(0);
    await conversations.sendToConversation('c', {});
    expect(seen).toHaveLength(1);
  });

  it.each([403, 404, 412, 500])('makes an error of a %i, with what the service said', async (status) => {
    const body = { error: { code: 'ConversationBlockedByUser', message: 'User blocked the conversation' } };
    const { url, seen } = await service(json(status, body));
    const error = await failure(client(url).sendToConversation('c', {}));
    expect(error).toMatchObject({
      name: 'RestError',
      statusCode: status,
      code: 'ConversationBlockedByUser',
      body,
      reached: 'answered',
    });
    expect(seen).toHaveLength(1);
  });

  it('reads Retry-After, in seconds and as a date', async () => {
    const now = Date.parse('2026-11-21T12:00:00Z');
    const wait = async (header: Record<string, string>) => {
      const { url } = await service(json(429, {}, header));
      return retryAfterMs(await failure(client(url).sendToConversation('c', {})), now);
    };
    expect(await wait({ 'retry-after': '7' })).toBe(7000);
    expect(await wait({ 'retry-after': 'Sat, 21 Nov 2026 12:00:30 GMT' })).toBe(30_000);
    expect(await wait({ 'retry-after': 'soon' })).toBeUndefined();
    expect(await wait({})).toBeUndefined();
  });

  it('takes a proxy page as an error text, and a 2xx without JSON as done', async () => {
    const bad = await service((response) => void response.writeHead(502).end('<h1>Bad gateway</h1>'));
    const error = await failure(client(bad.url).sendToConversation('c', {}));
    expect(error).toMatchObject({ statusCode: 502, code: 'Http502', body: '<h1>Bad gateway</h1>' });
    const odd = await service((response) => void response.writeHead(202).end('accepted'));
    expect(await client(odd.url).sendToConversation('c', {})).toBeUndefined();
  });

  it('follows no redirect: the token is for this host', async () => {
    const other = await service(json(200, {}));
    const { url } = await service(
      (response) => void response.writeHead(307, { location: `${other.url}/v3` }).end(),
    );
    const error = await failure(client(url, { getToken: async () => 't' }).sendToConversation('c', {}));
    expect(error.statusCode).toBe(307);
    expect(other.seen).toHaveLength(0);
  });

  it('gives up on a service that does not answer, once', async () => {
    const { url, seen } = await service(() => {});
    const error = await failure(client(url, undefined, { answerMs: 150 }).sendToConversation('c', {}));
    expect(error).toMatchObject({ code: 'UND_ERR_HEADERS_TIMEOUT', reached: 'maybe', statusCode: undefined });
    expect(seen).toHaveLength(1);
  });

  it('gives up on an answer that drips', async () => {
    const { url } = await service((response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    });
    const error = await failure(client(url, undefined, { callMs: 200 }).sendToConversation('c', {}));
    expect(error).toMatchObject({ code: 'CallTimeout', reached: 'maybe' });
  });

  it('never has sent a call of which it says that it was not sent', async () => {
    const { url, seen } = await service((response, { url: path }) => {
      if (path.includes('last')) json(201, { id: '1' })(response);
    });
    const conversations = client(url, undefined, { connections: 1, callMs: 200 });
    // The first holds the only connection; the others run out of time while they wait for it, or just after.
    const names = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
    const errors = await Promise.all(
      names.map((name) => failure(conversations.sendToConversation(name, {}))),
    );
    await conversations.sendToConversation('last', {});
    const arrived = seen.map((one) => one.url.split('/')[3]);
    expect(errors.map(({ code }) => code)).toEqual(names.map(() => 'CallTimeout'));
    expect(arrived.at(0)).toBe('first');
    expect(arrived.at(-1)).toBe('last');
    const notSent = names.filter((_, at) => errors[at]?.reached === 'no');
    expect(notSent).not.toEqual([]);
    expect(arrived.filter((name) => notSent.includes(name ?? ''))).toEqual([]);
  });

  it('stops reading an answer without end', async () => {
    const { url } = await service((response) => {
      const more = (): void => {
        while (response.write(Buffer.alloc(65_536))) {}
        response.once('drain', more);
      };
      more();
    });
    const error = await failure(client(url).sendToConversation('c', {}));
    expect(error).toMatchObject({ code: 'AnswerTooLarge', reached: 'maybe' });
  });

  it('says that nothing was sent when nobody listens', async () => {
    const error = await failure(client('http://127.0.0.1:1').sendToConversation('c', {}));
    expect(error).toMatchObject({ code: 'ECONNREFUSED', reached: 'no' });
  });
});
