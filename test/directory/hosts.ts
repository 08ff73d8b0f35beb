import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LocalBases, LookupHttpOptions, LookupService } from '../../src/directory/lookup-http.ts';
import {
  createDirectory,
  type Directory,
  type DirectoryOptions,
} from '../../src/directory/tenant-directory.ts';
import { NOT_FOUND } from './documents.ts';

export type Answer = (response: ServerResponse) => void;

export interface Host {
  answer: Answer;
  /** Paths asked for, in order. */
  readonly paths: string[];
  readonly headers: IncomingHttpHeaders[];
  connections: number;
}

const open: { close(): unknown }[] = [];

/** For `afterEach`. */
export async function closeAll(): Promise<void> {
  for (const one of open.splice(0).reverse()) await one.close();
}

export function closeLater(one: { close(): unknown }): void {
  open.push(one);
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (response) => {
    const type = { 'content-type': 'application/json; charset=utf-8' };
    response.writeHead(status, { ...type, ...headers }).end(JSON.stringify(body));
  };
}

export const notFound = json(400, NOT_FOUND);

export async function serve(answer: Answer): Promise<{ host: Host; base: string }> {
  const host: Host = { answer, paths: [], headers: [], connections: 0 };
  const server: Server = createServer((request, response) => {
    host.paths.push(request.url ?? '');
    host.headers.push(request.headers);
    host.answer(response);
  });
  server.on('connection', () => {
    host.connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closeLater({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return { host, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

export type Hosts = Record<LookupService, Host> & { bases: LocalBases };

/** The three hosts on this machine; what isn't stated answers "not found". */
export async function startHosts(answers: Partial<Record<LookupService, Answer>> = {}): Promise<Hosts> {
  const [worldwide, usGovernment, graph] = await Promise.all([
    serve(answers.worldwide ?? notFound),
    serve(answers.usGovernment ?? notFound),
    serve(answers.graph ?? json(404, {})),
  ]);
  return {
    worldwide: worldwide.host,
    usGovernment: usGovernment.host,
    graph: graph.host,
    bases: { worldwide: worldwide.base, usGovernment: usGovernment.base, graph: graph.base },
  };
}

export function connectionsOf({ worldwide, usGovernment, graph }: Hosts): number {
  return worldwide.connections + usGovernment.connections + graph.connections;
}

/** A directory that asks these hosts, at a time that stands still unless stated. */
export function directoryAt(
  bases: LocalBases,
  { http = {}, ...options }: Partial<DirectoryOptions> & { http?: LookupHttpOptions } = {},
): Directory {
  const directory = createDirectory({ now: () => 1_000, ...options, http: { bases, ...http } });
  closeLater(directory);
  return directory;
}
