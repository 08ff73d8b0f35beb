import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { type TodayView, todayCard } from '../../../cards/today/today-card.ts';
import { byPriority } from '../../../src/rules/priority.ts';
import { READER } from '../reader.ts';
import type { sampleDeals } from './sample-cards.ts';

type SampleDeal = Awaited<ReturnType<typeof sampleDeals>>[number];

/** Somebody's day: an ordinary one, the first, and one on which nothing is left to do. */
export function todayCards(deals: readonly SampleDeal[]): ReadonlyMap<string, AdaptiveCard> {
  const unready = deals.filter(({ evaluation }) => evaluation.verdict !== 'ready');
  const ranked = byPriority(unready, ({ deal, evaluation: { risk, daysLeft } }) => [
    { risk, daysLeft, valueUsd: deal.valueUsd },
  ]);
  const kinds = ['draft-customer', 'check', 'follow-up', 'decide-proposals', 'open'] as const;
  const view: TodayView = {
    ...{ name: 'Alex', whose: 'mine', reader: READER, isPersonal: true },
    quarter: { to: '2026-06-30', open: deals.length, ready: deals.length - unready.length },
    ...{ since: '2026-06-08T07:10:00.000Z', isFirstLook: false },
    changes: ranked.slice(0, 3).map(({ deal, evaluation }, at) => ({
      ...{ dealId: deal.dealId, customer: deal.customer, evaluation, isNew: at === 2, risk: null },
      verdict: at === 0 ? { from: 'unverified', to: evaluation.verdict } : null,
      replies: at === 1 ? 1 : 0,
      newest: at === 1 ? 'kim@acme.example: answered the request to the customer' : '',
    })),
    waiting: { proposals: 1, reminders: 2, alerts: 3 },
    next: ranked.map(({ deal, evaluation }, at) => ({
      ...{
        deal,
        evaluation,
        dealVersion: 'aaaaaaaaaaaa',
        step: null,
        kind: kinds[at % kinds.length] ?? 'open',
      },
      ...{ emails: [], roles: [], codes: [] },
    })),
    onlyWaiting: 1,
  };
  const none = { proposals: 0, reminders: 0, alerts: 0 };
  return new Map([
    ['today', todayCard(view)],
    ['today, first look', todayCard({ ...view, isFirstLook: true, changes: [], waiting: none })],
    [
      'today, nothing left',
      todayCard({
        ...{ ...view, next: [], changes: [], waiting: none, onlyWaiting: 0 },
        quarter: { to: '2026-06-30', open: 3, ready: 3 },
      }),
    ],
    [
      'today, of all deals',
      todayCard({
        ...view,
        whose: 'all',
        name: '',
        quarter: { to: '2026-06-30', open: 0, ready: 0 },
        next: [],
      }),
    ],
  ]);
}
