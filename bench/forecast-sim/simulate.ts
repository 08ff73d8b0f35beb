import { addDays, type Day, dayNumber, dayOfInstant } from '../../src/domain/day.ts';
import { forecastDeal, type Outlook } from '../../src/forecast/forecast-deal.ts';
import { freshDays } from '../../src/forecast/fresh-days.ts';
import { openSince, PastGatherer } from '../../src/forecast/past.ts';
import { openSteps } from '../../src/forecast/steps.ts';
import { usualDays } from '../../src/forecast/usual-days.ts';
import { DEFAULT_FORECAST } from '../../src/policy/forecast.ts';
import { DEFAULT_THRESHOLDS } from '../../src/policy/thresholds.ts';
import { evaluateDeal, RULESET_VERSION } from '../../src/rules/evaluate-deal.ts';
import { type PastEvaluation, toWire } from '../../src/rules/wire.ts';
import { Random } from '../alerts-sim/random.ts';
import { inputAt, type SimDeal, simDeals } from './world.ts';

/** One forecast, and what became of the deal. */
export interface Told {
  readonly day: Day;
  readonly outlook: Outlook;
  readonly chance: number;
  readonly wasReady: boolean;
  /** Whether it rests on the book's history alone. */
  readonly isKnown: boolean;
}

export interface BackTest {
  readonly told: readonly Told[];
  /** How far the steps of a deal were found to be done together, at the last forecast. */
  readonly together: number;
}

const DAY_MS = 86_400_000;
/** Evaluations are stored at noon. */
const NOON = DAY_MS / 2;

/** A deal with its stored evaluations, the oldest first. */
interface Recorded {
  readonly sim: SimDeal;
  readonly evaluations: readonly PastEvaluation[];
  /** When it was ready for the first time after an instant; null if never. */
  readonly readyFrom: (now: number) => number | null;
}

/**
 * Lets a book run through two quarters, and forecasts each week of the second what is not ready, with nothing known but
 * the evaluations stored until that day.
 */
export function backTest(seed: number, deals: number, from: Day): BackTest {
  const random = new Random(seed);
  const recorded = simDeals(random, { deals, from, days: 160 }).map(recordOf);
  const told: Told[] = [];
  let together = 0;
  for (let day = addDays(from, 91); day < addDays(from, 182); day = addDays(day, 7)) {
    const now = dayNumber(day) * DAY_MS + NOON;
    const past = new PastGatherer();
    const known = recorded.map((one) => ({
      ...one,
      evaluations: one.evaluations.filter(({ at }) => at <= now),
    }));
    for (const { evaluations } of known) past.add(evaluations, now);
    const usual = usualDays(past, DEFAULT_FORECAST);
    together = usual.together;
    for (const one of known) {
      const outcome = forecastOf(one, now, day, usual);
      if (outcome) told.push(outcome);
    }
  }
  return { told, together };
}

function forecastOf(
  { sim, evaluations, readyFrom }: Recorded,
  now: number,
  day: Day,
  usual: ReturnType<typeof usualDays>,
): Told | null {
  const last = evaluations.at(-1)?.wire;
  const target = sim.deal.closeDate;
  if (!last || target === null || last.verdict === 'ready' || last.risk === 'none') return null;
  const daysLeft = dayNumber(target) - dayNumber(day);
  const end = (dayNumber(target) + 1) * DAY_MS;
  // Of a deal that is given up before its date nobody knows whether it would have been ready.
  if (daysLeft < 0 || (sim.givenUp !== null && sim.givenUp <= end)) return null;
  const steps = openSteps(last);
  const judged = evaluateDeal(inputAt(sim, now), day);
  const { outlook, chance, cases } = forecastDeal(
    {
      daysLeft,
      steps,
      since: openSince(evaluations),
      freshDays: freshDays(judged, now, DEFAULT_THRESHOLDS.freshDays),
    },
    now,
    usual,
    DEFAULT_FORECAST,
  );
  if (chance === null) return null;
  const ready = readyFrom(now);
  return { day, outlook, chance, wasReady: ready !== null && ready < end, isKnown: cases !== null };
}

function recordOf(sim: SimDeal): Recorded {
  const evaluations: PastEvaluation[] = [];
  const readyAt: number[] = [];
  let last = '';
  const first = Math.ceil(sim.enters / DAY_MS) * DAY_MS + NOON;
  for (let at = first; at < sim.enters + 120 * DAY_MS; at += DAY_MS) {
    const wire = toWire(evaluateDeal(inputAt(sim, at), dayOfInstant(at)));
    if (wire.verdict === 'ready') readyAt.push(at);
    const { asOf: _, daysLeft: __, ...decided } = wire;
    const text = JSON.stringify(decided);
    if (text === last) continue;
    last = text;
    evaluations.push({ at, ruleset: RULESET_VERSION, wire });
  }
  return { sim, evaluations, readyFrom: (now) => readyAt.find((at) => at > now) ?? null };
}
