import type { Order } from '../../../intent/lists/condition.ts';
import { targetDay } from '../../../rules/risk.ts';
import type { CheckedDeal } from '../check-deal.ts';
import { byUrgency } from '../my-deals.ts';
import type { DealFacts } from './meets-condition.ts';

/** Sorts deals; those that state nothing in the column come last, and equal ones stay by urgency. */
export function inOrder(
  deals: readonly CheckedDeal[],
  { by, descending }: Order,
  factsOf: (checked: CheckedDeal) => DealFacts,
): readonly CheckedDeal[] {
  const urgent = byUrgency(deals);
  if (by === 'risk') return descending ? urgent : urgent.toReversed();
  const key = (checked: CheckedDeal): string | number | null => {
    switch (by) {
      case 'value':
        return checked.deal.valueUsd;
      case 'due':
        return targetDay(checked.deal);
      // The oldest has the greatest age: that is how its order is said.
      case 'age':
        return -Date.parse(factsOf(checked).addedAt);
      case 'customer':
        return checked.deal.customer.toLowerCase();
    }
  };
  return urgent
    .map((checked) => ({ checked, of: key(checked) }))
    .toSorted(({ of: one }, { of: other }) => {
      if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
      const up = one < other ? -1 : one > other ? 1 : 0;
      return descending ? -up : up;
    })
    .map(({ checked }) => checked);
}
