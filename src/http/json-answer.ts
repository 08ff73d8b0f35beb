import type { IncomingMessage, ServerResponse } from 'node:http';
import { endAndClose } from './closing-answer.ts';
import { MOST_BODY_BYTES } from './json-body.ts';
import { RequestRefused } from './request-error.ts';
import type { RequestLog } from './request-log.ts';

/** Answers a request with JSON, or with its status alone. */
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
