import type { Transaction } from 'kysely';
import type { AuditDetail } from '../../domain/audit/detail.ts';
import type { ProposalOfReply } from '../../store/queries/mail/replies.ts';
import type { Schema } from '../../store/schema/index.ts';
import type { LockedDeal } from '../deals/edits/write-content.ts';

/** A decision about proposals of a deal, within its transaction. */
export interface Deciding {
  readonly transaction: Transaction<Schema>;
  readonly locked: LockedDeal;
  readonly rows: readonly ProposalOfReply[];
  /** Of the decision. */
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  /** As stored: `person:…`. */
  readonly by: string;
}

/** What a decision did. */
export interface Decided {
  readonly action: 'attach' | 'decline';
  /** For the audit log, beside those of edits; empty when there is nothing more. */
  readonly details: readonly AuditDetail[];
  readonly notice: string;
  readonly ids: readonly number[];
  /** The addresses of the contacts who came. */
  readonly contacts: readonly string[];
}
