import { messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { FollowedCard } from './turn.ts';

/** A card that says the file is being stored, followed by the card that `later` resolves to. */
export function storing(name: string, later: () => Promise<AdaptiveCard>): FollowedCard {
  const text = ['This card will say when it is there.'];
  return { card: messageCard({ title: `Storing ${name} …`, text, commands: [] }), isAwaited: true, later };
}
