import { simulate } from './simulate.ts';

/** A fiscal quarter that ends with June: 10,000 deals, 200 PDMs. A number as argument is the seed. */
const SIZE = { deals: 10_000, pdms: 200, from: '2026-04-01', days: 91 };
const seed = Number(process.argv[2] ?? 1);

const started = performance.now();
const { problems, ...totals } = await simulate(SIZE, seed, (day) => {
  if (day.endsWith('-01') || day.endsWith('-15')) console.error(`${day} …`);
});
const seconds = (performance.now() - started) / 1000;

console.log(`${SIZE.deals} deals, ${SIZE.pdms} PDMs, ${SIZE.days} days from ${SIZE.from}; seed ${seed}`);
for (const [name, value] of Object.entries(totals)) console.log(`${name.padEnd(16)} ${value}`);
console.log(`${'took'.padEnd(16)} ${seconds.toFixed(0)} s`);
for (const problem of problems.slice(0, 20)) console.log(`WRONG: ${problem}`);
if (problems.length > 20) console.log(`… and ${problems.length - 20} more`);
const isWell = problems.length === 0 && totals.broken === 0;
console.log(isWell ? 'Every due alert was told once; no limit was broken.' : 'FAILED');
process.exitCode = isWell ? 0 : 1;
