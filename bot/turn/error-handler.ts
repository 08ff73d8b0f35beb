import { errorCard, errorLine } from '../../cards/common/message.ts';
import { faultOf } from '../../src/domain/fault.ts';
import type { Services } from '../../src/services.ts';
import { cardAttachment } from '../channel/card-activity.ts';
import type { ChannelTurn } from '../channel/channel-turn.ts';
import { textOf } from './activity-input.ts';
import { extensionMessage, isExtensionInvoke } from './extension/extension-response.ts';
import { actionFailure, answerInvoke } from './invoke-response.ts';
import { signInFailure } from './sign-in.ts';

/**
 * The one place where a failed turn ends: the person gets an error card with a reference under which the log has the
 * error. A card that can't be sent is logged, too.
 */
export function turnErrorHandler({ log, newReference }: Pick<Services, 'log' | 'newReference'>) {
  return async (context: ChannelTurn, error: Error): Promise<void> => {
    const reference = newReference();
    const fault = faultOf(error);
    const { type, name, id, conversation } = context.activity;
    log.error(
      { err: error, reference, activity: { type, name, id, conversation: conversation?.id } },
      'a turn failed',
    );
    try {
      const line = errorLine(reference, fault);
      const signIn = type === 'invoke' ? signInFailure(context.activity, line) : null;
      const extension = isExtensionInvoke(name) ? { status: 200, body: extensionMessage(name, line) } : null;
      if (type === 'invoke') await answerInvoke(context, signIn ?? extension ?? actionFailure(line));
      // The client shows nobody the text of an answer to a sign-in.
      if (type === 'message' || signIn) {
        const said = type === 'message' ? textOf(context) : '';
        await context.sendActivity({
          type: 'message',
          attachments: [cardAttachment(errorCard(reference, fault, said))],
        });
      }
    } catch (cause) {
      log.error({ err: cause, reference }, 'the failure could not be told');
    }
  };
}
