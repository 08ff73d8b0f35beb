import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { buttonRows } from '../kit/button-rows.ts';
import { type ReceiptView, receipt } from '../kit/receipt.ts';

/** What was done just now: a sentence, and what undoes it. */
export type DoneView = Pick<ReceiptView, 'text' | 'undo'>;

/** A card with the receipt of what was done just now, which is shown first. */
export function withReceipt(
  done: DoneView,
  { body, actions = [], fallbackText }: AdaptiveCard,
): AdaptiveCard {
  const whole = receipt({ ...done, more: [...body, ...buttonRows(actions)] });
  return { ...whole, fallbackText: `${whole.fallbackText}\n${fallbackText}` };
}
