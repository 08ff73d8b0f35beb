import type { Generated } from 'kysely';
import type { Audited } from '../domain/audited.ts';
import type { DraftState } from '../domain/deal-draft.ts';
import type { CloudScopeId, Method, Risk, RoleId, Stage, Submission, Transaction } from '../domain/ids.ts';
import type { DealVerdict } from '../domain/verdict.ts';

/**
 * The tables, as they stand after the last migration. Days are `YYYY-MM-DD`, instants ISO 8601 in UTC with
 * milliseconds; a `…_key` column is the lower-case form in which the thing is compared.
 */
export interface DealTable {
  id: Generated<number>;
  deal_key: string;
  deal_id: string;
  customer: string;
  /** Lower-case domains with `;` between, as in a book. */
  customer_domains: string;
  partner: string | null;
  program: string | null;
  transaction_type: Transaction | null;
  submission: Submission;
  cloud_scope: CloudScopeId;
  country: string | null;
  pcn: string | null;
  pcn_key: string | null;
  lead_deal_id: string | null;
  lead_deal_key: string | null;
  package_id: string | null;
  agreement_number: string | null;
  package_created: string | null;
  close_date: string | null;
  effective_date: string | null;
  stage: Stage;
  value_usd: number | null;
  cocp_requested_at: string | null;
  ae_email: string | null;
  ce_email: string | null;
  pdm_email: string | null;
  partner_contact_name: string | null;
  partner_contact_email: string | null;
  customer_contact_name: string | null;
  customer_contact_email: string | null;
  created_at: string;
  updated_at: string;
  /** The last evaluation kept, with its ruleset: so that looking again at an unchanged deal writes nothing. */
  last_evaluation: string | null;
}

/** The people of Microsoft on a deal, for finding the deals of one of them. */
export interface DealPersonTable {
  deal_ref: number;
  position: DealPosition;
  email_key: string;
}
export type DealPosition = 'ae' | 'ce' | 'pdm';

/** The words a deal is found by. */
export interface DealWordTable {
  deal_ref: number;
  word: string;
}

export interface ContactTable {
  id: Generated<number>;
  deal_ref: number;
  /** Its place among the deal's contacts. */
  position: number;
  role: RoleId;
  email: string;
  email_key: string;
  name: string | null;
  added_at: string;
  added_by: string;
}

/** Append-only: the database itself refuses to change or delete a row. */
export interface EvidenceTable {
  id: Generated<number>;
  email_key: string;
  cloud_scope: CloudScopeId;
  method: Method;
  result: string;
  validated_at: string;
  validated_by: string | null;
  portal: string | null;
  /** What the person who recorded it added. */
  note: string | null;
  /** What a look-up answered, as JSON. */
  raw: string | null;
  recorded_at: string;
  recorded_by: string;
  /** Tells one statement from another, so that the same one is kept once. */
  fingerprint: string;
}

export interface EvaluationTable {
  id: Generated<number>;
  deal_ref: number;
  as_of: string;
  policy: string;
  ruleset: string;
  verdict: DealVerdict;
  risk: Risk;
  /** The evaluation in its printed form (`rules/wire.ts`), as JSON. */
  result: string;
  evaluated_at: string;
}

/** Append-only: who saw and did what. Names are kept as they were then. */
export interface AuditTable {
  id: Generated<number>;
  at: string;
  /** Entra object id where it is known, else the id in the channel. */
  actor_id: string;
  actor_name: string;
  actor_address: string | null;
  action: Audited;
  deal_key: string | null;
  conversation: string | null;
  /** One line in words. */
  detail: string;
}

/** A book that came through a chat. Its content is gone once it is imported or discarded. */
export interface UploadTable {
  id: string;
  by_id: string;
  file_name: string;
  content: Uint8Array | null;
  state: UploadState;
  changed_at: string;
}
export type UploadState = 'waiting' | 'importing' | 'imported' | 'discarded';

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
export type { DraftState };

/** Append-only: what became of a draft. */
export interface DraftEventTable {
  id: Generated<number>;
  draft_ref: number;
  generation: number;
  state: DraftState;
  /** When it happened, as far as the mailbox tells. */
  at: string;
  noted_at: string;
  detail: string | null;
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
  detail: string | null;
  draft_ref: number | null;
  settled_at: string | null;
}
/** `kept` is a draft that was there and was left as it is. */
export type DraftBatchOutcome = 'drafted' | 'kept' | 'skipped' | 'failed';

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

/** How a deal was found at the last look, by which alerts are told from one look to the next. */
export interface AlertStateTable {
  deal_ref: number;
  verdict: DealVerdict;
  risk: Risk;
  days_left: number | null;
  /** JSON: the keys of the addresses of its PDM and its AE. */
  people: string;
  /** The PCN it had, so that the deals it shared that with are looked at when it has another. */
  pcn_key: string | null;
  /** The key of the address of its PDM, and its program in lower case: by these channels choose it. */
  pdm_key: string | null;
  program_key: string | null;
  /** The day on which time alone may change something. */
  next_look: string | null;
  /** Since when somebody may have been told that it is at risk; null when it is not. */
  open_since: string | null;
  /** Since when its risk is critical; null when it is not. */
  critical_since: string | null;
  /** Grows with every change, so that of two scans at once one counts. */
  version: number;
  looked_at: string;
}

