import type { Activity, ConversationReference as SdkReference } from '@microsoft/agents-activity';
import { type BaseAdapter, INVOKE_RESPONSE_KEY, TurnContext } from '@microsoft/agents-hosting';
import { type ChannelActivity, referenceOf } from '../../channel/channel-turn.ts';
import { sdkActivity } from './activities.ts';

type Sent = Awaited<ReturnType<TurnContext['sendActivities']>>;

/**
 * A turn's context that sends activities as they are. The SDK's own holds each against a schema, which refuses an empty
 * text where it is of no harm (a summary, the name of a file), in a conversation of which it must know the bot.
 */
export class PlainContext extends TurnContext {
  // No `#` name: handlers have a proxy of the context, and a private name can't be read through a proxy.
  readonly inbound: ChannelActivity;
  private readonly here: SdkReference;

  constructor(adapter: BaseAdapter, inbound: ChannelActivity, identity: object) {
    super(adapter, sdkActivity(inbound), identity);
    const { bot: agent, ...reference } = referenceOf(inbound);
    this.inbound = inbound;
    this.here = { ...reference, agent };
  }

  override async sendActivities(activities: readonly Activity[]): Promise<Sent> {
    const output = activities.map((activity) => this.addressed(activity));
    if (this.inbound.deliveryMode !== 'expectReplies') return this.adapter.sendActivities(this, output);
    for (const activity of output) {
      if (activity.type === 'invokeResponse') this.turnState.set(INVOKE_RESPONSE_KEY, activity);
    }
    this.bufferedReplyActivities.push(...output);
    return output.map(() => ({ id: '' }));
  }

  override async updateActivity(activity: Activity): Promise<void> {
    await this.adapter.updateActivity(this, this.addressed(activity));
  }

  override async deleteActivity(activityId: string): Promise<void> {
    await this.adapter.deleteActivity(this, { ...this.here, activityId });
  }

  private addressed(activity: Activity): Activity {
    return sdkActivity(activity).applyConversationReference(this.here);
  }
}
