import type { Deal } from '../../domain/deal.ts';
import { takenTeam } from '../../domain/people/team.ts';
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
  /** The row of the deal. */
  readonly ref: number;
  readonly deal: Deal;
  /** The address keys of people whom the deal states and who have not taken it. */
  readonly notTaken: readonly string[];
  readonly evaluation: DealEvaluation;
  readonly dealVersion: string;
  readonly before: Seen | null;
  readonly now: Seen;
  /**
   * The instant (ISO 8601) since which an alert that the deal is at risk may have been sent; null when it is not at
   * risk.
   */
  readonly openSince: string | null;
  /** The number of this look among all at the deal. */
  readonly version: number;
  /** The alerts about the deal that wait to be sent. */
  readonly pending: readonly Pick<
    AlertRow,
    'id' | 'place_key' | 'kind' | 'risk' | 'step' | 'way' | 'due_at' | 'facts'
  >[];
  /** By place key, the instant (ISO 8601) at which the last alert about the deal was sent there. */
  readonly told: ReadonlyMap<string, string>;
  /** The channels that are notified of the deal, besides its people. */
  readonly channels: readonly SubscribedChannel[];
}

export interface PlanContext extends Pick<AlertContext, 'settingsOf' | 'overrideOf'> {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly cadence: Cadence;
}

/** The standing of a deal as it is judged now. */
export function seenNow({
  deal,
  evaluation,
  notTaken,
}: Pick<CheckedDeal, 'deal' | 'evaluation' | 'notTaken'>): Seen {
  const { verdict, risk, daysLeft } = evaluation;
  return { verdict, risk, daysLeft, people: peopleOf(takenTeam(deal, notTaken)) };
}

/** The standing of a deal as the last scan stored it. */
export function seenBefore({ verdict, risk, days_left, people }: AlertStateRow): Seen {
  return { verdict, risk, daysLeft: days_left, people: JSON.parse(people) as string[] };
}
