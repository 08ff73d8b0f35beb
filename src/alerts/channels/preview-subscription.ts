import { RISKS, type Risk } from '../../domain/ids.ts';
import { maySee } from '../../domain/people/audience.ts';
import { takenTeam } from '../../domain/people/team.ts';
import type { Viewers } from '../../flows/deals/viewers.ts';
import { noteListed } from '../../flows/deals/visible-deals.ts';
import { countBoard, countCovered, listBoard } from '../../store/queries/alerts/channels.ts';
import { notTakenOf, teamOf } from '../../store/queries/deals/deal-row.ts';
import { type ChannelFilter, reaches } from '../decide/channel-filter.ts';
import type { ChannelWords } from './parse-subscription.ts';
import { meantFilter, type Subscribed, type Subscribing, type SubscribingContext } from './subscribe.ts';

/** What a channel would be told of. */
export interface SubscriptionPreview {
  readonly filter: ChannelFilter;
  /** How many deals that are not settled it is about. */
  readonly deals: number;
  /** How many of them the last scan found at the risk it begins with. */
  readonly atRisk: number;
  /** Customers of the gravest; null where not everybody who sees the preview may see their deals. */
  readonly customers: readonly string[] | null;
}

const MOST_CUSTOMERS = 3;

/**
 * What a channel would be told of by a subscription; nothing is changed.
 * @param shownTo everybody who will see the preview
 */
export async function previewSubscription(
  context: SubscribingContext,
  subscribing: Subscribing,
  shownTo: Viewers,
  words: ChannelWords,
): Promise<
  | { readonly kind: 'preview'; readonly preview: SubscriptionPreview }
  | Exclude<Subscribed, { kind: 'subscribed' | 'same' | 'too-many' }>
> {
  const meant = await meantFilter(context, subscribing, words);
  if (meant.kind !== 'filter') return meant;
  const { filter } = meant;
  const { db } = context;
  const from = (risks: readonly Risk[]) => [{ pdm_key: filter.pdmKey, program: filter.program, risks }];
  const risky = RISKS.filter((risk) => risk !== 'none' && reaches(risk, filter.minRisk));
  const sum = async (risks: readonly Risk[]) =>
    (await countBoard(db, from(risks))).reduce((all, { n }) => all + n, 0);
  const rows = await listBoard(db, from(risky), MOST_CUSTOMERS);
  const isSeen = rows.every((row) => maySee(shownTo.audience, takenTeam(teamOf(row), notTakenOf(row))));
  // It is then shown to the asker alone, where that can be done.
  if (!isSeen) shownTo.withheld?.();
  else
    await noteListed(
      context,
      shownTo,
      rows.map(({ deal_id }) => deal_id),
    );
  return {
    kind: 'preview',
    preview: {
      filter,
      deals: await countCovered(db, { pdm_key: filter.pdmKey, program: filter.program }),
      atRisk: await sum(risky),
      customers: isSeen ? [...new Set(rows.map(({ customer }) => customer))] : null,
    },
  };
}
