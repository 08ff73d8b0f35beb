import { TurnContext } from 'botbuilder';
import { messageCard } from '../../cards/common/message.ts';
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
}

/** Sends the answers of turns, and the cards that follow them once their promises resolve. */
export class Responder {
  readonly #signIns: SignIns;
  readonly #outside: ProactiveMessages;
  readonly #log: Pick<Log, 'error'>;
  readonly #following = new Set<Promise<void>>();
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

  /** Records that another card is drawn in the place of a message. */
  drawnOver(activityId: string | undefined): void {
    if (activityId === undefined) return;
    const times = this.#drawnOver.get(activityId);
    if (times !== undefined) this.#drawnOver.set(activityId, times + 1);
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
    try {
      const card = await later(async (meanwhile) => {
        await answered;
        await this.#drawMeanwhile(where, activityId, meanwhile);
      });
      await answered;
      const drawnOver = activityId !== null && this.#drawnOver.get(activityId) !== 0;
      if (!card || (drawnOver && !mustBeSaid)) return;
      if (activityId === null) await this.#outside.post(where, card);
      else await this.#change(where, activityId, card, mustBeSaid);
    } catch (error) {
      this.#log.error({ err: error }, 'a card could not be brought up to date');
    } finally {
      if (activityId !== null) this.#drawnOver.delete(activityId);
    }
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
