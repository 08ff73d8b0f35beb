import type { IncomingMessage, ServerResponse } from 'node:http';
import getRawBody from 'raw-body';
import { RequestRefused } from './request-error.ts';

/** Maximum of bytes in a request body: above any activity from Teams and any notification from Graph. */
export const MOST_BODY_BYTES = 256 * 1024;

/** Longest time until a body has arrived, in milliseconds. */
const BODY_MS = 10_000;

/** The character that no text of a PostgreSQL database may have, as JSON has it: after an even number of backslashes. */
const NUL = /(?<!\\)(?:\\\\)*\\u0000/;

/**
 * Reads a JSON body; a sender that waits for it (`Expect: 100-continue`) is told to go on. The content type must be JSON: a page in the person's browser can post plain text to this
 * machine without a preflight, but not JSON.
 * @param withinMs longest time until the body has arrived
 * @throws RequestRefused 400, 408 or 415
 */
export async function readJson(
  request: IncomingMessage,
  response: ServerResponse,
  withinMs = BODY_MS,
): Promise<unknown> {
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw new RequestRefused(415, 'The body must be application/json.');
  }
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (!/^\s*identity\s*$/i.test(encoding)) {
    throw new RequestRefused(415, 'The body must not be compressed.');
  }
  if (request.headers.expect !== undefined) {
    response.writeContinue();
    response.removeHeader('Connection');
  }
  const text = await textOf(request, withinMs);
  if (text.includes('\\u0000') && NUL.test(text)) {
    throw new RequestRefused(400, 'The body has a NUL character.');
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RequestRefused(400, 'The body is not JSON.', { cause });
  }
}

async function textOf(request: IncomingMessage, withinMs: number): Promise<string> {
  const length = request.headers['content-length'] ?? null;
  const whole = getRawBody(request, { length, limit: MOST_BODY_BYTES, encoding: 'utf8' });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new RequestRefused(408, 'The body came too slowly.')), withinMs);
  });
  try {
    return await Promise.race([whole, late]);
  } finally {
    clearTimeout(timer);
  }
}
