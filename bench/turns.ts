import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadOrder, LoadResult } from './load.ts';
import { nodeOptions } from './node-options.ts';
import { quantile } from './quantile.ts';
import { OPENID_URL } from './registration.ts';

/** A bot to measure: a module that listens on loopback and sends `{ url }` to its parent once it does. */
export interface BotUnderTest {
  readonly name: string;
  readonly module: URL;
  readonly env?: Readonly<Record<string, string>>;
  readonly texts: readonly string[];
  /** Byte string the bot's answer must contain at the connector. */
  readonly mustContain: string;
}

export interface TurnsSettings {
  /** So often both bots are started afresh. */
  readonly starts: number;
  /** So often they are measured after each start, by turns. */
  readonly rounds: number;
  readonly connections: number;
  /** Before the first round after a start. */
  readonly warmup: number;
  /** In each round. */
  readonly turns: number;
}

/** One bot's figures: each is the median over the rounds. Times in milliseconds. */
export interface BotFigures {
  readonly name: string;
  readonly turnsPerSecond: number;
  /** The quarter of the rounds that were slowest had no more, the quickest no less. */
  readonly quartiles: readonly [number, number];
  readonly p50: number;
  readonly p99: number;
  readonly loadCpu: number;
}

export interface TurnsResult {
  readonly baseline: BotFigures;
  readonly candidate: BotFigures;
  /** Candidate turns per second for one of the baseline's, the median over the pairs of rounds. */
  readonly ratio: number;
  readonly quartiles: readonly [number, number];
}

/** The ordinary botbuilder echo bot every comparison is made against. */
export const echoBot: BotUnderTest = {
  name: 'botbuilder echo bot',
  module: new URL('./echo-bot.js', import.meta.url),
  texts: ['check D-1001'],
  mustContain: 'Echo: check',
};

/** What `npm start` gives Node; both bots run with it, so that the ratio is about the bots. */
const execArgv = nodeOptions('start');

/**
 * So many connections that a bot is never idle because all its answers are on the way to the load generator: with 16,
 * the quicker bot waited a tenth of its time.
 */
export const defaultSettings: TurnsSettings = {
  starts: 3,
  rounds: 8,
  connections: 48,
  warmup: 8000,
  turns: 2000,
};

/**
 * Measures two bots by turns (A B, B A, A B ...), each round a few seconds, and compares the two of each pair: a slow
 * minute of the machine falls on both. Each start gives fresh processes, as a bot can have luck with one.
 * @throws Error when a turn went unanswered: a figure with lost turns is no figure
 */
export async function compareTurns(
  baseline: BotUnderTest,
  candidate: BotUnderTest,
  settings: TurnsSettings = defaultSettings,
): Promise<TurnsResult> {
  const pairs: { readonly a: LoadResult; readonly b: LoadResult }[] = [];
  for (let start = 0; start < settings.starts; start += 1) {
    const bots = [
      await startMeasuring(baseline, settings),
      await startMeasuring(candidate, settings),
    ] as const;
    try {
      for (let round = 0; round < settings.rounds; round += 1) {
        const results = new Map<MeasuredBot, LoadResult>();
        for (const bot of round % 2 === 0 ? bots : bots.toReversed())
          results.set(bot, await bot.run(settings.turns));
        const [a, b] = bots.map((bot) => results.get(bot));
        if (a && b) pairs.push({ a, b });
      }
    } finally {
      await Promise.all(bots.map((bot) => bot.stop()));
    }
  }
  const ratios = pairs.map(({ a, b }) => b.turnsPerSecond / a.turnsPerSecond);
  return {
    baseline: figures(
      baseline.name,
      pairs.map(({ a }) => a),
    ),
    candidate: figures(
      candidate.name,
      pairs.map(({ b }) => b),
    ),
    ratio: quantile(ratios, 0.5),
    quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
  };
}

interface MeasuredBot {
  run(turns: number): Promise<LoadResult>;
  stop(): Promise<void>;
}

/** A bot in a process of its own, warm, with a load process of its own. */
async function startMeasuring(bot: BotUnderTest, settings: TurnsSettings): Promise<MeasuredBot> {
  const loadProcess = fork(fileURLToPath(new URL('./load.js', import.meta.url)), ['load-process']);
  const { openIdUrl } = await message<{ openIdUrl: string }>(loadProcess, 'load generator');
  const botProcess = fork(fileURLToPath(bot.module), [], {
    env: { ...process.env, NODE_ENV: 'production', ...bot.env, [OPENID_URL]: openIdUrl },
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const end = async () => {
    await Promise.all([stop(botProcess), stop(loadProcess)]);
  };
  const run = async (turns: number) => {
    loadProcess.send(turns);
    const { result, error } = await message<{ result?: LoadResult; error?: string }>(
      loadProcess,
      'load generator',
    );
    if (!result) throw new Error(`Measuring ${bot.name} failed: ${error}`);
    if (result.unanswered > 0)
      throw new Error(`${bot.name} left ${result.unanswered} of ${turns} turns unanswered.`);
    return result;
  };
  try {
    const { url } = await message<{ url: string }>(botProcess, bot.name);
    const { texts, mustContain } = bot;
    const order: LoadOrder = { botUrl: url, texts, mustContain, connections: settings.connections };
    loadProcess.send(order);
    await run(settings.warmup);
  } catch (error) {
    await end();
    throw error;
  }
  return { run, stop: end };
}

/** The first IPC message of a child, or an error when it ends without one. */
async function message<T>(child: ChildProcess, name: string): Promise<T> {
  const ended = new AbortController();
  try {
    return await Promise.race([
      once(child, 'message', { signal: ended.signal }).then(([value]) => value as T),
      once(child, 'exit', { signal: ended.signal }).then(([code]) => {
        throw new Error(`The ${name} process ended (exit code ${code}) before it answered.`);
      }),
    ]);
  } finally {
    ended.abort();
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

function figures(name: string, rounds: readonly LoadResult[]): BotFigures {
  const of = (pick: (result: LoadResult) => number, part = 0.5) => quantile(rounds.map(pick), part);
  return {
    name,
    turnsPerSecond: of((r) => r.turnsPerSecond),
    quartiles: [of((r) => r.turnsPerSecond, 0.25), of((r) => r.turnsPerSecond, 0.75)],
    p50: of((r) => r.p50),
    p99: of((r) => r.p99),
    loadCpu: of((r) => r.loadCpu),
  };
}
