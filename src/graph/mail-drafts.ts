import type { GraphCall, GraphCalls } from './client.ts';
import type { DraftContent, DraftRecipient } from './draft-content.ts';
import { type GraphResult, ok } from './failure.ts';
import {
  KEY_PROPERTY,
  type MailMessage,
  MESSAGE_FIELDS,
  type MessagePage,
  messageOf,
  pageOf,
} from './message.ts';

export const MAIL_PERMISSION = 'Mail.ReadWrite';
const CATEGORY = 'WSA Readiness';

/** Ids that stay the same when a message is moved. */
const IMMUTABLE = { prefer: 'IdType="ImmutableId"' };
const FIELDS = MESSAGE_FIELDS.join(',');
const WITH_KEY = `singleValueExtendedProperties($filter=id eq '${KEY_PROPERTY}')`;

/** A look-up reads so many pages; a server that obeys the filter needs one. */
const PAGES = 4;
const PAGE = 25;

/** Makes a draft. Not to be repeated blindly: when it fails, look for the key first. */
export async function createDraft(
  calls: GraphCalls,
  letter: DraftContent,
  key: string,
): Promise<GraphResult<MailMessage>> {
  const body = {
    ...fieldsOf(letter),
    // Once only: whoever sets them otherwise has not edited the draft, and keeps what they set.
    categories: [CATEGORY],
    importance: 'high',
    singleValueExtendedProperties: [{ id: KEY_PROPERTY, value: key }],
    internetMessageHeaders: [{ name: 'x-wsa-draft', value: key }],
  };
  return messageOf(await mail(calls, { method: 'POST', path: '/me/messages', body }));
}

/** Writes a letter over a draft, unless it is no longer what `etag` names: then the call is rejected. */
export async function updateDraft(
  calls: GraphCalls,
  { id, changeKey }: Pick<MailMessage, 'id' | 'changeKey'>,
  letter: DraftContent,
): Promise<GraphResult<MailMessage>> {
  const headers = changeKey === null ? {} : { 'if-match': `W/"${changeKey}"` };
  const call = { method: 'PATCH', path: pathOf(id), body: fieldsOf(letter), headers } as const;
  return messageOf(await mail(calls, call));
}

/** A message with its body. */
export async function readMessage(calls: GraphCalls, id: string): Promise<GraphResult<MailMessage>> {
  const query = { $select: `${FIELDS},body`, $expand: WITH_KEY };
  return messageOf(await mail(calls, { method: 'GET', path: pathOf(id), query }));
}

/** Which conversation a message is in and whose key it carries; nothing of what it says. */
export async function glanceAt(calls: GraphCalls, id: string): Promise<GraphResult<MailMessage>> {
  const query = { $select: 'id,conversationId,isDraft', $expand: WITH_KEY };
  return messageOf(await mail(calls, { method: 'GET', path: pathOf(id), query }));
}

/**
 * A draft as it is shown to its owner. Its `webLink` opens only when it is read without the wish for immutable
 * ids, so the `id` in it is one that will not last.
 */
export async function readForOpening(calls: GraphCalls, id: string): Promise<GraphResult<MailMessage>> {
  const query = { $select: `${FIELDS},body,webLink` };
  const call = { method: 'GET', path: pathOf(id), query, permission: MAIL_PERMISSION } as const;
  return messageOf(await calls.call(call));
}

/** The messages that carry a key, drafts or not, without their bodies. */
export async function findByKey(calls: GraphCalls, key: string): Promise<GraphResult<MailMessage[]>> {
  const any = `ep/id eq '${KEY_PROPERTY}' and ep/value eq '${quoted(key)}'`;
  const query = {
    $filter: `singleValueExtendedProperties/Any(ep: ${any})`,
    $expand: WITH_KEY,
    $select: FIELDS,
    $top: String(PAGE),
  };
  // Not every server obeys such a filter, so what comes is looked at.
  return gather(calls, '/me/messages', query, (message) => message.key === key);
}

/** All that is in a conversation; `isAutomatic` is told. In one folder when that is given. */
export async function conversationOf(
  calls: GraphCalls,
  conversationId: string,
  folder: 'sentitems' | null = null,
): Promise<GraphResult<MailMessage[]>> {
  const path = folder === null ? '/me/messages' : `/me/mailFolders/${folder}/messages`;
  const query = {
    $filter: `conversationId eq '${quoted(conversationId)}'`,
    $select: `${FIELDS},internetMessageHeaders`,
    $top: String(PAGE),
  };
  return gather(calls, path, query, (message) => message.conversationId === conversationId);
}

/** The id of the folder of deleted items; null where there is none. */
export async function deletedItemsOf(calls: GraphCalls): Promise<GraphResult<string | null>> {
  const path = '/me/mailFolders/deleteditems';
  const read = await mail(calls, { method: 'GET', path, query: { $select: 'id' } });
  if (read.kind === 'failure') return read.failure.kind === 'not-found' ? ok(null) : read;
  const { id } = (read.value ?? {}) as { id?: unknown };
  return ok(typeof id === 'string' ? id : null);
}

async function gather(
  calls: GraphCalls,
  path: string,
  query: Readonly<Record<string, string>>,
  wanted: (message: MailMessage) => boolean,
): Promise<GraphResult<MailMessage[]>> {
  const found: MailMessage[] = [];
  let page: GraphResult<MessagePage> = pageOf(await mail(calls, { method: 'GET', path, query }));
  for (let pages = 1; ; pages += 1) {
    if (page.kind === 'failure') return page;
    found.push(...page.value.messages.filter(wanted));
    const next = page.value.next === null ? null : calls.pathOf(page.value.next);
    if (next === null || pages === PAGES) return ok(found);
    page = pageOf(await mail(calls, { method: 'GET', path: next }));
  }
}

function mail(calls: GraphCalls, call: Omit<GraphCall, 'permission'>): Promise<GraphResult<unknown>> {
  const headers = { ...IMMUTABLE, ...call.headers };
  return calls.call({ ...call, headers, permission: MAIL_PERMISSION });
}

function fieldsOf({ subject, html, to, cc }: DraftContent): object {
  return {
    subject,
    body: { contentType: 'html', content: html },
    toRecipients: to.map(recipientOf),
    ccRecipients: cc.map(recipientOf),
  };
}

function recipientOf({ name, address }: DraftRecipient): object {
  return { emailAddress: { address, ...(name === null ? {} : { name }) } };
}

function pathOf(id: string): string {
  return `/me/messages/${encodeURIComponent(id)}`;
}

/** For use within quotes of a filter. */
function quoted(text: string): string {
  return text.replaceAll("'", "''");
}
