import type { DraftState } from './deal-draft.ts';
import type { DraftReason } from './reason.ts';

/** How a letter came to be in the mailbox. `found`: an earlier try had made it. */
export type WrittenHow = 'created' | 'found' | 'updated' | 'unchanged';

/** What came of a draft that was asked for, as it is shown. */
export type DraftResult =
  | {
      readonly kind: 'drafted';
      readonly how: WrittenHow;
      /** The addresses of its recipients, of copies too. */
      readonly to: readonly string[];
      readonly webLink: string | null;
      readonly generation: number;
      /** Whether it is a reminder that could not be put into the thread of its letter; left out otherwise. */
      readonly isApart?: boolean;
    }
  /** The asker has edited the draft, so it was left alone. */
  | { readonly kind: 'edited'; readonly changedAt: string; readonly webLink: string | null }
  /** The draft was sent or deleted; a fresh one can be asked for, with its generation. */
  | {
      readonly kind: 'over';
      readonly state: DraftState;
      /** ISO 8601, UTC; null when it is unknown, and for a deleted draft. */
      readonly sentAt: string | null;
      readonly generation: number;
    }
  /** Another request is working on the same draft. */
  | { readonly kind: 'under-way' }
  | {
      readonly kind: 'failed';
      readonly reason: DraftReason;
      /** An earlier draft that is in Outlook; null without one. */
      readonly before: { readonly webLink: string | null } | null;
      /** Whether Outlook may have made the draft although the call failed. */
      readonly mayHaveHappened: boolean;
    }
  /** Where there is no Outlook, the letter is a file in the outbox of this machine. */
  | {
      readonly kind: 'filed';
      readonly name: string;
      readonly page: string | null;
      readonly to: readonly string[];
    };
