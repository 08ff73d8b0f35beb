import type { ChannelActivity, ChannelTurn, OutgoingActivity } from './channel-turn.ts';
import { type ConnectorClient, idIn } from './connector.ts';
import { withoutThread } from './conversation-id.ts';
import { type ConversationMembers, conversationMembers } from './conversation-members.ts';
import { type TargetedLog, targetedEdit, targetedMessage } from './targeted.ts';

/** The part of its context that each SDK has under the same names. */
interface SdkContext {
  sendActivity(activity: string | object): Promise<{ readonly id?: string } | undefined>;
  updateActivity(activity: object): Promise<unknown>;
  deleteActivity(activityId: string): Promise<void>;
}

/** What a turn and its copies are made of. */
export interface SdkTurnParts {
  readonly context: SdkContext;
  readonly activity: ChannelActivity;
  readonly connector: ConnectorClient;
  /** Is told of the targeted messages that are sent; undefined tells nobody. */
  readonly log: TargetedLog | undefined;
}

/** A turn over the context of an SDK, which is revoked after it: what is sent then throws. */
export class SdkTurn implements ChannelTurn {
  readonly activity: ChannelActivity;
  readonly members: ConversationMembers;
  readonly #parts: SdkTurnParts;
  /** Shared with the copies of the turn. */
  readonly #said: { responded: boolean };
  #isTargeted: boolean;

  constructor(parts: SdkTurnParts, { isTargeted = false, said = { responded: false } } = {}) {
    const { activity, connector } = parts;
    this.#parts = parts;
    this.#said = said;
    this.#isTargeted = isTargeted;
    this.activity = activity;
    this.members = conversationMembers(connector, activity);
  }

  get responded(): boolean {
    return this.#said.responded;
  }

  get isTargeted(): boolean {
    return this.#isTargeted;
  }

  target(isTargeted: boolean): void {
    this.#isTargeted = isTargeted;
  }

  targeted(): ChannelTurn {
    return new SdkTurn(this.#parts, { isTargeted: true, said: this.#said });
  }

  async sendActivity(
    ...[activity]: Parameters<ChannelTurn['sendActivity']>
  ): Promise<{ readonly id?: string } | undefined> {
    const message = typeof activity === 'string' ? { type: 'message', text: activity } : activity;
    const sent =
      this.#isTargeted && message.type !== 'invokeResponse'
        ? await this.#sendTargeted(message)
        : await this.#parts.context.sendActivity(activity);
    if (message.type !== 'typing') this.#said.responded = true;
    return sent;
  }

  async updateActivity(...[activity]: Parameters<ChannelTurn['updateActivity']>): Promise<void> {
    if (!this.#isTargeted) await this.#parts.context.updateActivity(activity);
    else {
      const edit = targetedEdit(activity, this.activity);
      await this.#conversations.updateActivity(this.#here, activity.id, edit, { isTargeted: true });
    }
  }

  async deleteActivity(activityId: string): Promise<void> {
    if (!this.#isTargeted) await this.#parts.context.deleteActivity(activityId);
    else await this.#conversations.deleteActivity(this.#here, activityId, { isTargeted: true });
  }

  async #sendTargeted(message: OutgoingActivity): Promise<{ readonly id?: string } | undefined> {
    // Everybody would see that the bot is typing.
    if (message.type === 'typing') return undefined;
    const activity = targetedMessage(message, this.activity);
    const id = idIn(await this.#conversations.sendToConversation(this.#here, activity, { isTargeted: true }));
    if (id === undefined) return undefined;
    const conversationId = withoutThread(this.#here);
    await this.#parts.log?.sent({ conversationId, activityId: id, recipientId: this.activity.from.id });
    return { id };
  }

  /** The calls of the connector, while the turn lasts: reading the context of one that is over throws. */
  get #conversations(): ConnectorClient['conversations'] {
    void this.#parts.context.sendActivity;
    return this.#parts.connector.conversations;
  }

  get #here(): string {
    return this.activity.conversation.id;
  }
}
