import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import type { Services } from '../../../src/services.ts';
import { collectingLog, type LogEntry } from '../bot/bot-services.ts';
import { cardsOf, postJson } from '../bot/test-bot.ts';
import type { TestDatabase } from '../databases/each-database.ts';
import { GraphServer } from '../graph/server.ts';
import { SAMPLE_DAY } from '../sample-day.ts';
import { executed, type LooseActivity, message, type Where } from '../teams/activities.ts';
import { type Connector, type Sent, startConnector } from '../teams/connector.ts';
import { startTokenService, type TokenService } from '../teams/token-service.ts';
import { type Replica, type ReplicaParts, startReplica } from './replica.ts';

/** The answer of one bot to an activity that was posted to it. */
export interface Answered {
  readonly status: number;
  /** The body as JSON; null for none. */
  readonly body: { readonly type?: string; readonly value?: unknown } | null;
}

export interface Delivered {
  /** An answer of each bot. */
  readonly answers: readonly Answered[];
  /** What was sent to Teams meanwhile. */
  readonly sent: readonly Sent[];
}

/** What stands around the bots: Teams, Graph and the token service, each at the wire. */
export interface Surroundings {
  readonly connector: Connector;
  readonly graph: GraphServer;
  readonly tokens: TokenService;
  readonly urls: { readonly graph: string; readonly tokens: string };
  stop(): Promise<void>;
}

export async function startSurroundings(): Promise<Surroundings> {
  const connector = await startConnector();
  const graph = new GraphServer();
  const tokens = await startTokenService({ tokenOf: () => 'ann' });
  const urls = { graph: await graph.start(), tokens: tokens.url };
  const stop = async () => {
    await connector.stop();
    await graph.stop();
    await tokens.stop();
  };
  return { connector, graph, tokens, urls, stop };
}

export const ANN = '29:ann';

/** Several bots on one database, each at an address of its own. */
export class Replicas {
  readonly around: Surroundings;
  /** Another connection to the database of the bots. */
  readonly services: Services;
  readonly #ports: readonly number[];
  #ids = 0;

  constructor(around: Surroundings, services: Services, ports: readonly number[]) {
    this.around = around;
    this.services = services;
    this.#ports = ports;
  }

  where(more: Partial<Where> = {}): Where {
    const serviceUrl = this.around.connector.url;
    return { serviceUrl, conversation: 'personal', from: ANN, id: `in-${++this.#ids}`, ...more };
  }

  /** Posts an activity to the bots with these numbers, at once; without numbers to all of them. */
  async post(activity: LooseActivity, to: readonly number[] = [0, 1, 2]): Promise<Delivered> {
    return this.postAll(to.map((at) => [activity, at] as const));
  }

  /** Posts activities, each to a bot, at once. */
  async postAll(posts: readonly (readonly [LooseActivity, number])[]): Promise<Delivered> {
    const { sent } = this.around.connector;
    const before = sent.length;
    const answers = await Promise.all(
      posts.map(async ([activity, at]) => {
        const url = `http://127.0.0.1:${this.#ports[at]}/api/messages`;
        const response = await postJson(url, JSON.stringify(activity));
        const text = await response.text();
        return { status: response.status, body: text === '' ? null : JSON.parse(text) };
      }),
    );
    return { answers, sent: sent.slice(before) };
  }

  /** Types a text to one bot; gives the card that comes. */
  async ask(text: string, at = 0, more: Partial<Where> = {}): Promise<AdaptiveCard> {
    const { sent } = await this.post(message(text, this.where(more)), [at]);
    const [card] = cardsOf(sent);
    if (!card) throw new Error(`no card came for "${text}"`);
    return card;
  }

  /** Presses a button at one bot; gives the card that takes the place of the pressed one. */
  async press(verb: string, data: unknown, at = 0, more: Partial<Where> = {}): Promise<AdaptiveCard> {
    const { answers } = await this.post(executed(verb, data, this.where(more)), [at]);
    return answers[0]?.body?.value as AdaptiveCard;
  }
}

export interface InProcess extends Replicas {
  readonly log: LogEntry[];
  /** Moves the clock of all on, in milliseconds. */
  wait(ms: number): void;
  stop(): Promise<void>;
}

/** Starts three bots in this process, each with connections of its own to one database. */
export async function startInProcess(
  database: TestDatabase,
  fill: (services: Services) => Promise<unknown>,
  parts: Partial<ReplicaParts> = {},
): Promise<InProcess> {
  const log: LogEntry[] = [];
  let time = Date.parse(`${SAMPLE_DAY}T12:00:00Z`);
  const around = await startSurroundings();
  const settings = await database.settings();
  const shared = { log: collectingLog(log), now: () => time, ...parts };
  const bots: Replica[] = [];
  for (const _ of [1, 2, 3]) bots.push(await startReplica({ ...settings, ...around.urls }, shared));
  const [first] = bots;
  if (!first) throw new Error('no bot was started');
  await fill(first.services);
  const replicas = new Replicas(
    around,
    first.services,
    bots.map(({ port }) => port),
  );
  let stopped: Promise<void> | null = null;
  const stopAll = async () => {
    for (const bot of bots) await bot.stop();
    await around.stop();
  };
  return Object.assign(replicas, {
    log,
    wait: (ms: number) => {
      time += ms;
    },
    stop: () => {
      stopped ??= stopAll();
      return stopped;
    },
  });
}
