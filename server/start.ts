import type { Server } from 'node:http';
import { createAdapter } from '../bot/channel/adapter.ts';
import type { AdapterSettings } from '../bot/channel/clouds.ts';
import type { UserTokens } from '../bot/channel/oauth-tokens.ts';
import { proactiveMessages } from '../bot/channel/proactive-messages.ts';
import { Dispatcher } from '../bot/dispatcher.ts';
import { ConversationRegistry } from '../bot/proactive/conversation-registry.ts';
import { type FallbackSenderContext, fallbackSender } from '../bot/proactive/fallback-sender.ts';
import { notifyOfReplies, type ReplyNotifierContext } from '../bot/proactive/reply-notifier.ts';
import { turnErrorHandler } from '../bot/turn/error-handler.ts';
import { channelRoster, type Roster } from '../bot/turn/roster.ts';
import { pruneLedger } from '../src/alerts/admin/prune-ledger.ts';
import { SendLimits, TEAMS_LIMITS } from '../src/alerts/deliver/rate-limits.ts';
import type { Config } from '../src/config.ts';
import type { DraftTarget } from '../src/email/delivery/draft-target.ts';
import { purgeUploads } from '../src/flows/book/uploads.ts';
import type { WatchContext } from '../src/flows/tracking/poll-mailboxes.ts';
import { readReplies } from '../src/flows/tracking/read-replies.ts';
import { appToken } from '../src/graph/app-token.ts';
import { LOCAL_ADDRESS } from '../src/local/local-person.ts';
import type { Services } from '../src/services.ts';
import { isAlive } from '../src/store/db/health.ts';
import { startAlerts } from './background/alert-workers.ts';
import { startBatchWatch } from './background/batch-resumer.ts';
import { startMailWatch } from './background/mailbox-poller.ts';
import { MAIL_PATH, mailEndpoint } from './http/graph-notifications.ts';
import { createListener, listen } from './http/listener.ts';

/** A bot that listens. */
export interface Bot {
  readonly port: number;
  /** Takes no more requests, lets the turns that run end, and closes what was opened. */
  stop(): Promise<void>;
}

/** Turns that take longer than this are not waited for when the bot stops. */
const STOP_LIMIT_MS = 10_000;

/** The interval at which books that nobody has taken, and old alerts, are deleted. */
const PURGE_EVERY_MS = 60 * 60_000;

export interface BotOptions {
  /** Says who chats, when the channel is not to be asked. */
  readonly people?: Roster | undefined;
  /** Where people sign in for their mailboxes; null where nobody does. */
  readonly userTokens?: UserTokens | null;
}

/** A mailbox on this machine costs nothing to look at, and whoever tries it out waits for it. */
const LOCAL_LOOK_MS = 5000;

/** Puts the bot together and listens. */
export async function startBot(
  config: Config,
  services: Services,
  { people, userTokens = null }: BotOptions = {},
): Promise<Bot> {
  const { log, now, db } = services;
  const adapter = createAdapter(adapterSettings(config), { onTurnError: turnErrorHandler(services) });
  const outside = proactiveMessages(adapter, config.bot?.appId ?? '');
  const who = { people: people ?? channelRoster(now), tenantId: config.bot?.tenantId ?? null };
  const places = config.alerts
    ? new ConversationRegistry({ ...services, backup: services.alertBackup, ...who })
    : null;
  const stopping = new AbortController();
  const { signal } = stopping;
  const dispatcher = new Dispatcher({ services, ...who, outside, userTokens, places, stopping: signal });
  const isHealthy = () =>
    isAlive(db).then(
      () => true,
      (error) => {
        log.error({ err: error }, 'the database does not answer');
        return false;
      },
    );
  const limits = new SendLimits({
    ...TEAMS_LIMITS,
    tenant: [{ messages: config.alertsPerSecond, ms: 1000 }],
  });
  const { drafts } = services.mail;
  const listener = createListener({
    adapter,
    dispatcher,
    log,
    isHealthy,
    mail: drafts.kind === 'graph' ? mailEndpoint(services) : null,
    outbox: drafts.kind === 'outbox' && config.bot === null ? drafts.outbox : null,
  });
  const purge = async () => {
    await purgeUploads(services);
    await pruneLedger(services);
  };
  await purge();
  const purging = setInterval(() => {
    purge().catch((error) => log.error({ err: error }, 'old uploads and alerts could not be forgotten'));
  }, PURGE_EVERY_MS).unref();
  // Nothing works in the background of a bot that can't listen.
  const { server, port } = await listen(listener, config.host, config.port);
  const stopWatch =
    drafts.kind === 'graph'
      ? startMailWatch(
          watchOf(config, { services, outside, limits }, drafts),
          config.localGraph ? { everyMs: LOCAL_LOOK_MS } : {},
        )
      : async () => {};
  const stopAlerts = config.alerts
    ? startAlerts({
        services,
        outside,
        config,
        limits,
        otherwise: fallbackSender(elsewhere(config, services)),
      })
    : async () => {};
  const stopBatches = startBatchWatch(services);
  return {
    port,
    stop: async () => {
      stopping.abort();
      clearInterval(purging);
      await closeServer(server);
      // Look-ups under way end at once: what they would bring is asked for again at the next card.
      await services.directory?.close();
      await Promise.all([stopWatch(), stopAlerts(), stopBatches()]);
      await dispatcher.settled(STOP_LIMIT_MS);
      await adapter.close();
    },
  };
}

/** What became of people's drafts is looked for, and in what came back the contacts that somebody offers. */
function watchOf(
  { publicUrl, localGraph }: Config,
  speaking: ReplyNotifierContext,
  { graph, mailboxes }: DraftTarget & { kind: 'graph' },
): WatchContext {
  const { db, now, log } = speaking.services;
  const context = { db, now, log, graph, mailboxes };
  return {
    ...context,
    notificationUrl: publicUrl === null ? null : publicUrl + MAIL_PATH,
    ...(localGraph ? { pace: { pollEveryMs: LOCAL_LOOK_MS } } : {}),
    afterLook: async (mailbox, drafts) => {
      const { replies, failure } = await readReplies(context, mailbox, drafts === 'all' ? undefined : drafts);
      await notifyOfReplies(speaking, mailbox.key, replies).catch((error: unknown) =>
        log.warn({ err: error, mailbox: mailbox.key }, 'nobody could be told of an answer'),
      );
      if (failure) log.warn({ kind: failure.kind, mailbox: mailbox.key }, 'answers could not be read');
    },
  };
}

/** What it takes to reach people who have no conversation with the bot. */
function elsewhere(config: Config, { db, now, thresholds, mail, log }: Services): FallbackSenderContext {
  const { bot, cloud, teamsAppId } = config;
  const { drafts } = mail;
  return {
    ...{ db, now, thresholds, mail, log, bot, cloud },
    localAddress: bot === null ? LOCAL_ADDRESS : null,
    install:
      bot !== null && teamsAppId !== null && drafts.kind === 'graph'
        ? { graph: drafts.graph, token: appToken(bot, cloud), cloud, teamsAppId }
        : null,
  };
}

/** What of the configuration says who the bot is. */
export function adapterSettings({ bot, cloud }: Pick<Config, 'bot' | 'cloud'>): AdapterSettings {
  return {
    appId: bot?.appId,
    appPassword: bot?.appPassword ?? undefined,
    appType: bot?.appType,
    tenantId: bot?.tenantId,
    cloud,
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
