import type { IncomingMessage } from 'node:http';
import { MOST_BODY_BYTES } from '../../src/http/json-body.ts';
import { RequestRefused } from '../../src/http/request-error.ts';

/** How much one door takes at once. */
export interface AdmissionLimits {
  /** Requests that were begun and not yet answered. */
  readonly requests: number;
  /** Bytes of the bodies of those, from before they are read until the request is answered. */
  readonly bodyBytes: number;
}

/** A request that was let in. */
export interface Admitted {
  /** Takes up room for the request's body. @throws RequestRefused 503 */
  holdBody(request: IncomingMessage): void;
}

/** When a refused request may be worth repeating, in milliseconds. */
const AGAIN_MS = 2000;

/**
 * Limits what one door has in hand at once, by number and by bytes. What is more is refused at once: a queue of requests
 * would hold their connections, and their senders would have given up by the time it is their turn.
 */
export class Admission {
  readonly #limits: AdmissionLimits;
  #requests = 0;
  #bodyBytes = 0;

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
  }

  /**
   * Runs the work of one request.
   * @throws RequestRefused 503, without having run it, when there are too many
   */
  async run<T>(work: (admitted: Admitted) => Promise<T>): Promise<T> {
    if (this.#requests >= this.#limits.requests) throw busy();
    let held = 0;
    this.#requests += 1;
    try {
      return await work({
        holdBody: (request) => {
          const bytes = expectedBytes(request);
          if (this.#bodyBytes + bytes > this.#limits.bodyBytes) throw busy();
          this.#bodyBytes += bytes;
          held += bytes;
        },
      });
    } finally {
      this.#requests -= 1;
      this.#bodyBytes -= held;
    }
  }
}

/** The most bytes that a request's body can have: what it states, if that is within the limit. */
function expectedBytes({ headers }: IncomingMessage): number {
  const stated = Number(headers['content-length'] ?? Number.NaN);
  return Number.isNaN(stated) ? MOST_BODY_BYTES : Math.min(stated, MOST_BODY_BYTES);
}

function busy(): RequestRefused {
  return new RequestRefused(503, 'There are too many requests at once.', { retryAfterMs: AGAIN_MS });
}
