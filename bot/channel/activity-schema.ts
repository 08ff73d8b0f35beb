import { z } from 'zod';

/**
 * An id becomes a segment of a path, a key in the database and a line of the log: no path of its own, no control
 * characters, and nothing that is no Unicode.
 */
const id = z
  .string()
  .min(1)
  .max(2000)
  .refine((value) => value !== '.' && value !== '..' && !/[\p{Cc}\p{Cs}]/u.test(value), {
    error: 'expected an id',
  });
const text = z.string().nullish();
const word = z.string().max(2000).nullish();
const time = z
  .string()
  .max(100)
  .refine((value) => !Number.isNaN(Date.parse(value)), { error: 'expected a time' })
  .nullish();

const account = z.looseObject({ id, name: text, aadObjectId: word });
const accounts = z.array(account).nullish();
const reference = z.looseObject({ id: word }).nullish();

/**
 * The fields of an inbound activity that the adapter and the handlers read, and botbuilder for them. A field of another
 * type makes the request a 400 before any turn begins; fields that are not listed are not checked. `value` is what a
 * button or an invoke carries: its handler has a schema for it.
 */
const ActivityShape = z
  .looseObject({
    type: z.string().min(1).max(200),
    id: id.nullish(),
    serviceUrl: z.string().min(1).max(2000),
    channelId: z.string().max(200).nullish(),
    deliveryMode: word,
    conversation: z.looseObject({
      id: id.refine((value) => !value.startsWith(';'), { error: 'expected an id' }),
      name: text,
      tenantId: id.nullish(),
      conversationType: word,
      isGroup: z.boolean().nullish(),
    }),
    from: account,
    recipient: account,
    text,
    textFormat: word,
    name: z.string().max(200).nullish(),
    action: word,
    locale: text,
    replyToId: id.nullish(),
    timestamp: time,
    localTimestamp: time,
    localTimezone: word,
    expiration: time,
    membersAdded: accounts,
    membersRemoved: accounts,
    entities: z
      .array(
        z.looseObject({ type: word, mentioned: z.looseObject({ id: word }).nullish(), text, timezone: text }),
      )
      .nullish(),
    attachments: z.array(z.looseObject({ contentType: word, contentUrl: text, name: text })).nullish(),
    channelData: z
      .looseObject({
        tenant: reference,
        team: reference,
        channel: z.looseObject({ id: word, type: word }).nullish(),
        eventType: word,
      })
      .nullish(),
  })
  .refine(({ type, name }) => type !== 'invoke' || Boolean(name), {
    path: ['name'],
    error: 'an invoke needs a name',
  });

/** Why a request body is no valid activity, in one line; null when it is one. */
export function faultOfActivity(body: unknown): string | null {
  const parsed = ActivityShape.safeParse(body);
  if (parsed.success) return null;
  const [issue] = parsed.error.issues;
  return `not an activity: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
}
