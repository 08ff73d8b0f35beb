import { randomBytes } from 'node:crypto';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import helmet from 'helmet';
import { PAGE_PATH } from '../../src/domain/deal-link.ts';
import { CLOUD_HOSTS, type Cloud } from '../../src/policy/cloud-hosts.ts';
import type { MailboxConsent } from '../../src/policy/mailbox-consent.ts';
import type { BuiltTab } from './tab-files.ts';

/** The path below which the web page is. */
export const TAB_PATH = PAGE_PATH;

/** What the page is told of the server, at `GET /tab/host.json`. */
export interface TabFacts {
  readonly mode: 'local' | 'production';
  /** Those somebody may be in local mode; empty elsewhere. */
  readonly people: readonly { readonly who: string; readonly name: string; readonly role: string }[];
  /** The address that opens the app in Teams; null where there is none. */
  readonly openInTeams: string | null;
  /** The address of the bot's chat in Teams, whose `message` is what is typed there; null where there is none. */
  readonly botChat: string | null;
  /** Where people let the app write drafts into their mailboxes; null where nobody is asked. */
  readonly consent: MailboxConsent | null;
}

export interface TabParts {
  /** Null where the page was not built. */
  readonly built: BuiltTab | null;
  readonly cloud: Cloud;
  readonly facts: TabFacts;
}

/** Seconds that assets are kept: a changed one has another name. */
const YEAR_S = 31_536_000;
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>WSA Readiness</title>
<h1>The page is not built</h1>
<p>Whoever runs this server builds it with <code>npm run build:tab</code> and starts it again. The chat with the bot works meanwhile.</p>
</html>
`;

/**
 * The web page, mounted at `TAB_PATH`: its assets, what it is told of this server, and for every other path the page itself,
 * which finds its way by the address. Nobody is asked who they are: the page holds nothing but itself.
 */
export function tabPage({ built, cloud, facts }: TabParts): Router {
  const router = express.Router({ caseSensitive: true });
  // Hosts frame the page; which may is in its own Content-Security-Policy.
  router.use(helmet({ frameguard: false, contentSecurityPolicy: false }), onlyReads);
  router.get('/assets/:name', (request, response, next) => {
    const { name = '' } = request.params as { name?: string };
    if (!built?.names.has(name) || /\.(?:br|gz)$/.test(name)) return next('router');
    sendAsset(built, name, request, response);
  });
  router.get('/host.json', (_request, response) => {
    plain(response).json(facts);
  });
  router.get('/host-origins.json', (_request, response) => {
    plain(response).json({ validOrigins: CLOUD_HOSTS[cloud].tabHosts });
  });
  router.get(['/consent', '/consent/end'], (_request, response) => {
    const nonce = randomBytes(16).toString('base64');
    response.set({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policyOf(["'none'"], nonce),
      // Whoever opened the window is told how it ended, and is of another origin where it is Teams.
      'Cross-Origin-Opener-Policy': 'unsafe-none',
    });
    sendPage(response, built?.consent, nonce);
  });
  router.use((_request, response) => {
    const nonce = randomBytes(16).toString('base64');
    response.set({ 'Cache-Control': 'no-store', 'Content-Security-Policy': policyOf(hostsOf(cloud), nonce) });
    sendPage(response, built?.page, nonce);
  });
  return router;
}

const onlyReads: RequestHandler = ({ method }, _response, next) => {
  next(method === 'GET' || method === 'HEAD' ? undefined : 'router');
};

/** @param page cut at each place that takes the nonce; undefined where it is not built */
function sendPage(response: Response, page: readonly string[] | undefined, nonce: string): void {
  if (page) response.type('html').send(page.join(nonce));
  else response.status(503).type('html').send(NOT_BUILT);
}

/** The hosts of a cloud that may frame the page. */
function hostsOf(cloud: Cloud): readonly string[] {
  return CLOUD_HOSTS[cloud].tabHosts.map((host) => `https://${host}`);
}

/** A page runs its own scripts and styles, asks this server alone, and is framed by the given hosts. */
function policyOf(hosts: readonly string[], nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${hosts.join(' ')}`,
  ].join('; ');
}

function plain(response: Response): Response {
  return response.set({
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  });
}

/** As small as the client takes it. */
function sendAsset({ assets, names }: BuiltTab, name: string, request: Request, response: Response): void {
  const [encoding, ending] = ENCODINGS.find(
    ([known, end]) => request.acceptsEncodings(known) !== false && names.has(name + end),
  ) ?? [null, ''];
  plain(response)
    .vary('Accept-Encoding')
    .type(name.slice(name.lastIndexOf('.')));
  if (encoding !== null) response.set('Content-Encoding', encoding);
  response.set('Cache-Control', `public, max-age=${YEAR_S}, immutable`);
  response.sendFile(name + ending, { root: assets, cacheControl: false, dotfiles: 'deny' });
}
