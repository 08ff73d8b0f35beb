import type { Generated } from 'kysely';
import type { AlertKind } from '../../domain/alerts/kinds.ts';
import type { Risk } from '../../domain/ids.ts';
import type { DealVerdict } from '../../domain/verdict.ts';

/** How the last scan found a deal. Its change from one scan to the next is what makes alerts due. */
export interface AlertStateTable {
  deal_ref: number;
  verdict: DealVerdict;
  risk: Risk;
  days_left: number | null;
  /** JSON: the address keys of the deal's PDM and AE, a list of texts. */
  people: string;
  /** The deal's PCN in lower case: when the deal gets another, the deals that share the former one are scanned too. */
  pcn_key: string | null;
  /** The address key of the deal's PDM, by which subscriptions of channels choose deals. */
  pdm_key: string | null;
  /** The deal's program in lower case, by which they choose deals, too. */
  program_key: string | null;
  /** The next day (`YYYY-MM-DD`) on which time alone may change the state or make an alert due; null for none. */
  next_look: string | null;
  /** Since when an alert may have been sent that the deal is at risk; null when the deal is ready or settled. */
  open_since: string | null;
  /** Since when the deal's risk is critical; null when it is not. */
  critical_since: string | null;
  /** Grows with every change of the row: of two scans at once, the one that is first to write counts. */
  version: number;
  /** When the state was found; ISO 8601, as all instants of these tables. */
  looked_at: string;
}

/**
 * The ledger: each alert to one place (a person, or a channel) about one deal. Alerts that go out together are several
 * rows with one `delivery`.
 */
export interface AlertTable {
  id: Generated<number>;
  /** Names the alert, so that it is entered once whatever process enters it. */
  alert_key: string;
  place_key: string;
  deal_ref: number;
  kind: AlertKind;
  /** The risk of the deal when the alert became due. */
  risk: Risk;
  /** Of `days-left`: the number of days that was reached; else null. */
  step: number | null;
  way: AlertWay;
  /** JSON (`AlertFactsSchema`). */
  facts: string;
  state: AlertState;
  /**
   * JSON (`AlertReason`): why the alert is suppressed, cancelled, parked or in doubt, or was not sent when it was last
   * tried; of a sent alert the way other than Teams. Null where there is nothing to say.
   */
  reason: string | null;
  entered_at: string;
  /** When the alert is to be sent; of a suppressed one, when it became due. */
  due_at: string;
  attempts: number;
  /** Names the message the alert was sent in, or last tried in; null before the first attempt. */
  delivery: string | null;
  /** The fence of the lane when sending began. */
  fence: number | null;
  /** While the alert is being sent: until when its outcome can be noted; later it is in doubt. */
  lease_until: string | null;
  /** When sending it last began. */
  begun_at: string | null;
  /** When its state last came to be what it is, other than by beginning to send. */
  settled_at: string | null;
  /** The admin who settled it by hand, as evidence names people. */
  settled_by: string | null;
  /** The id of the message in Teams; null where it was not sent there. */
  activity_id: string | null;
  /** JSON (`AlertReason`): the outcome that a process learnt too late to note it. */
  late_word: string | null;
  /** When the card of its message was updated because the deal is ready or settled, or the update was given up. */
  edited_at: string | null;
  edit_attempts: Generated<number>;
  /** The card is not updated before: another process is at it, or the last attempt failed. */
  edit_after: string | null;
  /** The way other than Teams the alert was sent; null before it is sent, and where it was sent in Teams. */
  route: AlertRoute | null;
  /** The key of the mailbox in which a draft about the alert was made, or may have been. */
  letter_in: string | null;
  /** The key that this draft carries, by which it is found again. */
  letter_key: string | null;
  /** Whether the alert was passed on to a backup; null as long as that was not decided. */
  escalation: AlertEscalation | null;
}
export type { AlertKind };
/** `outlook-draft`: a letter to the reader among the Outlook drafts of the deal's AE. */
export type AlertRoute = 'outlook-draft';
/**
 * `entered`: an alert to the backup was entered; `answered`: the reader had answered; `over`: the deal was not critical
 * any more, or the reader was not a reader; `nobody`: there was no backup.
 */
