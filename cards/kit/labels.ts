import type { WaitingFor } from '../../src/domain/drafts/waiting-for.ts';
import type { Method, Requirement, Risk, Severity, Stage, Transaction } from '../../src/domain/ids.ts';
import type { EvidenceStanding } from '../../src/domain/trail.ts';
import type {
  AccountState,
  CloudState,
  ContactVerdict,
  DealVerdict,
  Lean,
  SubmissionAdvice,
} from '../../src/domain/verdict.ts';
import type { Colour, Container } from './adaptive-card.ts';

/**
 * A state's symbol, word and colour; colour is never the only sign. An undecided state has the default colour: the
 * yellow some clients use for it can't be read on white.
 */
export interface StateSign {
  readonly symbol: string;
  readonly word: string;
  readonly colour: Colour;
}

export const DEAL_VERDICT: Readonly<
  Record<DealVerdict, StateSign & { readonly style: NonNullable<Container['style']> }>
> = {
  blocked: { symbol: '✖', word: 'Blocked', colour: 'attention', style: 'attention' },
  unverified: { symbol: '?', word: 'Unverified', colour: 'default', style: 'warning' },
  ready: { symbol: '✔', word: 'Ready', colour: 'good', style: 'good' },
};

export const CONTACT_VERDICT: Readonly<Record<ContactVerdict, StateSign>> = {
  ready: { symbol: '✔', word: 'ready', colour: 'good' },
  'not-ready': { symbol: '✖', word: 'not ready', colour: 'attention' },
  unverified: { symbol: '?', word: 'unverified', colour: 'default' },
};

export const ACCOUNT: Readonly<Record<AccountState, StateSign>> = {
  malformed: { symbol: '✖', word: 'not an address', colour: 'attention' },
  personal: { symbol: '✖', word: 'personal', colour: 'attention' },
  confirmed: { symbol: '✔', word: 'confirmed', colour: 'good' },
  absent: { symbol: '✖', word: 'none found', colour: 'attention' },
  rejected: { symbol: '✖', word: 'rejected', colour: 'attention' },
  unknown: { symbol: '?', word: 'not known', colour: 'default' },
};

export const CLOUD: Readonly<Record<CloudState, StateSign>> = {
  aligned: { symbol: '✔', word: 'aligned', colour: 'good' },
  misaligned: { symbol: '✖', word: 'wrong cloud', colour: 'attention' },
  unknown: { symbol: '?', word: 'not known', colour: 'default' },
};

export const RISK: Readonly<Record<Risk, StateSign>> = {
  none: { symbol: '○', word: 'None', colour: 'good' },
  low: { symbol: '◔', word: 'Low', colour: 'default' },
  medium: { symbol: '◑', word: 'Medium', colour: 'default' },
  high: { symbol: '◕', word: 'High', colour: 'attention' },
  critical: { symbol: '●', word: 'Critical', colour: 'attention' },
};

export const SEVERITY_SIGN: Readonly<Record<Severity, StateSign>> = {
  blocker: { symbol: '✖', word: 'Blocker', colour: 'attention' },
  warning: { symbol: '⚠', word: 'Warning', colour: 'default' },
  info: { symbol: 'ℹ', word: 'Note', colour: 'accent' },
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

/** What a piece of evidence is for the verdict, in words; every surface says it with these. */
export const STANDING: Readonly<Record<EvidenceStanding, string>> = {
  settles: 'counts',
  informs: 'informs only',
  superseded: 'set aside: there is a newer one',
  'too-old': 'out of date: counts no more',
  ahead: 'set aside: dated after today',
  withdrawn: 'withdrawn',
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

export const STAGE: Readonly<Record<Stage, string>> = {
  open: 'open',
  submitted: 'submitted',
  'on-hold': 'on hold',
  activated: 'activated',
  closed: 'closed',
  cancelled: 'cancelled',
};

/** Who has to do something next about a deal. */
export const WAITING: Readonly<Record<WaitingFor, string>> = {
  'team-letter': 'us: no letter yet',
  'team-draft': 'us: a draft to send',
  'team-reply': 'us: a reply to read',
  customer: 'the customer',
  partner: 'the partner',
  nobody: 'nobody',
};
