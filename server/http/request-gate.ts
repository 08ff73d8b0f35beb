import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { respondAndClose } from '../../src/http/json-answer.ts';

/** Seconds after which a request that was turned away may come again: a restart takes less. */
const RETRY_AFTER_S = 10;

/** Counts the requests being answered; once closed it answers every new one with 503, without reading its body. */
export class RequestGate {
  readonly #answering = new Set<ServerResponse>();
  readonly #turnedAway = new Set<ServerResponse>();
  #isClosed = false;
  #whenDrained: (() => void)[] = [];
  #whenFlushed: (() => void)[] = [];

  guard(listener: RequestListener): RequestListener {
    return (request, response) => {
      if (this.#isClosed) return this.#turnAway(request, response);
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

  /** Resolves once no answer to a request that was turned away is on its way. */
  flushed(): Promise<void> {
    if (this.#turnedAway.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#whenFlushed.push(resolve));
  }

  #turnAway(request: IncomingMessage, response: ServerResponse): void {
    this.#turnedAway.add(response);
    response.once('close', () => {
      this.#turnedAway.delete(response);
      if (this.#turnedAway.size > 0) return;
      for (const resolve of this.#whenFlushed.splice(0)) resolve();
    });
    response.setHeader('Retry-After', String(RETRY_AFTER_S));
    respondAndClose(request, response, 503, { error: 'The bot is being restarted.' });
  }

  #answered(response: ServerResponse): void {
    this.#answering.delete(response);
    if (this.#answering.size > 0) return;
    for (const resolve of this.#whenDrained) resolve();
    this.#whenDrained = [];
  }
}
