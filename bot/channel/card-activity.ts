import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';

/** A card as an attachment of a message. */
export function cardAttachment(card: AdaptiveCard) {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
}

/** The message activity of a card. Notifications and chat lists show its `summary`. */
export function cardMessage(card: AdaptiveCard) {
  const [summary = ''] = card.fallbackText.split('\n');
  return { type: 'message', summary, attachments: [cardAttachment(card)] };
}
