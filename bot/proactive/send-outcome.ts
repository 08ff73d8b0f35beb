import { type Conversation, conversationLeft } from '../../src/alerts/deliver/reachable.ts';
import type { Delivery } from '../../src/alerts/deliver/relay.ts';
import { readAnswer, readSilence, type SendOutcome } from '../../src/alerts/deliver/send-outcome.ts';
import type { Services } from '../../src/services.ts';
import { ConnectorError } from '../channel/connector-errors.ts';
import type { ProactiveMessages, Where } from '../channel/proactive-messages.ts';
import { ServiceUrlError } from '../channel/service-url.ts';

/** The context for sending to Teams outside of a turn. */
export interface SpeakingContext {
  readonly services: Services;
  readonly outside: ProactiveMessages;
  /** At least 0, less than 1. */
  readonly random: () => number;
}

/** The address for sending to a conversation: its reference. */
export function whereIs({ reference }: Pick<Conversation, 'reference'>): Where {
  return JSON.parse(reference) as Where;
}

/** The outcome of a call to Teams. An error of the connector becomes the outcome it means; other errors are thrown. */
export async function answered(
  { services, random }: Pick<SpeakingContext, 'services' | 'random'>,
  { attempts }: Pick<Delivery, 'attempts'>,
  call: () => Promise<string | null>,
): Promise<SendOutcome> {
  try {
    return { kind: 'sent', activityId: await call() };
  } catch (error) {
    // Neither a token nor a message has been sent to it.
    if (error instanceof ServiceUrlError)
      return { kind: 'park', reason: { code: 'service-address', error: error.message } };
    if (!(error instanceof ConnectorError)) throw error;
    const retrying = { now: services.now(), attempts, random: random() };
    const { reached, statusCode, code, headers } = error;
    if (reached !== 'answered' || statusCode === undefined)
      return readSilence(reached === 'no' ? 'no' : 'maybe', error.message, retrying);
    const retryAfter = headers['retry-after'];
    return readAnswer(
      { status: statusCode, code, retryAfter: typeof retryAfter === 'string' ? retryAfter : null },
      retrying,
    );
  }
}

/** The error codes of a 403 for a bot that is no longer in the conversation. */
const NOT_IN_IT: ReadonlySet<string> = new Set(['ForbiddenOperationException', 'BotNotInConversationRoster']);

/** Whether an error means that Teams does not know the conversation, or the message, of a call. */
export function isOfNothing(error: unknown): boolean {
  return error instanceof ConnectorError && error.reached === 'answered' && error.statusCode === 404;
}

/**
 * The outcome of posting a message at a place. If the bot turns out to have left the place, that is stored, so that the
 * next message is sent another way.
 */
export async function postedAt(
  context: Pick<SpeakingContext, 'services' | 'random'>,
  { id }: Pick<Conversation, 'id'>,
  delivery: Pick<Delivery, 'attempts'>,
  post: () => Promise<string | null>,
): Promise<SendOutcome> {
  let isGone = false;
  const delivered = await answered(context, delivery, () =>
    post().catch((error: unknown) => {
      isGone = isOfNothing(error) || isNotInIt(error);
      throw error;
    }),
  );
  if (!isGone) return delivered;
  const { log } = context.services;
  try {
    await conversationLeft(context.services, id);
    log.warn({ conversation: id }, 'a conversation is gone: what comes next goes another way');
  } catch (error) {
    // The outcome of the message is known even so.
    log.error({ err: error }, 'that somebody is not reached any more could not be kept');
  }
  return delivered;
}

function isNotInIt(error: unknown): boolean {
  return error instanceof ConnectorError && error.statusCode === 403 && NOT_IN_IT.has(error.code);
}
