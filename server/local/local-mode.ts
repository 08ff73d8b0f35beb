import type { Roster } from '../../bot/turn/roster.ts';
import type { Config } from '../../src/config.ts';
import { createDirectory } from '../../src/directory/tenant-directory.ts';
import { startLocalDirectory } from '../../src/local/directory.ts';
import { loadSample } from '../../src/local/load-sample.ts';
import { LOCAL_PERSON } from '../../src/local/local-person.ts';
import { type Playground, startPlayground } from '../../src/local/playground.ts';
import type { Services } from '../../src/services.ts';

/** What local mode adds to the bot. Loaded only when there is no MicrosoftAppId. */

/** Whoever chats on this machine is the same person, who has deals in the sample book. */
export const people: Roster = {
  asker: async ({ activity }) => ({ id: activity.from.id, ...LOCAL_PERSON }),
  members: async () => [],
  forget: () => {},
};

/** The services with a directory that is on this machine and knows the sample book's domains. */
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

/** Starts the chat page of a bot that listens, or will listen, on a port; null when there is to be none. */
export async function startChatPage(
  { playgroundPort, dataDir }: Config,
  port: number,
  { log }: Services,
): Promise<Playground | null> {
  if (playgroundPort === null) return null;
  return startPlayground({ endpoint: endpointAt(port), port: playgroundPort, dataDir }, log);
}

/** The last line of the log: the address to open. */
export function announce(page: Playground | null, port: number, { log }: Services): void {
  if (page) log.info({}, `Chat with the bot: open ${page.url} and type: check contoso`);
  else log.info({}, `The bot answers at ${endpointAt(port)}; no chat page is running`);
}

function endpointAt(port: number): string {
  return `http://127.0.0.1:${port}/api/messages`;
}
