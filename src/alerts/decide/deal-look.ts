import type { Deal } from '../../domain/deal.ts';
import type { DealEvaluation } from '../../domain/verdict.ts';
import type { CheckedDeal } from '../../flows/deals/check-deal.ts';
import type { Cadence } from '../../policy/cadence.ts';
import type { AlertRow } from '../../store/queries/alerts/alerts.ts';
import type { AlertStateRow } from '../../store/queries/alerts/deal-states.ts';
import type { AlertContext } from './alert-context.ts';
import type { SubscribedChannel } from './channel-filter.ts';
import type { Seen } from './due.ts';
import { peopleOf } from './readers.ts';

/** One look of a scan at a deal, with every alert about it that was sent or waits. */
export interface Look {
  /** Of the deal's row. */
  readonly ref: number;
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
  readonly dealVersion: string;
  readonly before: Seen | null;
  readonly now: Seen;
  /** Since when an alert may have been sent that the deal is at risk, ISO 8601; null when it is not. */
  readonly openSince: string | null;
  /** The number of this look among all at the deal. */
  readonly version: number;
  /** The alerts about the deal that wait to be sent. */
  readonly pending: readonly Pick<
    AlertRow,
    'id' | 'place_key' | 'kind' | 'risk' | 'step' | 'way' | 'due_at'
  >[];
  /** By place key, when the last alert about the deal was sent there, ISO 8601. */
  readonly told: ReadonlyMap<string, string>;
  /** The channels that are notified of the deal, besides its people. */
  readonly channels: readonly SubscribedChannel[];
}

export interface PlanContext extends Pick<AlertContext, 'settingsOf' | 'overrideOf'> {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly cadence: Cadence;
}

/** How a deal is found now. */
export function seenNow({ deal, evaluation }: Pick<CheckedDeal, 'deal' | 'evaluation'>): Seen {
  const { verdict, risk, daysLeft } = evaluation;
  return { verdict, risk, daysLeft, people: peopleOf(deal) };
}

/** How the last scan found a deal. */
export function seenBefore({ verdict, risk, days_left, people }: AlertStateRow): Seen {
  return { verdict, risk, daysLeft: days_left, people: JSON.parse(people) as string[] };
}
