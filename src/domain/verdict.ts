import type { Evidence } from './deal.ts';
import type { Requirement, Risk, RoleId, Severity } from './ids.ts';

export const ACCOUNT_STATES = [
  'malformed',
  'personal',
  'confirmed',
  'absent',
  'rejected',
  'unknown',
] as const;
/** Whether the address has a work or school account. */
export type AccountState = (typeof ACCOUNT_STATES)[number];

export const CLOUD_STATES = ['aligned', 'misaligned', 'unknown'] as const;
/** Whether that account is in the deal's cloud. */
export type CloudState = (typeof CLOUD_STATES)[number];

export const CONTACT_VERDICTS = ['ready', 'not-ready', 'unverified'] as const;
export type ContactVerdict = (typeof CONTACT_VERDICTS)[number];

export const LEANS = ['likely-ready', 'likely-not-ready'] as const;
/** The verdict that a look-up or an outdated check suggests while no check settles it. */
export type Lean = (typeof LEANS)[number];

export const DEAL_VERDICTS = ['blocked', 'unverified', 'ready'] as const;
export type DealVerdict = (typeof DEAL_VERDICTS)[number];

export const SUBMISSION_ADVICE = ['go', 'pause', 'validate-first'] as const;
export type SubmissionAdvice = (typeof SUBMISSION_ADVICE)[number];

/** In the order of the specification's tables, which is the order findings are given in. */
export const CONTACT_FINDING_CODES = [
  'address-malformed',
  'personal-account',
  'no-wsa',
  'rejected-unexplained',
  'wrong-cloud',
  'not-validated',
  'evidence-stale',
  'evidence-conflict',
  'tenant-not-found',
  'cloud-mismatch-likely',
  'cloud-unconfirmed',
  'sign-in-only',
  'role-mailbox',
  'possible-typo',
  'domain-differs',
  'disposable-domain',
] as const;
export type ContactFindingCode = (typeof CONTACT_FINDING_CODES)[number];

export const DEAL_FINDING_CODES = [
  'role-missing',
  'retired-role',
  'online-admin-ambiguous',
  'scope-unknown',
  'separate-pcn-required',
  'cross-cloud-lead',
  'air-gapped-manual',
  'manual-form-paused',
  'on-hold',
  'osm-aosg-conflict',
  'single-vl-admin',
  'cocp-due',
  'cocp-expired',
  'quarter-close',
  'program-not-listed',
] as const;
export type DealFindingCode = (typeof DEAL_FINDING_CODES)[number];

export type FindingCode = ContactFindingCode | DealFindingCode;

/** The values that a finding's sentence is filled with. */
export type FindingDetail = Readonly<Record<string, string>>;

export interface ContactFinding {
  readonly code: ContactFindingCode;
  readonly severity: Severity;
  readonly detail: FindingDetail;
}

export interface DealFinding {
  readonly code: DealFindingCode;
  readonly severity: Severity;
  readonly role?: RoleId;
  /** The other deal that it concerns; of several, the first. */
  readonly dealId?: string;
  /** All of them, for a finding that may concern several. */
  readonly dealIds?: readonly string[];
  readonly detail: FindingDetail;
}

/** The evidence from which a contact's verdict is read: the newest piece that counts of each method. */
export interface SpeakingEvidence {
  readonly vlCentral: Evidence | null;
  readonly signIn: Evidence | null;
  readonly customer: Evidence | null;
  readonly directory: Evidence | null;
  /** The newest `vl-central` or `sign-in` piece that is too old to count. */
  readonly stale: Evidence | null;
}

export interface ContactEvaluation {
  readonly role: RoleId;
  readonly name: string | null;
  readonly email: string;
  readonly requirement: Requirement;
  readonly account: AccountState;
  readonly cloud: CloudState;
  readonly verdict: ContactVerdict;
  readonly lean: Lean | null;
  readonly findings: readonly ContactFinding[];
  readonly evidence: SpeakingEvidence;
}

export interface DealEvaluation {
  readonly dealId: string;
  /** `YYYY-MM-DD`, UTC. */
  readonly asOf: string;
  /** The date that names the policy used. */
  readonly policy: string;
  readonly verdict: DealVerdict;
  readonly risk: Risk;
  /** UTC calendar days to the close (else effective) date; negative when past; null without a date. */
  readonly daysLeft: number | null;
  readonly submission: SubmissionAdvice;
  readonly contacts: readonly ContactEvaluation[];
  readonly findings: readonly DealFinding[];
}
