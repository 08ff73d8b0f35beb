import type { IncomingMessage, ServerResponse } from 'node:http';
import getRawBody from 'raw-body';
import type { Log } from '../log.ts';
import { RequestRefused } from './request-error.ts';

/** Helpers of the two HTTP endpoints in front of Express: request bodies and JSON answers. */

/** Maximum of bytes in a request body: above any activity from Teams and any notification from Graph. */
const MOST_BYTES = 256 * 1024;

/**
 * Reads a JSON body. The content type must be JSON: a page in the person's browser can post plain text to this
 * machine without a preflight, but not JSON.
 * @throws RequestRefused 415 or 400
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw new RequestRefused(415, 'The body must be application/json.');
  }
  const length = request.headers['content-length'] ?? null;
  const text = await getRawBody(request, { length, limit: MOST_BYTES, encoding: 'utf8' });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RequestRefused(400, 'The body is not JSON.', { cause });
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

/** Answers a failed request: client errors with their message, server errors with a fixed text and a log entry. */
export function refuse(request: IncomingMessage, response: ServerResponse, error: unknown, log: Log): void {
  const status = statusOf(error);
  if (status >= 500) log.error({ err: error }, 'a request failed');
  else log.info({ status, reason: error instanceof Error ? error.message : '' }, 'a request was refused');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // The rest of a body that is too large is not read: the connection is closed after the answer.
  if (!request.complete) response.setHeader('Connection', 'close');
  respond(response, status, {
    error: status < 500 && error instanceof Error ? error.message : 'The request failed.',
  });
}

/** Our own refusals and those of the body reader carry a status; any other error is 500. */
function statusOf(error: unknown): number {
  if (error instanceof RequestRefused) return error.statusCode;
  const { status, type } = error as { status?: unknown; type?: unknown };
  return typeof type === 'string' && typeof status === 'number' ? status : 500;
}
