import type { Deal } from '../../src/domain/deal.ts';
import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { execute, typed } from '../kit/elements.ts';
import { OPEN_DEAL } from '../verbs.ts';

/** The most deals that are opened from beside an answer. */
const MOST_BESIDE = 4;

/** An answer with buttons that open the deals that the question named besides. */
export function withDealsBeside(
  card: AdaptiveCard,
  deals: readonly Pick<Deal, 'dealId' | 'customer'>[],
): AdaptiveCard {
  if (deals.length === 0) return card;
  const isAlone = (name: string) => deals.filter(({ customer }) => customer === name).length === 1;
  const buttons = deals.slice(0, MOST_BESIDE).map(({ customer, dealId }) => {
    const title = `Open ${typed(customer, 30)}${isAlone(customer) ? '' : ` ${typed(dealId, 30)}`}`;
    return execute(title, OPEN_DEAL, { dealId });
  });
  return { ...card, actions: [...buttons, ...(card.actions ?? [])] };
}
