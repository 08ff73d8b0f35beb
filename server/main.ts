import type { UserTokens } from '../bot/channel/oauth-tokens.ts';
import { type Config, readConfig, secretsIn, secretsOf } from '../src/config.ts';
import { WsaError } from '../src/errors.ts';
import { createLog } from '../src/log.ts';
import { createRedactor } from '../src/redact.ts';
import { createServices } from '../src/services.ts';
import { consoleIntoLog, warningsIntoLog } from './console.ts';
import { LastResort } from './last-resort.ts';
import { exitOnSignals, stopOnSignals } from './signals.ts';

let redactor = createRedactor(secretsIn());

/** The entry: configuration, services, bot; stops on the first signal. */
async function main(): Promise<void> {
  const started = exitOnSignals();
  const config = readConfig();
  redactor = createRedactor(secretsOf(config));
  // The store is opened, and may warn, before there is the log of the services.
  warningsIntoLog(createLog({ level: config.logLevel, isPlain: config.bot === null, redactor }));
  const userTokens = config.bot ? await tokensOf(config) : null;
  let listening: string | null = null;
  const created = await createServices(config, { mailboxes: userTokens, ownUrl: () => listening });
  consoleIntoLog(created.log, redactor);
  const lastResort = new LastResort(process, created.log, created.monotonic);
  const local = config.bot ? null : await import('./local/local-mode.ts');
  const services = (await local?.withLocalDirectory(created, config)) ?? created;
  // The chat page takes as long to start as the bot does, so both start at once if its port is known.
  const early = local && config.port !== 0 ? local.startChatPage(config, config.port, services) : null;
  await local?.prepare(services);
  const { startBot } = await import('./start.ts');
  const bot = await startBot(config, services, { people: local?.people, userTokens });
  if (local) listening = `http://127.0.0.1:${bot.port}`;
  services.log.info({ port: bot.port, host: config.host, mode: local ? 'local' : 'production' }, 'listening');
  const page = (await (early ?? local?.startChatPage(config, bot.port, services))) ?? null;
  local?.announce(page, bot.port, services, config);
  lastResort.serving();
  const stop = async () => {
    page?.stop();
    await bot.stop();
    await services.close();
  };
  started();
  stopOnSignals(stop, services.log);
}

async function tokensOf(config: Config): Promise<UserTokens> {
  const { adapterSettings } = await import('./start.ts');
  const { loadSdk } = await import('../bot/sdk/load-sdk.ts');
  const { createUserTokens } = await import('../bot/channel/oauth-tokens.ts');
  const { oauthConnection: connection } = config;
  return createUserTokens(await loadSdk(config.sdk), adapterSettings(config), { connection, now: Date.now });
}

try {
  await main();
} catch (error) {
  // A fault that a person can mend is printed as its message alone; anything else with its stack.
  const text = error instanceof WsaError ? redactor.text(error.message) : redactor.errorText(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
