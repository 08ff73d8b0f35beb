/** `npm run bench`: runs every measure, prints a table, ends with code 1 when a target is missed. */
import { cpus } from 'node:os';
import { alertScanCost } from './alert-scan.ts';
import { dealId } from './book.ts';
import { evaluationCost } from './evaluation.ts';
import { importRate } from './import-rate.ts';
import { searchCost } from './search.ts';
import { type BotUnderTest, compareTurns, defaultSettings, echoBot, type TurnsResult } from './turns.ts';

/** One line of the table. */
export interface Measure {
  readonly name: string;
  /** What a value is, e.g. `times`, `ms`, `cards/s`. */
  readonly unit: string;
  /** The value that must be reached, and from which side; null where the figure is only told. */
  readonly target: { readonly atLeast: number } | { readonly atMost: number } | null;
  /** Measures; `detail` is printed beneath the line. */
  run(): Promise<{ readonly value: number; readonly detail?: readonly string[] }>;
}

const candidate: BotUnderTest = {
  name: 'check, a whole turn',
  module: new URL('./wsa-bot.js', import.meta.url),
  env: { WSA_SDK: 'botbuilder' },
  texts: Array.from({ length: 500 }, (_, n) => `check ${dealId(n * 4 + 1)}`),
  mustContain: 'AdaptiveCard',
};

/** The same over the SDK that comes after botbuilder. */
const overAgents: BotUnderTest = {
  ...candidate,
  name: 'the same over the Agents SDK',
  env: { WSA_SDK: 'agents' },
};

/** Add a measure: one entry here. */
const measures: readonly Measure[] = [
  {
    name: 'whole turns against a bare botbuilder echo bot',
    unit: 'times',
    target: { atLeast: 1.5 },
    async run() {
      const rounds = Number(process.env.BENCH_ROUNDS ?? defaultSettings.rounds);
      const turns = Number(process.env.BENCH_TURNS ?? defaultSettings.turns);
      const result = await compareTurns(echoBot, candidate, { ...defaultSettings, rounds, turns });
      return { value: result.ratio, detail: describeTurns(result) };
    },
  },
  {
    name: 'whole turns over the Agents SDK against those over botbuilder',
    unit: 'times',
    target: null,
    async run() {
      const result = await compareTurns(candidate, overAgents, { ...defaultSettings, starts: 2, rounds: 4 });
      return { value: result.ratio, detail: describeTurns(result) };
    },
  },
  {
    name: 'judging a deal against JSON.parse of it',
    unit: 'times the time',
    target: { atMost: 2 },
    async run() {
      const { ratio, evaluations, parses } = await evaluationCost();
      const detail = `${evaluations.toFixed(0)} evaluations/s, ${parses.toFixed(0)} parses/s`;
      return { value: ratio, detail: [detail] };
    },
  },
  {
    name: 'peak memory of importing 100,000 rows',
    unit: 'MB resident',
    target: { atMost: 300 },
    async run() {
      const { rowsPerSecond, again, peakMegabytes } = await importRate();
      const detail = `${rowsPerSecond.toFixed(0)} rows/s new, ${again.toFixed(0)} rows/s unchanged`;
      return { value: peakMegabytes, detail: [detail] };
    },
  },
  {
    name: 'a scan for alerts after 1 % of 200,000 deals have changed, against judging all',
    unit: '% of the time',
    target: { atMost: 5 },
    async run() {
      const cost = await alertScanCost(Number(process.env.BENCH_DEALS ?? 200_000));
      const { percent, deals, changed, filled, firstScan, judging, scan } = cost;
      const seconds = (time: number) => `${time.toFixed(1)} s`;
      const detail = [
        `SQLite, ${deals} deals: all judged in ${seconds(judging)}; ${changed} changed, scanned in ${seconds(scan)}`,
        `filled in ${seconds(filled)}, the first scan of it all ${seconds(firstScan)}`,
      ];
      return { value: percent, detail };
    },
  },
  {
    name: 'the slowest search as it is typed, among 200,000 deals',
    unit: 'ms',
    target: { atMost: 300 },
    async run() {
      const { slowest, times } = await searchCost(Number(process.env.BENCH_DEALS ?? 200_000));
      const of = (who: string) =>
        times
          .filter((time) => time.who === who)
          .map(({ typed, ms }) => `"${typed}" ${ms.toFixed(0)}`)
          .join(', ');
      const detail = ['an admin', 'somebody'].map((who) => `SQLite, ${who}, ms: ${of(who)}`);
      return { value: slowest.ms, detail };
    },
  },
];

function describeTurns({ baseline, candidate, quartiles }: TurnsResult): string[] {
  const bots = [baseline, candidate].map((bot) => {
    const times = `p50 ${bot.p50.toFixed(1)} ms, p99 ${bot.p99.toFixed(1)} ms`;
    return `${bot.name}: ${bot.turnsPerSecond.toFixed(0)} turns/s (${between(bot.quartiles, 0)}), ${times}, load generator ${(bot.loadCpu * 100).toFixed(0)} % of a core`;
  });
  return [`the middle half of the rounds: ${between(quartiles, 2)} times`, ...bots];
}

function between([low, high]: readonly [number, number], digits: number): string {
  return `${low.toFixed(digits)}–${high.toFixed(digits)}`;
}

function isMet(value: number, target: Measure['target']): boolean {
  if (!target) return true;
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}

async function main(): Promise<void> {
  console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})\n`);
  for (const measure of measures) {
    const { value, detail = [] } = await measure.run();
    const met = isMet(value, measure.target);
    const { target } = measure;
    const wanted = !target ? 'told' : 'atLeast' in target ? `>= ${target.atLeast}` : `<= ${target.atMost}`;
    console.log(
      `${met ? 'ok    ' : 'MISSED'} ${measure.name}: ${value.toFixed(2)} ${measure.unit} (${wanted})`,
    );
    for (const line of detail) console.log(`         ${line}`);
    if (!met) process.exitCode = 1;
  }
}

await main();
