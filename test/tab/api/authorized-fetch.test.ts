import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { FILE_BODY_MS } from '../../../src/http/time-limits.ts';
import { authorizedFetch, FILE_MS, isPassing } from '../../../tab/src/api/authorized-fetch.ts';
import { ApiError, errorOf } from '../../../tab/src/api/problem.ts';

interface Seen {
  readonly method: string | undefined;
  readonly token: string | undefined;
  readonly key: string | undefined;
  readonly body: string;
}

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A server that answers each request in turn. */
async function serverOf(...answers: readonly ((response: ServerResponse) => void)[]) {
  const seen: Seen[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    const { authorization, 'idempotency-key': key } = request.headers;
    seen.push({ method: request.method, token: authorization, key: key as string | undefined, body });
    answers[seen.length - 1]?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}/`, seen };
}

const answer =
  (status: number, body = '{}') =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
const tokens = () => {
  const asked: boolean[] = [];
  const source = async (renew: boolean) => {
    asked.push(renew);
    return `token-${asked.length}`;
  };
  return { asked, source };
};

describe('a call of the API', () => {
  it('has the token, and no key where it only reads', async () => {
    const { url, seen } = await serverOf(answer(200));
    const { source } = tokens();
    expect((await authorizedFetch(source)(new Request(url))).status).toBe(200);
    expect(seen).toEqual([{ method: 'GET', token: 'Bearer token-1', key: undefined, body: '' }]);
  });

  it('is made once more with a new token after a 401, the same to the letter', async () => {
    const { url, seen } = await serverOf(answer(401), answer(200));
    const { source, asked } = tokens();
    const response = await authorizedFetch(source)(new Request(url, { method: 'POST', body: '{"a":1}' }));
    expect(response.status).toBe(200);
    expect(asked).toEqual([false, true]);
    expect(seen.map(({ token, body }) => [token, body])).toEqual([
      ['Bearer token-1', '{"a":1}'],
      ['Bearer token-2', '{"a":1}'],
    ]);
    expect(seen[0]?.key).toMatch(/^[\da-f-]{36}$/);
    expect(seen[1]?.key).toBe(seen[0]?.key);
  });

  it('is refused when the new token is, too', async () => {
    const { url, seen } = await serverOf(answer(401), answer(401), answer(200));
    expect((await authorizedFetch(tokens().source)(new Request(url))).status).toBe(401);
    expect(seen).toHaveLength(2);
  });

  it('keeps the key that it was given', async () => {
    const { url, seen } = await serverOf(answer(200));
    const request = new Request(url, { method: 'PUT', headers: { 'Idempotency-Key': 'my-own-key' } });
    await authorizedFetch(tokens().source)(request);
    expect(seen[0]?.key).toBe('my-own-key');
  });

  it('ends after a time, and says so', async () => {
    const { url } = await serverOf(() => {});
    const error = await authorizedFetch(tokens().source, 50)(new Request(url)).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 0, problem: { code: 'timeout' } });
    expect(isPassing(error)).toBe(true);
  });

  it('waits for the rest of a file longer than for an answer, but not for ever', async () => {
    const parts: ServerResponse[] = [];
    const file = (response: ServerResponse) => {
      response.writeHead(200, { 'Content-Disposition': 'attachment; filename="a.csv"' }).write('a');
      parts.push(response);
    };
    const { url } = await serverOf(file, file);
    const slow = await authorizedFetch(tokens().source, 100, 20_000)(new Request(url));
    // The end comes after the time that other answers have.
    AbortSignal.timeout(150).addEventListener('abort', () => parts[0]?.end('b'));
    expect(await slow.text()).toBe('ab');
    const endless = await authorizedFetch(tokens().source, 100, 50)(new Request(url));
    await expect(endless.text()).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('allows a file on its way the time that the server does', () => {
    expect(FILE_MS).toBe(FILE_BODY_MS);
  });

  it('says that nobody answers', async () => {
    const error = await authorizedFetch(tokens().source)(new Request('http://127.0.0.1:1/')).catch(
      (one: unknown) => one,
    );
    expect(error).toMatchObject({ status: 0, problem: { code: 'network' } });
  });

  it('that its page no longer wants is no error of the server', async () => {
    const { url } = await serverOf(() => {});
    const leaving = new AbortController();
    const call = authorizedFetch(tokens().source)(new Request(url, { signal: leaving.signal }));
    leaving.abort();
    await expect(call).rejects.not.toBeInstanceOf(ApiError);
  });
});

describe('an error of the API', () => {
  const PROBLEM = {
    type: 'x',
    title: 't',
    status: 412,
    code: 'changed',
    detail: 'It has changed.',
    changes: ['a'],
  };

  it('is the problem that was answered', () => {
    expect(errorOf(412, PROBLEM)).toMatchObject({
      message: 'It has changed.',
      status: 412,
      problem: PROBLEM,
    });
  });

  it.each([undefined, null, '', '<html>', {}, { code: 1, detail: 'x' }, []])('is told from %j', (body) => {
    const error = errorOf(502, body);
    expect(error).toMatchObject({ status: 502, problem: { code: 'http-502' } });
    expect(error.message).toContain('502');
  });

  it.each([
    [0, true],
    [400, false],
    [401, false],
    [403, false],
    [409, false],
    [412, false],
    [429, true],
    [500, false],
    [502, true],
    [503, true],
  ])('with status %i may pass: %s', (status, passes) => {
    expect(isPassing(errorOf(status, null))).toBe(passes);
  });
});
