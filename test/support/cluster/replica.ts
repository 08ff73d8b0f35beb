import { createUserTokens, type UserTokens } from '../../../bot/channel/oauth-tokens.ts';
import { loadSdk } from '../../../bot/sdk/load-sdk.ts';
import { type Bot, startBot } from '../../../server/start.ts';
import type { Config } from '../../../src/config.ts';
import type { Directory } from '../../../src/directory/tenant-directory.ts';
import { builtInTemplates } from '../../../src/email/templates/render.ts';
import { chatFiles } from '../../../src/files/chat-files.ts';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { PastSteps } from '../../../src/flows/today/past-steps.ts';
import { Graph } from '../../../src/graph/client.ts';
import type { Log } from '../../../src/log.ts';
import { DEFAULT_CADENCE } from '../../../src/policy/cadence.ts';
import { DEFAULT_FORECAST } from '../../../src/policy/forecast.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/policy/thresholds.ts';
import type { Services } from '../../../src/services.ts';
import { openStore, type StoreSettings } from '../../../src/store/open.ts';
import { localConfig, SDK, WITHOUT_GRACE } from '../bot/local-config.ts';

/** What one of several bots on a database is given. */
export interface ReplicaOrder extends StoreSettings {
  /** Where Graph is. */
  readonly graph: string;
  /** Where the token service is. */
  readonly tokens: string;
}

/** What a bot in the process of the test is given besides. */
export interface ReplicaParts {
  readonly log: Log;
  readonly now: () => number;
  readonly directory?: Directory | null;
  /** Whether what one person alone may see goes to them alone; left out, it does not. */
  readonly onlyYou?: boolean;
}

export interface Replica extends Bot {
  readonly services: Services;
}

/** Starts a bot in local mode with its own connections to the database, where people sign in for their mailboxes. */
export async function startReplica(order: ReplicaOrder, parts: ReplicaParts): Promise<Replica> {
  const { services, userTokens } = await openReplica(order, parts);
  const { onlyYou = false } = parts;
  const bot = await startBot({ ...configOf(order), onlyYou }, services, {
    userTokens,
    sharesDatabase: true,
    stopLimits: WITHOUT_GRACE,
  });
  const stop = async () => {
    await bot.stop();
    await services.close();
  };
  return { port: bot.port, services, stop };
}

/** What a bot works with, before it listens. */
export async function openReplica(
  order: ReplicaOrder,
  { log, now, directory = null }: ReplicaParts,
): Promise<{ readonly services: Services; readonly userTokens: UserTokens }> {
  const store = await openStore(order, () => {});
  const graph = new Graph({ cloud: 'commercial', localBase: order.graph });
  const connection = { connection: 'graph', now, oauthUrl: order.tokens };
  const userTokens = createUserTokens(await loadSdk(SDK), { cloud: 'commercial' }, connection);
  const files = chatFiles(configOf(order));
  const services: Services = {
    db: store.db,
    log,
    now,
    monotonic: now,
    admins: new Set(),
    directory,
    files,
    mail: { templates: builtInTemplates(), drafts: { kind: 'graph', graph, mailboxes: userTokens } },
    audit: new AuditLog(store.db, log, now),
    thresholds: DEFAULT_THRESHOLDS,
    forecast: DEFAULT_FORECAST,
    pastSteps: new PastSteps(store.db, DEFAULT_FORECAST),
    cadence: DEFAULT_CADENCE,
    dealLink: () => null,
    listLink: () => null,
    alertBackup: null,
    followUpDays: 5,
    newReference: () => 'reference',
    checkHealth: store.check,
    close: async () => {
      await graph.close();
      await files.close();
      await store.close();
    },
  };
  return { services, userTokens };
}

/** Local mode on the given database, with nobody an admin. */
function configOf({ databaseUrl, dataDir }: StoreSettings): Config {
  return { ...localConfig(dataDir), databaseUrl, admins: new Set() };
}
