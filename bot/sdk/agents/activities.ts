import { Activity } from '@microsoft/agents-activity';
import type { ChannelActivity, ConversationReference } from '../../channel/channel-turn.ts';

/**
 * An activity in the class of the SDK. Not by its `Activity.fromObject`: that refuses what the channel sends (a
 * conversation whose name is empty, a null), and our schema has checked the fields that are read.
 */
export function sdkActivity(fields: { readonly type: string }): Activity {
  return Object.assign(new Activity(fields.type), fields);
}

/**
 * The activity of a conversation that nothing came from. It has no id, so that nothing sent there is an answer to a
 * message that does not exist.
 */
export function continuation(reference: ConversationReference): ChannelActivity {
  const { activityId: _, bot: recipient, user: from, ...where } = reference;
  // A reference that we stored has both; one without them is spoken to all the same.
  return { type: 'event', name: 'ContinueConversation', ...where, recipient, from } as ChannelActivity;
}

/** An activity of the SDK as the channel knows it: the class keeps the channel's id under another name. */
export function wireActivity(activity: object): object {
  const { _channelId: channelId, ...rest } = activity as { readonly _channelId?: string };
  return channelId === undefined ? rest : { ...rest, channelId };
}
