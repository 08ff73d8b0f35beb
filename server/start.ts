import { setMaxListeners } from 'node:events';
import { api } from '../api/v1/api.ts';
import { LiveEvents } from '../api/v1/events/live-events.ts';
import type { RateLimits } from '../api/v1/requests/rate-limits.ts';
import type { PageSignIn } from '../api/v1/viewer/page-sign-in.ts';
import { type AdapterOptions, type BotAdapter, createAdapter } from '../bot/channel/adapter.ts';
import type { AdapterSettings } from '../bot/channel/clouds.ts';
import type { UserTokens } from '../bot/channel/oauth-tokens.ts';
import { proactiveMessages } from '../bot/channel/proactive-messages.ts';
import { Dispatcher } from '../bot/dispatcher.ts';
import { PageCards } from '../bot/page/page-cards.ts';
import { ConversationRegistry } from '../bot/proactive/conversation-registry.ts';
import { type FallbackSenderContext, fallbackSender } from '../bot/proactive/fallback-sender.ts';
import { notifyOfReplies, type ReplyNotifierContext } from '../bot/proactive/reply-notifier.ts';
import { loadSdk } from '../bot/sdk/load-sdk.ts';
import { turnErrorHandler } from '../bot/turn/error-handler.ts';
import { identifiedRoster } from '../bot/turn/roster/identified-roster.ts';
import { channelRoster, type Roster } from '../bot/turn/roster/roster.ts';
import { SendLimits, TEAMS_LIMITS } from '../src/alerts/deliver/rate-limits.ts';
import type { Config } from '../src/config.ts';
import type { DraftTarget } from '../src/email/delivery/draft-target.ts';
import { DealChanges } from '../src/flows/deals/deal-changes.ts';
import { Identities } from '../src/flows/people/identities.ts';
import type { PollContext } from '../src/flows/tracking/poll-mailboxes.ts';
import { readReplies } from '../src/flows/tracking/read-replies.ts';
import { rosterChanges } from '../src/flows/turns/roster-changes.ts';
import { TargetedMessages } from '../src/flows/turns/targeted-messages.ts';
import { appToken } from '../src/graph/app-token.ts';
import { prepareRanking } from '../src/guidance/ranking/rank.ts';
import { RequestLog } from '../src/http/request-log.ts';
import { localOnly } from '../src/local/from-here.ts';
import { LOCAL_ADDRESS } from '../src/local/local-person.ts';
import type { Services } from '../src/services.ts';
import { PersonTokens } from '../src/tokens/person-tokens.ts';
import { runAlerts } from './background/alert-workers.ts';
import { resumeBatches } from './background/batch-resumer.ts';
import { judgeRegularly } from './background/deal-judge.ts';
import { pollMailboxes } from './background/mailbox-poller.ts';
import { purge, purgeRegularly } from './background/purge.ts';
import { dealLinksOf, tabFactsOf, waysOfDeal } from './deal-links.ts';
import { MAIL_PATH, mailEndpoint } from './http/graph-notifications.ts';
import { answerLiveness, type ReadinessCheck, readinessOf } from './http/health.ts';
import { createListener, listen } from './http/listener.ts';
import { PeerConnections } from './http/peer-connections.ts';
import { RequestGate } from './http/request-gate.ts';
import { readBuiltTab } from './http/tab-files.ts';
import { LastingWork } from './lasting-work.ts';
import { LocalSignIn } from './local/sign-in.ts';
import { pageSignInOf } from './page-sign-in.ts';
import { STOP_LIMITS, type StopLimits, stopServing } from './stop.ts';

/** A bot that listens. */
export interface Bot {
  readonly port: number;
  /** Turns new requests away, waits for running turns and background work, and closes the adapter. */
  stop(): Promise<void>;
}

