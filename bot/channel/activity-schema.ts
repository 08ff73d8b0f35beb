import { z } from 'zod';

const account = z.looseObject({ id: z.string().min(1).max(2000), name: z.string().nullish() });

/**
 * The fields of an inbound activity that handlers rely on. A field of another type makes the request a 400 before any
 * turn begins; fields that are not listed are not checked.
 */
const ActivityShape = z.looseObject({
  type: z.string().min(1).max(200),
  id: z.string().max(2000).nullish(),
  serviceUrl: z.string().min(1).max(2000),
  channelId: z.string().max(200).nullish(),
  conversation: account,
  from: account,
  recipient: account,
  text: z.string().nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  replyToId: z.string().nullish(),
  membersAdded: z.array(account).nullish(),
  entities: z.array(z.looseObject({ type: z.string().nullish() })).nullish(),
});

/** Why a request body is no valid activity, in one line; null when it is one. */
export function faultOfActivity(body: unknown): string | null {
  const parsed = ActivityShape.safeParse(body);
  if (parsed.success) return null;
  const [issue] = parsed.error.issues;
  return `not an activity: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
}
