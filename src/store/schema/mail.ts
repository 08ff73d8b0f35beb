import type { Generated } from 'kysely';
import type { RoleId } from '../../domain/ids.ts';
import type { ProposalKind } from '../../domain/proposed-contact.ts';

/** Graph's subscription for change notifications of a mailbox; each mailbox has one. */
export interface SubscriptionTable {
  /** The bot's own id, part of the address that notifications are sent to. */
  id: string;
  /** Graph's id; null until Graph has answered. */
  graph_id: string | null;
  mailbox: string;
  client_state_hash: string;
  expires_at: string | null;
  /** A `lost` subscription is to be made anew. */
  state: SubscriptionState;
  /** JSON: the delta link of each folder, from which the next look for changes begins. */
  delta_links: string;
  changed_at: string;
}
export type SubscriptionState = 'making' | 'active' | 'reauthorize' | 'lost';

/** A notification of Graph, stored until it is worked off. */
export interface MailNoticeTable {
  id: Generated<number>;
  mailbox: string;
  kind: MailNoticeKind;
  /** Graph's id of the message; empty when the notification is about the mailbox as a whole, or about new mail that may hold an answer. */
  message_id: string;
  /** How often it came, so that a notification that comes while the last is worked off is not lost. */
  times: number;
  received_at: string;
}
export type MailNoticeKind = 'changed' | 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';

/** The holder of a mailbox as the channel knows them: enough to ask for their token while they are away. */
export interface MailboxHolderTable {
  /** Key of the mailbox. */
  key: string;
  user_id: string;
  channel_id: string;
  /** When the holder last used the mailbox here. */
  seen_at: string;
  /** When all drafts of the mailbox were last looked up. */
  looked_at: string | null;
  /** Until then the mailbox rests: a process is looking at it, or a look has failed. */
  rest_until: string | null;
}

/** An address of a mailbox's holder. */
export interface MailboxAddressTable {
  address_key: string;
  /** Key of the mailbox. */
  holder_key: string;
}

/** An answer to a sent letter that was read. */
export interface ReplyTable {
  id: Generated<number>;
  draft_ref: number;
  /** Graph's immutable id of the answer: each is read once. */
  message_id: string;
  from_address: string;
  received_at: string;
  read_at: string;
  /** 0 of a note by somebody who only had a copy of the letter: what it offers is proposed, but it ends no waiting. */
  is_answer: Generated<number>;
  /** The language it is written in, as a tag; null where that could not be told, and of answers of an older version. */
  language: Generated<string | null>;
}

/** A contact that an answer proposes for a deal. The deal stays as it is until somebody accepts the proposal. */
export interface ProposedContactTable {
  id: Generated<number>;
  reply_ref: number;
  deal_ref: number;
  /** Position among the proposals of the same answer, from 0. */
  position: number;
  /** What the answer asks for. */
  kind: Generated<ProposalKind>;
  /** Of `replace`, the address of who goes; null when the answer does not say, and of the other kinds. */
  replaces: Generated<string | null>;
  /** Null when the answer does not say. */
  role: RoleId | null;
  name: string | null;
  email: string;
  email_key: string;
  /** The line of the answer that the address stands in. */
  found_in: string;
  state: ProposedState;
  /** The role that the proposal was accepted in; null unless it was accepted. */
  decided_role: RoleId | null;
  decided_at: string | null;
  decided_by: string | null;
  /** The id of the decision, which others may share; null while it is open, and of decisions of an older version. */
  decision: Generated<string | null>;
  /** 1 where its acceptance put the contact on the deal; 0 where they were there, or another proposal did. */
  has_added: Generated<0 | 1 | null>;
  /** The id of the edit of the deal that its acceptance made; null of those that only added, or changed nothing. */
  edit: Generated<string | null>;
}
export type ProposedState = 'proposed' | 'accepted' | 'declined';
