import { TurnContext } from 'botbuilder';
import { messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { DrawnCards, MessagePlace } from '../../src/flows/turns/drawn-cards.ts';
import type { Log } from '../../src/log.ts';
import { cardMessage } from '../channel/card-activity.ts';
import type { ProactiveMessages, Where } from '../channel/proactive-messages.ts';
import type { Answer, FileOffer, FollowedCard } from './turn.ts';

/** Where the card that a `later` gives is shown. */
interface Following {
  /** The message that the card replaces; null posts a new message. */
  readonly activityId: string | null;
  /**
   * True posts the card as a new message when the old one can't be edited. False drops the card when the old message
   * shows something else by now, such as a form that is being filled in.
   */
  readonly mustBeSaid: boolean;
}

export interface ResponderParts {
  readonly outside: ProactiveMessages;
  /** What other processes draw; null where there are none. */
  readonly drawn: DrawnCards | null;
  readonly log: Pick<Log, 'error'>;
}

/** A message while its card is to follow. */
interface Followed extends MessagePlace {
  /** What the drawings of all processes had left when the following began. */
  readonly stamp: string | null;
}

/** Sends the answers of turns, and the cards that follow them once their promises resolve. */
export class Responder {
  readonly #outside: ProactiveMessages;
  readonly #drawn: DrawnCards | null;
  readonly #log: Pick<Log, 'error'>;
  readonly #following = new Set<Promise<void>>();
  /** For each message that a card is still to replace: how often another card was drawn in its place meanwhile. */
  readonly #drawnOver = new Map<string, number>();

  constructor({ outside, drawn, log }: ResponderParts) {
    this.#outside = outside;
    this.#drawn = drawn;
    this.#log = log;
  }

  async send(context: TurnContext, answer: Answer): Promise<void> {
    if (isFile(answer)) {
      await context.sendActivity(fileMessage(answer));
      return;
    }
    const sent = await context.sendActivity(cardMessage(cardOf(answer)));
    const later = laterOf(answer);
    if (later && sent?.id) this.follow(context, { activityId: sent.id, mustBeSaid: false }, later);
  }

  /**
   * Starts `later` at once and shows the card it resolves to. The card is shown only after `answered` has resolved:
   * otherwise the answer to the press, still under way, would be drawn over it.
   */
  follow(
    context: TurnContext,
    how: Following,
    later: FollowedCard['later'],
    answered: Promise<void> = Promise.resolve(),
  ): void {
    const where = TurnContext.getConversationReference(context.activity);
    const following = this.#follow(where, how, later, answered).finally(() =>
      this.#following.delete(following),
    );
    this.#following.add(following);
  }

  /** Edits the message whose button was pressed, for everybody who sees it; sends a new one when it is not known. */
  async change(context: TurnContext, card: AdaptiveCard): Promise<void> {
    const { replyToId } = context.activity;
    if (replyToId) await context.updateActivity({ ...cardMessage(card), id: replyToId });
    else await context.sendActivity(cardMessage(card));
  }

  /** Records, for every process, that another card is drawn in the place of the message whose button was pressed. */
  async drawnOver({ activity: { conversation, replyToId } }: TurnContext): Promise<void> {
    if (!replyToId) return;
    const times = this.#drawnOver.get(replyToId);
    if (times !== undefined) this.#drawnOver.set(replyToId, times + 1);
    try {
      await this.#drawn?.drawn({ conversationId: conversation.id, activityId: replyToId });
    } catch (error) {
      // What was pressed for is done by now, and its answer is worth more than this.
      this.#log.error({ err: error }, 'other processes could not be told that a card is drawn');
    }
  }

  /** Waits until every card that is still to follow was shown, at most `limitMs` milliseconds. */
  async settled(limitMs: number): Promise<void> {
    const all = async () => {
      while (this.#following.size > 0) await Promise.all(this.#following);
    };
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, limitMs);
    });
    await Promise.race([all(), limit]);
    clearTimeout(timer);
  }

  async #follow(
    where: Where,
    { activityId, mustBeSaid }: Following,
    later: FollowedCard['later'],
    answered: Promise<void>,
  ) {
    if (activityId !== null) this.#drawnOver.set(activityId, 0);
    const followed = this.#followed(where, activityId);
    try {
      const card = await later(async (meanwhile) => {
        await answered;
        await this.#drawMeanwhile(where, await followed, meanwhile);
      });
      await answered;
      if (!card || (!mustBeSaid && (await this.#isDrawnOver(await followed)))) return;
      if (activityId === null) await this.#outside.post(where, card);
      else await this.#change(where, activityId, card, mustBeSaid);
    } catch (error) {
      this.#log.error({ err: error }, 'a card could not be brought up to date');
    } finally {
      if (activityId !== null) this.#drawnOver.delete(activityId);
    }
  }

  async #followed(where: Where, activityId: string | null): Promise<Followed | null> {
    if (activityId === null) return null;
    const place = { conversationId: where.conversation?.id ?? '', activityId };
    return { ...place, stamp: await this.#stamp(place) };
  }

  async #isDrawnOver(followed: Followed | null): Promise<boolean> {
    if (followed === null) return false;
    if (this.#drawnOver.get(followed.activityId) !== 0) return true;
    return (await this.#stamp(followed)) !== followed.stamp;
  }

  /** A failure counts as no drawing: a card too many is better than one that never comes. */
  async #stamp(place: MessagePlace): Promise<string | null> {
    try {
      return (await this.#drawn?.stamp(place)) ?? null;
    } catch (error) {
      this.#log.error({ err: error }, 'it is not known what other processes have drawn');
      return null;
    }
  }

  async #drawMeanwhile(where: Where, followed: Followed | null, card: AdaptiveCard): Promise<void> {
    if (followed === null || (await this.#isDrawnOver(followed))) return;
    try {
      await this.#outside.change(where, followed.activityId, card);
    } catch (error) {
      this.#log.error({ err: error }, 'how far something has come could not be drawn');
    }
  }

  async #change(where: Where, activityId: string, card: AdaptiveCard, mustBeSaid: boolean): Promise<void> {
    try {
      await this.#outside.change(where, activityId, card);
    } catch (error) {
      if (!mustBeSaid) throw error;
      await this.#outside.post(where, card);
    }
  }
}

/** The promise of the card that follows an answer; null when none follows. */
export function laterOf(answer: Answer): FollowedCard['later'] | null {
  return isFollowed(answer) ? answer.later : null;
}

function isFollowed(answer: Answer): answer is FollowedCard {
  return 'later' in answer;
}

function isFile(answer: Answer): answer is FileOffer {
  return 'file' in answer;
}

/** The card that stands for an answer in the place of another card, where no file can be offered. */
export function cardOf(answer: Answer): AdaptiveCard {
  if (isFile(answer)) {
    const text = ['Ask me for it in a chat of our own.'];
    return messageCard({ title: answer.file.name, text, commands: [] });
  }
  return isFollowed(answer) ? answer.card : answer;
}

/** The message with which Teams asks the person whether the file may be stored in their OneDrive. */
function fileMessage({ file: { name, description, bytes }, context }: FileOffer) {
  const content = { description, sizeInBytes: bytes, acceptContext: context, declineContext: context };
  const contentType = 'application/vnd.microsoft.teams.card.file.consent';
  return { type: 'message', summary: name, attachments: [{ contentType, name, content }] };
}
