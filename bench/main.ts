/** `npm run bench`: runs every measure, prints a table, ends with code 1 when a target is missed. */
import { cpus } from 'node:os';
import { type BotUnderTest, compareTurns, defaultSettings, echoBot, type TurnsResult } from './turns.ts';

/** One line of the table. */
export interface Measure {
  readonly name: string;
  /** What a value is, e.g. `times`, `ms`, `cards/s`. */
  readonly unit: string;
  /** The value that must be reached, and from which side. */
  readonly target: { readonly atLeast: number } | { readonly atMost: number };
  /** Measures; `detail` is printed beneath the line. */
  run(): Promise<{ readonly value: number; readonly detail?: readonly string[] }>;
}

const candidate: BotUnderTest = {
  name: 'lean echo bot',
  module: new URL('./lean-echo-bot.js', import.meta.url),
  texts: ['check D-1001'],
  mustContain: 'AdaptiveCard',
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
];

function describeTurns(result: TurnsResult): string[] {
  return [result.baseline, result.candidate].map((bot) => {
    const rounds = bot.rounds.map((round) => round.turnsPerSecond.toFixed(0)).join(' ');
    const times = `p50 ${bot.p50.toFixed(1)} ms, p99 ${bot.p99.toFixed(1)} ms`;
    return `${bot.name}: ${bot.turnsPerSecond.toFixed(0)} turns/s (${rounds}), ${times}, load generator ${(bot.loadCpu * 100).toFixed(0)} % of a core`;
  });
}

function isMet(value: number, target: Measure['target']): boolean {
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}

async function main(): Promise<void> {
  console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})\n`);
  for (const measure of measures) {
    const { value, detail = [] } = await measure.run();
    const met = isMet(value, measure.target);
    const { target } = measure;
    const wanted = 'atLeast' in target ? `>= ${target.atLeast}` : `<= ${target.atMost}`;
    console.log(
      `${met ? 'ok    ' : 'MISSED'} ${measure.name}: ${value.toFixed(2)} ${measure.unit} (${wanted})`,
    );
    for (const line of detail) console.log(`         ${line}`);
    if (!met) process.exitCode = 1;
  }
}

await main();
