import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApiDocument } from '../../../api/v1/openapi/document.ts';
import { ROUTES } from '../../../api/v1/routes.ts';
import type { Answered } from './page.ts';

const document = openApiDocument() as unknown as OpenApi;

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
}

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

let ajv: Ajv2020 | null = null;

function validator(): Ajv2020 {
  if (ajv) return ajv;
  ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (to: Ajv2020) => void)(ajv);
  ajv.addSchema({ $id: 'api', components: document.components });
  return ajv;
}

/**
 * Reads an answer of the API and holds it to the OpenAPI document: the status must be documented for its route, and the body
 * must have the documented form.
 * @throws Error saying where they differ
 */
export async function documented(method: string, path: string, response: Response): Promise<Answered> {
  const { status, headers } = response;
  const type = (headers.get('content-type') ?? '').split(';')[0] ?? '';
  const text = await response.text();
  const body = type.endsWith('json') && text !== '' ? JSON.parse(text) : text === '' ? null : text;
  const answered = { status, headers, body };
  const operation = operationOf(method, path);
  if (!operation || status === 304) return answered;
  const stated = operation.responses[String(status)];
  if (!stated)
    throw new Error(`${method} ${path} answered ${status}, which is not documented: ${text.slice(0, 500)}`);
  const content = stated.content ?? {};
  const schema = (content[type] ?? content['*/*'])?.schema;
  if (!schema) {
    if (text !== '')
      throw new Error(`${method} ${path} answered ${type}, which is not documented for ${status}`);
    return answered;
  }
  if (!type.endsWith('json')) return answered;
  const pointed = JSON.parse(
    JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/'),
  ) as object;
  const check = validator().compile(pointed);
  if (!check(body))
    throw new Error(
      `${method} ${path} did not answer as documented: ${validator().errorsText(check.errors)} in ${text.slice(0, 1000)}`,
    );
  return answered;
}

function operationOf(method: string, path: string): Operation | null {
  const [plain = ''] = path.split('?');
  const steps = plain.split('/');
  const route = ROUTES.filter((one) => one.method === method)
    .filter(({ path: pattern }) => {
      const wanted = pattern.split('/');
      return (
        wanted.length === steps.length &&
        wanted.every((step, at) => step.startsWith(':') || step === steps[at])
      );
    })
    .toSorted((one, other) => variables(one.path) - variables(other.path))[0];
  if (!route) return null;
  const key = `/api/v1${route.path.replaceAll(/:(\w+)/g, '{$1}')}`;
  return document.paths[key]?.[method.toLowerCase()] ?? null;
}

function variables(path: string): number {
  return path.split(':').length;
}
