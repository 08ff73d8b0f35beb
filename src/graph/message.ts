import { z } from 'zod';
import { failed, type GraphResult, ok } from './failure.ts';

/**
 * Extended property of a message that stores our key. Graph compares its name with case and its value without (the
 * pages disagree), so keys are lower-case. Never change the GUID: existing drafts have it. Source: Microsoft Graph,
 * "singleValueLegacyExtendedProperty resource type".
 */
export const KEY_PROPERTY = 'String {6b0f4f0a-7d0e-4c0c-9f5b-3c1d8a4e52c7} Name WsaDraftKey';

/** `PidTagInReplyToId` and `PidTagInternetReferences` (MS-OXPROPS): what a message answers, as Exchange stores its headers. */
export const IN_REPLY_TO = 'String 0x1042';
export const REFERENCES = 'String 0x1039';

const instant = z.string().transform((text) => {
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
});
const text = z.string().nullish();
const recipient = z.object({ emailAddress: z.object({ address: text }).nullish() });
const recipients = z
  .array(recipient)
  .nullish()
  .transform((list) => (list ?? []).flatMap(({ emailAddress }) => emailAddress?.address ?? []));

/** The parsed fields of a message, requested by `MESSAGE_FIELDS`. */
const MessageSchema = z
  .object({
    id: z.string().min(1),
    changeKey: text,
    conversationId: text,
    internetMessageId: text,
    subject: text,
    isDraft: z.boolean(),
    createdDateTime: instant.nullish(),
    receivedDateTime: instant.nullish(),
    sentDateTime: instant.nullish(),
    parentFolderId: text,
    hasAttachments: z.boolean().nullish(),
    from: recipient.nullish(),
    toRecipients: recipients,
    ccRecipients: recipients,
    bccRecipients: recipients,
    body: z.object({ content: text }).nullish(),
    webLink: text,
    singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: text })).nullish(),
    internetMessageHeaders: z.array(z.object({ name: z.string(), value: text })).nullish(),
  })
  .transform((read) => ({
    id: read.id,
    /** Changes with every change of the message; null on servers without it. */
    changeKey: read.changeKey ?? null,
    conversationId: read.conversationId ?? null,
    internetMessageId: read.internetMessageId ?? null,
    subject: read.subject ?? '',
    isDraft: read.isDraft,
    createdAt: read.createdDateTime ?? null,
    receivedAt: read.receivedDateTime ?? null,
    sentAt: read.sentDateTime ?? null,
    folderId: read.parentFolderId ?? null,
    hasAttachments: read.hasAttachments ?? false,
    from: read.from?.emailAddress?.address ?? null,
    to: read.toRecipients,
    cc: read.ccRecipients,
    bcc: read.bccRecipients,
    /** HTML as stored by the mailbox, which may differ from what was written; empty when not requested. */
    body: read.body?.content ?? '',
    webLink: read.webLink ?? null,
    /** Our key; null when the message has none or it was not requested. */
    key: keyIn(read.singleValueExtendedProperties ?? []),
    /** Internet message ids of what it answers, by its `In-Reply-To` and `References`; empty when they were not requested. */
    answersTo: [
      ...(read.internetMessageHeaders ?? []).flatMap(answeredIn),
      ...(read.singleValueExtendedProperties ?? []).flatMap(({ id: name, value }) =>
        answeredIn({ name, value }),
      ),
    ],
    isAutomatic: (read.internetMessageHeaders ?? []).some(isAutomatic),
  }));
export type MailMessage = z.output<typeof MessageSchema>;

export const MESSAGE_FIELDS = [
  'id',
  'changeKey',
  'conversationId',
  'internetMessageId',
  'subject',
  'isDraft',
  'createdDateTime',
  'receivedDateTime',
  'sentDateTime',
  'parentFolderId',
  'hasAttachments',
  'from',
  'toRecipients',
  'ccRecipients',
  'bccRecipients',
] as const;

export function parseMessage(result: GraphResult<unknown>): GraphResult<MailMessage> {
  if (result.kind === 'failure') return result;
  const read = MessageSchema.safeParse(result.value);
  return read.success ? ok(read.data) : unreadableAnswer();
}

const PageSchema = z.object({
  value: z.array(MessageSchema),
  '@odata.nextLink': z.string().nullish(),
});

export interface MessagePage {
  readonly messages: readonly MailMessage[];
  readonly next: string | null;
}

export function parsePage(result: GraphResult<unknown>): GraphResult<MessagePage> {
  if (result.kind === 'failure') return result;
  const read = PageSchema.safeParse(result.value);
  if (!read.success) return unreadableAnswer();
  return ok({ messages: read.data.value, next: read.data['@odata.nextLink'] ?? null });
}

export function unreadableAnswer(): ReturnType<typeof failed> {
  return failed({
    kind: 'server',
    status: null,
    code: 'UnreadableAnswer',
    message: 'Graph answered something else than what it documents',
  });
}

function keyIn(properties: readonly { id: string; value?: string | null | undefined }[]): string | null {
  const ours = properties.find(({ id }) => id.toLowerCase() === KEY_PROPERTY.toLowerCase());
  return ours?.value?.toLowerCase() ?? null;
}

/**
 * Whether a header marks out-of-office notes and non-delivery reports, which count as no reply (RFC 3834, section
 * 5).
 */
function isAutomatic({ name, value }: { name: string; value?: string | null | undefined }): boolean {
  const header = name.toLowerCase();
  if (header === 'auto-submitted') return value?.trim().toLowerCase() !== 'no';
  return header === 'x-ms-exchange-message-is-ndr';
}

/** The ids in a header that names what a message answers (RFC 5322, section 3.6.4). */
function answeredIn({ name, value }: { name: string; value?: string | null | undefined }): string[] {
  if (!ANSWERED.has(name.toLowerCase())) return [];
  return (value ?? '').slice(0, MOST_REFERENCES).match(/<[^<>\s]{1,990}>/g) ?? [];
}

const ANSWERED = new Set(['in-reply-to', 'references', IN_REPLY_TO.toLowerCase(), REFERENCES.toLowerCase()]);

/** Longest `References` that is read, in characters; a mail of many rounds has a few thousand. */
const MOST_REFERENCES = 32_000;
