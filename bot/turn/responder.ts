import { messageCard, restartCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { DrawnCards, MessagePlace } from '../../src/flows/turns/drawn-cards.ts';
import type { Log } from '../../src/log.ts';
import { cardMessage } from '../channel/card-activity.ts';
import { type ChannelTurn, whereOf } from '../channel/channel-turn.ts';
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
  /** Whether the message only says that its answer is to come. */
  readonly isAwaited: boolean;
}

/** A card that is still to follow. */
interface Follower extends Following {
  readonly where: Where;
  /** The message whose place it takes; null for a message of its own. */
  readonly followed: Promise<Followed | null>;
  /** Whether it was given up: its card is not shown any more. */
  isGivenUp: boolean;
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
  readonly #following = new Map<Follower, Promise<void>>();
  /** For each message that a card is still to replace: how often another card was drawn in its place meanwhile. */
  readonly #drawnOver = new Map<string, number>();

  constructor({ outside, drawn, log }: ResponderParts) {
    this.#outside = outside;
    this.#drawn = drawn;
    this.#log = log;
  }

  /** Sends an answer into the conversation of a turn, and what follows it. */
  async send(context: ChannelTurn, answer: Answer): Promise<void> {
    if (isFile(answer)) {
      await context.sendActivity(fileMessage(answer));
      return;
    }
    const sent = await context.sendActivity(cardMessage(cardOf(answer)));
    this.#followSent(whereOf(context), sent?.id, answer);
  }

  /** Sends an answer into another conversation, and what follows it. */
  async post(where: Where, answer: Answer): Promise<void> {
    this.#followSent(where, await this.#outside.post(where, cardOf(answer)), answer);
  }

  #followSent(where: Where, activityId: string | null | undefined, answer: Answer): void {
    const later = laterOf(answer);
    if (!later || !activityId) return;
    this.#begin(where, { activityId, mustBeSaid: false, isAwaited: isAwaitedOf(answer) }, later);
  }

  /**
   * Starts `later` at once and shows the card it resolves to. The card is shown only after `answered` has resolved:
   * otherwise the answer to the press, still under way, would be drawn over it.
   */
  follow(context: ChannelTurn, how: Following, later: FollowedCard['later'], answered?: Promise<void>): void {
    this.#begin(whereOf(context), how, later, answered);
  }

  #begin(
    where: Where,
    how: Following,
    later: FollowedCard['later'],
    answered: Promise<void> = Promise.resolve(),
  ): void {
    const followed = this.#followed(where, how.activityId);
    const follower: Follower = { ...how, where, followed, isGivenUp: false };
    const following = this.#follow(follower, later, answered).finally(() => this.#following.delete(follower));
    this.#following.set(follower, following);
  }

  /** Edits the message whose button was pressed, for everybody who sees it; sends a new one when it is not known. */
  async change(context: ChannelTurn, card: AdaptiveCard): Promise<void> {
    const { replyToId } = context.activity;
    if (replyToId) await context.updateActivity({ ...cardMessage(card), id: replyToId });
    else await context.sendActivity(cardMessage(card));
  }

  /** Records, for every process, that another card is drawn in the place of the message whose button was pressed. */
  async drawnOver({ activity: { conversation, replyToId } }: ChannelTurn): Promise<void> {
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

  /** Resolves once every card that is still to follow was shown. */
  async settled(): Promise<void> {
    while (this.#following.size > 0) await Promise.all(this.#following.values());
  }

  /** Gives up the cards that are still to follow; where one is awaited, a card says to ask again. */
  async interrupt(): Promise<void> {
    await Promise.all([...this.#following.keys()].map((follower) => this.#giveUp(follower)));
  }

  async #giveUp(follower: Follower): Promise<void> {
    follower.isGivenUp = true;
    if (!follower.isAwaited) return;
    try {
      await this.#show(follower, restartCard());
    } catch (error) {
      this.#log.error({ err: error }, 'nobody could be told that an answer was cut off');
    }
  }

  async #follow(follower: Follower, later: FollowedCard['later'], answered: Promise<void>) {
    const { where, activityId, followed } = follower;
    if (activityId !== null) this.#drawnOver.set(activityId, 0);
    try {
      const card = await later(async (meanwhile) => {
        await answered;
        if (!follower.isGivenUp) await this.#drawMeanwhile(where, await followed, meanwhile);
      });
      await answered;
      if (card && !follower.isGivenUp) await this.#show(follower, card);
    } catch (error) {
      this.#log.error({ err: error }, 'a card could not be brought up to date');
    } finally {
      if (activityId !== null) this.#drawnOver.delete(activityId);
    }
  }

  async #show({ where, activityId, mustBeSaid, followed }: Follower, card: AdaptiveCard): Promise<void> {
    if (!mustBeSaid && (await this.#isDrawnOver(await followed))) return;
    if (activityId === null) await this.#outside.post(where, card);
    else await this.#change(where, activityId, card, mustBeSaid);
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

/** Whether an answer only says that another one is to follow. */
export function isAwaitedOf(answer: Answer): boolean {
  return isFollowed(answer) && answer.isAwaited === true;
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
