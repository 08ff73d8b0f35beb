import type { RoleId } from './ids.ts';

/** An address that an answer offers for a role of a deal. It is on the deal once somebody accepts it. */
export interface ProposedContact {
  readonly id: number;
  /** Null when the answer does not say: whoever accepts it chooses. */
  readonly role: RoleId | null;
  readonly name: string | null;
  readonly email: string;
  /** The line of the answer it stands in. */
  readonly foundIn: string;
  /** The address the answer came from. */
  readonly from: string;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
}

/** A letter that nobody has answered for so long that a reminder is due. */
export interface FollowUpDue {
  /** Name of the template of the first letter. */
  readonly template: string;
  /** Who sent it. */
  readonly sentBy: string;
  /** ISO 8601, UTC. */
  readonly sentAt: string;
  /** Whole days since. */
  readonly days: number;
}
