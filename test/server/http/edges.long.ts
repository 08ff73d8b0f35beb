import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { refuse } from '../../../src/http/json-answer.ts';
import { RequestLog } from '../../../src/http/request-log.ts';
import { useSignedBots } from '../../support/bot/signed-bot.ts';
import { rawAnswer, rawConnection, rawStatus } from '../../support/raw-http.ts';

const start = useSignedBots();

function head(path: string, headers: readonly string[], method = 'POST'): string {
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: x', 'Content-Type: application/json', ...headers];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

describe('a request that asks whether to send its body', () => {
  it('is refused first when its token is bad', async () => {
    const bot = await start();
    const text = await rawAnswer(
      bot.url,
      head('/api/messages', ['Expect: 100-continue', 'Content-Length: 2', 'Authorization: Bearer x.y.z']),
    );
    expect(text).toMatch(/^HTTP\/1\.1 401 [\s\S]*connection: close/i);
    expect(text).not.toMatch(/ 100 /);
  });

  it('is told to go on when its token is good', async () => {
    const bot = await start();
    const token = await bot.issuer.sign(bot.claims());
    const body = JSON.stringify(bot.message());
    const connection = await rawConnection(bot.url);
    const length = `Content-Length: ${Buffer.byteLength(body)}`;
    const authorization = `Authorization: Bearer ${token}`;
    connection.socket.once('data', () => {
      connection.write(body);
      // The connection is good for another request.
      connection.write(head('/nothing', ['Connection: close'], 'GET'));
    });
    connection.write(head('/api/messages', ['Expect: 100-continue', length, authorization]));
    await connection.closed;
    expect(connection.received).toMatch(
      /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 [\s\S]*HTTP\/1\.1 404 /,
    );
  });
});

describe('an address', () => {
  it.each([
    { method: 'POST', path: 'http://evil.example/api/messages', status: '400 Bad Request' },
    { method: 'GET', path: 'http://evil.example/healthz', status: '400 Bad Request' },
    { method: 'POST', path: '/api/messages/', status: '404 Not Found' },
    { method: 'POST', path: '/API/messages', status: '404 Not Found' },
    { method: 'GET', path: '/api/messages', status: '405 Method Not Allowed' },
    { method: 'PUT', path: '/api/messages?x=1', status: '405 Method Not Allowed' },
    { method: 'OPTIONS', path: '*', status: '404 Not Found' },
  ])('$path of a $method gets $status', async ({ method, path, status }) => {
    const bot = await start();
    expect(await rawStatus(bot.url, head(path, ['Content-Length: 0'], method))).toBe(`HTTP/1.1 ${status}`);
  });

  it('whose method is wrong says which is right', async () => {
    const bot = await start();
    const response = await fetch(`${bot.url}/api/messages`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await response.json()).toEqual({ error: 'Only POST is taken here.' });
  });
});

describe('a body', () => {
  it.each(['gzip', 'br', 'identity, gzip', 'x'])('that is encoded as %s is not taken', async (encoding) => {
    const bot = await start();
    const token = await bot.issuer.sign(bot.claims());
    const text = await rawStatus(
      bot.url,
      `${head('/api/messages', [`Content-Encoding: ${encoding}`, 'Content-Length: 2', `Authorization: Bearer ${token}`])}{}`,
    );
    expect(text).toBe('HTTP/1.1 415 Unsupported Media Type');
  });

  it('that is encoded as identity is as it is', async () => {
    const bot = await start();
    const token = await bot.issuer.sign(bot.claims());
    const body = JSON.stringify(bot.message());
    const headers = [
      'Content-Encoding: Identity',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `Authorization: Bearer ${token}`,
    ];
    expect(await rawStatus(bot.url, head('/api/messages', headers) + body)).toBe('HTTP/1.1 200 OK');
  });

  it.each([
    { what: 'chunked', framing: 'Transfer-Encoding: chunked', before: '4000\r\n', after: '\r\n' },
    { what: 'with its length', framing: 'Content-Length: 5242880', before: '', after: '' },
  ])('of 5 MB, $what, of a bad sender does not hide the answer', async ({ framing, before, after }) => {
    const bot = await start();
    const { port } = new URL(bot.url);
    const part = before + 'x'.repeat(0x4000) + after;
    const outcome = await new Promise<string>((resolve) => {
      let heard = '';
      let sent = 0;
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(head('/api/messages', [framing, 'Authorization: Bearer x']));
      // Such a client looks at the answer only once it has sent everything.
      socket.pause();
      const send = () => {
        while (sent < 320) {
          sent += 1;
          if (!socket.write(part)) return void socket.once('drain', send);
        }
        socket.on('data', (data) => {
          heard += String(data);
          socket.end();
        });
        socket.resume();
      };
      socket.on('error', ({ code }: NodeJS.ErrnoException) => {
        heard += code;
      });
      socket.on('close', () => resolve(heard.slice(0, 12)));
      send();
    });
    expect(outcome).toBe('HTTP/1.1 401');
  });
});

describe('an error without a form', () => {
  it.each([undefined, null, 'text', 7, { status: 400 }])('of %j is answered', async (error) => {
    const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
    const requests = new RequestLog(silent, () => 0);
    const server = createServer((request, response) => refuse(request, response, error, requests));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const response = await fetch(url, { method: 'POST', body: '{}' });
    expect([response.status, await response.json()]).toEqual([500, { error: 'The request failed.' }]);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('leaves no request hanging when it can not be told', async () => {
    const failing = () => {
      throw new Error('the log is full');
    };
    const requests = new RequestLog({ info: failing, error: failing }, () => 0);
    const thrown: unknown[] = [];
    const server = createServer((request, response) => {
      try {
        refuse(request, response, new Error('x'), requests);
      } catch (error) {
        thrown.push(error);
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await expect(fetch(url, { method: 'POST', body: '{}' })).rejects.toThrow();
    expect(thrown).toEqual([new Error('the log is full')]);
    await new Promise((resolve) => server.close(resolve));
  });
});
