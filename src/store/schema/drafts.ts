import type { Generated } from 'kysely';
import type { DraftState } from '../../domain/drafts/deal-draft.ts';

/** The language that letters to a customer, or to a partner, were last drafted in by choice. */
export interface LetterLanguageTable {
  kind: 'customer' | 'partner';
  /** Key of the customer's or the partner's name. */
  name_key: string;
  /** As a tag (BCP 47). */
  language: string;
  /** ISO 8601, UTC. */
  kept_at: string;
  /** Who drafted it, as evidence names people: `person:…`. */
  kept_by: string;
}

/** A letter of a deal, a template and a sender. Of several generations only the latest is worked on. */
export interface DraftTable {
  id: Generated<number>;
  deal_ref: number;
  template: string;
  /** The sender, as evidence names people: `person:…`. */
  sender_id: string;
  /** Key of the mailbox that the message is in. */
  mailbox: string;
  /** Counts from 1; a fresh draft after one that was sent or deleted has the next number. */
  generation: number;
  /** 1 of the last generation, else 0; there is one latest of each deal, template, sender and letter reminded of. */
  is_latest: Generated<number>;
  /** Lower-case key that the message carries, so that it is found again; each generation has its own. */
  draft_key: string;
  state: DraftState;
  /** Graph's immutable id of the message; null until it is known. */
  message_id: string | null;
  conversation_id: string | null;
  internet_message_id: string | null;
  web_link: string | null;
  /** Hash of the letter that was last put in; null until the mailbox has taken one. */
  letter_hash: string | null;
  /** Hash of the words about to be put in; null once `content_hash` is stored. */
  pending_hash: string | null;
  /** Hash of the message as the mailbox stored the letter. */
  content_hash: string | null;
  change_key: string | null;
  /** The address that the letter was sent from, by which answers are told from messages of the sender. */
  sent_from: string | null;
  sent_at: string | null;
  /** The subject of the sent letter, which the sender may have changed. */
  sent_subject: string | null;
  /** The recipients of the sent letter, an address a line, which the sender may have changed. */
  sent_to: string | null;
  /** Grows with every claim: a press whose number is not the current one has lost its claim. */
  fence: number;
  /** When the current claim runs out; null without one. */
  lease_until: string | null;
  made_at: string;
  made_by: string;
  changed_at: string;
  /** Graph's own error of the last failure, `code: message`; nobody is shown it. */
  last_error: string | null;
  /** Version of the deal that the letter was written about. */
  deal_mark: string | null;
  /** Of a reminder, the template of the letter it reminds of; empty for any other letter, and in old rows. */
  reminds_of: Generated<string>;
}

/** Append-only trail of what became of a draft. */
export interface DraftEventTable {
  id: Generated<number>;
  draft_ref: number;
  generation: number;
  state: DraftState;
  /** When the state began, as far as the mailbox tells. */
  at: string;
  noted_at: string;
  /** Code of the reason (`DraftReasonCode`), and its parameters as JSON: see `reason-columns.ts`. */
  detail: string | null;
  detail_params: string | null;
}

/** A batch of drafts for many deals that were asked for at once. */
export interface DraftBatchTable {
  id: string;
  by_id: string;
  template: string;
  state: DraftBatchState;
  made_at: string;
  changed_at: string;
  /** Number of runs: a run whose number is not the current one has lost the batch. */
  runs: number;
  /** When the claim of the current run runs out; in the past if the run was interrupted, null if it has ended. */
  lease_until: string | null;
  /** The asker as JSON (`BatchAskerSchema`); null once the batch has ended. */
  asker: string | null;
  /** Why the last run stopped before its end, as in `draft_events`; null if it did not, and while a run holds the batch. */
  detail: string | null;
  detail_params: string | null;
}
export type DraftBatchState = 'open' | 'done' | 'cancelled';

export interface DraftBatchDealTable {
  batch_id: string;
  position: number;
  deal_id: string;
  /** The recipient's address that the asker confirmed; null in old rows. */
  to_address: string | null;
  /** Null while the deal waits. */
  outcome: DraftBatchOutcome | null;
  /** As in `draft_events`. */
  detail: string | null;
  detail_params: string | null;
  draft_ref: number | null;
  settled_at: string | null;
}
/** `kept`: the asker's draft was there and was left as it is. */
export type DraftBatchOutcome = 'drafted' | 'kept' | 'skipped' | 'failed';
