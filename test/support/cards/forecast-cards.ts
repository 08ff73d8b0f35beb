import { type ForecastView, forecastCard } from '../../../cards/deals/forecast-card.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { weighActions } from '../../../src/forecast/actions.ts';
import { forecastDeal } from '../../../src/forecast/forecast-deal.ts';
import { PastGatherer } from '../../../src/forecast/past.ts';
import { openSteps } from '../../../src/forecast/steps.ts';
import { totalsOf } from '../../../src/forecast/totals.ts';
import { usualDays } from '../../../src/forecast/usual-days.ts';
import { DEFAULT_FORECAST } from '../../../src/policy/forecast.ts';
import { toWire } from '../../../src/rules/wire.ts';
import { READER } from '../reader.ts';
import type { sampleDeals } from './sample-cards.ts';

type SampleDeal = Awaited<ReturnType<typeof sampleDeals>>[number];

const NOW = Date.parse('2026-06-10T12:00:00Z');

/** The forecast of sample deals: with history for one kind of step, and for one of them the best action. */
export function forecastCards(deals: readonly SampleDeal[]): ReadonlyMap<string, AdaptiveCard> {
  const past = new PastGatherer();
  const observations = Array.from({ length: 40 }, (_, at) => ({ days: at, done: at % 5 > 0 }));
  past.steps.set('not-validated', observations);
  const usual = usualDays(past, DEFAULT_FORECAST);
  const unready = deals.filter(({ evaluation }) => evaluation.verdict !== 'ready');
  const weighed = unready.map(({ deal, evaluation }) => {
    const steps = openSteps(toWire(evaluation));
    const asked = { daysLeft: evaluation.daysLeft, steps, since: new Map(), freshDays: null };
    return { ...deal, deal, forecast: forecastDeal(asked, NOW, usual, DEFAULT_FORECAST) };
  });
  const [best] = weighActions(weighed, usual.together);
  const bestDeal = weighed.find(({ dealId }) => dealId === best?.dealId)?.deal;
  if (!best || !bestDeal) throw new Error('an action on a sample deal saves something');
  const view: Omit<ForecastView, 'from'> = {
    reader: READER,
    ...{ text: '', asked: 'Of open deals due by the end of this quarter.', count: deals.length },
    ...{ totals: totalsOf(weighed), basis: { deals: 400, oneIn: 3 }, remark: '', deals: weighed },
    best: {
      step: best.kind === 'check' ? { kind: 'record', email: 'a@b.example', code: 'not-validated' } : null,
      ...{ kind: best.kind, deal: bestDeal, dealIds: best.dealIds, saves: best },
      emails: best.steps.flatMap(({ emails }) => emails),
      roles: best.steps.flatMap(({ role }) => role ?? []),
      codes: best.steps.map(({ code }) => code),
    },
  };
  return new Map([
    ['forecast', forecastCard({ ...view, from: 0 })],
    ['forecast, second page', forecastCard({ ...view, from: 5 })],
  ]);
}
