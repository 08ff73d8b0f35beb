import { createServer, type RequestListener, type Server } from 'node:http';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { API_PATH } from '../../api/v1/api.ts';
import type { BotAdapter } from '../../bot/channel/adapter.ts';
import type { Dispatcher } from '../../bot/dispatcher.ts';
import { DEALS_PATH } from '../../src/domain/deal-link.ts';
import { type LocalOutbox, OUTBOX_PATH } from '../../src/email/delivery/eml-outbox.ts';
import { WsaError } from '../../src/errors.ts';
import { respond } from '../../src/http/json-answer.ts';
import type { RequestLog } from '../../src/http/request-log.ts';
import { FILE_BODY_MS } from '../../src/http/time-limits.ts';
import { outboxPages } from '../local/outbox-page.ts';
import { type LocalSignIn, SIGN_IN_PATH, signInRoute } from '../local/sign-in.ts';
import { MESSAGES_PATH, messagesEndpoint } from './bot-messages.ts';
import { dealPage, type WaysOfDeal } from './deal-page.ts';
import { MAIL_PATH, type mailEndpoint } from './graph-notifications.ts';
import { type Readiness, serveReadiness } from './health.ts';
import { TAB_PATH, type TabParts, tabPage } from './tab-page.ts';

export interface ServerParts {
  readonly adapter: BotAdapter;
  readonly dispatcher: Dispatcher;
  readonly requests: RequestLog;
  /** Whether the bot can work; `GET /readyz` answers with it. */
  readonly readiness: () => Promise<Readiness>;
  /** Handler of Graph's notifications; null if drafts are files. */
  readonly mail: ReturnType<typeof mailEndpoint> | null;
  /** The outbox whose letters are shown as pages; null outside local mode. */
  readonly outbox: LocalOutbox | null;
  /** Signs people of the sample book in; null outside local mode. */
  readonly signIn: LocalSignIn | null;
  readonly tab: TabParts;
  /** The API of the page; null where nobody can sign in to it. */
  readonly api: RequestHandler | null;
  /** Where the page of a deal's link leads. */
  readonly ways: WaysOfDeal;
}

/**
 * Routes HTTP requests: `POST /api/messages` for activities, `POST /api/mail` for notifications of mailboxes, and what is
 * in `createApp` for the rest: the API of the page, and pages.
 */
export function createListener(parts: ServerParts): RequestListener {
  const { adapter, dispatcher, requests, mail } = parts;
  const messages = messagesEndpoint(adapter, dispatcher, requests);
  const app = createApp(parts);
  return (request, response) => {
    const { url = '', method } = request;
    const [path = ''] = url.split('?');
    if (path !== '*' && !path.startsWith('/')) {
      respond(response, 400, { error: 'The target of a request must be a path.' });
    } else if (path === MESSAGES_PATH) {
      if (method === 'POST') void messages(request, response);
      else respond(response.setHeader('Allow', 'POST'), 405, { error: 'Only POST is taken here.' });
    } else if (method === 'POST' && path === MAIL_PATH && mail) void mail(request, response);
    else app(request, response);
  };
}

function createApp({ requests, readiness, outbox, signIn, tab, api, ways }: ServerParts): Express {
  const app = express();
  app.use(TAB_PATH, tabPage(tab));
  app.use(helmet());
  if (signIn) app.use(SIGN_IN_PATH, signInRoute(signIn, requests));
  if (outbox) app.use(OUTBOX_PATH, outboxPages(outbox));
  if (api) app.use(API_PATH, api);
  app.use(DEALS_PATH, dealPage(ways));
  serveReadiness(app, readiness);
  app.use((_request, response) => {
    response.status(404).json({ error: 'There is nothing here.' });
  });
  app.use(failed(requests));
  return app;
}

/** Logs a failed request of the pages and answers 500. */
function failed(requests: RequestLog): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    requests.failed(error);
    response.status(500).json({ error: 'The request failed.' });
  };
}

/**
 * Longest time until a request has arrived, in milliseconds. Only a file may take so long: whoever reads JSON gives up
 * sooner, and nobody's body is read before it is known who they are.
 */
const REQUEST_MS = FILE_BODY_MS + 5000;

/** Open connections of all peers together; what comes above is closed unheard. Twice what one may have. */
const MOST_CONNECTIONS = 20_000;

/**
 * Listens; resolves to the server and its port.
 * @throws WsaError `cannot-listen`
 */
export async function listen(
  listener: RequestListener,
  host: string,
  port: number,
  mostConnections = MOST_CONNECTIONS,
): Promise<{ server: Server; port: number }> {
  const server = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: 10_000, connectionsCheckingInterval: 5000 },
    listener,
  );
  server.on('checkContinue', (request, response) => {
    // Whether the body is wanted is told by who reads it, once its sender is known. Unless it is, what comes next on the
    // connection may be the body or not.
    response.setHeader('Connection', 'close');
    listener(request, response);
  });
  server.maxConnections = mostConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      const message = `can't listen on ${host}:${port}: ${cause.message}. Is another bot running? Set PORT to a free one.`;
      reject(new WsaError('cannot-listen', message, { cause }));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : port };
}
