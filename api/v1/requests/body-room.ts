import type { Request } from 'express';
import { MOST_BODY_BYTES } from '../../../src/http/json-body.ts';
import { Problem } from '../problem.ts';
import type { Route } from '../route.ts';

/** Most bytes of a file, where a route states none. */
const FILE_BYTES = 256 * 1024;
/** Bytes of bodies in hand at once: six of the largest files, or many of JSON. */
const ROOM_BYTES = 64 * 1024 * 1024;
/** When a refused request may be worth repeating, in milliseconds. */
const AGAIN_MS = 2000;

/** Most bytes of a route's body. */
export function mostBytesOf({ takesFile, bodyBytes }: Pick<Route, 'takesFile' | 'bodyBytes'>): number {
  return takesFile ? (bodyBytes ?? FILE_BYTES) : MOST_BODY_BYTES;
}

/**
 * Limits the bodies that are in hand at once, from before they are read until their requests are answered: all together by
 * their bytes, and files by one of each person. What is more is refused, and not queued.
 */
export class BodyRoom {
  readonly #mostBytes: number;
  readonly #withFile = new Set<string>();
  #bytes = 0;

  constructor(mostBytes = ROOM_BYTES) {
    this.#mostBytes = mostBytes;
  }

  /**
   * Takes up room for the body of a request.
   * @param person key of whoever asks
   * @returns gives it back
   * @throws Problem `busy`, or `too-many-requests` for a second file of a person
   */
  hold(
    route: Pick<Route, 'takesFile' | 'bodyBytes' | 'body'>,
    { headers }: Pick<Request, 'headers'>,
    person: string,
  ): () => void {
    if (!route.takesFile && !route.body) return () => {};
    const most = mostBytesOf(route);
    const stated = Number(headers['content-length'] ?? Number.NaN);
    const bytes = Number.isNaN(stated) ? most : Math.min(stated, most);
    if (route.takesFile && this.#withFile.has(person))
      throw new Problem('too-many-requests', 'Another file of yours is being read. Send one at a time.', {
        retryAfterMs: AGAIN_MS,
      });
    if (this.#bytes + bytes > this.#mostBytes)
      throw new Problem('busy', 'Too much is being sent at once. Try again in a moment.', {
        retryAfterMs: AGAIN_MS,
      });
    this.#bytes += bytes;
    if (route.takesFile) this.#withFile.add(person);
    return () => {
      this.#bytes -= bytes;
      if (route.takesFile) this.#withFile.delete(person);
    };
  }
}
