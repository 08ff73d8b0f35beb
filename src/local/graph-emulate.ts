import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { localOnly } from './from-here.ts';
import { GUARD_URL } from './guard.ts';

/**
 * The emulator can't choose a free port and doesn't report when it listens, so its process does both. It ends with
 * its parent process in every case.
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

/** The owner of an emulated mailbox. */
export interface EmulatedPerson {
  readonly token: string;
  readonly address: string;
  readonly name: string;
}

/** Makes one call as the person's own Outlook would. */
export type AsPerson = (token: string, method: string, path: string, body?: object) => Promise<unknown>;

export interface Emulate {
  /** URL of the proxy, which adds what the emulator lacks. */
  readonly url: string;
  readonly as: AsPerson;
  stop(): Promise<void>;
}

/**
 * Starts `@inbox-zero/emulate` (a development dependency) in a process of its own, reachable from this machine only,
 * behind a proxy. The emulator drops extended properties, so the proxy stores them and adds them to answers on
 * request; filters over them are still ignored. `pages` answers the requests that are no calls to Graph, such as web
 * links.
 */
export async function startEmulate(
  people: readonly EmulatedPerson[],
  pages: (as: AsPerson) => RequestListener = () => (_request, response) => void response.writeHead(404).end(),
): Promise<Emulate> {
  const child = spawn(
    process.execPath,
    ['--import', GUARD_URL, '--input-type=module', '-e', PROGRAM, '--', JSON.stringify(people)],
    // The folder from which its package is resolved.
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
  const front = createServer(
    localOnly((request, response) => {
      if (request.url?.startsWith('/v1.0/')) void pass(upstream, properties, request, response);
      else page(request, response);
    }),
  );
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

/** Resolves when the process has ended, which it may have by itself: Ctrl-C reaches every process of a terminal. */
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
      // The emulator has no pages, so its links are rewritten to ours.
      message.webLink &&= message.webLink.replace(
        /^http:\/\/localhost:\d+/,
        `http://${request.headers.host}`,
      );
    }
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(answer.status === 204 ? undefined : JSON.stringify(shown));
  } catch {
    // As Graph answers when it fails.
    if (!response.headersSent) response.writeHead(502, { 'content-type': 'application/json' });
    response.end('{}');
  }
}
