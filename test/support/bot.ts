import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect } from '@jest/globals';
import { startBot } from '../../bot/bot.ts';
import type { FindPerson } from '../../bot/people.ts';
import type { AdaptiveCard } from '../../cards/types.ts';
import type { Config } from '../../src/config.ts';
import { loadSample } from '../../src/local/load-sample.ts';
import { LOCAL_PERSON } from '../../src/local/local-person.ts';
import type { Log } from '../../src/log.ts';
import type { Services } from '../../src/services.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { SAMPLE_DAY } from './sample-cards.ts';
import {
  type ConversationType,
  executed,
  type LooseActivity,
  message,
  submitted,
  type Where,
} from './teams-activities.ts';
import { type Connector, type Sent, startConnector } from './teams-connector.ts';

export interface LogEntry {
  readonly level: keyof Log;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

export interface Place {
  readonly conversation?: ConversationType;
  readonly from?: string;
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
  readonly services: Services;
  readonly log: LogEntry[];
  /** Moves the clock on, in milliseconds. */
  wait(ms: number): void;
  /** The particulars of the next activity; every one has an id of its own. */
  where(place?: Place): Where;
  /** Posts an activity; gives the answer and what the bot sent meanwhile. */
  deliver(activity: LooseActivity): Promise<{ readonly response: Response; readonly sent: readonly Sent[] }>;
  /** Types a text; gives the cards that came. */
  ask(text: string, place?: Place): Promise<AdaptiveCard[]>;
  press(verb: string, data: unknown, place?: Place): Promise<Pressed>;
  /** Presses a button in a client that knows no `Action.Execute`. */
  submit(data: object, place?: Place): Promise<readonly Sent[]>;
}

export interface TestBotOptions {
  /** Who chats; left out, the connector is asked. */
  readonly findPerson?: FindPerson;
  /** Fills the store; left out, it is the sample book. */
  readonly fill?: (services: Services) => Promise<unknown>;
}

/** Starts bots, which stop when the tests of the file are done. */
export function useBots(): (options?: TestBotOptions) => Promise<TestBot> {
  const stops: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
  });
  return async (options = {}) => {
    const { bot, stop } = await startTestBot(options);
    stops.push(stop);
    return bot;
  };
}

async function startTestBot({ findPerson, fill = sample }: TestBotOptions) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'wsa-test-bot-'));
  const store = await openStore({ databaseUrl: null, dataDir }, () => {});
  const log: LogEntry[] = [];
  let time = Date.parse(`${SAMPLE_DAY}T12:00:00Z`);
  let references = 0;
  const services: Services = {
    db: store.db,
    log: collectingLog(log),
    now: () => time,
    newReference: () => `reference-${++references}`,
    close: store.close,
  };
  await fill(services);
  const connector = await startConnector();
  connector.answer({ member: { email: LOCAL_PERSON.email } });
  const running = await startBot(localConfig(dataDir), services, findPerson);
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
    return { response, sent: connector.sent.slice(before) };
  };
  const bot: TestBot = {
    url,
    connector,
    store,
    services,
    log,
    wait: (ms) => {
      time += ms;
    },
    where,
    deliver,
    ask: async (text, place) => {
      const { response, sent } = await deliver(message(text, where(place)));
      expect(response.status).toBe(200);
      return cardsOf(sent);
    },
    press: async (verb, data, place) => {
      const { response, sent } = await deliver(executed(verb, data, where(place)));
      return { status: response.status, told: (await response.json()) as Pressed['told'], sent };
    },
    submit: async (data, place) => {
      const { response, sent } = await deliver(submitted(data, where(place)));
      expect(response.status).toBe(200);
      return sent;
    },
  };
  const stop = async () => {
    await running.stop();
    await connector.stop();
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { bot, stop };
}

async function sample({ db, now }: Services): Promise<void> {
  await loadSample(db, now);
}

/** Local mode on any free port. */
export function localConfig(dataDir: string): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    bot: null,
    cloud: 'commercial',
    databaseUrl: null,
    dataDir,
    playgroundPort: null,
    logLevel: 'silent',
  };
}

export function collectingLog(entries: LogEntry[]): Log {
  const at = (level: keyof Log) => (fields: object, message: string) =>
    void entries.push({ level, fields: { ...fields }, message });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

export function postJson(url: string, body: string): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

/** The cards in what was sent; a message without one is a fault. */
export function cardsOf(sent: readonly Sent[]): AdaptiveCard[] {
  return sent.map(({ activity: { type, attachments = [] } }) => {
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
