import type { AlertKind } from '../../src/domain/alert-kinds.ts';
import type { CloudScopeId, Risk, RoleId, Severity, Stage } from '../../src/domain/ids.ts';
import type { ContactFindingCode, DealFindingCode, DealVerdict } from '../../src/domain/verdict.ts';
import type { ChannelFilterView } from '../common/filter-text.ts';

/** What can be done about the alerts on a deal. */
export type AlertAct = 'acknowledge' | 'snooze' | 'wake' | 'mute' | 'unmute' | 'hand-over' | 'take-back';

/** Something that was done about the alerts on a deal. */
export interface DoneActView {
  readonly act: AlertAct;
  /** The name of whoever did it. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** The end of a snooze, ISO 8601. */
  readonly until: string | null;
  readonly reason: string | null;
  /** The address of who takes over. */
  readonly to: string | null;
}

/** The acts that hold for the reader of an alert; null where there is none, or it was undone or is over. */
export interface InForceView {
  readonly acknowledged: DoneActView | null;
  readonly snoozed: DoneActView | null;
  readonly muted: DoneActView | null;
  readonly handedOver: DoneActView | null;
}

/** A deal as the last scan found it. */
export interface StandingView {
  readonly verdict: DealVerdict;
  readonly risk: Risk;
  readonly stage: Stage;
  /** ISO 8601. */
  readonly lookedAt: string;
}

/** A deal as it was when an alert on it became due. */
export interface AlertFactsView {
  readonly kind: AlertKind;
  readonly dealId: string;
  readonly customer: string;
  readonly verdict: DealVerdict;
  readonly risk: Risk;
  readonly daysLeft: number | null;
  /** `YYYY-MM-DD`. */
  readonly targetDay: string | null;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly before: { readonly risk: Risk } | null;
  /** The weightiest first. */
  readonly reasons: readonly ReasonView[];
  /** The version of the deal, which buttons carry. */
  readonly mark: string;
  /** The address of whose alert it was, when it goes to somebody else. */
  readonly insteadOf: string | null;
}

/** A finding, as far as an alert names it. */
export interface ReasonView {
  readonly code: ContactFindingCode | DealFindingCode;
  readonly severity: Severity;
  readonly role?: RoleId | undefined;
  readonly email?: string | undefined;
  readonly detail?: Readonly<Record<string, string>> | undefined;
}

/** One alert of a message. */
export interface SaidAlertView {
  readonly id: number;
  /** The row of the deal, which buttons carry. */
  readonly dealRef: number;
  readonly facts: AlertFactsView;
  readonly cloudScope: CloudScopeId;
  /** Since when the deal is at risk, ISO 8601. */
  readonly since: string;
  /** What was done since the alert was sent, and what holds from before; the oldest first. */
  readonly acts: readonly DoneActView[];
  readonly inForce: InForceView;
  /** What backups have done who were told because the reader had not answered; the oldest first. */
  readonly backupActs: readonly DoneActView[];
  /** Whether the first reader of an escalated alert could not be reached in Teams. */
  readonly isUnreached: boolean;
  /** Whether the reader is still among those who are told of the deal. */
  readonly isConcerned: boolean;
  /** Null where no scan has seen the deal, or the reader is not told of it. */
  readonly now: StandingView | null;
}

/** A message of alerts: one, or a digest of several. */
export interface AlertMessageView {
  readonly delivery: string;
  /** The address it went to; null in a channel. */
  readonly person: string | null;
  /** The IANA time zone in which its times are shown. */
  readonly zone: string;
  readonly alerts: readonly SaidAlertView[];
}

/** The card at the head of a channel's alerts. */
export interface BoardView {
  /** None when the channel does not hear of deals any more. */
  readonly subscriptions: readonly ChannelFilterView[];
  /** The number of deals at each risk, the gravest first; risks of no deal are left out. */
  readonly counts: readonly { readonly risk: Risk; readonly count: number }[];
  /** The gravest first; of many the first ones. */
  readonly deals: readonly BoardDealView[];
  /** When deals were scanned last, ISO 8601; null when they never were. */
  readonly asOf: string | null;
}

export interface BoardDealView {
  readonly dealId: string;
  readonly customer: string;
  readonly program: string | null;
  readonly pdmEmail: string | null;
  readonly verdict: DealVerdict;
  readonly risk: Risk;
  /** Null without a date. */
  readonly daysLeft: number | null;
}
