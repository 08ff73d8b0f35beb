import type { Kysely } from 'kysely';
import type { Log } from '../../log.ts';
import { insertTargetedMessage, isTargetedMessage } from '../../store/queries/turns/targeted-messages.ts';
import type { Schema } from '../../store/schema/index.ts';
import type { MessagePlace } from './drawn-cards.ts';
import { turnKey } from './turn-key.ts';

/** A message, and the id that the channel has for the one person who sees it. */
export interface PrivateMessage extends MessagePlace {
  readonly recipientId: string;
}

export interface TargetedMessagesContext {
  readonly db: Kysely<Schema>;
  readonly now: () => number;
  readonly log: Pick<Log, 'error'>;
}

/**
 * The messages that one person sees alone. They are stored for as long as there are such messages: a press on one may come
 * to any process, and after a restart.
 */
export class TargetedMessages {
  readonly #context: TargetedMessagesContext;

  constructor(context: TargetedMessagesContext) {
    this.#context = context;
  }

  /** Stores that a message was sent to one person alone. */
  async sent(message: PrivateMessage): Promise<void> {
    const { db, now, log } = this.#context;
    try {
      await insertTargetedMessage(db, keyOf(message), new Date(now()).toISOString());
    } catch (error) {
      // The message is there. What is pressed on it is answered as on a card of all: authorised for everybody there.
      log.error({ err: error }, 'that a message is for one person alone could not be stored');
    }
  }

  /** Whether a message is one that this person alone sees: the id of somebody else's gives nothing. */
  has(message: PrivateMessage): Promise<boolean> {
    return isTargetedMessage(this.#context.db, keyOf(message));
  }
}

function keyOf({ conversationId, activityId, recipientId }: PrivateMessage): string {
  return turnKey('targeted', conversationId, activityId, recipientId);
}
