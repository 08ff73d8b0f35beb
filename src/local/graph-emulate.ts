import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { LOOPBACK_ONLY_URL } from './loopback-only.ts';

/**
 * The emulator takes its port as given and doesn't say when it listens, so its own process finds out both. It ends
 * with the process that started it, however that ends.
 */
const PROGRAM = `
import { createServer } from 'node:net';
import { createEmulator } from '@inbox-zero/emulate';
process.stdin.resume().once('end', () => process.exit());
const people = JSON.parse(process.argv.at(-1));
const probe = createServer();
await new Promise((resolve) => probe.listen(0, resolve));
const { port } = probe.address();
await new Promise((resolve) => probe.close(resolve));
const tokens = Object.fromEntries(people.map(({ token, address }) => [token, { login: address }]));
const users = people.map(({ address, name }) => ({ email: address, name }));
await createEmulator({ service: 'microsoft', port, seed: { tokens, microsoft: { users } } });
for (;;) {
  try { await fetch('http://127.0.0.1:' + port + '/v1.0/me'); break; } catch {}
}
console.log('listening on ' + port);
`;

/** Whose mailbox there is. */
export interface EmulatedPerson {
  readonly token: string;
  readonly address: string;
  readonly name: string;
}

/** One call as a person's own Outlook would make it. */
export type AsPerson = (token: string, method: string, path: string, body?: object) => Promise<unknown>;

export interface Emulate {
  /** Of the emulator, with what it forgets put back. */
  readonly url: string;
  readonly as: AsPerson;
  stop(): Promise<void>;
}

/**
 * `@inbox-zero/emulate`, which is there for development only, in a process of its own that this machine alone can
 * reach. In front of it stands what it lacks: it forgets extended properties, so they are kept here and shown when
 * asked for. It still ignores filters over them. `pages` answers what is no call to Graph, to which links lead.
 */
export async function startEmulate(
  people: readonly EmulatedPerson[],
  pages: (as: AsPerson) => RequestListener = () => (_request, response) => void response.writeHead(404).end(),
): Promise<Emulate> {
  const child = spawn(
    process.execPath,
    ['--import', LOOPBACK_ONLY_URL, '--input-type=module', '-e', PROGRAM, '--', JSON.stringify(people)],
    // Where its package is looked for from.
    { cwd: fileURLToPath(new URL('.', import.meta.url)), stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const upstream = `http://127.0.0.1:${await listeningPort(child)}`;
  const as: AsPerson = async (token, method, path, body) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const answer = await (await fetch(`${upstream}/v1.0${path}`, init)).text();
    return answer === '' ? {} : JSON.parse(answer);
  };
  const properties = new Map<string, unknown>();
  const page = pages(as);
  const front = createServer((request, response) => {
    if (request.url?.startsWith('/v1.0/')) void pass(upstream, properties, request, response);
    else page(request, response);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    as,
    stop: async () => {
      front.closeAllConnections();
      await new Promise((resolve) => front.close(resolve));
      await ended(child);
    },
  };
}

function listeningPort(child: ChildProcess & { readonly stdout: NodeJS.ReadableStream }): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the emulator ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const listening = /^listening on (\d+)$/.exec(line)?.[1];
      if (listening) resolve(listening);
    });
  });
}

/** It may have ended by itself: Ctrl-C reaches every process of a terminal. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill();
  });
}

interface Shown {
  id?: string;
  webLink?: string;
  singleValueExtendedProperties?: unknown;
  value?: Shown[];
}

async function pass(
  upstream: string,
  properties: Map<string, unknown>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = await text(request);
    const headers = {
      authorization: request.headers.authorization ?? '',
      'content-type': 'application/json',
    };
    const { method = 'GET', url = '' } = request;
    const answer = await fetch(upstream + url, { method, headers, ...(body === '' ? {} : { body }) });
    const shown = JSON.parse((await answer.text()) || '{}') as Shown;
    if (method === 'POST' && body.includes('singleValueExtendedProperties'))
      properties.set(shown.id ?? '', (JSON.parse(body) as Shown).singleValueExtendedProperties);
    for (const message of [shown, ...(shown.value ?? [])]) {
      const kept = properties.get(message.id ?? '');
      if (kept !== undefined && url.includes('expand')) message.singleValueExtendedProperties = kept;
      // The emulator has no pages, so its links lead to ours.
      message.webLink &&= message.webLink.replace(
        /^http:\/\/localhost:\d+/,
        `http://${request.headers.host}`,
      );
    }
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(answer.status === 204 ? undefined : JSON.stringify(shown));
  } catch {
    // As a Graph that is out of order would.
    if (!response.headersSent) response.writeHead(502, { 'content-type': 'application/json' });
    response.end('{}');
  }
}
