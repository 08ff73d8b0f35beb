import type { TargetedMessages } from '../../../src/flows/turns/targeted-messages.ts';
import { type ChannelTurn, conversationId } from '../../channel/channel-turn.ts';
import { isSentToBotAlone } from '../../channel/targeted.ts';
import { mayBeTargeted } from '../turn-factory.ts';

/**
 * Has everything that is said in a turn go to its asker alone, if what they sent or pressed is seen by them alone. So it
 * is, too, where that can't be looked up: the failure is then told to nobody else.
 */
export async function targetPrivate(
  context: ChannelTurn,
  targeted: Pick<TargetedMessages, 'has'>,
): Promise<void> {
  if (!mayBeTargeted(context)) return;
  const { type, replyToId: activityId } = context.activity;
  const isSentAlone = isSentToBotAlone(context.activity);
  const isPress = activityId !== undefined && (type === 'message' || type === 'invoke');
  if (!isSentAlone && !isPress) return;
  context.target(true);
  if (isSentAlone || !isPress) return;
  const message = {
    conversationId: conversationId(context),
    activityId,
    recipientId: context.activity.from.id,
  };
  context.target(await targeted.has(message));
}
