import type { GraphFailure } from '../../graph/failure.ts';
import type { DraftRow } from '../../store/queries/drafts/drafts.ts';
import type { DraftState } from '../../store/schema/index.ts';

/** A draft as the surfaces show it. */
export interface DraftView {
  readonly ref: number;
  readonly dealRef: number;
  readonly template: string;
  readonly senderId: string;
  readonly generation: number;
  readonly state: DraftState;
  /** Opens it in Outlook; null when it is not known (yet). */
  readonly webLink: string | null;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly changedAt: string;
  readonly sentAt: string | null;
  readonly lastError: string | null;
}

export function viewOfDraft(row: DraftRow): DraftView {
  return {
    ref: row.id,
    dealRef: row.deal_ref,
    template: row.template,
    senderId: row.sender_id,
    generation: row.generation,
    state: row.state,
    webLink: row.web_link,
    madeAt: row.made_at,
    changedAt: row.changed_at,
    sentAt: row.sent_at,
    lastError: row.last_error,
  };
}

/** What to do about a failure, in words. The caller also offers the letter as a file. */
export function whatToDo({ kind, permission, retryAfterMs }: GraphFailure): string {
  switch (kind) {
    case 'throttled': {
      const seconds = Math.ceil((retryAfterMs ?? 60_000) / 1000);
      return `Outlook is busy. Try again in ${seconds} seconds.`;
    }
    case 'unauthorized':
      return 'Sign in, then try again.';
    case 'forbidden':
      return `An administrator has to grant the permission ${permission} (delegated) to this app.`;
    case 'not-found':
      return 'No Outlook mailbox was found for you. Ask an administrator whether yours is in Exchange Online.';
    case 'unreachable':
      return 'Outlook did not answer. Try again: a draft that was made all the same is found then.';
    case 'server':
      return 'Outlook failed. Try again: a draft that was made all the same is found then.';
    case 'rejected':
      return 'Outlook refused the draft. Check the recipients.';
  }
}
