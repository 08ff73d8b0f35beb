import type { AlertKind } from './alert-kinds.ts';
import type { AlertReason } from './alert-reason.ts';
import type { Risk } from './ids.ts';
import type { DealVerdict } from './verdict.ts';

/** What became of one alert. Instants are ISO 8601. */
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
  /** Its turn: it is due. */
  | { readonly code: 'turn' };

/** One alert that was due to somebody who asks what became of it. */
export interface AskedAlert {
  readonly kind: AlertKind;
  /** Of `days-left`: the number of days that was reached. */
  readonly step: number | null;
  readonly risk: Risk;
  /** When it became due, ISO 8601. */
  readonly dueSince: string;
  /** The address key of the person whose alert it was, where it was the asker's only in their place. */
  readonly insteadOf: string | null;
  readonly fate: Fate;
}

/** Who did something, and when. */
export interface Done {
  /** ISO 8601. */
  readonly at: string;
  /** A name. */
  readonly by: string;
}

/** How the asker is to the deal's alerts at present. */
export type Standing =
  | { readonly code: 'reader' }
  /** A backup was notified once; the deal's alerts are to others. */
  | { readonly code: 'backup' }
  /** To the address key of the one who is notified instead. */
  | { readonly code: 'handed-over'; readonly to: string; readonly at: string | null }
  /** Neither PDM nor AE of the deal, and nobody has handed it over to them. */
  | { readonly code: 'nobody' };

/** Why no alert would become due now if the deal stays as it is; null when it is at risk. */
export type Calm = 'ready' | 'settled' | 'not-at-risk';

/** Why somebody was, or was not, notified of a deal. */
export interface WhyNotTold {
  /** The time zone of the asker. */
  readonly zone: string;
  readonly digestAt: string;
  readonly standing: Standing;
  /** Who muted the deal for the asker, and when; null when it is not muted. */
  readonly muted: Done | null;
  /** The end of a snooze that goes on, ISO 8601. */
  readonly snoozedUntil: string | null;
  /** Why the asker's settings would suppress bad news about the deal as it is now; null when they would not. */
  readonly unwanted: AlertReason | null;
  /** Whether an admin has stopped all alerts. */
  readonly isStopped: boolean;
  /** The alerts that were due to the asker, the newest first. */
  readonly alerts: readonly AskedAlert[];
  /** Whether there are older alerts that are left out. */
  readonly hasMore: boolean;
  /** How the deal is now. */
  readonly now: { readonly verdict: DealVerdict; readonly risk: Risk; readonly daysLeft: number | null };
  readonly calm: Calm | null;
  /** The next number of days left at which an alert becomes due while the deal is not ready; null for none. */
  readonly nextStep: number | null;
  /** When a scan last stored a change of the deal, and when the last scan of all began; ISO 8601, null for never. */
  readonly scanned: { readonly deal: string | null; readonly all: string | null };
}
