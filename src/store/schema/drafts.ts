import type { Generated } from 'kysely';
import type { DraftState } from '../../domain/deal-draft.ts';

/** A letter of a deal, a template and a sender. Of those begun one after the other, the latest alone is worked on. */
export interface DraftTable {
  id: Generated<number>;
  deal_ref: number;
  template: string;
  /** Who sends it, as evidence names people: `person:…`. */
  sender_id: string;
  /** Names the mailbox it is in. */
  mailbox: string;
  /** Counts from 1; another one when a fresh draft is asked for. */
  generation: number;
  /** 1 of the last generation, else 0; there is one latest of each deal, template, sender and letter reminded of. */
  is_latest: Generated<number>;
  /** What the message carries, so that it is found again; lower-case, of this generation. */
  draft_key: string;
  state: DraftState;
  /** Graph's, immutable. */
  message_id: string | null;
  conversation_id: string | null;
  internet_message_id: string | null;
  web_link: string | null;
  /** Of the letter that was put in. */
  letter_hash: string | null;
  /** Of the words about to be put in; null once it is noted what the mailbox made of them. */
  pending_hash: string | null;
  /** Of what the mailbox made of it. */
  content_hash: string | null;
  change_key: string | null;
  /** The address it went out from, by which answers are told from what the sender adds. */
  sent_from: string | null;
  sent_at: string | null;
  /** The subject under which it went out, which the sender may have changed. */
  sent_subject: string | null;
  /** The addresses it was for, one a line, which the sender may have changed. */
  sent_to: string | null;
  /** Grows with every claim, so that who comes back late can tell. */
  fence: number;
  /** Until then somebody is at work on it. */
  lease_until: string | null;
  made_at: string;
  made_by: string;
  changed_at: string;
  last_error: string | null;
  /** The mark of the evaluation the letter was written from. */
  deal_mark: string | null;
  /** Of a reminder, the template of the letter it is of; empty of any other letter, and where it was not noted. */
  reminds_of: Generated<string>;
}

/** Append-only: what became of a draft. */
export interface DraftEventTable {
  id: Generated<number>;
  draft_ref: number;
  generation: number;
  state: DraftState;
  /** When it happened, as far as the mailbox tells. */
  at: string;
  noted_at: string;
  /** Code of the reason (`DraftReasonCode`), and its parameters as JSON: see `reason-columns.ts`. */
  detail: string | null;
  detail_params: string | null;
}

/** Drafts for many deals, asked for at once. */
export interface DraftBatchTable {
  id: string;
  by_id: string;
  template: string;
  state: DraftBatchState;
  made_at: string;
  changed_at: string;
  /** Grows with every run, so that who comes back late can tell. */
  runs: number;
  /** Until then somebody makes its drafts; when that is over, they were interrupted. Null when they have ended. */
  lease_until: string | null;
  /** JSON (`BatchAskerSchema`): who asked, as long as it is open. */
  asker: string | null;
}
export type DraftBatchState = 'open' | 'done' | 'cancelled';

export interface DraftBatchDealTable {
  batch_id: string;
  position: number;
  deal_id: string;
  /** The address it was confirmed for; null where that was not kept. */
  to_address: string | null;
  /** Null until it is known. */
  outcome: DraftBatchOutcome | null;
  /** As in `draft_events`. */
  detail: string | null;
  detail_params: string | null;
  draft_ref: number | null;
  settled_at: string | null;
}
/** `kept` is a draft that was there and was left as it is. */
export type DraftBatchOutcome = 'drafted' | 'kept' | 'skipped' | 'failed';
