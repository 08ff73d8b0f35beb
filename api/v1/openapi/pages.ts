import { createHash } from 'node:crypto';
import type { RequestHandler, Router } from 'express';
import { settled } from '../requests/settled.ts';
import { ROUTES } from '../routes.ts';
import { DOCS_STYLE } from './docs-style.ts';

/** The page shows itself, and may load and run nothing. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(DOCS_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The OpenAPI document and the page of it, which are the same for everybody: they say nothing of any deal. */
export function openApiPages(router: Router): void {
  let json: string | null = null;
  let page: string | null = null;
  // What makes them is loaded once somebody asks for them.
  router.get(
    '/openapi.json',
    shared,
    settled(async (_request, response) => {
      json ??= JSON.stringify((await import('./document.ts')).openApiDocument());
      response.type('json').send(json);
    }),
  );
  router.get(
    '/docs',
    shared,
    settled(async (_request, response) => {
      page ??= (await import('./docs-page.ts')).docsPage(ROUTES);
      response.set('Content-Security-Policy', POLICY).type('html').send(page);
    }),
  );
}

const shared: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-cache');
  next();
};
