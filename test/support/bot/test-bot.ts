import { afterAll, expect } from '@jest/globals';
import type { RateLimits } from '../../../api/v1/requests/rate-limits.ts';
import type { PageSignIn } from '../../../api/v1/viewer/page-sign-in.ts';
import type { UserTokens } from '../../../bot/channel/oauth-tokens.ts';
import type { Roster } from '../../../bot/turn/roster/roster.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { startBot } from '../../../server/start.ts';
import type { StopLimits } from '../../../server/stop.ts';
import type { Directory } from '../../../src/directory/tenant-directory.ts';
import { dealLink } from '../../../src/domain/deal-link.ts';
import type { Admins } from '../../../src/domain/people/audience.ts';
import type { Mail } from '../../../src/email/delivery/draft-target.ts';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { loadSample } from '../../../src/local/load-sample.ts';
import { LOCAL_ADDRESS } from '../../../src/local/local-person.ts';
import type { Services } from '../../../src/services.ts';
import type { Store } from '../../../src/store/open.ts';
import type { TestDatabase } from '../databases/each-database.ts';
import {
  type AnyConversation,
  executed,
  type LooseActivity,
  message,
  submitted,
  type Where,
} from '../teams/activities.ts';
import { type Connector, type Sent, startConnector } from '../teams/connector.ts';
import { type LogEntry, openServices } from './bot-services.ts';
import { localConfig, WITHOUT_GRACE } from './local-config.ts';

export interface Place {
  readonly conversation?: AnyConversation;
  readonly from?: string;
  /** The message whose button is pressed; left out, one that the bot did not send. */
  readonly on?: string;
}

/** What came of the press of a button. */
export interface Pressed {
  readonly status: number;
  /** The answer to the press itself: a card that takes the place of the old one, a notice or an error. */
  readonly told: { readonly statusCode: number; readonly type: string; readonly value: unknown };
  readonly sent: readonly Sent[];
}

/** The bot, listening, with Teams on its other side. */
export interface TestBot {
  readonly url: string;
  readonly connector: Connector;
  readonly store: Store;
  /** The folder of the store. */
  readonly dataDir: string;
  readonly services: Services;
  readonly log: LogEntry[];
  /** Moves the clock on, in milliseconds. */
  wait(ms: number): void;
  /** The particulars of the next activity; every one has an id of its own. */
  where(place?: Place): Where;
  /** Posts an activity; gives the answer and what the bot sent meanwhile, but that it was typing. */
  deliver(activity: LooseActivity): Promise<{ readonly response: Response; readonly sent: readonly Sent[] }>;
  /** Types a text; gives the cards that came. */
  ask(text: string, place?: Place): Promise<AdaptiveCard[]>;
  press(verb: string, data: unknown, place?: Place): Promise<Pressed>;
  /** Presses a button in a client that knows no `Action.Execute`. */
  submit(data: object, place?: Place): Promise<readonly Sent[]>;
  /** Stops it before the tests of the file are done. */
  stop(): Promise<void>;
}

export interface TestBotOptions {
  /** Who chats; left out, the connector is asked. */
  readonly people?: Roster;
  /** Where drafts go; left out, into files. */
  readonly mail?: Mail | undefined;
  /** Where people sign in; left out, nowhere. */
  readonly userTokens?: UserTokens | null;
  /** Who is admin; left out, everybody. */
  readonly admins?: Admins;
  /** Looks domains up; left out, nothing does. */
  readonly directory?: Directory | null;
  /** Fills the store; left out, it is the sample book. */
  readonly fill?: (services: Services) => Promise<unknown>;
  /** Tells people without being asked. */
  readonly alerts?: boolean;
  /** How long it waits for what runs when it stops; left out, as long as the product. */
  readonly stopLimits?: StopLimits;
  /** The tenant that is served; left out, all are. */
  readonly tenantId?: string | null;
  /** Whether what one person alone may see goes to them alone; left out, it does not. */
  readonly onlyYou?: boolean;
  /** The database; left out, one of SQLite in a folder of its own. The bot is to stop before the test ends. */
  readonly database?: TestDatabase;
  /** The URL of the deployed bot; left out, deals have links to this machine. */
  readonly publicUrl?: string;
  /** How people sign in to the page; left out, as in local mode; null, not at all. */
  readonly pageSignIn?: ((services: Services) => PageSignIn) | null;
  readonly pageLimits?: RateLimits;
}

