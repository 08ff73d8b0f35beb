import { dayOfInstant } from '../../domain/day.ts';
import { quarterOf } from '../../domain/time/quarter.ts';
import { type WeighedAction, weighActions } from '../../forecast/actions.ts';
import { type DealForecast, forecastDeal } from '../../forecast/forecast-deal.ts';
import { freshDays } from '../../forecast/fresh-days.ts';
import { openSince } from '../../forecast/past.ts';
import { openSteps } from '../../forecast/steps.ts';
import { type ForecastTotals, totalsOf } from '../../forecast/totals.ts';
import type { UsualDays } from '../../forecast/usual-days.ts';
import type { ListQuestion } from '../../intent/question.ts';
import type { ForecastPolicy } from '../../policy/forecast.ts';
import { DEFAULT_THRESHOLDS } from '../../policy/thresholds.ts';
import { toWire } from '../../rules/wire.ts';
import { evaluationHistories } from '../../store/queries/deals/evaluation-history.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';
import { pastEvaluations } from '../deals/deal-history.ts';
import { type ListedDeals, listDeals } from '../deals/list-deals.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import type { PastSteps } from './past-steps.ts';

export interface ForecastContext extends ShowingContext {
  readonly forecast: ForecastPolicy;
  readonly pastSteps: PastSteps;
}

/** A deal that is not ready, with its forecast. */
export interface ForecastDeal {
  readonly checked: CheckedDeal;
  readonly forecast: DealForecast;
}

/** The forecast of several deals. */
export interface Forecast {
  /** Those that are not ready, the least likely to be in time first. */
  readonly deals: readonly ForecastDeal[];
  readonly totals: ForecastTotals;
  /** What can be done, by what it saves. */
  readonly actions: readonly WeighedAction[];
  /** The deals of the book whose history it rests on, and of how many each stands for one. */
  readonly basis: { readonly deals: number; readonly oneIn: number };
}

/** The forecast of the deals that a list question asks for. */
export interface ListForecast extends Forecast {
  readonly question: ListQuestion;
  /** The deals asked for, ready or not. */
  readonly listed: ListedDeals;
}

/**
 * Forecasts the deals that a list question asks for, of those the viewers may see; without a window, those due by the end
 * of the fiscal quarter, overdue ones among them.
 */
export async function forecastList(
  context: ForecastContext,
  viewers: Viewers,
  question: ListQuestion,
): Promise<ListForecast> {
  const asked = question.window ? question : { ...question, window: untilQuarterEnd(context) };
  const listed = await listDeals(context, viewers, asked);
  return { ...(await forecastDeals(context, listed.deals)), question: asked, listed };
}

/** The days until the end of the fiscal quarter, past ones included. */
export function untilQuarterEnd({ now, thresholds = DEFAULT_THRESHOLDS }: ForecastContext) {
  const { to } = quarterOf(dayOfInstant(now()), thresholds.quarterEnd.closingMonths);
  return { label: 'by the end of this quarter', from: null, to };
}

/** Forecasts deals that were judged and may be shown; those that are ready, or settled, are left out. */
export async function forecastDeals(
  context: ForecastContext,
  deals: readonly CheckedDeal[],
): Promise<Forecast> {
  const now = context.now();
  const { usual, ...basis } = await context.pastSteps.at(now);
  const unready = deals.filter(({ evaluation: { verdict, risk } }) => verdict !== 'ready' && risk !== 'none');
  const histories = await evaluationHistories(
    context.db,
    unready.map(({ ref }) => ref),
  );
  const forecast = unready.map((checked): ForecastDeal => {
    const rows = histories.get(checked.ref) ?? [];
    return { checked, forecast: forecastOf(checked, openSince(pastEvaluations(rows)), now, usual, context) };
  });
  const weighed = forecast.map(({ checked: { deal }, forecast }) => ({ ...deal, forecast }));
  return {
    deals: forecast.toSorted((one, other) => order(one) - order(other)),
    totals: totalsOf(weighed),
    actions: weighActions(weighed, usual.together),
    basis,
  };
}

function forecastOf(
  { evaluation }: CheckedDeal,
  since: ReadonlyMap<string, number>,
  now: number,
  usual: UsualDays,
  { forecast, thresholds = DEFAULT_THRESHOLDS }: ForecastContext,
): DealForecast {
  const steps = openSteps(toWire(evaluation));
  return forecastDeal(
    {
      daysLeft: evaluation.daysLeft,
      steps,
      since,
      freshDays: freshDays(evaluation, now, thresholds.freshDays),
    },
    now,
    usual,
    forecast,
  );
}

/** Deals with a chance by it, then those whose date is over, then those without one. */
function order({ forecast: { chance, outlook } }: ForecastDeal): number {
  return chance ?? (outlook === 'past' ? 2 : 3);
}