export interface BotOptions {
  /** The roster; left out, the channel is asked for its people. */
  readonly people?: Roster | undefined;
  /** Tokens of signed-in people for their mailboxes; null if nobody signs in. */
  readonly userTokens?: UserTokens | null;
  /** Stand-ins for Microsoft's services on this machine, for tests and the bench. */
  readonly channel?: Pick<AdapterOptions, 'openIdUrl' | 'openIdWithinMs' | 'allowedHosts' | 'outgoingTokens'>;
  readonly stopLimits?: StopLimits | undefined;
  /** Whether other processes take activities on the same database; left out, on PostgreSQL they do. */
  readonly sharesDatabase?: boolean;
  /** The Entra tenant whose people are served; left out, that of the registration. Null serves everybody. */
  readonly tenantId?: string | null;
  /** How people sign in to the page; left out, to Entra ID, and without a registration as whoever they choose to be. */
  readonly pageSignIn?: PageSignIn | null;
  /** How many requests of the page one person may make; left out, as many as the product allows. */
  readonly pageLimits?: RateLimits;
}

/** Milliseconds between two polls of a mailbox on this machine: they cost nothing, and the person trying it waits. */
const LOCAL_LOOK_MS = 5000;

/** Puts the bot together and listens. */
export async function startBot(
  config: Config,
  services: Services,
  {
    people,
    userTokens = null,
    tenantId = config.bot?.tenantId ?? null,
    channel = {},
    stopLimits = STOP_LIMITS,
    sharesDatabase,
    pageSignIn: ownSignIn,
    pageLimits,
  }: BotOptions = {},
): Promise<Bot> {
  prepareRanking();
  const { log, now, monotonic } = services;
  const targeted = new TargetedMessages(services);
  const adapter = createAdapter(await loadSdk(config.sdk), adapterSettings(config), {
    ...channel,
    now,
    monotonic,
    log,
    onTurnError: turnErrorHandler(services),
    targeted,
  });
  const outside = proactiveMessages(adapter);
  const identities = new Identities({ ...services, tenantId });
  const roster = channelRoster(monotonic, rosterChanges(services.db, now));
  const who = { people: people ?? identifiedRoster(roster, identities), tenantId };
  const places = config.alerts
    ? new ConversationRegistry({ ...services, backup: services.alertBackup, ...who })
    : null;
  let listensOn = config.port;
  const dealLinks = dealLinksOf(config, () => listensOn);
  const stopping = new AbortController();
  const { signal } = stopping;
  // All background work waits with this one signal, which is no leak of listeners.
  setMaxListeners(0, signal);
  const dispatcher = new Dispatcher({
    services,
    ...who,
    outside,
    onlyYou: config.onlyYou,
    targeted,
    userTokens,
    places,
    dealLinks,
    stopping: signal,
    sharesDatabase,
  });
  const readiness = readinessOf([databaseCheck(services), ...(config.bot ? [keysCheck(adapter)] : [])], {
    log,
    monotonic,
  });
  const limits = new SendLimits({
    ...TEAMS_LIMITS,
    tenant: [{ messages: config.alertsPerSecond, ms: 1000 }],
  });
  const { drafts } = services.mail;
  const lasting = new LastingWork();
  const requests = new RequestLog(log, now);
  const cards = new PageCards({ services, stopping: signal });
  const built = readBuiltTab();
  if (!built) log.warn({}, 'the web page is not built (npm run build:tab), so /tab shows nothing');
  const signIn = config.bot === null ? new LocalSignIn(now) : null;
  const pageSignIn = ownSignIn === undefined ? pageSignInOf(config, services, signIn) : ownSignIn;
  const page = pageSignIn && {
    ...{ services, requests },
    ports: {
      mailboxes: userTokens,
      events: new LiveEvents(),
      changes: new DealChanges(services),
      cards,
      follow: (work: Promise<void>) => lasting.follow(work),
      alerts: config.alerts,
      stopping: signal,
    },
    tokens: new PersonTokens(pageSignIn.authority, now),
    personOf: pageSignIn.personOf,
    admins: pageSignIn.admins,
    ...(pageLimits ? { limits: pageLimits } : {}),
  };
  const listener = createListener({
    adapter,
    dispatcher,
    requests,
    readiness,
    mail: drafts.kind === 'graph' ? mailEndpoint({ ...services, requests }) : null,
    outbox: drafts.kind === 'outbox' && config.bot === null ? drafts.outbox : null,
    signIn,
    tab: { built, cloud: config.cloud, facts: tabFactsOf(config, signIn, pageSignIn?.consent ?? null) },
    ways: waysOfDeal(config, built !== null),
    api: page && api(page),
  });
  await purge(services);
  // Background work begins only once the bot listens.
  const gate = new RequestGate();
  const peers = new PeerConnections(config.connectionsPerPeer, requests);
  const guarded = answerLiveness(peers.guard(gate.guard(listener)));
  const { server, port } = await listen(
    config.bot === null ? localOnly(guarded) : guarded,
    config.host,
    config.port,
  );
  listensOn = port;
  peers.watch(server);
  const background: Promise<unknown>[] = [
    purgeRegularly(services, signal),
    resumeBatches(services, signal),
    judgeRegularly(services, signal),
  ];
  if (drafts.kind === 'graph') {
    const context = pollContextOf(config, { services, outside, limits }, drafts);
    background.push(pollMailboxes(context, signal, config.localGraph ? { everyMs: LOCAL_LOOK_MS } : {}));
  }
  if (config.alerts) {
    const otherwise = fallbackSender(fallbackContextOf(config, services));
    background.push(runAlerts({ services, outside, config, limits, otherwise }, signal));
  }
  return {
    port,
    stop: async () => {
      stopping.abort();
      // Look-ups under way are cut off: the next card asks again.
      const lookUpsClosed = services.directory?.close();
      const begun = { settled: async () => void (await Promise.all([lasting.settled(), cards.settled()])) };
      await stopServing({ server, gate, dispatcher, lasting: begun, background }, stopLimits);
      requests.tell();
      await lookUpsClosed;
      await pageSignIn?.close();
      await adapter.close();
    },
  };
}

