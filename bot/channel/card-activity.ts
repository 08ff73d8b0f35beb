import { CardFactory } from 'botbuilder';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';

/** `summary` is what notifications and chat lists show. */
export function cardMessage(card: AdaptiveCard) {
  const [summary = ''] = card.fallbackText.split('\n');
  return { type: 'message', summary, attachments: [CardFactory.adaptiveCard(card)] };
}
