import type { RequestListener, ServerResponse } from 'node:http';
import { respond } from '../../src/http/json-body.ts';

/** Seconds after which a request that was turned away may come again: a restart takes less. */
const RETRY_AFTER_S = 10;

/** Counts the requests being answered; once closed it answers every new one with 503, without reading its body. */
export class RequestGate {
  readonly #answering = new Set<ServerResponse>();
  #isClosed = false;
  #whenDrained: (() => void)[] = [];

  guard(listener: RequestListener): RequestListener {
    return (request, response) => {
      if (this.#isClosed) return turnAway(response);
      this.#answering.add(response);
      response.once('close', () => this.#answered(response));
      listener(request, response);
    };
  }

  /** Lets no more requests in. Connections whose requests are being answered end with their answers. */
  close(): void {
    this.#isClosed = true;
    for (const response of this.#answering) {
      if (!response.headersSent) response.setHeader('Connection', 'close');
    }
  }

  /** Resolves once no request is being answered. */
  drained(): Promise<void> {
    if (this.#answering.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#whenDrained.push(resolve));
  }

  #answered(response: ServerResponse): void {
    this.#answering.delete(response);
    if (this.#answering.size > 0) return;
    for (const resolve of this.#whenDrained) resolve();
    this.#whenDrained = [];
  }
}

function turnAway(response: ServerResponse): void {
  response.setHeader('Connection', 'close').setHeader('Retry-After', String(RETRY_AFTER_S));
  respond(response, 503, { error: 'The bot is being restarted.' });
}
