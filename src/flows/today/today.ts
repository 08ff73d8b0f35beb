import { dayOf, dayOfInstant, mondayOf } from '../../domain/day.ts';
import { RISKS, type Risk } from '../../domain/ids.ts';
import { recordedAs } from '../../domain/people/person.ts';
import { byPriority } from '../../rules/priority.ts';
import { isAtRisk, targetDay } from '../../rules/risk.ts';
import { lastLook, noteLook } from '../../store/queries/people/last-looks.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';
import { listDeals } from '../deals/list-deals.ts';
import type { Viewers } from '../deals/viewers.ts';
import { dealsOpenTo } from '../deals/visible-deals.ts';
import type { RepliesContext } from '../replies/replies-view.ts';
import { type QuarterBurnDown, quarterBurnDown } from './burn-down.ts';
import { type ChangedDeals, changedDeals } from './changed-deals.ts';
import { type Forecast, type ForecastContext, forecastDeals, untilQuarterEnd } from './forecast.ts';
import { type NextActions, nextActions } from './next-actions.ts';

export interface TodayContext extends ForecastContext, RepliesContext {}

/** Whose deals are looked at: those the asker has taken, or all the asker may see. */
export type Whose = 'mine' | 'all';

/** Deals at risk that are due in a week. */
export interface RiskWeek {
  /** The Monday it begins on; null for deals whose date is over. */
  readonly week: string | null;
  /** Deals by risk, of those at risk. */
  readonly risks: Readonly<Record<Risk, number>>;
  readonly deals: number;
}

/** What somebody finds who begins their day. */
export interface Today {
  readonly whose: Whose;
  /** When the asker last looked (ISO 8601, UTC), or a week ago if they never have. */
  readonly since: string;
  readonly isFirstLook: boolean;
  /** What others changed on open deals, whenever they are due. */
  readonly changes: ChangedDeals;
  /** As `next` and `weeks`, of the deals due by the end of the quarter. */
  readonly forecast: Forecast;
  readonly next: NextActions;
  /** Of the deals due within the quarter. */
  readonly burnDown: QuarterBurnDown;
  readonly weeks: readonly RiskWeek[];
  /** Open deals due by the end of the quarter, ready or not, and whether there are more than were judged. */
  readonly open: number;
  /** How many of them are ready. */
  readonly ready: number;
  readonly more: boolean;
}

const WEEK_MS = 7 * 86_400_000;

/**
 * What is before somebody today: deals due by the end of the fiscal quarter, and what changed on any open deal. Left out,
 * `whose` is the asker's own deals if any is due by then, else all that the asker may see.
 */
export async function today(context: TodayContext, viewers: Viewers, asked?: Whose): Promise<Today> {
  const { whose, listed } = await deals(context, viewers, asked);
  const { deals: checked, more } = listed;
  const looked = await lastLook(context.db, recordedAs(viewers.asker));
  const since = looked ?? new Date(context.now() - WEEK_MS).toISOString();
  const of = whose === 'mine' ? viewers.viewer.addresses : dealsOpenTo(viewers);
  const changes = await changedDeals(context, viewers, of, { since, judged: checked });
  const forecast = await forecastDeals(context, checked);
  return {
    ...{ whose, since, isFirstLook: looked === null, changes, forecast, more },
    open: checked.length,
    ready: checked.filter(({ evaluation }) => evaluation.verdict === 'ready').length,
    next: await nextOf(context, viewers, forecast),
    burnDown: await quarterBurnDown(context, viewers, of),
    weeks: riskWeeks(checked, dayOfInstant(context.now())),
  };
}

/** What is to be done next, by priority; among equals, what saves most is first. */
async function nextOf(context: TodayContext, viewers: Viewers, forecast: Forecast): Promise<NextActions> {
  const { actions, ...rest } = await nextActions(context, forecast, recordedAs(viewers.asker));
  const pressing = new Map(
    forecast.deals.map(({ checked: { deal, evaluation } }) => [
      deal.dealId,
      { risk: evaluation.risk, daysLeft: evaluation.daysLeft, valueUsd: deal.valueUsd },
    ]),
  );
  const ranked = byPriority(actions, ({ dealIds }) => dealIds.flatMap((id) => pressing.get(id) ?? []));
  return { ...rest, actions: ranked };
}

/** When the asker last looked (ISO 8601, UTC), or a week ago if they never have. */
export async function sinceLastLook(
  { db, now }: Pick<TodayContext, 'db' | 'now'>,
  { asker }: Viewers,
): Promise<string> {
  return (await lastLook(db, recordedAs(asker))) ?? new Date(now() - WEEK_MS).toISOString();
}

/** Notes that the asker has looked at what had changed until an instant (milliseconds since the epoch). */
export async function noteLooked(
  { db, now }: Pick<TodayContext, 'db' | 'now'>,
  { asker }: Viewers,
  until: number,
): Promise<void> {
  await noteLook(db, recordedAs(asker), new Date(Math.min(until, now())).toISOString());
}

async function deals(context: TodayContext, viewers: Viewers, asked: Whose | undefined) {
  const of = (whose: Whose) =>
    listDeals(context, viewers, {
      ...{ kind: 'list', atRisk: false, mine: whose === 'mine', words: [] },
      window: untilQuarterEnd(context),
    });
  if (asked !== undefined) return { whose: asked, listed: await of(asked) };
  const mine = await of('mine');
  if (mine.deals.length > 0 || !viewers.viewer.isAdmin) return { whose: 'mine' as const, listed: mine };
  return { whose: 'all' as const, listed: await of('all') };
}

/** Deals at risk by the week of their date, those whose date is over first. */
function riskWeeks(checked: readonly CheckedDeal[], day: string): RiskWeek[] {
  const weeks = new Map<string | null, CheckedDeal[]>();
  for (const one of checked.filter(({ evaluation }) => isAtRisk(evaluation.risk))) {
    const due = targetDay(one.deal);
    if (due === null) continue;
    const week = due < day ? null : dayOf(mondayOf(due));
    weeks.set(week, [...(weeks.get(week) ?? []), one]);
  }
  return [...weeks]
    .toSorted(([one], [other]) => ((one ?? '') < (other ?? '') ? -1 : 1))
    .map(([week, some]) => ({
      week,
      risks: Object.fromEntries(
        RISKS.map((risk) => [risk, some.filter(({ evaluation }) => evaluation.risk === risk).length]),
      ) as Record<Risk, number>,
      deals: some.length,
    }));
}