/** Starts bots, which stop when the tests of the file are done. */
export function useBots(): (options?: TestBotOptions) => Promise<TestBot> {
  const stops: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
  });
  return async (options = {}) => {
    const bot = await startTestBot(options);
    stops.push(bot.stop);
    return bot;
  };
}

async function startTestBot({
  people,
  fill = sample,
  admins = 'everybody',
  directory = null,
  mail,
  userTokens = null,
  alerts = false,
  stopLimits = WITHOUT_GRACE,
  tenantId = null,
  onlyYou = false,
  database,
  publicUrl,
  pageSignIn,
  pageLimits,
}: TestBotOptions): Promise<TestBot> {
  const opened = await openServices({ admins, directory, mail });
  const { dataDir, log, wait, remove } = opened;
  const store = database ? await database.store() : opened.store;
  const { db } = store;
  const own = { ...opened.services, dealLink: (id: string) => (publicUrl ? dealLink(publicUrl, id) : null) };
  const services = database
    ? { ...own, db, audit: new AuditLog(db, opened.services.log, opened.services.now) }
    : own;
  try {
    await fill(services);
  } catch (error) {
    await remove();
    throw error;
  }
  const connector = await startConnector();
  connector.answer({ member: { email: LOCAL_ADDRESS } });
  // Cards are brought up to date as often as is looked for what is due.
  const settings = { alerts, onlyYou, scanEveryMs: 100, publicUrl: publicUrl ?? null };
  const config = { ...localConfig(dataDir), ...settings };
  const running = await startBot(config, services, {
    ...{ people, userTokens, stopLimits, tenantId },
    ...(pageSignIn === undefined ? {} : { pageSignIn: pageSignIn === null ? null : pageSignIn(services) }),
    ...(pageLimits ? { pageLimits } : {}),
  });
  const url = `http://127.0.0.1:${running.port}`;
  let ids = 0;
  const where = ({ conversation = 'personal', from = '29:alex' }: Place = {}): Where => ({
    serviceUrl: connector.url,
    conversation,
    from,
    id: `in-${++ids}`,
  });
  const deliver: TestBot['deliver'] = async (activity) => {
    const before = connector.sent.length;
    const response = await postJson(`${url}/api/messages`, JSON.stringify(activity));
    return { response, sent: connector.sent.slice(before).filter(isMessage) };
  };
  let stopped: Promise<void> | null = null;
  const stopAll = async () => {
    await running.stop();
    await connector.stop();
    await remove();
  };
  return {
    url,
    connector,
    store,
    dataDir,
    services,
    log,
    wait,
    where,
    deliver,
    ask: async (text, place) => {
      const { response, sent } = await deliver(message(text, where(place)));
      expect(response.status).toBe(200);
      return cardsOf(sent);
    },
    press: async (verb, data, place) => {
      const pressed = executed(verb, data, where(place));
      const { response, sent } = await deliver({ ...pressed, ...onMessage(place) });
      return { status: response.status, told: (await response.json()) as Pressed['told'], sent };
    },
    submit: async (data, place) => {
      const { response, sent } = await deliver({ ...submitted(data, where(place)), ...onMessage(place) });
      expect(response.status).toBe(200);
      return sent;
    },
    stop: () => {
      stopped ??= stopAll();
      return stopped;
    },
  };
}

function onMessage({ on }: Place = {}) {
  return on === undefined ? {} : { replyToId: on };
}

async function sample({ db, now }: Services): Promise<void> {
  await loadSample(db, now);
}

export function postJson(url: string, body: string): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

/** That the bot is typing says only that the machine is busy. */
function isMessage({ activity: { type } }: Sent): boolean {
  return type !== 'typing';
}

/** The cards in what was sent; a message without one is a fault. */
export function cardsOf(sent: readonly Sent[]): AdaptiveCard[] {
  return sent.filter(isMessage).map(({ activity: { type, attachments = [] } }) => {
    const [attachment, ...more] = attachments;
    expect({ type, contentType: attachment?.contentType, more }).toEqual({
      type: 'message',
      contentType: 'application/vnd.microsoft.card.adaptive',
      more: [],
    });
    return attachment?.content as AdaptiveCard;
  });
}

/** The one card there is to be. */
export function only(cards: readonly AdaptiveCard[]): AdaptiveCard {
  expect(cards).toHaveLength(1);
  return cards[0] as AdaptiveCard;
}
