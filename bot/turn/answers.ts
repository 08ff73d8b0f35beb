import type { Log } from '../../src/log.ts';
import type { ChannelTurn } from '../channel/channel-turn.ts';
import type { Where } from '../channel/proactive-messages.ts';
import { IN_OWN_CHAT, isRefusal } from './only-you/only-you.ts';
import type { Responder } from './responder.ts';
import type { Answer, Given, OnlyYouAnswer } from './turn.ts';

/** Finds the chat of the asker of a turn and the bot alone. */
export interface OwnChats {
  /** Gives where that chat may be, the likeliest first; throws where it can't be told or opened. */
  of(turn: ChannelTurn): AsyncIterable<Where>;
}

/** Where an answer was given. */
export type GivenIn = 'here' | 'own-chat';

export interface AnswersParts {
  readonly replies: Responder;
  /** The chats into which goes what one person alone may see, where Teams takes no targeted message. */
  readonly ownChats: OwnChats;
  readonly log: Pick<Log, 'warn'>;
}

/** Gives the answers of turns to whom they are for. */
export class Answers {
  readonly #replies: Responder;
  readonly #ownChats: OwnChats;
  readonly #log: Pick<Log, 'warn'>;

  constructor({ replies, ownChats, log }: AnswersParts) {
    this.#replies = replies;
    this.#ownChats = ownChats;
    this.#log = log;
  }

  /** Gives an answer, and tells a conversation of others in one line where it went, if that is elsewhere. */
  async giveAndTell(context: ChannelTurn, given: Given): Promise<void> {
    const where = await this.give(context, given);
    if (where === 'here' || context.isTargeted) return;
    try {
      await context.sendActivity({ type: 'message', text: IN_OWN_CHAT, textFormat: 'plain' });
    } catch (error) {
      this.#log.warn({ err: error }, 'a conversation could not be told where an answer went');
    }
  }

  /**
   * Gives an answer. What the asker alone may see goes to them as a targeted message; where Teams refuses that, into their
   * own chat. If that fails, too, everybody is shown what they may see, unless the asker asked where nobody sees it.
   */
  async give(context: ChannelTurn, given: Given): Promise<GivenIn> {
    if (isOnlyYou(given)) return this.#giveOnlyYou(context, given);
    try {
      await this.#replies.send(context, given);
      return 'here';
    } catch (error) {
      if (!context.isTargeted || !isRefusal(error)) throw error;
      if (await this.#giveInOwnChat(context, given, error)) return 'own-chat';
      throw error;
    }
  }

  async #giveOnlyYou(context: ChannelTurn, { onlyYou, otherwise }: OnlyYouAnswer): Promise<GivenIn> {
    try {
      await this.#replies.send(context.targeted(), onlyYou);
      return 'here';
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (await this.#giveInOwnChat(context, onlyYou, error)) return 'own-chat';
    }
    await this.#replies.send(context, await otherwise());
    return 'here';
  }

  /** Sends an answer into the chat of the asker and the bot alone; false where it could not be. */
  async #giveInOwnChat(context: ChannelTurn, answer: Answer, refusal: unknown): Promise<boolean> {
    this.#log.warn({ err: refusal }, 'a targeted message was refused: it goes into a chat of its own');
    try {
      for await (const where of this.#ownChats.of(context)) {
        if (await this.#isPosted(where, answer)) return true;
      }
    } catch (error) {
      this.#log.warn({ err: error }, 'an answer for one person alone could not be put into their chat');
    }
    return false;
  }

  /** Posts an answer; false where Teams refuses it there. */
  async #isPosted(where: Where, answer: Answer): Promise<boolean> {
    try {
      await this.#replies.post(where, answer);
      return true;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this.#log.warn({ err: error }, 'a chat with one person alone takes no message');
      return false;
    }
  }
}

function isOnlyYou(given: Given): given is OnlyYouAnswer {
  return 'onlyYou' in given;
}
