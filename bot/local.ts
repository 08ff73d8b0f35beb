import type { Config } from '../src/config.ts';
import { loadSample } from '../src/local/load-sample.ts';
import { LOCAL_PERSON } from '../src/local/local-person.ts';
import { startPlayground } from '../src/local/playground.ts';
import type { Services } from '../src/services.ts';
import type { FindPerson } from './people.ts';

/** What local mode adds to the bot. Loaded only when there is no MicrosoftAppId. */

/** Whoever chats on this machine is the same person, who has deals in the sample book. */
export const findPerson: FindPerson = async ({ activity }) => ({ id: activity.from.id, ...LOCAL_PERSON });

export async function prepare({ db, log, now }: Services): Promise<void> {
  if (await loadSample(db, now)) log.info({}, 'the sample book is loaded, dated from today');
}

/** Opens the chat page and prints where it is; gives what stops it. */
export async function open(config: Config, port: number, { log }: Services): Promise<() => void> {
  const address = `http://127.0.0.1:${port}`;
  const { playgroundPort, dataDir } = config;
  const playground =
    playgroundPort === null
      ? null
      : await startPlayground({ endpoint: `${address}/api/messages`, port: playgroundPort, dataDir }, log);
  if (playground) {
    log.info({}, `Chat with the bot: open ${playground.url} and type: check contoso`);
  } else {
    log.info({}, `The bot answers at ${address}/api/messages; no chat page is running`);
  }
  return () => playground?.stop();
}
