import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { Log } from '../../src/log.ts';
import type { ChannelTurn } from '../channel/channel-turn.ts';
import type { PressedButton } from './activity-input.ts';
import type { Answers } from './answers.ts';
import { actionCard, actionMessage, answeredFirst, answerInvoke } from './invoke-response.ts';
import { IN_OWN_CHAT } from './only-you/only-you.ts';
import { cardOf, isAwaitedOf, laterOf, type Responder } from './responder.ts';
import type { SignIns } from './sign-in.ts';
import type { ActionReply, Answer } from './turn.ts';
import { isPersonal } from './turn-factory.ts';

export interface PressAnswersParts {
  readonly replies: Responder;
  readonly answers: Answers;
  readonly signIns: SignIns;
  readonly log: Pick<Log, 'error'>;
}

/** Answers presses of buttons, in the protocol of the client they come from. */
export class PressAnswers {
  readonly #replies: Responder;
  readonly #answers: Answers;
  readonly #signIns: SignIns;
  readonly #log: Pick<Log, 'error'>;

  constructor({ replies, answers, signIns, log }: PressAnswersParts) {
    this.#replies = replies;
    this.#answers = answers;
    this.#signIns = signIns;
    this.#log = log;
  }

  /**
   * Shows a reply to an old client: its protocol can't replace a card in the answer, so the card's message is edited.
   */
  async inMessage(context: ChannelTurn, reply: ActionReply, button: PressedButton): Promise<void> {
    if (reply.kind === 'sign-in') return this.#signIns.offer(context, reply.why, button);
    if (reply.kind === 'post') return this.#answers.giveAndTell(context, reply.card);
    if (reply.kind === 'notice') {
      await context.sendActivity(reply.notice);
      return;
    }
    const shown = reply.kind === 'redraw' ? (reply.forAll ?? reply.card) : reply.card;
    await this.#replies.drawnOver(context);
    await answeredFirst(async (answered) => {
      this.#followPress(context, reply, shown, answered);
      await this.#replies.change(context, cardOf(shown));
    });
  }

  /** Answers the press of a new client, whose invoke gets the card that takes the place of the old one. */
  async toInvoke(context: ChannelTurn, reply: ActionReply, button: PressedButton): Promise<void> {
    if (reply.kind === 'sign-in') {
      await this.#signIns.offer(context, reply.why, button);
      return answerInvoke(context, actionMessage('Sign in first: the card below asks for it.'));
    }
    if (reply.kind === 'notice') return answerInvoke(context, actionMessage(reply.notice));
    if (reply.kind === 'post') {
      const where = await this.#answers.give(context, reply.card);
      return answerInvoke(context, actionMessage(where === 'own-chat' ? IN_OWN_CHAT : reply.notice));
    }
    await this.#replies.drawnOver(context);
    // A card seen by the presser alone can't be edited later, but a message that is theirs alone can.
    const isTheirs = isPersonal(context) || context.isTargeted;
    const seenByAll = reply.kind === 'redraw' ? reply.forAll : isTheirs ? reply.card : null;
    await answeredFirst(async (answered) => {
      this.#followPress(context, reply, seenByAll ?? reply.card, answered, seenByAll === null);
      if (reply.kind === 'redraw' && reply.forAll) await this.#redraw(context, cardOf(reply.forAll));
      await answerInvoke(context, actionCard(cardOf(reply.card)));
    });
  }

  /**
   * Starts the `later` work of a reply before its cards are drawn: drawing may fail, and the work may be what was asked
   * for.
   */
  #followPress(
    context: ChannelTurn,
    reply: ActionReply,
    shown: Answer,
    answered: Promise<void>,
    unseen = false,
  ): void {
    const activityId = context.activity.replyToId ?? null;
    const promised = reply.kind === 'redraw' ? reply.later : undefined;
    if (promised) {
      const how = { activityId, mustBeSaid: true, isAwaited: true };
      this.#replies.follow(context, how, promised, answered);
    }
    const later = laterOf(shown);
    if (!later || activityId === null) return;
    const quietly = async () => {
      await later(async () => {});
      return null;
    };
    const how = { activityId, mustBeSaid: false, isAwaited: !unseen && isAwaitedOf(shown) };
    this.#replies.follow(context, how, unseen ? quietly : later, answered);
  }

  /** Redraws a card for everybody. The act is done and stored by now: a failure is logged and does not undo it. */
  async #redraw(context: ChannelTurn, card: AdaptiveCard): Promise<void> {
    try {
      if (context.activity.replyToId) await this.#replies.change(context, card);
    } catch (error) {
      this.#log.error({ err: error }, 'a card could not be drawn anew for everybody');
    }
  }
}
