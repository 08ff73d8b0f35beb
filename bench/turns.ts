import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LoadOrder, LoadResult } from './load.ts';

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
  readonly rounds: number;
  readonly connections: number;
  readonly warmup: number;
  readonly turns: number;
}

/** One bot's figures: each is the median over the rounds. Times in milliseconds. */
export interface BotFigures {
  readonly name: string;
  readonly turnsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly loadCpu: number;
  readonly rounds: readonly LoadResult[];
}

export interface TurnsResult {
  readonly baseline: BotFigures;
  readonly candidate: BotFigures;
  /** Candidate turns per second for one of the baseline's: the ratio of the medians. */
  readonly ratio: number;
}

/** The ordinary botbuilder echo bot every comparison is made against. */
export const echoBot: BotUnderTest = {
  name: 'botbuilder echo bot',
  module: new URL('./echo-bot.js', import.meta.url),
  texts: ['check D-1001'],
  mustContain: 'Echo: check',
};

/** What `npm start` gives Node; both bots run with it, so that the ratio is about the bots. */
const nodeOptions = startOptions(new URL('../../package.json', import.meta.url));

/**
 * So many connections that a bot is never idle because all its answers are on the way to the load generator: with 16,
 * the quicker bot waited a tenth of its time.
 */
export const defaultSettings: TurnsSettings = { rounds: 5, connections: 48, warmup: 8000, turns: 8000 };

/**
 * Measures two bots in alternating rounds (A B A B ...), each round in a fresh process, so that a slow
 * minute of the machine falls on both.
 * @throws Error when a turn went unanswered: a figure with lost turns is no figure
 */
export async function compareTurns(
  baseline: BotUnderTest,
  candidate: BotUnderTest,
  settings: TurnsSettings = defaultSettings,
): Promise<TurnsResult> {
  const baselineRounds: LoadResult[] = [];
  const candidateRounds: LoadResult[] = [];
  for (let round = 0; round < settings.rounds; round += 1) {
    baselineRounds.push(await measure(baseline, settings));
    candidateRounds.push(await measure(candidate, settings));
  }
  const a = figures(baseline.name, baselineRounds);
  const b = figures(candidate.name, candidateRounds);
  return { baseline: a, candidate: b, ratio: b.turnsPerSecond / a.turnsPerSecond };
}

/** One round of one bot: its process, a load process, the figures. */
export async function measure(bot: BotUnderTest, settings: TurnsSettings): Promise<LoadResult> {
  const botProcess = fork(fileURLToPath(bot.module), [], {
    env: { ...process.env, NODE_ENV: 'production', ...bot.env },
    execArgv: nodeOptions,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const loadProcess = fork(fileURLToPath(new URL('./load.js', import.meta.url)), ['load-process']);
  try {
    const { url } = await message<{ url: string }>(botProcess, bot.name);
    const order: LoadOrder = { ...settings, botUrl: url, texts: bot.texts, mustContain: bot.mustContain };
    loadProcess.send(order);
    const answer = await message<{ result?: LoadResult; error?: string }>(loadProcess, 'load generator');
    if (!answer.result) throw new Error(`Measuring ${bot.name} failed: ${answer.error}`);
    if (answer.result.unanswered > 0) {
      throw new Error(`${bot.name} left ${answer.result.unanswered} of ${settings.turns} turns unanswered.`);
    }
    return answer.result;
  } finally {
    await Promise.all([stop(botProcess), stop(loadProcess)]);
  }
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

function startOptions(packageFile: URL): string[] {
  const { scripts } = JSON.parse(readFileSync(packageFile, 'utf8')) as { scripts: { start: string } };
  return scripts.start.match(/--max-\S+/g) ?? [];
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

function figures(name: string, rounds: readonly LoadResult[]): BotFigures {
  const of = (pick: (result: LoadResult) => number) => median(rounds.map(pick));
  return {
    name,
    turnsPerSecond: of((r) => r.turnsPerSecond),
    p50: of((r) => r.p50),
    p99: of((r) => r.p99),
    loadCpu: of((r) => r.loadCpu),
    rounds,
  };
}

/** The middle value; of an even count, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const low = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (low + high) / 2;
}
