import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A stand-in for the Bot Connector: takes what a bot sends and remembers which activity it answered. */
export interface Sink {
  /** The service URL to put into activities, ending in a slash. */
  readonly url: string;
  /** POST and PUT requests taken so far. */
  readonly posts: number;
  /** True once for each inbound activity id that has been answered with an acceptable activity. */
  takeReply(activityId: string): boolean;
  close(): Promise<void>;
}

const replyPath = /^\/v3\/conversations\/[^/]+\/activities\/([^/?]+)/;
const created = { 'content-type': 'application/json' };

/**
 * Starts a sink on a free loopback port.
 * @param mustContain byte string an activity has to contain to count as the answer, so that a typing
 *   indicator or an apology is not mistaken for the turn's work
 */
export async function startSink(mustContain: string): Promise<Sink> {
  const answered = new Set<string>();
  let posts = 0;

  function take(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    posts += 1;
    const id = replyPath.exec(request.url ?? '')?.[1];
    if (id !== undefined && body.includes(mustContain)) answered.add(decodeURIComponent(id));
    const answer = `{"id":"r-${posts}"}`;
    response.writeHead(201, { ...created, 'content-length': answer.length }).end(answer);
  }

  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    if (request.method === 'GET') {
      request.resume();
      response.writeHead(200, created).end(memberOf(request.url ?? ''));
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () =>
      take(request, response, chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/`,
    get posts() {
      return posts;
    },
    takeReply: (activityId) => answered.delete(activityId),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function memberOf(url: string): string {
  const id = decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));
  // Each signs in with an address of their own, as in Teams.
  const email = `${id.replace(/[^\w-]/g, '')}@contoso.example`;
  return JSON.stringify({ id, name: 'Alex Wilber', email, userPrincipalName: email, aadObjectId: id });
}
