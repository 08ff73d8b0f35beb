import type { SharedTurns } from '../src/flows/turns/shared-turns.ts';
import { turnKey } from '../src/flows/turns/turn-key.ts';
import type { ChannelTurn } from './channel/channel-turn.ts';
import { greeting } from './deals/home.ts';
import type { ConversationRegistry } from './proactive/conversation-registry.ts';
import type { Responder } from './turn/responder.ts';
import type { Roster } from './turn/roster/roster.ts';
import type { TurnFactory } from './turn/turn-factory.ts';

export interface ArrivalsParts {
  readonly people: Pick<Roster, 'forget'>;
  /** The registry of conversations; null if no proactive messages are sent. */
  readonly places: ConversationRegistry | null;
  readonly once: SharedTurns['once'];
  readonly replies: Pick<Responder, 'send'>;
  readonly turns: Pick<TurnFactory, 'turn'>;
}

/** Handles activities that tell of people and bots who come and go. */
export class Arrivals {
  readonly #parts: ArrivalsParts;

  constructor(parts: ArrivalsParts) {
    this.#parts = parts;
  }

  /** Welcomes a person once, although Teams sends two activities for an install. */
  async welcome(context: ChannelTurn): Promise<void> {
    const { type, action, membersAdded = [], recipient, conversation } = context.activity;
    const { people, once, replies, turns } = this.#parts;
    await people.forget(context);
    const arrived =
      type === 'installationUpdate'
        ? action === 'add' || action === 'add-upgrade'
        : membersAdded.some(({ id }) => id === recipient.id);
    if (!arrived) return;
    await once.run(turnKey('welcome', conversation.id), async () =>
      replies.send(context, await greeting(turns.turn(context))),
    );
  }

  /** Stores that the bot is in a conversation, or that it was taken away. */
  async note(context: ChannelTurn): Promise<void> {
    const { type, action, membersRemoved = [], recipient } = context.activity;
    const isTakenAway =
      type === 'installationUpdate'
        ? action === 'remove' || action === 'remove-upgrade'
        : membersRemoved.some(({ id }) => id === recipient.id);
    const { places } = this.#parts;
    await (isTakenAway ? places?.left(context) : places?.seen(context));
  }
}
