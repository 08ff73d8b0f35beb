import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { PROBLEMS, type ProblemCode, ProblemSchema } from '../problem.ts';
import { isWrite, type Route, TAGS } from '../route.ts';
import { ROUTES } from '../routes.ts';

/** The OpenAPI document (3.1) of the API. */
export type OpenApiDocument = ReturnType<typeof createDocument>;

const VERSION = '1.0.0';

const DESCRIPTION = [
  'Whoever is signed in does with it what they may do in the chat: the same people see the same deals, and the same things are written down.',
  'Errors are problems (RFC 9457, `application/problem+json`).',
  'Every write takes an `Idempotency-Key`; a repeat under the same key is answered alike for 24 hours, and does nothing.',
  'Answers with an `ETag` can be written to with `If-Match`; a stale one is answered with 412 and what has changed.',
  'Lists are given in pages: `next` is the `cursor` of the page that follows, or null.',
].join(' ');

/** The document of all routes, made from their schemas. */
export function openApiDocument(routes: readonly Route[] = ROUTES): OpenApiDocument {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) {
    const path = `/api/v1${route.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'WSA Readiness', version: VERSION, description: DESCRIPTION },
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    security: [{ entra: [] }],
    paths,
    components: {
      schemas: { Problem: ProblemSchema },
      securitySchemes: {
        entra: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'A token of Entra ID for this application, of one tenant, with the scope `access_as_user`.',
        },
      },
    },
  });
}

const KEY = z.object({
  'Idempotency-Key': z.string().min(8).max(200).describe('New for each write; the same for a repeat of it.'),
});
const VERSION_HEADER = z.object({
  'If-Match': z.string().describe('The `ETag` of what the write was decided on.'),
});
const ETAG = z.object({ ETag: z.string().describe('The version of what is answered.') });

function operationOf(route: Route): ZodOpenApiOperationObject {
  const headers = [...(isWrite(route) ? [KEY] : []), ...(route.needsVersion ? [VERSION_HEADER] : [])];
  const [first, ...more] = headers;
  const header = first && more.reduce<z.ZodObject>((all, one) => all.extend(one.shape), first);
  const request = {
    ...(route.params ? { path: route.params } : {}),
    ...(route.query ? { query: route.query } : {}),
    ...(header ? { header } : {}),
  };
  return {
    operationId: route.id,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    ...(Object.keys(request).length > 0 ? { requestParams: request } : {}),
    ...bodyOf(route),
    responses: { ...successOf(route), ...problemsOf(route) },
  };
}

function bodyOf({ body, takesFile }: Route): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if (takesFile)
    return {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    };
  return body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {};
}

function successOf({ answer, status, summary, hasVersion }: Route): ZodOpenApiResponsesObject {
  const headers = hasVersion ? { headers: ETAG } : {};
  if (answer === 'nothing') return { [status ?? 204]: { description: summary, ...headers } };
  if (answer === 'file')
    return {
      200: { description: 'The file', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } },
    };
  if (answer === 'events')
    return {
      200: { description: summary, content: { 'text/event-stream': { schema: { type: 'string' } } } },
    };
  return {
    [status ?? 200]: {
      description: summary,
      ...headers,
      content: { 'application/json': { schema: answer } },
    },
  };
}

/** The problems any route may answer, and those of this one. */
function problemsOf(route: Route): ZodOpenApiResponsesObject {
  const codes: ProblemCode[] = [
    ...([
      'malformed',
      'not-signed-in',
      'not-allowed',
      'no-such-deal',
      'too-many-requests',
      'failed',
      'busy',
    ] as const),
    ...(isWrite(route) ? (['in-progress'] as const) : []),
    ...(route.method === 'GET' ? [] : (['too-large', 'wrong-content-type', 'unprocessable'] as const)),
    ...(route.needsVersion ? (['changed', 'version-needed'] as const) : []),
  ];
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, named]) => [
      String(status),
      {
        description: named.map((code) => `${PROBLEMS[code as ProblemCode].title} (\`${code}\`)`).join('; '),
        content: { 'application/problem+json': { schema: ProblemSchema } },
      },
    ]),
  );
}
