import { conversationSeen } from '../../src/alerts/deliver/conversations.ts';
import { removedFrom } from '../../src/alerts/deliver/reachable.ts';
import type { Deliver, Delivery } from '../../src/alerts/deliver/relay.ts';
import type { SendOutcome } from '../../src/alerts/deliver/send-outcome.ts';
import { type FallbackContext, fallBackToEmail } from '../../src/alerts/fallback/email-fallback.ts';
import { type InstallContext, installFor, whyNotInstalled } from '../../src/alerts/fallback/install-app.ts';
import { personOf } from '../../src/alerts/place-key.ts';
import type { Cloud } from '../channel/clouds.ts';

export interface FallbackSenderContext extends FallbackContext {
  /** Null where the app is not installed for people. */
  readonly install: InstallContext | null;
  /** Who the bot is; null in local mode. */
  readonly bot: { readonly appId: string; readonly tenantId: string } | null;
  readonly cloud: Cloud;
}

/** Where Teams takes what nobody there has asked for, as long as it has not told of a nearer service. */
const SERVICES: Readonly<Record<Cloud, string>> = {
  commercial: 'https://smba.trafficmanager.net/teams/',
  gcc: 'https://smba.infra.gcc.teams.microsoft.com/teams/',
  'gcc-high': 'https://smba.infra.gov.teams.microsoft.us/teams/',
  dod: 'https://smba.infra.dod.teams.microsoft.us/teams/',
};

/** Teams tells of an installation within moments; who it does not tell of then is reached in another way. */
const MOST_WAITS = 3;
const TOLD_AFTER_MS = 30_000;
/** So long it is believed that the bot is in a conversation no more, whatever is said of the installation. */
const BELIEVED_MS = 3_600_000;

/** Reaches people who have no conversation with the bot: the app is installed for them, else they are written to. */
export function fallbackSender(context: FallbackSenderContext): Deliver {
  return async (delivery, signal) => {
    const person = personOf(delivery.placeKey);
    const { install } = context;
    if (install === null || person === null) return fallBackToEmail(context, delivery, signal);
    const installed = await installFor(install, person, signal);
    if (installed.kind === 'installed') {
      const { chatId } = installed;
      if (chatId !== null && !(await refusedLately(context, delivery.placeKey, chatId)))
        return found(context, delivery.placeKey, chatId);
      if (delivery.attempts <= MOST_WAITS)
        return { kind: 'wait', afterMs: TOLD_AFTER_MS, reason: 'the app was installed for them just now' };
    }
    if (installed.kind === 'failed' && installed.retryAfterMs !== null && delivery.attempts <= MOST_WAITS)
      return { kind: 'wait', afterMs: installed.retryAfterMs, reason: whyNotInstalled(installed) };
    const delivered = await fallBackToEmail(context, delivery, signal);
    if (delivered.kind !== 'park' || installed.kind === 'installed') return delivered;
    return { kind: 'park', reason: `${whyNotInstalled(installed)}; ${delivered.reason}` };
  };
}

/** Whether that very conversation was gone a moment ago: what goes there again would only come back. */
async function refusedLately(
  { db, now }: FallbackSenderContext,
  placeKey: string,
  chatId: string,
): Promise<boolean> {
  const removedAt = await removedFrom(db, placeKey, chatId);
  return removedAt !== null && now() - removedAt < BELIEVED_MS;
}

/** Keeps the conversation, in which the message then goes out like any other. */
async function found(
  context: FallbackSenderContext,
  placeKey: Delivery['placeKey'],
  chatId: string,
): Promise<SendOutcome> {
  const { bot, cloud } = context;
  if (bot === null) throw new Error('nothing is installed in local mode');
  const serviceUrl = SERVICES[cloud];
  const conversation = { id: chatId, tenantId: bot.tenantId, conversationType: 'personal', isGroup: false };
  await conversationSeen(context, {
    placeKeys: [placeKey],
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
  return { kind: 'wait', afterMs: 0, reason: 'the app was installed for them just now' };
}
