import { MAIL_PERMISSION } from '../policy/permissions.ts';
import type { GraphCall, GraphCalls } from './client.ts';
import { type DraftContent, type DraftRecipient, wordsHash, wordsHashOfLetter } from './draft-content.ts';
import { failed, type GraphResult, noAnswer, ok } from './failure.ts';
import {
  IN_REPLY_TO,
  KEY_PROPERTY,
  type MailMessage,
  MESSAGE_FIELDS,
  type MessagePage,
  parseMessage,
  parsePage,
  REFERENCES,
} from './message.ts';

const CATEGORY = 'WSA Readiness';

/** Requests immutable ids, which don't change when a message is moved. */
const IMMUTABLE = { prefer: 'IdType="ImmutableId"' };
const FIELDS = MESSAGE_FIELDS.join(',');
const WITH_KEY = `singleValueExtendedProperties($filter=id eq '${KEY_PROPERTY}')`;

/** The ids of what a message answers, without its other headers: among those is its subject. */
const WITH_KEY_AND_THREAD = `singleValueExtendedProperties($filter=id eq '${KEY_PROPERTY}' or id eq '${IN_REPLY_TO}' or id eq '${REFERENCES}')`;

/** Maximum of pages read by a look-up; a server that applies the filter needs one. */
const PAGES = 4;
/** Milliseconds after which a look-up asks for no further page. With the limit of a call, it ends before a claim on a draft does. */
const LOOK_UP_MS = 20_000;
/** What a look-up was not finished with in time; it is not taken for an empty one. */
const TOO_LONG = noAnswer('LookUpTooLong', 'the look-up took too long');
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

/**
 * Creates a draft that replies to a message, in its thread. Graph fills a reply in by itself as far as it is not told otherwise:
 * where the words or the recipients are not the letter's, they are written once more over the version that was made. The
 * failure is `not-found` when the message is gone, and `rejected` when Graph takes no such reply; nothing was made then. That
 * `createReply` takes our property in its `message` is an assumption, as the page says "any writeable properties".
 */
export async function createReplyDraft(
  calls: GraphCalls,
  repliesTo: string,
  letter: DraftContent,
  key: string,
): Promise<GraphResult<MailMessage>> {
  const mark = { singleValueExtendedProperties: [{ id: KEY_PROPERTY, value: key }] };
  const message = { ...fieldsOf(letter), categories: [CATEGORY], importance: 'high', ...mark };
  const path = `${pathOf(repliesTo)}/createReply`;
  const made = parseMessage(await mail(calls, { method: 'POST', path, body: { message } }));
  if (made.kind === 'failure' || wordsHash(made.value) === wordsHashOfLetter(letter)) return made;
  const written = await updateDraftMessage(calls, made.value, letter, mark);
  if (written.kind === 'ok') return written;
  // Without its words it is no letter: it goes, so that the next try makes a whole one.
  await mail(calls, { method: 'DELETE', path: pathOf(made.value.id) });
  const { kind } = written.failure;
  const isOfReply = kind === 'rejected' || kind === 'not-found';
  return isOfReply ? failed({ ...written.failure, kind: 'conflict' }) : written;
}

