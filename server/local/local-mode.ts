import type { Roster } from '../../bot/turn/roster/roster.ts';
import type { Config } from '../../src/config.ts';
import { createDirectory } from '../../src/directory/tenant-directory.ts';
import { startLocalDirectory } from '../../src/local/directory.ts';
import { loadSample } from '../../src/local/load-sample.ts';
import { LOCAL_PERSON } from '../../src/local/local-person.ts';
import { type Playground, startPlayground } from '../../src/local/playground.ts';
import type { Services } from '../../src/services.ts';

/** What local mode adds to the bot. Loaded only when there is no MicrosoftAppId. */

/** The roster of local mode: everybody who chats is one person, who has deals in the sample book. */
export const people: Roster = {
  asker: async ({ activity }) => ({ id: activity.from.id, ...LOCAL_PERSON }),
  members: async () => [],
  forget: async () => {},
};

/** The services with a local directory that knows the sample book's domains. */
export async function withLocalDirectory(services: Services, { lookUps }: Config): Promise<Services> {
  if (!lookUps) return services;
  const { bases, close } = await startLocalDirectory();
  const token = async () => 'local';
  const directory = createDirectory({ now: services.now, http: { bases }, token, log: services.log });
  return {
    ...services,
    directory,
    close: async () => {
      await directory.close();
      await close();
      await services.close();
    },
  };
}

export async function prepare({ db, log, now }: Services): Promise<void> {
  if (await loadSample(db, now)) log.info({}, 'the sample book is loaded, dated from today');
}

/** Starts the chat page for a bot on a port, which need not listen yet; null when no chat page is configured. */
export async function startChatPage(
  { playgroundPort, dataDir }: Config,
  port: number,
  { log }: Services,
): Promise<Playground | null> {
  if (playgroundPort === null) return null;
  return startPlayground({ endpoint: endpointAt(port), port: playgroundPort, dataDir }, log);
}

/** Logs the addresses to open, as the last lines. */
export function announce(
  page: Playground | null,
  port: number,
  { log }: Services,
  { localGraph }: Pick<Config, 'localGraph'>,
): void {
  if (localGraph) log.info({}, `Read, send and answer the mail: open ${localGraph.url}/`);
  log.info({}, `Look at the deals: open http://127.0.0.1:${port}/tab`);
  if (page) log.info({}, `Chat with the bot: open ${page.url} and type: check contoso`);
  else log.info({}, `The bot answers at ${endpointAt(port)}; no chat page is running`);
}

function endpointAt(port: number): string {
  return `http://127.0.0.1:${port}/api/messages`;
}
