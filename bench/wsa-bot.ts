/** This project's bot, whole, as in production: its database on disk with a book of 2,000 deals, its HTTP server, its cards. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createUserTokens } from '../bot/channel/oauth-tokens.ts';
import { loadSdk } from '../bot/sdk/load-sdk.ts';
import { adapterSettings, startBot } from '../server/start.ts';
import { readConfig } from '../src/config.ts';
import { organisation } from '../src/domain/people/recorder.ts';
import { importBook } from '../src/flows/book/import-book.ts';
import { createServices } from '../src/services.ts';
import { waitingCounts } from '../src/store/queries/alerts/overview.ts';
import { lastScan } from '../src/store/queries/alerts/scans.ts';
import { USERS, userId } from './activity.ts';
import { bookBytes } from './book.ts';
import { APP_ID, openIdUrl, outgoingTokens, TENANT } from './registration.ts';
import { addressOf } from './sink.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'wsa-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('SIGTERM', () => process.exit());

const config = readConfig({
  ...{ PORT: '0', WSA_DATA_DIR: folder, WSA_LOOKUPS: 'off', LOG_LEVEL: 'error' },
  ...{ MicrosoftAppId: APP_ID, MicrosoftAppPassword: 'none', MicrosoftAppTenantId: TENANT },
  WSA_SDK: process.env.WSA_SDK,
  WSA_ADMINS: Array.from({ length: USERS }, (_, n) => addressOf(userId(n))).join(';'),
});
const { oauthConnection: connection } = config;
const userTokens = createUserTokens(await loadSdk(config.sdk), adapterSettings(config), {
  connection,
  now: Date.now,
});
const services = await createServices(config, { mailboxes: userTokens });
await importBook({
  db: services.db,
  source: bookBytes(2000, new Date().toISOString().slice(0, 10)),
  importer: organisation('bench'),
  now: services.now,
  onProblem: ({ message }) => {
    throw new Error(message);
  },
  onDeal: () => {},
});
const bot = await startBot(config, services, {
  userTokens,
  channel: { openIdUrl: openIdUrl(), allowedHosts: 'loopback', outgoingTokens },
});
// A book that is new is looked at whole once, as it is imported once; neither is part of a turn.
while ((await lastScan(services.db)) === null || (await hasDue())) await setTimeout(100);
process.send?.({ url: `http://127.0.0.1:${bot.port}` });

/** Whether alerts still wait to be sent, or parked, at this moment. */
async function hasDue(): Promise<boolean> {
  const { now } = await waitingCounts(services.db, new Date(services.now()).toISOString());
  return now > 0;
}
