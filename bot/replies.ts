import { CardFactory, type ConversationReference, TurnContext } from 'botbuilder';
import { messageCard } from '../cards/message.ts';
import type { AdaptiveCard } from '../cards/types.ts';
import type { Log } from '../src/log.ts';
import type { Answer, FileOffer, FollowedCard } from './turn.ts';

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
    if (isFile(answer)) {
      await context.sendActivity(fileMessage(answer));
      return;
    }
    const sent = await context.sendActivity(cardMessage(cardOf(answer)));
    if (isFollowed(answer) && sent?.id) this.follow(context, sent.id, answer.later);
  }

  /** Changes a message once more is known. */
  follow(context: TurnContext, activityId: string, later: FollowedCard['later']): void {
    const reference = TurnContext.getConversationReference(context.activity);
    const following = this.#follow(reference, activityId, later).finally(() =>
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
    later: FollowedCard['later'],
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

function isFile(answer: Answer): answer is FileOffer {
  return 'file' in answer;
}

/** The card of an answer, without what comes later. A file can't take the place of a card. */
export function cardOf(answer: Answer): AdaptiveCard {
  if (isFile(answer)) {
    const text = ['Ask me for it in a chat of our own.'];
    return messageCard({ title: answer.file.name, text, commands: [] });
  }
  return isFollowed(answer) ? answer.card : answer;
}

/** Teams asks the person whether the file may go into their OneDrive. */
function fileMessage({ file: { name, description, bytes }, context }: FileOffer) {
  const content = { description, sizeInBytes: bytes, acceptContext: context, declineContext: context };
  const contentType = 'application/vnd.microsoft.teams.card.file.consent';
  return { type: 'message', summary: name, attachments: [{ contentType, name, content }] };
}

/** `summary` is what notifications and chat lists show. */
export function cardMessage(card: AdaptiveCard) {
  const [summary = ''] = card.fallbackText.split('\n');
  return { type: 'message', summary, attachments: [CardFactory.adaptiveCard(card)] };
}
