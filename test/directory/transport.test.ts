import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { LookupHttp } from '../../src/directory/lookup-http.ts';
import { commercial } from './documents.ts';
import {
  type Answer,
  closeAll,
  closeLater,
  directoryAt,
  json,
  notFound,
  serve,
  startHosts,
} from './hosts.ts';

afterEach(closeAll);

const QUICK = { requestMs: 250 };

async function whyUnreachable(worldwide: Answer, limits: Partial<typeof QUICK> = {}): Promise<string> {
  const hosts = await startHosts({ worldwide });
  const finding = await directoryAt(hosts.bases, { http: limits }).lookUp('contoso.com');
  expect(finding.result).toBe('unreachable');
  const { worldwide: answer } = finding.raw;
  expect(hosts.worldwide.paths).toHaveLength(1);
  return answer?.kind === 'failed' ? answer.why : '';
}

describe('unreachable, and not asked again', () => {
  it.each([400, 401, 403, 404, 429, 500, 502, 503, 504])('HTTP %d', async (status) => {
    expect(await whyUnreachable(json(status, { error: 'other' }))).toBe(`HTTP ${status}`);
  });

  it.each([201, 204])('HTTP %d', async (status) => {
    expect(await whyUnreachable((response) => response.writeHead(status).end())).toBe(`HTTP ${status}`);
  });

  it.each<[string, Answer]>([
    ['HTML', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')],
    [
      'JSON called HTML',
      (response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end(JSON.stringify(commercial())),
    ],
    ['no content type', (response) => response.writeHead(200).end(JSON.stringify(commercial()))],
    [
      'broken JSON',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"issuer":'),
    ],
    ['nothing', (response) => response.writeHead(200, { 'content-type': 'application/json' }).end()],
  ])('%s', async (_name, answer) => {
    expect(await whyUnreachable(answer)).toBe('the answer is not JSON');
  });

  it('JSON that is no OpenID document', async () => {
    expect(await whyUnreachable(json(200, [commercial()]))).toBe('the answer is no OpenID document');
  });

  it('an answer that stops in the middle', async () => {
    const why = await whyUnreachable((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"issuer":', () => response.destroy());
    });
    expect(why).toContain('network');
  });

  it('a connection that is reset', async () => {
    expect(await whyUnreachable((response) => response.socket?.resetAndDestroy())).toContain('network');
  });

  it('nobody listening', async () => {
    const { usGovernment, bases } = await startHosts();
    const nowhere = 'http://127.0.0.1:1';
    const finding = await directoryAt({ ...bases, worldwide: nowhere }).lookUp('contoso.com');
    expect(finding).toMatchObject({
      result: 'unreachable',
      raw: { worldwide: { why: expect.stringContaining('ECONNREFUSED') } },
    });
    expect(usGovernment.paths).toHaveLength(1);
  });
});

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('%d is not followed', async (status) => {
    const elsewhere = await serve(json(200, commercial()));
    const why = await whyUnreachable((response) =>
      response
        .writeHead(status, { location: `${elsewhere.base}/x`, 'content-type': 'text/html' })
        .end('moved'),
    );
    expect(why).toBe(`redirect (HTTP ${status})`);
    expect(elsewhere.host.connections).toBe(0);
  });
});

describe('the time limit', () => {
  async function timed(answer: Answer) {
    const started = performance.now();
    const why = await whyUnreachable(answer, QUICK);
    return { why, took: performance.now() - started };
  }

  it('counts a head that never comes', async () => {
    const { why, took } = await timed(() => undefined);
    expect(why).toBe('timeout (given up)');
    expect(took).toBeLessThan(1_000);
  });

  it('counts a body that drips', async () => {
    let drip: NodeJS.Timeout | undefined;
    const { why, took } = await timed((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      drip = setInterval(() => response.write(' '), 20);
    });
    clearInterval(drip);
    expect(why).toBe('timeout (given up)');
    expect(took).toBeLessThan(1_000);
  });

  it('counts the search for the host', async () => {
    const directory = directoryAt({} as never, {
      http: { ...QUICK, bases: undefined as never, resolve: () => new Promise(() => undefined) },
    });
    const started = performance.now();
    expect(await directory.lookUp('contoso.com')).toMatchObject({ result: 'unreachable' });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('counts a server that accepts and says nothing', async () => {
    const sockets: Socket[] = [];
    const server = createTcpServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    closeLater({
      close: () => {
        for (const socket of sockets) socket.destroy();
        server.close();
      },
    });
    const { bases } = await startHosts();
    const silent = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const finding = await directoryAt({ ...bases, worldwide: silent }, { http: QUICK }).lookUp('contoso.com');
    expect(finding.raw.worldwide).toEqual({ kind: 'failed', why: 'timeout (given up)' });
  });
});

describe('the size limit', () => {
  it('cuts an endless answer off', async () => {
    let sent = 0;
    let closed = Promise.resolve();
    const chunk = Buffer.alloc(16_384, ' ');
    const why = await whyUnreachable((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      closed = once(response, 'close').then(() => undefined);
      const pour = () => {
        while (sent < 200_000_000 && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', pour);
        }
      };
      pour();
    });
    await closed;
    expect(why).toBe('too-large (more than 65536 bytes)');
    expect(sent).toBeLessThan(20_000_000);
  });

  it('is not about documents of a usual size', async () => {
    const hosts = await startHosts({
      worldwide: json(200, commercial(undefined, { padding: 'x'.repeat(40_000) })),
    });
    expect(await directoryAt(hosts.bases).lookUp('contoso.com')).toMatchObject({ result: 'commercial' });
  });
});

it('gives the token to Graph and to no other host', async () => {
  const hosts = await startHosts();
  const http = new LookupHttp({ bases: hosts.bases });
  closeLater(http);
  for (const service of ['worldwide', 'usGovernment', 'graph'] as const) {
    await http.get(service, '/x', { token: 'secret' });
  }
  const sent = [hosts.worldwide, hosts.usGovernment, hosts.graph].map(
    ({ headers }) => headers[0]?.authorization,
  );
  expect(sent).toEqual([undefined, undefined, 'Bearer secret']);
});

describe('close', () => {
  it.each([
    ['under way', 1],
    ['just begun', 0],
  ])('gives up what is %s and what waits, and asks nobody any more', async (_name, requests) => {
    let arrived: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const hosts = await startHosts({ worldwide: () => arrived(), usGovernment: notFound });
    const directory = directoryAt(hosts.bases, {
      atOnce: 1,
      token: () => new Promise<string>(() => undefined),
    });
    const lookUps = ['a.com', 'b.com', 'c.com'].map((domain) => directory.lookUp(domain));
    if (requests > 0) await asked;
    const started = performance.now();
    await directory.close();
    for (const finding of await Promise.all(lookUps)) expect(finding.result).toBe('unreachable');
    expect(await directory.lookUp('d.com')).toMatchObject({ result: 'unreachable' });
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(hosts.worldwide.paths).toHaveLength(requests);
    await directory.close();
  });
});