/** Overwrites a draft with a letter; rejected when the draft has changed since `changeKey`. */
export async function updateDraftMessage(
  calls: GraphCalls,
  { id, changeKey }: Pick<MailMessage, 'id' | 'changeKey'>,
  letter: DraftContent,
  mark: object = {},
): Promise<GraphResult<MailMessage>> {
  const headers = changeKey === null ? {} : { 'if-match': `W/"${changeKey}"` };
  const call = {
    method: 'PATCH',
    path: pathOf(id),
    body: { ...fieldsOf(letter), ...mark },
    headers,
  } as const;
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

/** Reads a message's conversation, key and what it answers, without subject or body. */
export async function readKey(calls: GraphCalls, id: string): Promise<GraphResult<MailMessage>> {
  const query = { $select: 'id,conversationId,isDraft', $expand: WITH_KEY_AND_THREAD };
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

/** A well-known folder of Graph, in which messages are looked for. */
export type SearchedFolder = 'drafts' | 'sentitems' | 'deleteditems' | 'inbox';

/**
 * The messages with a key in a folder, drafts or not, without their bodies; empty when the folder does not exist. One
 * folder, since the filter makes Exchange read every message of what it is asked for.
 */
export async function findByKey(
  calls: GraphCalls,
  key: string,
  folder: SearchedFolder,
): Promise<GraphResult<MailMessage[]>> {
  const any = `ep/id eq '${KEY_PROPERTY}' and ep/value eq '${quoted(key)}'`;
  const query = {
    $filter: `singleValueExtendedProperties/Any(ep: ${any})`,
    $expand: WITH_KEY,
    $select: FIELDS,
    $top: String(PAGE),
  };
  // Not every server applies this filter, so the results are filtered again.
  return orNone(await gather(calls, inFolder(folder), query, (message) => message.key === key));
}

/** Where a message with a key is looked for, in this order; never in the whole mailbox, which may hold a million. */
export const SEARCHED_FOLDERS = ['drafts', 'sentitems', 'deleteditems'] as const satisfies SearchedFolder[];

/** Whether a message with a key is in one of the `SEARCHED_FOLDERS`. */
export async function hasKey(calls: GraphCalls, key: string): Promise<GraphResult<boolean>> {
  for (const folder of SEARCHED_FOLDERS) {
    const found = await findByKey(calls, key, folder);
    if (found.kind === 'failure') return found;
    if (found.value.length > 0) return ok(true);
  }
  return ok(false);
}

/** A search of a folder that does not exist finds nothing. */
function orNone(found: GraphResult<MailMessage[]>): GraphResult<MailMessage[]> {
  return found.kind === 'failure' && found.failure.kind === 'not-found' ? ok([]) : found;
}

function inFolder(folder: SearchedFolder): string {
  return `/me/mailFolders/${folder}/messages`;
}

/** All messages of a conversation, with `isAutomatic`; only those of `folder` if it is given. */
export async function conversationOf(
  calls: GraphCalls,
  conversationId: string,
  folder: 'sentitems' | null = null,
): Promise<GraphResult<MailMessage[]>> {
  const path = folder === null ? '/me/messages' : inFolder(folder);
  const query = {
    $filter: `conversationId eq '${quoted(conversationId)}'`,
    $select: `${FIELDS},internetMessageHeaders`,
    $top: String(PAGE),
  };
  return gather(calls, path, query, (message) => message.conversationId === conversationId);
}

/**
 * The messages of the inbox that answer a message directly, with `isAutomatic`, whatever conversation they are in: mail programs
 * and gateways that rewrite a thread keep its `In-Reply-To`, and Exchange stores that as `PidTagInReplyToId`. One page. That the filter takes this property, as it does any other, is an assumption: a server
 * that refuses it is taken to have found none.
 */
export async function answersByHeader(
  calls: GraphCalls,
  internetMessageId: string,
): Promise<GraphResult<MailMessage[]>> {
  const any = `ep/id eq '${IN_REPLY_TO}' and ep/value eq '${quoted(internetMessageId)}'`;
  const query = {
    $filter: `singleValueExtendedProperties/Any(ep: ${any})`,
    $select: `${FIELDS},internetMessageHeaders`,
    $top: String(PAGE),
  };
  const page = parsePage(await mail(calls, { method: 'GET', path: inFolder('inbox'), query }));
  if (page.kind === 'ok')
    return ok(page.value.messages.filter(({ answersTo }) => answersTo.includes(internetMessageId)));
  const { kind } = page.failure;
  return kind === 'not-found' || kind === 'rejected' ? ok([]) : page;
}

/** A mail folder and the one it is in. */
export interface MailFolder {
  readonly id: string;
  /** Null for the root of the mailbox, and on servers without it. */
  readonly parentId: string | null;
}

/** A folder, by its id or its well-known name; null when it does not exist. */
export async function readFolder(calls: GraphCalls, folder: string): Promise<GraphResult<MailFolder | null>> {
  const path = `/me/mailFolders/${encodeURIComponent(folder)}`;
  const read = await mail(calls, { method: 'GET', path, query: { $select: 'id,parentFolderId' } });
  if (read.kind === 'failure') return read.failure.kind === 'not-found' ? ok(null) : read;
  const { id, parentFolderId } = (read.value ?? {}) as { id?: unknown; parentFolderId?: unknown };
  if (typeof id !== 'string') return ok(null);
  return ok({ id, parentId: typeof parentFolderId === 'string' ? parentFolderId : null });
}

async function gather(
  calls: GraphCalls,
  path: string,
  query: Readonly<Record<string, string>>,
  wanted: (message: MailMessage) => boolean,
): Promise<GraphResult<MailMessage[]>> {
  const found: MailMessage[] = [];
  const end = calls.now() + LOOK_UP_MS;
  let page: GraphResult<MessagePage> = parsePage(await mail(calls, { method: 'GET', path, query }));
  for (let pages = 1; ; pages += 1) {
    if (page.kind === 'failure') return page;
    found.push(...page.value.messages.filter(wanted));
    const next = page.value.next === null ? null : calls.pathOf(page.value.next);
    if (next === null || pages === PAGES) return ok(found);
    if (calls.now() > end) return failed(TOO_LONG);
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
