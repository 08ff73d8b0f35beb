import { beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { JSDOM } from 'jsdom';
import { PROBLEMS } from '../../../api/v1/problem.ts';
import { isWrite } from '../../../api/v1/route.ts';
import { ROUTES } from '../../../api/v1/routes.ts';
import { type TestPage, usePages } from '../../support/api/page.ts';
import { fillCases } from './route-cases.ts';

const start = usePages();
let page: TestPage;
beforeAll(async () => {
  page = await start({ fill: fillCases });
});

describe('the OpenAPI document', () => {
  it('is served to anybody, and is one of version 3.1', async () => {
    const response = await page.raw('GET', '/openapi.json');
    expect(response.headers.get('content-type')).toContain('application/json');
    const document = (await response.json()) as { openapi: string; paths: object };
    const { valid, errors } = await new Validator().validate(document);
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(document.openapi).toBe('3.1.0');
  });

  it('has every route, with what it needs', async () => {
    const { paths } = (await (await page.raw('GET', '/openapi.json')).json()) as {
      paths: Record<string, Record<string, { operationId: string; parameters?: { name: string }[] }>>;
    };
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(
      ROUTES.map(({ id }) => id).sort(),
    );
    for (const route of ROUTES) {
      const { parameters = [] } = operations.find(({ operationId }) => operationId === route.id) ?? {};
      const names = parameters.map(({ name }) => name);
      expect({ id: route.id, key: names.includes('Idempotency-Key') }).toEqual({
        id: route.id,
        key: isWrite(route),
      });
      expect({ id: route.id, version: names.includes('If-Match') }).toEqual({
        id: route.id,
        version: route.needsVersion === true,
      });
    }
  });
});

describe('the page of the API', () => {
  it('names every route and every problem, each at a link of its own', async () => {
    const response = await page.raw('GET', '/docs');
    const { document } = new JSDOM(await response.text()).window;
    expect([...document.querySelectorAll('article')].map(({ id }) => id).sort()).toEqual(
      ROUTES.map(({ id }) => id).sort(),
    );
    for (const code of Object.keys(PROBLEMS))
      expect(document.getElementById(`problem-${code}`)).not.toBeNull();
    const links = [...document.querySelectorAll('a[href^="#"]')].map(
      (link) => link.getAttribute('href')?.slice(1) ?? '',
    );
    expect(links.filter((id) => document.getElementById(id) === null)).toEqual([]);
  });

  it('may load and run nothing', async () => {
    const response = await page.raw('GET', '/docs');
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(await response.text()).not.toMatch(/<script|style="|onclick/i);
  });
});
