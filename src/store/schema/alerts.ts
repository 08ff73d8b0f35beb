import type { Generated } from 'kysely';
import type { Risk } from '../../domain/ids.ts';
import type { DealVerdict } from '../../domain/verdict.ts';

/** How a deal was found at the last look, by which alerts are told from one look to the next. */
export interface AlertStateTable {
  deal_ref: number;
  verdict: DealVerdict;
  risk: Risk;
  days_left: number | null;
  /** JSON array of address keys: those of the deal's PDM and AE. */
  people: string;
  /** The PCN it had, so that the deals it shared that with are looked at when it has another. */
  pcn_key: string | null;
  /** Address key of the deal's PDM, and its program in lower case, which channel subscriptions filter by. */
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
