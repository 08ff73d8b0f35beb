import type { Server } from 'node:http';
import type { Config } from '../src/config.ts';
import { purgeUploads } from '../src/flows/chat-import.ts';
import type { Services } from '../src/services.ts';
import { isAlive } from '../src/store/queries/health.ts';
import { createAdapter } from './adapter.ts';
import { Dispatcher } from './dispatch.ts';
import { outsideTurn } from './outside-turn.ts';
import { type People, peopleOfChannel } from './people.ts';
import { createListener, listen } from './server.ts';
import { turnErrorHandler } from './turn-error.ts';

/** A bot that listens. */
export interface Bot {
  readonly port: number;
  /** Takes no more requests, lets the turns that run end, and closes what was opened. */
  stop(): Promise<void>;
}

/** Turns that take longer than this are not waited for when the bot stops. */
const STOP_LIMIT_MS = 10_000;

/** Books that nobody has taken are looked for so often. */
const PURGE_EVERY_MS = 60 * 60_000;

/** Puts the bot together and listens. `people` says who chats, when the channel is not to be asked. */
export async function startBot(config: Config, services: Services, people?: People): Promise<Bot> {
  const { log, now, db } = services;
  const adapter = createAdapter(
    {
      appId: config.bot?.appId,
      appPassword: config.bot?.appPassword ?? undefined,
      appType: config.bot?.appType,
      tenantId: config.bot?.tenantId,
      cloud: config.cloud,
    },
    { onTurnError: turnErrorHandler(services) },
  );
  const dispatcher = new Dispatcher({
    services,
    people: people ?? peopleOfChannel(now),
    tenantId: config.bot?.tenantId ?? null,
    outside: outsideTurn(adapter, config.bot?.appId ?? ''),
  });
  const isHealthy = () =>
    isAlive(db).then(
      () => true,
      (error) => {
        log.error({ err: error }, 'the database does not answer');
        return false;
      },
    );
  const listener = createListener({ adapter, dispatcher, log, isHealthy });
  await purgeUploads(services);
  const purging = setInterval(() => {
    purgeUploads(services).catch((error) => log.error({ err: error }, 'old uploads could not be forgotten'));
  }, PURGE_EVERY_MS).unref();
  const { server, port } = await listen(listener, config.host, config.port);
  return {
    port,
    stop: async () => {
      clearInterval(purging);
      await closeServer(server);
      // Look-ups under way end at once: what they would bring is asked for again at the next card.
      await services.directory?.close();
      await dispatcher.settled(STOP_LIMIT_MS);
      await adapter.close();
    },
  };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), STOP_LIMIT_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
