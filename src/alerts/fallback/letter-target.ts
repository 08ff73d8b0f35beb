import type { DraftTarget } from '../../email/delivery/draft-target.ts';
import type { GraphCalls } from '../../graph/client.ts';
import { type GraphFailure, mayHaveHappened } from '../../graph/failure.ts';
import { createDraftMessage, findByKey, MAIL_PERMISSION } from '../../graph/mail-drafts.ts';
import type { MailboxHolderRow } from '../../store/queries/mail/mailbox-owners.ts';
import type { SendOutcome } from '../deliver/send-outcome.ts';
import type { AlertLetter } from './alert-letter.ts';

/** Where letters of one person go. What fails without having been done may be tried again. */
export interface LetterTarget {
  /** Names it among all. */
  readonly name: string;
  /** What was made under a key; null when nothing was. */
  find(key: string): Promise<SendOutcome | null>;
  /** Not to be repeated before it was looked for. */
  make(letter: AlertLetter, key: string): Promise<SendOutcome>;
}

const RETRY_MS = 60_000;

/** The Outlook drafts of somebody who has signed in here. */
export function mailboxTarget(
  { graph, mailboxes }: Extract<DraftTarget, { kind: 'graph' }>,
  { key: name, user_id: userId, channel_id: channelId }: MailboxHolderRow,
  owner: string,
): LetterTarget {
  const calls = graph.of(mailboxes.of({ key: name, userId, channelId }));
  const made: SendOutcome = {
    kind: 'sent',
    activityId: null,
    other: { route: 'outlook-draft', how: `as a draft in the Outlook of ${owner}` },
  };
  const find = async (key: string): Promise<SendOutcome | null> => {
    const found = await findByKey(calls, key);
    // Nothing was asked for yet that could have been done.
    if (found.kind === 'failure') return notDone(found.failure, owner);
    return found.value.length > 0 ? made : null;
  };
  return { name, find, make: (letter, key) => makeDraft(calls, letter, key, { owner, made }) };
}

async function makeDraft(
  calls: GraphCalls,
  { to, cc, subject, html, text }: AlertLetter,
  key: string,
  { owner, made }: { readonly owner: string; readonly made: SendOutcome },
): Promise<SendOutcome> {
  const recipients = to.map(({ name, address }) => ({ name: name === '' ? null : name, address }));
  const created = await createDraftMessage(calls, { to: recipients, cc, subject, html, text }, key);
  if (created.kind === 'ok') return made;
  if (!mayHaveHappened(created.failure)) return notDone(created.failure, owner);
  const found = await findByKey(calls, key);
  if (found.kind === 'ok' && found.value.length > 0) return made;
  const { code, message } = created.failure;
  return {
    kind: 'unknown',
    reason: `a draft in the Outlook of ${owner} may be there or not: ${code}, ${message}`,
  };
}

function notDone({ kind, code, message, retryAfterMs }: GraphFailure, owner: string): SendOutcome {
  const said = `no draft in the Outlook of ${owner}: ${code}, ${message}`;
  switch (kind) {
    case 'throttled':
    case 'unreachable':
    case 'server':
      return { kind: 'wait', afterMs: Math.max(retryAfterMs ?? 0, RETRY_MS), reason: said };
    case 'unauthorized':
      return { kind: 'park', reason: `${said}. They have to sign in to Outlook here again.` };
    case 'forbidden':
      return { kind: 'park', reason: `${said}. An administrator has to grant ${MAIL_PERMISSION}.` };
    default:
      return { kind: 'park', reason: said };
  }
}

/** The folder of letters of the one person in local mode. */
export function outboxTarget(
  { outbox }: Extract<DraftTarget, { kind: 'outbox' }>,
  owner: string,
): LetterTarget {
  const made: SendOutcome = {
    kind: 'sent',
    activityId: null,
    other: { route: 'outlook-draft', how: `as a letter in the outbox of ${owner}` },
  };
  return {
    name: 'outbox',
    find: async (key) => {
      const letters = await outbox.list();
      return letters.some(({ name }) => name.startsWith(`${subjectOf(key).toUpperCase()}-`)) ? made : null;
    },
    make: async (letter, key) => {
      const dealId = `${subjectOf(key)}-${letter.to[0]?.address ?? ''}`;
      await outbox.keep({ ...letter, about: { dealId } }, { name: '', address: owner }, owner);
      return made;
    },
  };
}

/** What a letter is filed under, as far as it does not depend on whom it is for. */
function subjectOf(key: string): string {
  return `alerts-${key.slice(0, 12)}`;
}
