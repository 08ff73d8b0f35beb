import type { AlertKind } from '../../src/domain/alerts/kinds.ts';
import type { CloudScopeId, Risk, RoleId, Severity, Stage } from '../../src/domain/ids.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { ContactFindingCode, DealFindingCode, DealVerdict } from '../../src/domain/verdict.ts';
import type { ChannelFilterView } from '../common/filter-text.ts';

/** An act that is offered on the alerts of a deal. */
export type AlertAct =
  | 'acknowledge'
  | 'unacknowledge'
  | 'snooze'
  | 'wake'
  | 'mute'
  | 'unmute'
  | 'hand-over'
  | 'take-back';

/** An act that was done on the alerts of a deal. */
export interface DoneActView {
  readonly act: AlertAct;
  /** The name of the person who did it. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** The end of a snooze, ISO 8601. */
  readonly until: string | null;
  readonly reason: string | null;
  /** The address of the colleague who takes over. */
  readonly to: string | null;
}

/** The acts in force for the reader of an alert; null if there is none, or it was undone or is over. */
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
  /** In US dollars; null where the deal states no value, left out of an alert that does not know it. */
  readonly valueUsd?: number | null | undefined;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly before: { readonly verdict: DealVerdict; readonly risk: Risk } | null;
  /** The weightiest first. */
  readonly reasons: readonly ReasonView[];
  /** The version of the deal, which buttons carry. */
  readonly mark: string;
  /** The address of the person whose alert it was, if it is sent to somebody else in their place; else null. */
  readonly insteadOf: string | null;
  /** Whether it is said again because a snooze has ended. */
  readonly isReminder: boolean;
  /** Of a deal that the reader began to follow with many others: which these are, and how many of each verdict. */
  readonly followed: {
    readonly bundle: string;
    readonly verdicts: Readonly<Partial<Record<DealVerdict, number>>>;
  } | null;
}

/** A finding, as an alert names it. */
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
  /** The instant since which the deal is at risk, ISO 8601. */
  readonly since: string;
  /** The acts since the alert was sent, and those still in force from before; the oldest first. */
  readonly acts: readonly DoneActView[];
  readonly inForce: InForceView;
  /** The acts of backups who were notified because the reader had not answered; the oldest first. */
  readonly backupActs: readonly DoneActView[];
  /** Whether the first reader of an escalated alert could not be reached in Teams. */
  readonly isUnreached: boolean;
  /** Whether the alerts of the deal still concern the reader. */
  readonly isConcerned: boolean;
  /** The deal's present standing; null if no scan has judged the deal, or the reader is not notified of it. */
  readonly now: StandingView | null;
}

/** A message of alerts: one, or a digest of several. */
export interface AlertMessageView {
  readonly delivery: string;
  /** The address the message was sent to; null in a channel. */
  readonly person: string | null;
  /** By whose clock the message shows times. */
  readonly reader: Reader;
  readonly alerts: readonly SaidAlertView[];
}

/** The card at the head of a channel's alerts. */
export interface BoardView {
  /** The subscriptions in force; empty when the channel is not notified of deals any more. */
  readonly subscriptions: readonly ChannelFilterView[];
  /** The number of deals at each risk, the gravest first; risks of no deal are left out. */
  readonly counts: readonly { readonly risk: Risk; readonly count: number }[];
  /** The first deals of the board, the gravest first. */
  readonly deals: readonly BoardDealView[];
  /** The instant at which the last scan began, ISO 8601; null before the first. */
  readonly asOf: string | null;
}

export interface BoardDealView {
  readonly dealId: string;
  readonly customer: string;
  readonly program: string | null;
  readonly pdmEmail: string | null;
  readonly verdict: DealVerdict;
  readonly risk: Risk;
  /** The weightiest of what keeps it from being ready; null where that is not known. */
  readonly reason: ReasonView | null;
  /** `YYYY-MM-DD`. */
  readonly targetDay: string | null;
  readonly valueUsd: number | null;
  /** The days left, null for a deal without a date. */
  readonly daysLeft: number | null;
}
