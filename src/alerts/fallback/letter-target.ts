import type { ReasonOf } from '../../domain/alerts/reason.ts';
import type { DraftTarget } from '../../email/delivery/draft-target.ts';
import type { GraphCalls } from '../../graph/client.ts';
import { type GraphFailure, mayHaveHappened } from '../../graph/failure.ts';
import { createDraftMessage, hasKey } from '../../graph/mail-drafts.ts';
import { MAIL_PERMISSION } from '../../policy/permissions.ts';
import type { MailboxHolderRow } from '../../store/queries/mail/mailbox-owners.ts';
import type { SendOutcome } from '../deliver/send-outcome.ts';
import type { AlertLetter } from './alert-letter.ts';

/** A mailbox, or a folder, into which letters from one person are drafted. `wait` outcomes left nothing behind. */
export interface LetterTarget {
  /** The key of the mailbox, or `outbox`. */
  readonly name: string;
  /** The outcome of the letter that was made under a key; null when none was. */
  find(key: string): Promise<SendOutcome | null>;
  /** Makes a letter; it must be looked for before this is repeated. */
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
    other: { route: 'outlook-draft', how: { code: 'outlook-draft', owner } },
  };
  const find = async (key: string): Promise<SendOutcome | null> => {
    const found = await hasKey(calls, key);
    // Nothing was asked for yet that could have been done.
    if (found.kind === 'failure') return notDone(found.failure, owner);
    return found.value ? made : null;
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
  const found = await hasKey(calls, key);
  if (found.kind === 'ok' && found.value) return made;
  const { code, message } = created.failure;
  return {
    kind: 'unknown',
    reason: { code: 'draft-in-doubt', owner, error: code, message },
  };
}

function notDone({ kind, code, message, retryAfterMs }: GraphFailure, owner: string): SendOutcome {
  const failed = { code: 'no-draft', owner, message } as const;
  const because = (remedy: ReasonOf<'no-draft'>['remedy'], permission: string | null = null) =>
    ({ ...failed, error: code, remedy, permission }) as const;
  switch (kind) {
    case 'throttled':
    case 'unreachable':
    case 'server':
      return { kind: 'wait', afterMs: Math.max(retryAfterMs ?? 0, RETRY_MS), reason: because(null) };
    case 'unauthorized':
      return { kind: 'park', reason: because('sign-in') };
    case 'forbidden':
      return { kind: 'park', reason: because('grant', MAIL_PERMISSION) };
    default:
      return { kind: 'park', reason: because(null) };
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
    other: { route: 'outlook-draft', how: { code: 'outbox-letter', owner } },
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

/** The beginning of the id a letter is filed under, which does not depend on whom the letter is to. */
function subjectOf(key: string): string {
  return `alerts-${key.slice(0, 12)}`;
}