/** The ledger: each alert to one person (or channel) about one deal, before it is a message. */
export interface AlertTable {
  id: Generated<number>;
  /** Tells one alert from another, so that the same one is entered once. */
  alert_key: string;
  place_key: string;
  deal_ref: number;
  kind: AlertKind;
  risk: Risk;
  step: number | null;
  way: AlertWay;
  /** JSON (`AlertFactsSchema`). */
  facts: string;
  state: AlertState;
  /** Why it was parked or cancelled, or is in doubt; which other way it was said. */
  reason: string | null;
  entered_at: string;
  due_at: string;
  attempts: number;
  /** The message it is, or was last tried, in; a digest is one message for several alerts. */
  delivery: string | null;
  /** Of the lane, when it was begun. */
  fence: number | null;
  lease_until: string | null;
  begun_at: string | null;
  settled_at: string | null;
  /** Who settled it by hand. */
  settled_by: string | null;
  activity_id: string | null;
  /** What a process that came too late to record it had heard. */
  late_word: string | null;
  /** When its message was drawn anew because its deal is ready or closed, or that was given up. */
  edited_at: string | null;
  edit_attempts: Generated<number>;
  /** Not drawn anew before: it did not work. */
  edit_after: string | null;
  /** How it was said; null as long as it was not, and where it was in Teams as usual. */
  route: AlertRoute | null;
  /** The mailbox in which a draft with it was made, or may have been. */
  letter_in: string | null;
  /** What that draft carries, so that it is found again. */
  letter_key: string | null;
  /** What came of asking whether somebody else is to be told; null as long as it was not asked. */
  escalation: AlertEscalation | null;
}
export type AlertKind = 'escalated' | 'at-risk' | 'risk-rose' | 'days-left' | 'ready';
/** As a letter to them among the drafts of somebody else. */
export type AlertRoute = 'outlook-draft';
/** `answered`: they had done something about it; `over`: it had passed; `nobody`: there was no one to tell. */
export type AlertEscalation = 'entered' | 'answered' | 'over' | 'nobody';
export type AlertWay = 'at-once' | 'digest';
export type AlertState = 'pending' | 'sending' | 'sent' | 'in_doubt' | 'parked' | 'cancelled';

/** What goes to one place goes one after the other: who holds its lane says it. */
export interface AlertLaneTable {
  place_key: string;
  /** Grows with every claim, so that who comes back late can tell. */
  fence: number;
  /** The process that claimed it last. */
  holder: string;
  lease_until: string;
  /** Nothing is to be sent there before. */
  not_before: string;
}

export interface AlertSettingsTable {
  place_key: string;
  /** JSON (`PersonSettingsSchema`). */
  settings: string;
  changed_at: string;
  changed_by: string;
}

/** Where a person or a channel is reached. */
export interface AlertPlaceTable {
  place_key: string;
  kind: 'person' | 'channel';
  conversation_id: string;
  service_url: string;
  tenant_id: string | null;
  /** JSON: the conversation reference, as the channel gave it. */
  reference: string;
  seen_at: string;
  /** When the app was taken away there. */
  gone_at: string | null;
}

/** What a channel or a group hears of. Of the same PDM and program it has one that is not ended. */
export interface AlertChannelTable {
  id: Generated<number>;
  place_key: string;
  /** Null is whoever's. */
  pdm_key: string | null;
  /** Null is any. */
  program: string | null;
  min_risk: Risk;
  by_id: string;
  by_name: string;
  begun_at: string;
  ended_at: string | null;
  ended_by: string | null;
}

/** The card at the head of a channel's alerts. */
export interface AlertBoardTable {
  place_key: string;
  activity_id: string;
  /** Tells what it shows. */
  drawn_mark: string;
  drawn_at: string;
}

/** Who draws the card of a channel at present, or how long nobody is to try it. */
export interface AlertBoardClaimTable {
  place_key: string;
  /** Empty when anybody may. */
  held_until: string;
  /** How often it was tried in vain since it was drawn last. */
  attempts: Generated<number>;
}

/** Append-only: what people did about the alerts of one person on one deal. */
export interface AlertActTable {
  id: Generated<number>;
  deal_ref: number;
  person_key: string;
  act: AlertActKind;
  until: string | null;
  to_key: string | null;
  reason: string | null;
  /** The risk of the deal then. */
  risk: Risk | null;
  by_id: string;
  by_name: string;
  at: string;
}
export type AlertActKind = 'acknowledge' | 'snooze' | 'wake' | 'mute' | 'unmute' | 'hand-over' | 'take-back';

/** One scan for due alerts, claimed by whoever enters it first. */
export interface AlertScanTable {
  tick: string;
  started_at: string;
  /** By which rules and steps it went: under others every deal is looked at anew. */
  basis: string;
  done_at: string | null;
  judged: number | null;
  entered: number | null;
}

/** One row: whether alerts are held back altogether. */
export interface AlertSwitchTable {
  id: number;
  is_stopped: number;
  changed_at: string;
  changed_by: string;
}

export interface Schema {
  deals: DealTable;
  deal_people: DealPersonTable;
  deal_words: DealWordTable;
  contacts: ContactTable;
  evidence: EvidenceTable;
  evaluations: EvaluationTable;
  audit: AuditTable;
  uploads: UploadTable;
  drafts: DraftTable;
  draft_events: DraftEventTable;
  draft_batches: DraftBatchTable;
  draft_batch_deals: DraftBatchDealTable;
  subscriptions: SubscriptionTable;
  mail_notices: MailNoticeTable;
  replies: ReplyTable;
  proposed_contacts: ProposedContactTable;
  mailbox_holders: MailboxHolderTable;
  mailbox_addresses: MailboxAddressTable;
  alert_states: AlertStateTable;
  alerts: AlertTable;
  alert_lanes: AlertLaneTable;
  alert_settings: AlertSettingsTable;
  alert_places: AlertPlaceTable;
  alert_acts: AlertActTable;
  alert_board_claims: AlertBoardClaimTable;
  alert_boards: AlertBoardTable;
  alert_channels: AlertChannelTable;
  alert_scans: AlertScanTable;
  alert_switch: AlertSwitchTable;
}
