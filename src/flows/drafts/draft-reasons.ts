import type { DraftReason } from '../../domain/drafts/reason.ts';
import type { GraphFailure } from '../../graph/failure.ts';

/** Graph says nothing about how long to wait: the sender is asked to wait this long. */
const USUAL_WAIT_MS = 60_000;

/** What the sender can do about a failure of Outlook. The surfaces also offer the letter as a file. */
export function reasonOfFailure({ kind, permission = '', retryAfterMs }: GraphFailure): DraftReason {
  switch (kind) {
    case 'throttled':
      return { code: 'outlook-busy', seconds: Math.ceil((retryAfterMs ?? USUAL_WAIT_MS) / 1000) };
    case 'unauthorized':
      return { code: 'signed-out' };
    case 'forbidden':
      return { code: 'permission-missing', permission };
    case 'not-found':
    case 'no-mailbox':
      return { code: 'no-mailbox' };
    case 'full':
      return { code: 'mailbox-full' };
    case 'conflict':
      return { code: 'outlook-saving' };
    case 'unreachable':
      return { code: 'outlook-silent' };
    case 'server':
      return { code: 'outlook-failed' };
    case 'rejected':
      return { code: 'outlook-refused' };
  }
}