/**
 * The context of the mailbox poller: after each poll it reads the answers, and notifies people of proposed contacts.
 */
function pollContextOf(
  { publicUrl, localGraph }: Config,
  speaking: ReplyNotifierContext,
  { graph, mailboxes }: DraftTarget & { kind: 'graph' },
): PollContext {
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

/** The context of the sender for people without a conversation with the bot. */
function fallbackContextOf(
  config: Config,
  { db, now, thresholds, mail, dealLink, listLink, log }: Services,
): FallbackSenderContext {
  const { bot, cloud, teamsAppId } = config;
  const { drafts } = mail;
  return {
    ...{ db, now, thresholds, mail, dealLink, listLink, log, bot, cloud },
    localAddress: bot === null ? LOCAL_ADDRESS : null,
    install:
      bot !== null && teamsAppId !== null && drafts.kind === 'graph'
        ? { graph: drafts.graph, token: appToken(bot, cloud), cloud, teamsAppId }
        : null,
  };
}

/** The adapter's part of the configuration: the bot's identity and cloud. */
export function adapterSettings({ bot, cloud }: Pick<Config, 'bot' | 'cloud'>): AdapterSettings {
  return {
    appId: bot?.appId,
    appPassword: bot?.appPassword ?? undefined,
    appType: bot?.appType,
    tenantId: bot?.tenantId,
    cloud,
  };
}

function databaseCheck({ checkHealth: check }: Services): ReadinessCheck {
  return { name: 'database', check, otherwise: 'the database does not work as it should' };
}

function keysCheck(adapter: BotAdapter): ReadinessCheck {
  const otherwise = "the channel's signing keys can not be fetched, so nobody can be let in";
  return { name: 'keys', check: () => adapter.checkKeys(), otherwise };
}
