import type { Request, Response } from 'express';
import { z } from 'zod';
import type { StoredAnswer, WrittenAnswer } from '../../../src/flows/requests/write-once.ts';
import { endAndClose } from '../../../src/http/closing-answer.ts';
import { Problem } from '../problem.ts';
import type { FileReply, Reply, Route } from '../route.ts';

/** Media type of an error (RFC 9457). */
const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The answer of a route in JSON, as it is sent and, for a write, stored. */
export function answerOf(route: Route, reply: Reply<unknown> | undefined): WrittenAnswer {
  if (reply === undefined || !(route.answer instanceof z.ZodType))
    return { status: route.status ?? 204, headers: {}, body: null };
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    ...(reply.etag === undefined ? {} : { ETag: quoted(reply.etag) }),
    ...reply.headers,
  };
  // Nothing that is not documented leaves: what a schema does not name is dropped.
  const body = JSON.stringify(route.answer.parse(reply.body));
  const answer = { status: route.status ?? 200, headers, body };
  return reply.onlyOnce === undefined ? answer : { ...answer, keptAs: problemAnswer(reply.onlyOnce) };
}

function problemAnswer(detail: string): StoredAnswer {
  const { status, body } = new Problem('conflict', detail);
  return { status, headers: { 'Content-Type': PROBLEM_TYPE }, body: JSON.stringify(body) };
}

/** Sends an answer; to whoever has this version already, that alone. */
export function send(request: Request, response: Response, { status, headers, body }: StoredAnswer): void {
  response.status(status).set(headers);
  if (status === 200 && request.method === 'GET' && isSame(request.headers['if-none-match'], headers.ETag)) {
    response.status(304).removeHeader('Content-Type');
    response.end();
  } else if (body === null) response.end();
  else response.send(Buffer.from(body));
}

/** Sends a file to be kept, and not to be shown. */
export async function sendFile(response: Response, { file }: FileReply): Promise<void> {
  response.attachment(file.name).set('Content-Type', file.contentType);
  const { content } = file;
  if (typeof content === 'string' || Buffer.isBuffer(content)) {
    response.send(Buffer.from(content));
    return;
  }
  for await (const part of content) {
    if (response.destroyed) return;
    if (!response.write(part)) await drained(response);
  }
  response.end();
}

function drained(response: Response): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      response.off('drain', go).off('close', go);
      resolve();
    };
    response.once('drain', go).once('close', go);
  });
}

/** Sends a problem; the connection of a request whose body was not read is closed after it. */
export function sendProblem(request: Request, response: Response, problem: Problem): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { retryAfterMs } = problem.more;
  if (retryAfterMs !== undefined) response.set('Retry-After', String(Math.ceil(retryAfterMs / 1000)));
  if (problem.status === 401) response.set('WWW-Authenticate', 'Bearer');
  const text = JSON.stringify(problem.body);
  response.status(problem.status).set('Content-Type', PROBLEM_TYPE);
  if (request.complete || request.headers['content-length'] === undefined) {
    response.end(text);
    return;
  }
  response.set('Connection', 'close');
  endAndClose(request, response, text);
}

/** The version in a header such as `If-Match: "v1"`; null for none, or for one of another form. */
export function versionIn(header: string | undefined): string | null {
  return /^\s*(?:W\/)?"([\x21\x23-\x7e]{1,100})"\s*$/.exec(header ?? '')?.[1] ?? null;
}

function isSame(header: string | undefined, etag: string | undefined): boolean {
  if (header === undefined || etag === undefined) return false;
  return header.split(',').some((one) => versionIn(one) === versionIn(etag));
}

function quoted(version: string): string {
  return `"${version}"`;
}
