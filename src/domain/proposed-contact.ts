import type { RoleId } from './ids.ts';

/** An address that a customer's reply offers for a role of a deal. It becomes a contact once somebody accepts it. */
export interface ProposedContact {
  readonly id: number;
  /** Null when the reply names no role: the person who accepts the address chooses one. */
  readonly role: RoleId | null;
  readonly name: string | null;
  readonly email: string;
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
