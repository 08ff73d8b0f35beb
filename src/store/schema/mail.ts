import type { Generated } from 'kysely';
import type { RoleId } from '../../domain/ids.ts';

/** Change notices of a mailbox, as asked for at Graph; one for each mailbox. */
export interface SubscriptionTable {
  /** Ours, in the address the notices are sent to. */
  id: string;
  /** Null until Graph has told it. */
  graph_id: string | null;
  mailbox: string;
  client_state_hash: string;
  expires_at: string | null;
  /** `lost` is to be made anew. */
  state: SubscriptionState;
  /** JSON: for each folder, where the next look for changes begins. */
  delta_links: string;
  changed_at: string;
}
export type SubscriptionState = 'making' | 'active' | 'reauthorize' | 'lost';

/** A notice that came, kept until it is worked off. */
export interface MailNoticeTable {
  id: Generated<number>;
  mailbox: string;
  kind: MailNoticeKind;
  /** Empty when it is about the mailbox as a whole. */
  message_id: string;
  /** How often it came, so that one that came while the last was worked off is not lost. */
  times: number;
  received_at: string;
}
export type MailNoticeKind = 'changed' | 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';

/** Whose a mailbox is, as the channel knows them: enough to ask for their token while they are away. */
export interface MailboxHolderTable {
  /** Of the mailbox. */
  key: string;
  user_id: string;
  channel_id: string;
  /** When they last used it. */
  seen_at: string;
  /** When it was last looked at to the end. */
  looked_at: string | null;
  /** It is left alone until then: somebody is looking at it, or could not. */
  rest_until: string | null;
}

/** The addresses by which people know the holder of a mailbox. */
export interface MailboxAddressTable {
  address_key: string;
  /** Of the mailbox. */
  holder_key: string;
}

/** An answer to a letter that was sent, once it has been read. */
export interface ReplyTable {
  id: Generated<number>;
  draft_ref: number;
  /** Graph's, immutable: each is read once. */
  message_id: string;
  from_address: string;
  received_at: string;
  read_at: string;
}

/** An address an answer offers for a role. Nothing of it is on the deal before somebody accepts it. */
export interface ProposedContactTable {
  id: Generated<number>;
  reply_ref: number;
  deal_ref: number;
  /** Its place among those of its answer. */
  position: number;
  /** Null when the answer does not say. */
  role: RoleId | null;
  name: string | null;
  email: string;
  email_key: string;
  /** The line of the answer it stands in. */
  found_in: string;
  state: ProposedState;
  /** The role it was accepted in. */
  decided_role: RoleId | null;
  decided_at: string | null;
  decided_by: string | null;
}
export type ProposedState = 'proposed' | 'accepted' | 'declined';
