import { CardFactory, type ConversationReference, TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../cards/types.ts';
import type { Log } from '../src/log.ts';
import type { Answer, FollowedCard } from './turn.ts';

/** Changes a card that was sent, outside of any turn. */
export type UpdateCard = (
  reference: Partial<ConversationReference>,
  activityId: string,
  card: AdaptiveCard,
) => Promise<void>;

/** Sends what turns answer, and what comes later. */
export class Replies {
  readonly #update: UpdateCard;
  readonly #log: Pick<Log, 'error'>;
  readonly #following = new Set<Promise<void>>();

  constructor(update: UpdateCard, log: Pick<Log, 'error'>) {
    this.#update = update;
    this.#log = log;
  }

  async send(context: TurnContext, answer: Answer): Promise<void> {
    const sent = await context.sendActivity(cardMessage(cardOf(answer)));
    if (!isFollowed(answer) || !sent?.id) return;
    const reference = TurnContext.getConversationReference(context.activity);
    const following = this.#follow(reference, sent.id, answer).finally(() =>
      this.#following.delete(following),
    );
    this.#following.add(following);
  }

  /** Changes the message a button stands on, for everybody who sees it. */
  async change(context: TurnContext, card: AdaptiveCard): Promise<void> {
    const { replyToId } = context.activity;
    if (replyToId) await context.updateActivity({ ...cardMessage(card), id: replyToId });
    else await context.sendActivity(cardMessage(card));
  }

  /** Waits for what is still to come. */
  async settled(): Promise<void> {
    while (this.#following.size > 0) await Promise.all(this.#following);
  }

  async #follow(
    reference: Partial<ConversationReference>,
    activityId: string,
    { later }: FollowedCard,
  ): Promise<void> {
    try {
      const card = await later();
      if (card) await this.#update(reference, activityId, card);
    } catch (error) {
      this.#log.error({ err: error }, 'a card could not be brought up to date');
    }
  }
}

function isFollowed(answer: Answer): answer is FollowedCard {
  return 'later' in answer;
}

/** The card of an answer, without what comes later. */
export function cardOf(answer: Answer): AdaptiveCard {
  return isFollowed(answer) ? answer.card : answer;
}

/** `summary` is what notifications and chat lists show. */
export function cardMessage(card: AdaptiveCard) {
  const [summary = ''] = card.fallbackText.split('\n');
  return { type: 'message', summary, attachments: [CardFactory.adaptiveCard(card)] };
}
