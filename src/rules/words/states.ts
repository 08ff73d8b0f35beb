import type { Method, Requirement, Risk, Severity, Stage, Transaction } from '../../domain/ids.ts';
import type { EvidenceStanding } from '../../domain/trail.ts';
import type {
  AccountState,
  CloudState,
  ContactVerdict,
  DealVerdict,
  Lean,
  SubmissionAdvice,
} from '../../domain/verdict.ts';

/** The words for what was judged and checked, the same on cards, on the page and at the command line. */

export const DEAL_VERDICT_WORDS: Readonly<Record<DealVerdict, string>> = {
  blocked: 'Blocked',
  unverified: 'Unverified',
  ready: 'Ready',
};

export const CONTACT_VERDICT_WORDS: Readonly<Record<ContactVerdict, string>> = {
  ready: 'ready',
  'not-ready': 'not ready',
  unverified: 'unverified',
};

export const ACCOUNT_WORDS: Readonly<Record<AccountState, string>> = {
  malformed: 'not an address',
  personal: 'personal',
  confirmed: 'confirmed',
  absent: 'none found',
  rejected: 'rejected',
  unknown: 'not known',
};

export const CLOUD_WORDS: Readonly<Record<CloudState, string>> = {
  aligned: 'aligned',
  misaligned: 'wrong cloud',
  unknown: 'not known',
};

export const RISK_WORDS: Readonly<Record<Risk, string>> = {
  none: 'None',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  blocker: 'Blocker',
  warning: 'Warning',
  info: 'Note',
};

export const REQUIREMENT: Readonly<Record<Requirement, string>> = {
  mandatory: 'mandatory',
  recommended: 'recommended',
  none: 'nothing required',
  retired: 'retired role',
};

export const LEAN: Readonly<Record<Lean, string>> = {
  'likely-ready': 'points to ready',
  'likely-not-ready': 'points to not ready',
};

export const METHOD: Readonly<Record<Method, string>> = {
  'vl-central': 'VL Central',
  'sign-in': 'Sign-in check',
  customer: 'Customer says',
  directory: 'Directory look-up',
};

export const TRANSACTION: Readonly<Record<Transaction, string>> = {
  new: 'new agreement',
  renewal: 'renewal',
  extension: 'extension',
  amendment: 'amendment',
  cicr: 'change of contacts (CICR)',
  cocp: 'change of channel partner (COCP)',
};

/** The word for each result of a check or look-up. */
export const RESULT: Readonly<Record<string, string>> = {
  valid: 'valid',
  'no-wsa': 'no WSA',
  'wrong-cloud': 'wrong cloud',
  invalid: 'invalid, unexplained',
  'work-account': 'work account',
  'not-work-account': 'no work account',
  confirmed: 'confirmed',
  denied: 'denied',
  commercial: 'Commercial',
  gcc: 'GCC',
  'gcc-high': 'GCC High',
  dod: 'DoD',
  'us-gov': 'US Government, tier not told',
  'not-found': 'no tenant found',
  ambiguous: 'several clouds',
  consumer: 'consumer service',
  unreachable: 'could not be asked',
};

export const STAGE: Readonly<Record<Stage, string>> = {
  open: 'open',
  submitted: 'submitted',
  'on-hold': 'on hold',
  activated: 'activated',
  closed: 'closed',
  cancelled: 'cancelled',
};

/** The advice on submission as a sentence; a blocked deal needs more than validating. */
export function adviceText(advice: SubmissionAdvice, verdict: DealVerdict, stage: Stage): string {
  if (stage === 'activated' || stage === 'closed' || stage === 'cancelled') return `The deal is ${stage}.`;
  if (advice === 'go' && stage === 'on-hold')
    return 'The mandatory contacts are ready, yet the deal is on hold: open a support case.';
  if (stage !== 'open') return sentText(verdict, stage);
  if (advice === 'go') return 'Go: the mandatory contacts are ready.';
  if (advice === 'pause') return 'Pause: do not send the manual form yet.';
  if (verdict === 'blocked') return 'Do not submit yet: clear the blockers below first.';
  return 'Validate in VL Central before you submit the package.';
}

/** The advice on a package that was submitted: what to do, and no longer what to do first. */
function sentText(verdict: DealVerdict, stage: 'submitted' | 'on-hold'): string {
  const how = stage === 'on-hold' ? 'The deal is on hold' : 'The package was submitted';
  if (verdict === 'ready') return `${how}, and the mandatory contacts are ready.`;
  if (verdict === 'blocked') return `${how}: clear the blockers below.`;
  return `${how}: validate the contacts in VL Central.`;
}

/** What a piece of evidence is for the verdict, in words; every surface says it with these. */
export const STANDING: Readonly<Record<EvidenceStanding, string>> = {
  settles: 'counts',
  informs: 'informs only',
  superseded: 'set aside: there is a newer one',
  'too-old': 'out of date',
  ahead: 'set aside: dated after today',
  withdrawn: 'withdrawn',
};
