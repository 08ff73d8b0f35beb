import { type StatesTenant, sameTenant, tenantOf } from '../../../src/domain/people/tenant.ts';
import { RequestRefused } from '../../../src/http/request-error.ts';
import { ACCEPTED_CHANNELS } from './channels.ts';
import type { VerifiedCaller } from './verified-caller.ts';

/**
 * The invoke for a link that somebody pasted who has not installed the app. Teams names nobody in it: person, tenant and
 * conversation are `redacted`.
 */
export const ANONYMOUS_LINK = 'composeExtension/anonymousQueryLink';

/** What of an activity is held against the token it came with. */
export interface ClaimedSender extends StatesTenant {
  readonly type: string;
  readonly name?: string | null;
  readonly channelId?: string | null;
  readonly serviceUrl: string;
  readonly deliveryMode?: string | null;
}

/**
 * Holds an activity against the verified token it came with.
 * @throws RequestRefused 400, 401 or 403
 */
export function checkSender(caller: VerifiedCaller, activity: ClaimedSender): void {
  const { channelId = '', serviceUrl, deliveryMode } = activity;
  if (typeof channelId !== 'string' || channelId === '')
    throw new RequestRefused(400, 'The activity has no channel.');
  if (!ACCEPTED_CHANNELS.has(channelId)) throw new RequestRefused(403, 'This channel is not answered.');
  if (!caller.endorsements.includes(channelId))
    throw new RequestRefused(403, 'The key of the token is not endorsed for this channel.');
  if (withoutSlash(caller.serviceUrl) !== withoutSlash(serviceUrl))
    throw new RequestRefused(401, 'Not signed for this bot: the token is for another service URL.');
  const isNamed = activity.type !== 'invoke' || activity.name !== ANONYMOUS_LINK;
  if (isNamed && caller.tenantId !== null && !sameTenant(tenantOf(activity), caller.tenantId))
    throw new RequestRefused(401, 'Not signed for this bot: the token is for another tenant.');
  // No client of these channels asks for replies in the answer: they go to the verified service URL, and nowhere else.
  if (deliveryMode === 'expectReplies')
    throw new RequestRefused(400, 'Replies are sent to the service URL, not with the answer.');
}

function withoutSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url;
}
