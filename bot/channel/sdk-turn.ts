import type { ChannelActivity, ChannelTurn } from './channel-turn.ts';
import type { ConnectorClient } from './connector.ts';
import { type ConversationMembers, conversationMembers } from './conversation-members.ts';

/** The part of its context that each SDK has under the same names. */
interface SdkContext {
  sendActivity(activity: string | object): Promise<{ readonly id?: string } | undefined>;
  updateActivity(activity: object): Promise<unknown>;
  deleteActivity(activityId: string): Promise<void>;
}

/** A turn over the context of an SDK, which is revoked after it: what is sent then throws. */
export class SdkTurn implements ChannelTurn {
  readonly activity: ChannelActivity;
  readonly members: ConversationMembers;
  readonly #context: SdkContext;
  #responded = false;

  constructor(context: SdkContext, activity: ChannelActivity, connector: ConnectorClient) {
    this.#context = context;
    this.activity = activity;
    this.members = conversationMembers(connector, activity);
  }

  get responded(): boolean {
    return this.#responded;
  }

  async sendActivity(
    ...[activity]: Parameters<ChannelTurn['sendActivity']>
  ): Promise<{ readonly id?: string } | undefined> {
    const sent = await this.#context.sendActivity(activity);
    if (typeof activity === 'string' || activity.type !== 'typing') this.#responded = true;
    return sent;
  }

  async updateActivity(...[activity]: Parameters<ChannelTurn['updateActivity']>): Promise<void> {
    await this.#context.updateActivity(activity);
  }

  async deleteActivity(activityId: string): Promise<void> {
    await this.#context.deleteActivity(activityId);
  }
}
