import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import Handlebars from 'handlebars';
import { dealIdInPath } from '../../src/domain/deal-link.ts';

/** The chat in which a deal is asked about. */
export interface ChatLink {
  /** Its address; null where there is none. */
  readonly url: string | null;
  readonly command: string;
  /** Whether the command is typed in the chat already. */
  readonly isTyped: boolean;
}

/** Where a deal can be looked at. */
export interface DealWays {
  /** The address of its page, in Teams or on this machine; null where there is none. */
  readonly page: string | null;
  readonly chat: ChatLink;
}

export type WaysOfDeal = (dealId: string) => DealWays;

const STYLE = `
:root { color-scheme: light dark; --link: #0f548c; }
@media (prefers-color-scheme: dark) { :root { --link: #82c7ff; } }
body { margin: 0 auto; max-width: 36rem; padding: 2rem 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; line-height: 1.3; }
a { color: var(--link); font-weight: 600; }
`;

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
{{#if onward}}<meta http-equiv="refresh" content="0;url={{onward}}">{{/if}}
<title>A deal in WSA Readiness</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>A deal in WSA Readiness</h1>
<p>How it stands is shown to those who are on it.</p>
{{#if page}}<p><a href="{{page}}">Open its page</a></p>
{{/if}}{{#if chat.isTyped}}<p><a href="{{chat.url}}">Open the chat in Teams</a>, and send what is typed there:</p>
{{else}}{{#if chat.url}}<p><a href="{{chat.url}}">Open the chat</a>, and type:</p>
{{else}}<p>Open the chat, and type:</p>
{{/if}}{{/if}}
<p><strong dir="auto">{{chat.command}}</strong></p>
</main>
</body>
</html>
`;

const fill = Handlebars.compile(PAGE);

/** The page may show itself and lead away, and nothing else. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The page that a deal's link opens, mounted at `DEALS_PATH`. It asks nothing of the store: it is the same for every id, but
 * for the id itself, and tells nobody whether there is such a deal.
 */
export function dealPage(waysOf: WaysOfDeal): RequestHandler {
  return ({ method, path }, response, next) => {
    const dealId = dealIdInPath(path.slice(1));
    if (dealId === null || (method !== 'GET' && method !== 'HEAD')) return next();
    response
      .set({
        'Content-Security-Policy': POLICY,
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-store',
      })
      .type('html')
      .send(html(waysOf(dealId)));
  };
}

/** It leads on by itself: to the deal's page, else into the chat if the command is typed there. */
function html(ways: DealWays): string {
  return fill({ ...ways, onward: ways.page ?? (ways.chat.isTyped ? ways.chat.url : null) });
}
