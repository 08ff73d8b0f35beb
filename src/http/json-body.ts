import type { IncomingMessage, ServerResponse } from 'node:http';
import getRawBody from 'raw-body';
import { endAndClose } from './closing-answer.ts';
import { RequestRefused } from './request-error.ts';
import type { RequestLog } from './request-log.ts';

/** Helpers of the two HTTP endpoints in front of Express: request bodies and JSON answers. */

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

export function respond(response: ServerResponse, status: number, body: unknown): void {
  if (body === undefined || body === null) {
    response.writeHead(status).end();
    return;
  }
  const text = JSON.stringify(body);
  writeJsonHead(response, status, text);
  response.end(text);
}

/** Answers a request whose connection is closed after it, and whose body nobody reads. */
export function respondAndClose(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: object,
): void {
  const text = JSON.stringify(body);
  response.setHeader('Connection', 'close');
  writeJsonHead(response, status, text);
  endAndClose(request, response, text);
}

function writeJsonHead(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'X-Content-Type-Options': 'nosniff',
  });
}

/**
 * Answers a failed request: client errors with their message, server errors with a fixed text and a log entry. Refusals
 * of our own carry their text whatever their status. What can't be told ends the connection.
 */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  requests: RequestLog,
): void {
  try {
    tellRefusal(request, response, error, requests);
  } catch (cause) {
    response.destroy();
    throw cause;
  }
}

function tellRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  requests: RequestLog,
): void {
  const status = statusOf(error);
  const isRefusal = error instanceof RequestRefused;
  const text = error instanceof Error ? error.message : '';
  if (status >= 500 && !isRefusal) requests.failed(error);
  else requests.refused(status, text);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const retryAfterMs = isRefusal ? error.retryAfterMs : undefined;
  if (retryAfterMs !== undefined) response.setHeader('Retry-After', Math.ceil(retryAfterMs / 1000));
  const body = { error: text !== '' && (status < 500 || isRefusal) ? text : 'The request failed.' };
  // A small body that was not read is thrown away as it comes; for the rest of a large one the connection is closed.
  if (!request.complete && status === 408) respond(response.setHeader('Connection', 'close'), status, body);
  else if (request.complete || isSmall(request)) respond(response, status, body);
  else respondAndClose(request, response, status, body);
}

/** Whether the rest of a request is short, and comes: a sender that asks whether to send it may not. */
function isSmall({ headers }: IncomingMessage): boolean {
  const stated = headers['content-length'];
  return headers.expect === undefined && stated !== undefined && Number(stated) <= MOST_BODY_BYTES;
}

/** Our own refusals and those of the body reader carry a status; any other error is 500. */
function statusOf(error: unknown): number {
  if (error instanceof RequestRefused) return error.statusCode;
  if (!(error instanceof Error)) return 500;
  const { status, type } = error as { status?: unknown; type?: unknown };
  return typeof type === 'string' && typeof status === 'number' ? status : 500;
}
