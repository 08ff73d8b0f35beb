import type { RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';
import { refuse } from '../../src/http/json-answer.ts';
import { RequestRefused } from '../../src/http/request-error.ts';
import type { RequestLog } from '../../src/http/request-log.ts';
import { peerOf } from './peer-of.ts';

/** How long a connection above the limit is kept for its first request, in milliseconds. */
const LINGER_MS = 2000;
const AGAIN_MS = 5000;

/**
 * Limits the connections of each peer, by its address or, with IPv6, its network. A request on a connection above the limit is answered with 429;
 * what comes above twice the limit is closed unheard. Behind a reverse proxy the proxy is the peer, for everybody.
 */
export class PeerConnections {
  readonly #most: number;
  readonly #requests: RequestLog;
  readonly #open = new Map<string, number>();
  readonly #surplus = new WeakSet<Socket>();

  constructor(most: number, requests: RequestLog) {
    this.#most = most;
    this.#requests = requests;
  }

  /** Counts the connections of a server. */
  watch(server: Server): void {
    server.on('connection', (socket: Socket) => {
      const peer = peerOf(socket.remoteAddress);
      const open = (this.#open.get(peer) ?? 0) + 1;
      this.#open.set(peer, open);
      socket.once('close', () => this.#closed(peer));
      if (open > this.#most * 2) socket.destroy();
      else if (open > this.#most) {
        this.#surplus.add(socket);
        setTimeout(() => socket.destroySoon(), LINGER_MS).unref();
      }
    });
  }

  /** A listener that passes on the requests of the other connections. */
  guard(listener: RequestListener): RequestListener {
    return (request, response) => {
      if (!this.#surplus.has(request.socket)) return listener(request, response);
      const options = { retryAfterMs: AGAIN_MS };
      response.setHeader('Connection', 'close');
      refuse(
        request,
        response,
        new RequestRefused(429, 'There are too many connections.', options),
        this.#requests,
      );
    };
  }

  #closed(peer: string): void {
    const left = (this.#open.get(peer) ?? 1) - 1;
    if (left > 0) this.#open.set(peer, left);
    else this.#open.delete(peer);
  }
}
