import type { RoleId } from './ids.ts';

/** What a customer's reply asks for: a contact more, one in the place of another, or one less. */
export type ProposalKind = 'add' | 'replace' | 'remove';

/** What a customer's reply asks to change about a role of a deal. The deal changes once somebody accepts it. */
export interface ProposedContact {
  readonly id: number;
  readonly kind: ProposalKind;
  /** Null when the reply names no role: the person who accepts the address chooses one. */
  readonly role: RoleId | null;
  readonly name: string | null;
  /** Who comes; of `remove`, who goes. */
  readonly email: string;
  /** Of `replace`, the address of who goes; null when the reply says only that the role changes hands. */
  readonly replaces: string | null;
  /** The line of the reply that contains the address. */
  readonly foundIn: string;
  /** The sender's address of the reply. */
  readonly from: string;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
}

/** An unanswered letter for which a reminder is due. */
export interface FollowUpDue {
  /** Name of the template of the first letter. */
  readonly template: string;
  /** The name of its sender. */
  readonly sentBy: string;
  /** ISO 8601, UTC. */
  readonly sentAt: string;
  /** Whole days since it was sent. */
  readonly days: number;
}
