import { conversationSeen } from '../../src/alerts/deliver/conversations.ts';
import { isWhoIsMeant, removedFrom } from '../../src/alerts/deliver/reachable.ts';
import type { Deliver, Delivery } from '../../src/alerts/deliver/relay.ts';
import type { SendOutcome } from '../../src/alerts/deliver/send-outcome.ts';
import { type FallbackContext, fallBackToEmail } from '../../src/alerts/fallback/email-fallback.ts';
import { type InstallContext, installFor, whyNotInstalled } from '../../src/alerts/fallback/install-app.ts';
import { personOf } from '../../src/alerts/place-key.ts';
import { writeReason } from '../../src/domain/alerts/reason.ts';
import { CLOUD_HOSTS, type Cloud } from '../../src/policy/cloud-hosts.ts';

export interface FallbackSenderContext extends FallbackContext {
  /** The installer; null if the app is not installed for people. */
  readonly install: InstallContext | null;
  /** The bot's identity; null in local mode. */
  readonly bot: { readonly appId: string; readonly tenantId: string } | null;
  readonly cloud: Cloud;
}

/** The number of waits for Teams to notify the bot of an installation; after them the person is sent a letter. */
const MOST_WAITS = 3;
const TOLD_AFTER_MS = 30_000;
/**
 * The time in ms for which a conversation that refused a message counts as gone, whatever Graph says of the
 * installation.
 */
const BELIEVED_MS = 3_600_000;

/**
 * Delivers alerts to people who have no conversation with the bot: by installing the app for them; failing that, by a
 * letter.
 */
export function fallbackSender(context: FallbackSenderContext): Deliver {
  return async (delivery, signal) => {
    const person = personOf(delivery.placeKey);
    const { install } = context;
    if (install === null || person === null) return fallBackToEmail(context, delivery, signal);
    const installed = await installFor(install, person, signal);
    if (installed.kind === 'installed') {
      const { chatId, userId } = installed;
      const isOpen = chatId !== null && !(await refusedLately(context, delivery.placeKey, chatId));
      if (isOpen && (await isWhoIsMeant(context.db, userId, person)))
        return found(context, delivery.placeKey, { chatId, userId });
      if (delivery.attempts <= MOST_WAITS)
        return { kind: 'wait', afterMs: TOLD_AFTER_MS, reason: { code: 'just-installed' } };
    }
    if (installed.kind === 'failed' && installed.retryAfterMs !== null && delivery.attempts <= MOST_WAITS)
      return { kind: 'wait', afterMs: installed.retryAfterMs, reason: whyNotInstalled(installed) };
    const delivered = await fallBackToEmail(context, delivery, signal);
    if (delivered.kind !== 'park' || installed.kind === 'installed') return delivered;
    const why = writeReason(whyNotInstalled(installed));
    return { kind: 'park', reason: { code: 'not-installed', why, also: writeReason(delivered.reason) } };
  };
}

/** Whether this very conversation refused a message a moment ago, so that it would only refuse another. */
async function refusedLately(
  { db, now }: FallbackSenderContext,
  placeKey: string,
  chatId: string,
): Promise<boolean> {
  const removedAt = await removedFrom(db, placeKey, chatId);
  return removedAt !== null && now() - removedAt < BELIEVED_MS;
}

/** Stores the conversation, in which the message is then sent as usual. */
async function found(
  context: FallbackSenderContext,
  placeKey: Delivery['placeKey'],
  { chatId, userId }: { readonly chatId: string; readonly userId: string },
): Promise<SendOutcome> {
  const { bot, cloud } = context;
  if (bot === null) throw new Error('nothing is installed in local mode');
  const { serviceUrl } = CLOUD_HOSTS[cloud];
  const conversation = { id: chatId, tenantId: bot.tenantId, conversationType: 'personal', isGroup: false };
  await conversationSeen(context, {
    placeKeys: [placeKey],
    objectId: userId,
    kind: 'person',
    conversation_id: chatId,
    service_url: serviceUrl,
    tenant_id: bot.tenantId,
    reference: JSON.stringify({
      channelId: 'msteams',
      serviceUrl,
      conversation,
      bot: { id: `28:${bot.appId}` },
    }),
  });
  return { kind: 'wait', afterMs: 0, reason: { code: 'just-installed' } };
}
