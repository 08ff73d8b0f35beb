import { createServer, type Server } from 'node:http';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Log } from '../src/log.ts';
import { type BotAdapter, RequestRefused } from './adapter.ts';
import type { Dispatcher } from './dispatch.ts';
import { faultOfActivity } from './inbound.ts';

/** Larger than any activity Teams sends. */
const MOST_BYTES = 256 * 1024;

export interface ServerParts {
  readonly adapter: BotAdapter;
  readonly dispatcher: Dispatcher;
  readonly log: Log;
  /** Whether the bot can do its work: asked by `GET /healthz`. */
  readonly isHealthy: () => Promise<boolean>;
}

/** The HTTP face: `POST /api/messages` for activities, `GET /healthz`; everything else is 404. */
export function createApp({ adapter, dispatcher, log, isHealthy }: ServerParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  const json = express.json({ limit: MOST_BYTES, type: '*/*' });
  app.post('/api/messages', json, messages(adapter, dispatcher));
  app.use(helmet());
  app.all('/api/messages', (_request, response) => {
    response.status(405).set('Allow', 'POST').json({ error: 'only POST' });
  });
  app.get('/healthz', async (_request, response) => {
    const healthy = await isHealthy();
    response.status(healthy ? 200 : 503).json({ healthy });
  });
  app.use((_request, response) => {
    response.status(404).json({ error: 'not found' });
  });
  app.use(failed(log));
  return app;
}

function messages(adapter: BotAdapter, dispatcher: Dispatcher): RequestHandler {
  return async (request, response) => {
    const fault = faultOfActivity(request.body);
    if (fault !== null) {
      response.status(400).json({ error: fault });
      return;
    }
    const answer = await adapter.receive(request.headers.authorization ?? '', request.body, (context) =>
      dispatcher.run(context),
    );
    if (answer?.body === undefined) response.writeHead(answer?.status ?? 200).end();
    else response.status(answer.status).json(answer.body);
  };
}

/** The last handler: what a client did wrong is told, what we did wrong is logged. */
function failed(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500) log.error({ err: error }, 'a request failed');
    response.status(status).json({ error: status < 500 ? messageOf(error) : 'the request failed' });
  };
}

/** Refusals of ours and of the body parser carry a status of the 400s; whatever else went wrong is our fault. */
function statusOf(error: unknown): number {
  if (error instanceof RequestRefused) return error.statusCode;
  const { status, expose } = error as { status?: unknown; expose?: unknown };
  return expose === true && typeof status === 'number' ? status : 500;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'bad request';
}

/** Listens; gives the server and the port it got. */
export async function listen(
  app: Express,
  host: string,
  port: number,
): Promise<{ server: Server; port: number }> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : port };
}
