import { happeningText } from '../../cards/today/happening-text.ts';
import type { TodayView } from '../../cards/today/today-card.ts';
import { listOwnAlerts } from '../../src/alerts/own/list-own.ts';
import { readerOf, type Viewers } from '../../src/flows/deals/viewers.ts';
import { myReplies } from '../../src/flows/replies/replies-view.ts';
import type { ChangedDeal } from '../../src/flows/today/changes.ts';
import type { Today } from '../../src/flows/today/today.ts';
import type { Services } from '../../src/services.ts';

/** The most alerts that are counted. */
const MOST_ALERTS = 99;

/** Somebody's day as its card shows it, with what waits for them besides their deals. */
export async function todayView(
  services: Services,
  viewers: Viewers,
  { whose, since, isFirstLook, changes, next, open, ready, burnDown }: Today,
  asker: Pick<TodayView, 'name' | 'isPersonal'>,
): Promise<TodayView> {
  const reader = readerOf(viewers, services.now());
  const { deals } = await myReplies(services, viewers);
  const waiting = await listOwnAlerts(services, viewers, { list: 'open', after: null, limit: MOST_ALERTS });
  const changed = ({ checked: { deal, evaluation }, isNew, verdict, risk, happenings }: ChangedDeal) => {
    const [newest] = happenings;
    return {
      ...{ dealId: deal.dealId, customer: deal.customer, evaluation, isNew, verdict, risk },
      replies: happenings.filter(({ kind }) => kind === 'reply').length,
      newest: newest ? `${newest.who || 'Elsewhere'}: ${happeningText(newest, reader)}` : '',
    };
  };
  return {
    ...asker,
    ...{ whose, reader, since, isFirstLook },
    quarter: { to: burnDown.quarter.to, open, ready },
    changes: changes.deals.map(changed),
    waiting: {
      proposals: deals.reduce((sum, { proposals }) => sum + proposals.length, 0),
      reminders: deals.filter(({ followUp }) => followUp !== null).length,
      alerts: waiting.items.length,
    },
    next: next.actions.map(({ checked: { deal, evaluation, dealVersion }, ...action }) => ({
      ...action,
      ...{ deal, evaluation, dealVersion },
    })),
    onlyWaiting: next.waiting,
  };
}
