import type { DealListView } from '../../cards/deals/deal-list.ts';
import { WEEKS_ID, weeksChart } from '../../cards/deals/due-chart.ts';
import { lettersButton } from '../../cards/deals/letters-button.ts';
import { needing, summaryText } from '../../cards/deals/list-summary.ts';
import { behindDots } from '../../cards/kit/button-rows.ts';
import { unfold } from '../../cards/kit/row.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import type { CheckedDeal } from '../../src/flows/deals/check-deal.ts';
import { dealsByWhen } from '../../src/flows/deals/list/by-when.ts';
import { readerOf, type Viewers } from '../../src/flows/deals/viewers.ts';
import type { Turn } from '../turn/turn.ts';

/** Deals for a list by when they are due. */
export interface WhenListed {
  readonly deals: readonly CheckedDeal[];
  /** What follows the sum in the line under the title: what the list leaves out, and why. */
  readonly hidden: string;
  /** The text that asks for letters to all of the listed deals at risk; null where there is none. */
  readonly letters: string | null;
  /** Whether it is the first page, which has the chart and the buttons about all of the deals. */
  readonly isFirst: boolean;
}

type WhenList = Required<
  Pick<DealListView, 'deals' | 'remark' | 'reader' | 'quarterTo' | 'more' | 'actions'>
> & {
  /** How many of the deals there is something to do about. */
  readonly needed: number;
};

/** A list of deals by when they are due, with what it comes to and what can be done about all of them. */
export function whenList(
  { services }: Pick<Turn, 'services'>,
  viewers: Viewers,
  { deals, hidden, letters, isFirst }: WhenListed,
): WhenList {
  const now = services.now();
  const { closingMonths } = services.thresholds.quarterEnd;
  const { deals: sorted, quarterTo } = dealsByWhen(deals, dayOfInstant(now), closingMonths);
  const reader = readerOf(viewers, now);
  const chart = isFirst ? weeksChart(deals, reader) : [];
  return {
    deals: sorted,
    needed: needing(deals, quarterTo).length,
    remark: [summaryText(deals, quarterTo, reader), hidden.trim()].filter(Boolean).join('. '),
    ...{ reader, quarterTo, more: chart },
    actions: isFirst ? [...lettersButton(deals, letters), ...(chart.length > 0 ? [WEEKS] : [])] : [],
  };
}

const WEEKS = behindDots(unfold('Risk by week', WEEKS_ID));
