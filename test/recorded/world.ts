import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { DirectoryFinding } from '../../src/directory/finding.ts';
import type { Directory } from '../../src/directory/tenant-directory.ts';

/** OneDrive on this machine: gives what is put into it, and keeps what the bot stores. */
export interface Drive {
  readonly stored: readonly string[];
  /** Puts a file there; gives its address. */
  put(name: string, body: string): string;
  /** An address at which something may be stored, or opened. */
  url(path: string): string;
  stop(): Promise<void>;
}

export async function startDrive(): Promise<Drive> {
  const files = new Map<string, string>();
  const stored: string[] = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'PUT') {
      stored.push((await buffer(request)).toString('utf8'));
      response.writeHead(201).end();
      return;
    }
    const body = files.get(request.url ?? '');
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`;
  return {
    stored,
    url,
    put: (name, body) => {
      files.set(`/${name}`, body);
      return url(name);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A directory that answers when the script says so. */
export class HeldDirectory implements Directory {
  readonly #waiting = new Map<string, ((finding: DirectoryFinding) => void)[]>();

  lookUp(domain: string): Promise<DirectoryFinding> {
    const others = this.#waiting.get(domain) ?? [];
    return new Promise((resolve) => this.#waiting.set(domain, [...others, resolve]));
  }

  answer(domain: string, result: DirectoryFinding['result']): void {
    const waiting = this.#waiting.get(domain);
    if (!waiting) throw new Error(`${domain} was not asked for, but ${[...this.#waiting.keys()]}`);
    this.#waiting.delete(domain);
    const raw = { worldwide: null, usGovernment: null, graph: null };
    const at = Date.parse('2026-06-10T12:00:00Z');
    for (const resolve of waiting)
      resolve({ domain, result, reason: 'Said so.', raw, complete: result !== 'unreachable', at });
  }

  async close(): Promise<void> {
    for (const domain of this.#waiting.keys()) this.answer(domain, 'unreachable');
  }
}
