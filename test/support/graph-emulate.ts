import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

/** The emulator takes its port as given and doesn't say when it listens, so its own process finds out both. */
const PROGRAM = `
import { createServer } from 'node:net';
import { createEmulator } from '@inbox-zero/emulate';
const probe = createServer();
await new Promise((resolve) => probe.listen(0, resolve));
const { port } = probe.address();
await new Promise((resolve) => probe.close(resolve));
const users = ['ann@contoso.com', 'bob@contoso.com'];
const tokens = Object.fromEntries(users.map((login) => [login.split('@')[0], { login }]));
const seed = { tokens, microsoft: { users: users.map((email) => ({ email, name: email })) } };
await createEmulator({ service: 'microsoft', port, seed });
for (;;) {
  try { await fetch('http://127.0.0.1:' + port + '/v1.0/me'); break; } catch {}
}
console.log('listening on ' + port);
`;

export interface Emulate {
  /** Of the emulator, with what it forgets put back. */
  readonly url: string;
  /** One call as a person's own Outlook would make it. */
  as(token: string, method: string, path: string, body?: object): Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * `@inbox-zero/emulate` in a process of its own, with two mailboxes (tokens `ann` and `bob`). In front of it
 * stands what it lacks: it forgets extended properties, so they are kept here and shown when asked for. It still
 * ignores filters over them.
 */
export async function startEmulate(): Promise<Emulate> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the emulator ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const listening = /^listening on (\d+)$/.exec(line)?.[1];
      if (listening) resolve(listening);
    });
  });
  const upstream = `http://127.0.0.1:${port}`;
  const properties = new Map<string, unknown>();
  const front = createServer((request, response) => void pass(upstream, properties, request, response));
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  return {
    url,
    as: async (token, method, path, body) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
      const answer = await (await fetch(`${upstream}/v1.0${path}`, init)).text();
      return answer === '' ? {} : JSON.parse(answer);
    },
    stop: async () => {
      front.closeAllConnections();
      await new Promise((resolve) => front.close(resolve));
      child.removeAllListeners('exit');
      await new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill();
      });
    },
  };
}

interface Shown {
  id?: string;
  singleValueExtendedProperties?: unknown;
  value?: Shown[];
}

async function pass(
  upstream: string,
  properties: Map<string, unknown>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await text(request);
  const headers = { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' };
  const { method = 'GET', url = '' } = request;
  const answer = await fetch(upstream + url, { method, headers, ...(body === '' ? {} : { body }) });
  const shown = JSON.parse((await answer.text()) || '{}') as Shown;
  if (method === 'POST' && body.includes('singleValueExtendedProperties'))
    properties.set(shown.id ?? '', (JSON.parse(body) as Shown).singleValueExtendedProperties);
  for (const message of [shown, ...(shown.value ?? [])]) {
    const kept = properties.get(message.id ?? '');
    if (kept !== undefined && url.includes('expand')) message.singleValueExtendedProperties = kept;
  }
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(answer.status === 204 ? undefined : JSON.stringify(shown));
}
