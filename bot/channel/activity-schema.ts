import { z } from 'zod';

const account = z.looseObject({ id: z.string().min(1).max(2000), name: z.string().nullish() });

/**
 * The part of an inbound activity that is relied on. Everything else in it is passed by; what is here and of
 * another form makes the request a bad one, before any turn begins.
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

/** What is wrong with the form of an activity; null when nothing is. */
export function faultOfActivity(body: unknown): string | null {
  const parsed = ActivityShape.safeParse(body);
  if (parsed.success) return null;
  const [issue] = parsed.error.issues;
  return `not an activity: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
}
