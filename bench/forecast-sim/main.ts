import { OUTLOOKS } from '../../src/forecast/forecast-deal.ts';
import { brierOf, calibrationOf, mean } from './calibration.ts';
import { backTest } from './simulate.ts';

/** Two quarters, of which the second is forecast. A number as argument is the seed. */
const DEALS = 3000;
const FROM = '2026-01-01';
const seed = Number(process.argv[2] ?? 1);

const percent = (share: number) => `${(100 * share).toFixed(0)} %`.padStart(6);
const { told, together } = backTest(seed, DEALS, FROM);
const baseRate = mean(told.map(({ wasReady }) => Number(wasReady)));

console.log(`${DEALS} deals, two quarters from ${FROM}, the second forecast each week; seed ${seed}`);
console.log(`${told.length} forecasts; steps of a deal done together: ${together} (0 never, 1 always)`);
console.log('said     forecasts   said on average   were ready');
for (const { tenth, forecasts, said, came } of calibrationOf(told)) {
  const range = `${tenth * 10}-${tenth * 10 + 10} %`.padEnd(9);
  console.log(
    `${range}${String(forecasts).padStart(9)}${percent(said).padStart(18)}${percent(came).padStart(13)}`,
  );
}
for (const outlook of OUTLOOKS) {
  const some = told.filter((one) => one.outlook === outlook);
  if (some.length === 0) continue;
  const came = mean(some.map(({ wasReady }) => Number(wasReady)));
  console.log(
    `${outlook.padEnd(9)}${String(some.length).padStart(9)}${''.padStart(18)}${percent(came).padStart(13)}`,
  );
}
const always = brierOf(told.map(({ wasReady }) => ({ chance: baseRate, wasReady })));
console.log(
  `Brier score ${brierOf(told).toFixed(3)}; always saying ${percent(baseRate).trim()} has ${always.toFixed(3)}`,
);
