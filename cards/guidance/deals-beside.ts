import type { CalledFor } from '../../src/flows/deals/find-deal.ts';
import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { execute, typed } from '../kit/elements.ts';
import { OPEN_DEAL } from '../verbs.ts';

/** The most deals that are opened from beside an answer. */
const MOST_BESIDE = 3;

/** An answer with buttons that open the deals that the question named besides. */
export function withDealsBeside(card: AdaptiveCard, found: CalledFor['found'] | undefined): AdaptiveCard {
  const deals = found === undefined ? [] : dealsOf(found).slice(0, MOST_BESIDE);
  if (deals.length === 0) return card;
  const names = deals.map(({ customer }) => customer);
  const buttons = deals.map(({ customer, dealId }) => {
    const isOne = names.filter((name) => name === customer).length === 1;
    const title = `Open ${typed(customer, 30)}${isOne ? '' : ` ${typed(dealId, 30)}`}`;
    return execute(title, OPEN_DEAL, { dealId });
  });
  return { ...card, actions: [...buttons, ...(card.actions ?? [])] };
}

function dealsOf(
  found: CalledFor['found'],
): readonly { readonly customer: string; readonly dealId: string }[] {
  switch (found.kind) {
    case 'deal':
      return [found.checked.deal];
    case 'desk':
      return [found.sight.deal];
    case 'choice':
      return found.deals.map(({ deal }) => deal);
    case 'desk-choice':
      return found.deals.map(({ deal }) => deal);
    case 'asker-only':
      return [];
  }
}
