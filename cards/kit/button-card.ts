import type { Action, AdaptiveCard, Element } from './adaptive-card.ts';
import { buttonRows } from './button-rows.ts';
import { card } from './elements.ts';

/** A card whose buttons stand in rows that a narrow client has room for, the last of them where clients place a card's actions. */
export function buttonCard(
  fallbackText: string,
  body: readonly Element[],
  actions: readonly Action[],
): AdaptiveCard {
  const rows = buttonRows(actions);
  return card(fallbackText, [...body, ...rows.slice(0, -1)], rows.at(-1)?.actions);
}
