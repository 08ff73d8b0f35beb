import { CardFactory } from 'botbuilder';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';

/** The message activity of a card. Notifications and chat lists show its `summary`. */
export function cardMessage(card: AdaptiveCard) {
  const [summary = ''] = card.fallbackText.split('\n');
  return { type: 'message', summary, attachments: [CardFactory.adaptiveCard(card)] };
}
