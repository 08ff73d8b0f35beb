import { createServer, type RequestListener, type Server } from 'node:http';
import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet from 'helmet';
import type { BotAdapter } from '../../bot/channel/adapter.ts';
import type { Dispatcher } from '../../bot/dispatcher.ts';
import { type LocalOutbox, OUTBOX_PATH } from '../../src/email/delivery/eml-outbox.ts';
import { WsaError } from '../../src/errors.ts';
import type { Log } from '../../src/log.ts';
import { outboxPages } from '../local/outbox-page.ts';
import { MESSAGES_PATH, messagesEndpoint } from './bot-messages.ts';
import { MAIL_PATH, type mailEndpoint } from './graph-notifications.ts';
import { type Readiness, serveHealth } from './health.ts';

export interface ServerParts {
  readonly adapter: BotAdapter;
  readonly dispatcher: Dispatcher;
  readonly log: Log;
  /** Whether the bot can work; `GET /readyz` answers with it. */
  readonly readiness: () => Promise<Readiness>;
  /** Handler of Graph's notifications; null if drafts are files. */
  readonly mail: ReturnType<typeof mailEndpoint> | null;
  /** The outbox whose letters are shown as pages; null outside local mode. */
  readonly outbox: LocalOutbox | null;
}

/**
 * Routes HTTP requests: `POST /api/messages` for activities, `POST /api/mail` for notifications of mailboxes, and the
 * pages of `createApp` for the rest.
 */
export function createListener(parts: ServerParts): RequestListener {
  const messages = messagesEndpoint(parts.adapter, parts.dispatcher, parts.log);
  const { mail } = parts;
  const app = createApp(parts);
  return (request, response) => {
    const [path] = request.url?.split('?') ?? [];
    if (request.method === 'POST' && path === MESSAGES_PATH) void messages(request, response);
    else if (request.method === 'POST' && path === MAIL_PATH && mail) void mail(request, response);
    else app(request, response);
  };
}

function createApp({ log, readiness, outbox }: ServerParts): Express {
  const app = express();
  app.use(helmet());
  app.all(MESSAGES_PATH, (_request, response) => {
    response.status(405).set('Allow', 'POST').json({ error: 'Only POST is taken here.' });
  });
  if (outbox) app.use(OUTBOX_PATH, outboxPages(outbox));
  serveHealth(app, readiness);
  app.use((_request, response) => {
    response.status(404).json({ error: 'There is nothing here.' });
  });
  app.use(failed(log));
  return app;
}

/** Logs a failed request of the pages and answers 500. */
function failed(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    log.error({ err: error }, 'a request failed');
    response.status(500).json({ error: 'The request failed.' });
  };
}

/**
 * Listens; resolves to the server and its port.
 * @throws WsaError `cannot-listen`
 */
export async function listen(
  listener: RequestListener,
  host: string,
  port: number,
): Promise<{ server: Server; port: number }> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, listener);
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
