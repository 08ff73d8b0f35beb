import type { Request } from 'express';
import getRawBody from 'raw-body';
import type { z } from 'zod';
import { readJson } from '../../../src/http/json-body.ts';
import { RequestRefused } from '../../../src/http/request-error.ts';
import { FILE_BODY_MS } from '../../../src/http/time-limits.ts';
import { Problem, type ProblemPart } from '../problem.ts';
import type { Route } from '../route.ts';
import { mostBytesOf } from './body-room.ts';

/** Most parts of a request that one answer calls wrong. */
const MOST_PARTS = 20;

/** What came with a request, by the schemas of its route. */
export interface ParsedRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * Reads and parses a request.
 * @throws Problem `malformed`, naming each part that is wrong
 */
export async function parseRequest(route: Route, request: Request): Promise<ParsedRequest> {
  const params = parsed(route.params, request.params, 'path');
  const query = parsed(route.query, request.query, 'query');
  return { params, query, body: await bodyOf(route, request) };
}

async function bodyOf(route: Route, request: Request): Promise<unknown> {
  if (route.takesFile) return fileOf(request, mostBytesOf(route));
  if (!route.body) return undefined;
  const { res } = request;
  if (!res) throw new Error('a request has its response');
  return parsed(route.body, await readJson(request, res), 'body');
}

/** The bytes of an uploaded file. */
async function fileOf(request: Request, limit: number): Promise<Buffer> {
  if (request.headers['content-type'] !== 'application/octet-stream')
    throw new Problem('wrong-content-type', 'The body must be application/octet-stream.');
  const length = request.headers['content-length'] ?? null;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RequestRefused(408, 'The body came too slowly.')), FILE_BODY_MS);
  });
  try {
    return await Promise.race([getRawBody(request, { length, limit }), late]);
  } finally {
    clearTimeout(timer);
  }
}

function parsed(schema: z.ZodType | undefined, value: unknown, where: 'path' | 'query' | 'body'): unknown {
  if (!schema) return undefined;
  if (where !== 'body') refuseNul(value, where);
  const found = schema.safeParse(value);
  if (found.success) return found.data;
  const errors = found.error.issues.slice(0, MOST_PARTS).map((issue) => partOf(issue, where));
  const [first] = errors;
  const told = first ? ` ${first.pointer}: ${first.detail}` : '';
  throw new Problem('malformed', `The request does not have the form that is documented.${told}`, { errors });
}

/**
 * Refuses the character that no text of a PostgreSQL database may have; bodies are looked through as they are read.
 * @throws Problem `malformed`
 */
function refuseNul(value: unknown, where: 'path' | 'query'): void {
  for (const [name, one] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    if (![name, ...[one].flat()].some((text) => typeof text === 'string' && text.includes('\0'))) continue;
    const detail = 'it has a NUL character';
    throw new Problem('malformed', 'The request has a NUL character.', {
      errors: [{ pointer: `${where}/${name.replaceAll('\0', '')}`, detail }],
    });
  }
}

function partOf({ path, message }: z.core.$ZodIssue, where: 'path' | 'query' | 'body'): ProblemPart {
  const steps = path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'));
  const pointer = where === 'body' ? `/${steps.join('/')}` : `${where}/${steps.join('/')}`;
  return { pointer, detail: message };
}