export type AlertEscalation = 'entered' | 'answered' | 'over' | 'nobody';
export type AlertWay = 'at-once' | 'digest';
/**
 * `pending`: waits to be sent; `in_doubt`: may have arrived or not; `parked`: did not arrive, and will not before somebody
 * has done something; `cancelled`: was to be sent, and is not any more; `suppressed`: was due, and was never to be sent.
 */
export type AlertState = 'pending' | 'sending' | 'sent' | 'in_doubt' | 'parked' | 'cancelled' | 'suppressed';

/** Messages to one place are sent one after the other, by the process that holds the place's lane. */
export interface AlertLaneTable {
  place_key: string;
  /** Grows with every claim: a process whose lease has run out can tell that another has the lane. */
  fence: number;
  /** Names the process that claimed the lane last; empty for none. */
  holder: string;
  lease_until: string;
  /** No message is sent to the place before; empty for at any time. */
  not_before: string;
}

/** The settings of a person, under each of their addresses. */
export interface AlertSettingsTable {
  place_key: string;
  /** JSON (`PersonSettingsSchema`). */
  settings: string;
  changed_at: string;
  changed_by: string;
}

/** The conversation in which a person or a channel is reached. */
export interface AlertPlaceTable {
  place_key: string;
  kind: 'person' | 'channel';
  /** Of a person: their Entra object id in lower case; null when it was not stated. */
  object_id: string | null;
  conversation_id: string;
  service_url: string;
  tenant_id: string | null;
  /** JSON: the conversation reference, as the Bot Framework gave it. */
  reference: string;
  seen_at: string;
  /** When the app was removed from the conversation; null while it is there. */
  gone_at: string | null;
  /** Of a person: the IANA time zone that their client stated last; null where it has stated none. */
  time_zone: string | null;
}

/**
 * A subscription of a channel or a group to the alerts of some deals. For one PDM and program a channel has one at most
 * that is not ended.
 */
export interface AlertChannelTable {
  id: Generated<number>;
  place_key: string;
  /** The address key of the deals' PDM; null for the deals of every PDM. */
  pdm_key: string | null;
  /** Null for every program. */
  program: string | null;
  min_risk: Risk;
  by_id: string;
  by_name: string;
  begun_at: string;
  ended_at: string | null;
  ended_by: string | null;
}

/** The board of a channel: the card at the head of its alerts, which shows the deals at risk. */
export interface AlertBoardTable {
  place_key: string;
  activity_id: string;
  /** A digest of what the card shows. */
  drawn_mark: string;
  drawn_at: string;
}

/** A claim to update the board of a channel: one process at a time, and none for a while after a failure. */
export interface AlertBoardClaimTable {
  place_key: string;
  /** No other process updates the board before; empty when any may. */
  held_until: string;
  /** Failed attempts since the board was last updated. */
  attempts: Generated<number>;
}

/** Append-only: one act about the alerts of one person on one deal, such as a snooze. */
export interface AlertActTable {
  id: Generated<number>;
  deal_ref: number;
  person_key: string;
  act: AlertActKind;
  /** Of a snooze: its end. */
  until: string | null;
  /** Of a hand-over: the address key of the colleague. Of a take-back: of the one who has handed it back, else null. */
  to_key: string | null;
  /** Of a snooze: why, as it was typed. */
  reason: string | null;
  /** The risk of the deal at the time of the act. */
  risk: Risk | null;
  by_id: string;
  by_name: string;
  at: string;
}
export type AlertActKind =
  | 'acknowledge'
  | 'unacknowledge'
  | 'snooze'
  | 'wake'
  | 'mute'
  | 'unmute'
  | 'hand-over'
  | 'take-back';

/** One scan for due alerts. The process that inserts the row of a tick has the scan. */
export interface AlertScanTable {
  tick: string;
  started_at: string;
  /** A digest of the rules, thresholds and cadence of the scan: under others every deal is scanned anew. */
  basis: string;
  /** Null for a scan that has not ended, or never will. */
  done_at: string | null;
  /** Deals judged. */
  judged: number | null;
  /** Alerts entered to be sent. */
  entered: number | null;
}

/** One row: whether an admin has stopped all alerts. */
export interface AlertSwitchTable {
  id: number;
  is_stopped: number;
  changed_at: string;
  changed_by: string;
}
