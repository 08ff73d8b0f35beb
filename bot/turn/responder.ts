import { TurnContext } from 'botbuilder';
import { messageCard, restartCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { Log } from '../../src/log.ts';
import { cardMessage } from '../channel/card-activity.ts';
import type { ProactiveMessages, Where } from '../channel/proactive-messages.ts';
import type { SignIns } from './sign-in.ts';
import type { Answer, FileOffer, FollowedCard, SignInOffer } from './turn.ts';

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
  /** Whether it was given up: its card is not shown any more. */
  isGivenUp: boolean;
}

/** Sends the answers of turns, and the cards that follow them once their promises resolve. */
export class Responder {
  readonly #signIns: SignIns;
  readonly #outside: ProactiveMessages;
  readonly #log: Pick<Log, 'error'>;
  readonly #following = new Map<Follower, Promise<void>>();
  /** For each message that a card is still to replace: how often another card was drawn in its place meanwhile. */
  readonly #drawnOver = new Map<string, number>();

  constructor(outside: ProactiveMessages, signIns: SignIns, log: Pick<Log, 'error'>) {
    this.#signIns = signIns;
    this.#outside = outside;
    this.#log = log;
  }

  async send(context: TurnContext, answer: Answer): Promise<void> {
    if (isSignIn(answer)) return this.#signIns.offer(context, answer);
    if (isFile(answer)) {
      await context.sendActivity(fileMessage(answer));
      return;
    }
    const sent = await context.sendActivity(cardMessage(cardOf(answer)));
    const later = laterOf(answer);
    if (later && sent?.id) {
      const isAwaited = isAwaitedOf(answer);
      this.follow(context, { activityId: sent.id, mustBeSaid: false, isAwaited }, later);
    }
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
    const follower: Follower = { ...how, where, isGivenUp: false };
    const following = this.#follow(follower, later, answered).finally(() => this.#following.delete(follower));
    this.#following.set(follower, following);
  }

  /** Edits the message whose button was pressed, for everybody who sees it; sends a new one when it is not known. */
  async change(context: TurnContext, card: AdaptiveCard): Promise<void> {
    const { replyToId } = context.activity;
    if (replyToId) await context.updateActivity({ ...cardMessage(card), id: replyToId });
    else await context.sendActivity(cardMessage(card));
  }

  /** Records that another card is drawn in the place of a message. */
  drawnOver(activityId: string | undefined): void {
    if (activityId === undefined) return;
    const times = this.#drawnOver.get(activityId);
    if (times !== undefined) this.#drawnOver.set(activityId, times + 1);
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
    const { where, activityId } = follower;
    if (activityId !== null) this.#drawnOver.set(activityId, 0);
    try {
      const card = await later(async (meanwhile) => {
        await answered;
        if (!follower.isGivenUp) await this.#drawMeanwhile(where, activityId, meanwhile);
      });
      await answered;
      if (card && !follower.isGivenUp) await this.#show(follower, card);
    } catch (error) {
      this.#log.error({ err: error }, 'a card could not be brought up to date');
    } finally {
      if (activityId !== null) this.#drawnOver.delete(activityId);
    }
  }

  async #show({ where, activityId, mustBeSaid }: Follower, card: AdaptiveCard): Promise<void> {
    const isDrawnOver = activityId !== null && this.#drawnOver.get(activityId) !== 0;
    if (isDrawnOver && !mustBeSaid) return;
    if (activityId === null) await this.#outside.post(where, card);
    else await this.#change(where, activityId, card, mustBeSaid);
  }

  async #drawMeanwhile(where: Where, activityId: string | null, card: AdaptiveCard): Promise<void> {
    if (activityId === null || this.#drawnOver.get(activityId) !== 0) return;
    try {
      await this.#outside.change(where, activityId, card);
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

export function isSignIn(answer: Answer): answer is SignInOffer {
  return 'signIn' in answer;
}

function isFile(answer: Answer): answer is FileOffer {
  return 'file' in answer;
}

/**
 * The card that stands for an answer in the place of another card, where neither a file nor a sign-in can be offered.
 */
export function cardOf(answer: Answer): AdaptiveCard {
  if (isSignIn(answer)) return messageCard({ title: 'Sign in first', text: [answer.signIn], commands: [] });
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
