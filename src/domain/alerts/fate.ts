import type { Risk } from '../ids.ts';
import type { Reader } from '../reader.ts';
import type { DealVerdict } from '../verdict.ts';
import type { AlertKind } from './kinds.ts';
import type { AlertReason } from './reason.ts';

/** The state of one alert and the reason for it. Instants are ISO 8601. */
export type Fate =
  /** `passedOn`: the address key of the backup who was notified because the reader had not answered; null for nobody. */
  | {
      readonly kind: 'sent';
      readonly at: string;
      readonly route: 'outlook-draft' | null;
      readonly how: AlertReason | null;
      readonly passedOn: string | null;
    }
  | { readonly kind: 'sending' }
  | { readonly kind: 'waits'; readonly until: string; readonly for: WaitsFor }
  | {
      readonly kind: 'suppressed' | 'cancelled' | 'parked' | 'in-doubt';
      readonly at: string;
      /** Null where none was stored. */
      readonly reason: AlertReason | null;
    };

export type WaitsFor =
  /** An admin has stopped all alerts. */
  | { readonly code: 'stopped' }
  /** The end of a snooze. */
  | { readonly code: 'snooze' }
  /** The next digest; with `quietUntil`, that lies in the quiet hours, and comes when they end. */
  | { readonly code: 'digest'; readonly quietUntil: string | null }
  /** The next attempt: the last one failed. */
  | { readonly code: 'retry'; readonly reason: AlertReason }
  /** The next scan: the deal is not any more as it was when it was scanned last, so the alert may be due no longer. */
  | { readonly code: 'scan' }
  /** Its turn: it is due. */
  | { readonly code: 'turn' };

/** One alert that was due to the asker, with its fate. */
export interface AskedAlert {
  readonly kind: AlertKind;
  /** The number of days left that was reached; null for every other kind than `days-left`. */
  readonly step: number | null;
  readonly risk: Risk;
  /** The instant at which the alert became due, ISO 8601. */
  readonly dueSince: string;
  /** The address key of the person whose alert it was, if the asker was notified in that person's place; else null. */
  readonly insteadOf: string | null;
  readonly fate: Fate;
}

/** An act: when and by whom it was done. */
export interface Done {
  /** ISO 8601. */
  readonly at: string;
  /** The name of the person. */
  readonly by: string;
}

/** The asker's relation to the deal's alerts at present. */
export type Standing =
  | { readonly code: 'reader' }
  /** The asker was notified once as a backup; the deal's alerts are sent to others. */
  | { readonly code: 'backup' }
  /** The asker has handed the deal over; `to` is the address key of the person who is notified instead. */
  | { readonly code: 'handed-over'; readonly to: string; readonly at: string | null }
  /** The asker is named on the deal and has not taken it. */
  | { readonly code: 'named' }
  /** The asker is neither PDM nor AE of the deal, and nobody has handed it over to them. */
  | { readonly code: 'nobody' };

/** The reason why no alert would become due now if the deal stays as it is; null when the deal is at risk. */
export type Calm = 'ready' | 'settled' | 'not-at-risk';

/** The reasons why the asker was, or was not, notified of a deal. */
export interface WhyNotTold {
  /** The asker, by whose clock it is told. */
  readonly reader: Reader;
  readonly standing: Standing;
  /** The act that muted the deal for the asker; null when the deal is not muted. */
  readonly muted: Done | null;
  /** The end of a snooze that goes on, ISO 8601. */
  readonly snoozedUntil: string | null;
  /**
   * The reason why the asker's settings would suppress bad news about the deal as it is now; null when they would not.
   */
  readonly unwanted: AlertReason | null;
  /** Whether an admin has stopped all alerts. */
  readonly isStopped: boolean;
  /** The alerts that were due to the asker, the newest first. */
  readonly alerts: readonly AskedAlert[];
  /** Whether there are older alerts that are left out. */
  readonly hasMore: boolean;
  /** The deal's standing as it is judged now. */
  readonly now: { readonly verdict: DealVerdict; readonly risk: Risk; readonly daysLeft: number | null };
  readonly calm: Calm | null;
  /** The next number of days left at which an alert becomes due while the deal is not ready; null for none. */
  readonly nextStep: number | null;
  /** When a scan last stored a change of the deal, and when the last scan of all began; ISO 8601, null for never. */
  readonly scanned: { readonly deal: string | null; readonly all: string | null };
}
