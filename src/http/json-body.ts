import type { IncomingMessage, ServerResponse } from 'node:http';
import getRawBody from 'raw-body';
import type { Log } from '../log.ts';
import { RequestRefused } from './request-error.ts';

/** Helpers of the two HTTP endpoints in front of Express: request bodies and JSON answers. */

/** Maximum of bytes in a request body: above any activity from Teams and any notification from Graph. */
export const MOST_BODY_BYTES = 256 * 1024;

/** Longest time until a body has arrived, in milliseconds. */
const BODY_MS = 10_000;

/** The character that no text of a PostgreSQL database may have, as JSON has it: after an even number of backslashes. */
const NUL = /(?<!\\)(?:\\\\)*\\u0000/;

/**
 * Reads a JSON body. The content type must be JSON: a page in the person's browser can post plain text to this
 * machine without a preflight, but not JSON.
 * @param withinMs longest time until the body has arrived
 * @throws RequestRefused 400, 408 or 415
 */
export async function readJson(request: IncomingMessage, withinMs = BODY_MS): Promise<unknown> {
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw new RequestRefused(415, 'The body must be application/json.');
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

export function respond(response: ServerResponse, status: number, body: unknown): void {
  if (body === undefined || body === null) {
    response.writeHead(status).end();
    return;
  }
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(text);
}

/**
 * Answers a failed request: client errors with their message, server errors with a fixed text and a log entry. Refusals
 * of our own carry their text whatever their status.
 */
export function refuse(request: IncomingMessage, response: ServerResponse, error: unknown, log: Log): void {
  const status = statusOf(error);
  const isRefusal = error instanceof RequestRefused;
  if (status >= 500 && !isRefusal) log.error({ err: error }, 'a request failed');
  else log.info({ status, reason: error instanceof Error ? error.message : '' }, 'a request was refused');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const retryAfterMs = isRefusal ? error.retryAfterMs : undefined;
  if (retryAfterMs !== undefined) response.setHeader('Retry-After', Math.ceil(retryAfterMs / 1000));
  // A small body that was not read is thrown away as it comes, so that its sender sees the answer; for the rest of a large
  // or slow one the connection is closed.
  if (!request.complete && (status === 408 || !isSmall(request))) response.setHeader('Connection', 'close');
  respond(response, status, {
    error: (status < 500 || isRefusal) && error instanceof Error ? error.message : 'The request failed.',
  });
}

function isSmall({ headers }: IncomingMessage): boolean {
  const stated = headers['content-length'];
  return stated !== undefined && Number(stated) <= MOST_BODY_BYTES;
}

/** Our own refusals and those of the body reader carry a status; any other error is 500. */
function statusOf(error: unknown): number {
  if (error instanceof RequestRefused) return error.statusCode;
  const { status, type } = error as { status?: unknown; type?: unknown };
  return typeof type === 'string' && typeof status === 'number' ? status : 500;
}
