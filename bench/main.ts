/** `npm run bench`: runs every measure, prints a table, ends with code 1 when a target is missed. */
import { alertScanCost } from './alert-scan.ts';
import { dealId } from './book.ts';
import { listCost } from './deal-list.ts';
import { evaluationCost } from './evaluation.ts';
import { importRate } from './import-rate.ts';
import { type Measure, runMeasures } from './measure.ts';
import { questionCost } from './questions.ts';
import { searchCost } from './search.ts';
import { todayCost } from './today.ts';
import { type BotUnderTest, compareTurns, defaultSettings, echoBot, type TurnsResult } from './turns.ts';

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
  {
    name: 'the list of 50,000 deals, the slowest page or count',
    unit: 'ms',
    target: { atMost: 300 },
    async run() {
      const { judging, times } = await listCost(50_000);
      const detail = times.map(
        ({ who, asked, pageMs, countsMs }) =>
          `SQLite, ${who}, ${asked}: page ${pageMs.toFixed(0)} ms, counts ${countsMs.toFixed(0)} ms`,
      );
      const slowest = Math.max(...times.flatMap(({ pageMs, countsMs }) => [pageMs, countsMs]));
      return { value: slowest, detail: [`judged for the first time in ${judging.toFixed(1)} s`, ...detail] };
    },
  },
  {
    name: 'the slowest sentence in somebody’s own words, among 50,000 deals',
    unit: 'ms, 95 of 100',
    target: { atMost: 300 },
    async run() {
      const times = await questionCost(50_000);
      const detail = times.map(
        ({ who, said, kind, p95 }) => `SQLite, ${who}, "${said}" (${kind}): ${p95.toFixed(0)} ms`,
      );
      return { value: Math.max(...times.map(({ p95 }) => p95)), detail };
    },
  },
  {
    name: 'what changed, on Today: 50,000 deals, 500 of which changed',
    unit: 'ms',
    target: { atMost: 150 },
    async run() {
      const times = await todayCost(50_000, 500);
      const detail = times.map(
        ({ who, when, ms, changesMs }) =>
          `SQLite, ${who}, ${when}: ${changesMs.toFixed(0)} ms, Today as a whole ${ms.toFixed(0)} ms`,
      );
      return { value: Math.max(...times.map(({ changesMs }) => changesMs)), detail };
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

await runMeasures(measures);
