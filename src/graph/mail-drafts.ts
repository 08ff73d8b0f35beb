import { MAIL_PERMISSION } from '../policy/permissions.ts';
import type { GraphCall, GraphCalls } from './client.ts';
import type { DraftContent, DraftRecipient } from './draft-content.ts';
import { type GraphResult, ok } from './failure.ts';
import {
  KEY_PROPERTY,
  type MailMessage,
  MESSAGE_FIELDS,
  type MessagePage,
  parseMessage,
  parsePage,
} from './message.ts';

const CATEGORY = 'WSA Readiness';

/** Requests immutable ids, which don't change when a message is moved. */
const IMMUTABLE = { prefer: 'IdType="ImmutableId"' };
const FIELDS = MESSAGE_FIELDS.join(',');
const WITH_KEY = `singleValueExtendedProperties($filter=id eq '${KEY_PROPERTY}')`;

/** Maximum of pages read by a look-up; a server that applies the filter needs one. */
const PAGES = 4;
const PAGE = 25;

/** Creates a draft. Before repeating a failed call, look for the key with `findByKey`. */
export async function createDraftMessage(
  calls: GraphCalls,
  letter: DraftContent,
  key: string,
): Promise<GraphResult<MailMessage>> {
  const body = {
    ...fieldsOf(letter),
    // Set on creation only, since the owner may change them without the draft counting as edited.
    categories: [CATEGORY],
    importance: 'high',
    singleValueExtendedProperties: [{ id: KEY_PROPERTY, value: key }],
    internetMessageHeaders: [{ name: 'x-wsa-draft', value: key }],
  };
  return parseMessage(await mail(calls, { method: 'POST', path: '/me/messages', body }));
}

/** Overwrites a draft with a letter; rejected when the draft has changed since `changeKey`. */
export async function updateDraftMessage(
  calls: GraphCalls,
  { id, changeKey }: Pick<MailMessage, 'id' | 'changeKey'>,
  letter: DraftContent,
): Promise<GraphResult<MailMessage>> {
  const headers = changeKey === null ? {} : { 'if-match': `W/"${changeKey}"` };
  const call = { method: 'PATCH', path: pathOf(id), body: fieldsOf(letter), headers } as const;
  return parseMessage(await mail(calls, call));
}

/** Moves a draft to the deleted items of its owner, who can fetch it back from there. */
export async function discardDraftMessage(
  calls: GraphCalls,
  { id }: Pick<MailMessage, 'id'>,
): Promise<GraphResult<unknown>> {
  return mail(calls, { method: 'POST', path: `${pathOf(id)}/move`, body: { destinationId: 'deleteditems' } });
}

/** Reads a message with its body. */
export async function readMessage(calls: GraphCalls, id: string): Promise<GraphResult<MailMessage>> {
  const query = { $select: `${FIELDS},body`, $expand: WITH_KEY };
  return parseMessage(await mail(calls, { method: 'GET', path: pathOf(id), query }));
}

/** Reads a message's conversation and key, without subject or body. */
export async function readKey(calls: GraphCalls, id: string): Promise<GraphResult<MailMessage>> {
  const query = { $select: 'id,conversationId,isDraft', $expand: WITH_KEY };
  return parseMessage(await mail(calls, { method: 'GET', path: pathOf(id), query }));
}

/**
 * Reads a draft to be opened by its owner. Its `webLink` works only when read without immutable ids, so its `id` may
 * change later.
 */
export async function readDraftLink(calls: GraphCalls, id: string): Promise<GraphResult<MailMessage>> {
  const query = { $select: `${FIELDS},body,webLink` };
  const call = { method: 'GET', path: pathOf(id), query, permission: MAIL_PERMISSION } as const;
  return parseMessage(await calls.call(call));
}

/** The messages with a key, drafts or not, without their bodies. */
export async function findByKey(calls: GraphCalls, key: string): Promise<GraphResult<MailMessage[]>> {
  const any = `ep/id eq '${KEY_PROPERTY}' and ep/value eq '${quoted(key)}'`;
  const query = {
    $filter: `singleValueExtendedProperties/Any(ep: ${any})`,
    $expand: WITH_KEY,
    $select: FIELDS,
    $top: String(PAGE),
  };
  // Not every server applies this filter, so the results are filtered again.
  return gather(calls, '/me/messages', query, (message) => message.key === key);
}

/** All messages of a conversation, with `isAutomatic`; only those of `folder` if it is given. */
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

/** Id of the deleted items folder; null when it does not exist. */
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
  let page: GraphResult<MessagePage> = parsePage(await mail(calls, { method: 'GET', path, query }));
  for (let pages = 1; ; pages += 1) {
    if (page.kind === 'failure') return page;
    found.push(...page.value.messages.filter(wanted));
    const next = page.value.next === null ? null : calls.pathOf(page.value.next);
    if (next === null || pages === PAGES) return ok(found);
    page = parsePage(await mail(calls, { method: 'GET', path: next }));
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

/** Text escaped for a filter's quotes. */
function quoted(text: string): string {
  return text.replaceAll("'", "''");
}
