import type { WaitingFor } from '../../src/domain/drafts/waiting-for.ts';
import type { Risk, Severity } from '../../src/domain/ids.ts';
import type { AccountState, CloudState, ContactVerdict, DealVerdict } from '../../src/domain/verdict.ts';
import {
  ACCOUNT_WORDS,
  CLOUD_WORDS,
  CONTACT_VERDICT_WORDS,
  DEAL_VERDICT_WORDS,
  RISK_WORDS,
  SEVERITY_WORDS,
} from '../../src/rules/words/states.ts';
import type { Colour } from './adaptive-card.ts';

export {
  adviceText,
  LEAN,
  METHOD,
  REQUIREMENT,
  RESULT,
  STAGE,
  STANDING,
  TRANSACTION,
} from '../../src/rules/words/states.ts';

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
  Record<DealVerdict, StateSign & { readonly style: 'attention' | 'warning' | 'good' }>
> = {
  blocked: { symbol: '✖', word: DEAL_VERDICT_WORDS.blocked, colour: 'attention', style: 'attention' },
  unverified: { symbol: '?', word: DEAL_VERDICT_WORDS.unverified, colour: 'default', style: 'warning' },
  ready: { symbol: '✔', word: DEAL_VERDICT_WORDS.ready, colour: 'good', style: 'good' },
};

export const CONTACT_VERDICT: Readonly<Record<ContactVerdict, StateSign>> = {
  ready: { symbol: '✔', word: CONTACT_VERDICT_WORDS.ready, colour: 'good' },
  'not-ready': { symbol: '✖', word: CONTACT_VERDICT_WORDS['not-ready'], colour: 'attention' },
  unverified: { symbol: '?', word: CONTACT_VERDICT_WORDS.unverified, colour: 'default' },
};

export const ACCOUNT: Readonly<Record<AccountState, StateSign>> = {
  malformed: { symbol: '✖', word: ACCOUNT_WORDS.malformed, colour: 'attention' },
  personal: { symbol: '✖', word: ACCOUNT_WORDS.personal, colour: 'attention' },
  confirmed: { symbol: '✔', word: ACCOUNT_WORDS.confirmed, colour: 'good' },
  absent: { symbol: '✖', word: ACCOUNT_WORDS.absent, colour: 'attention' },
  rejected: { symbol: '✖', word: ACCOUNT_WORDS.rejected, colour: 'attention' },
  unknown: { symbol: '?', word: ACCOUNT_WORDS.unknown, colour: 'default' },
};

export const CLOUD: Readonly<Record<CloudState, StateSign>> = {
  aligned: { symbol: '✔', word: CLOUD_WORDS.aligned, colour: 'good' },
  misaligned: { symbol: '✖', word: CLOUD_WORDS.misaligned, colour: 'attention' },
  unknown: { symbol: '?', word: CLOUD_WORDS.unknown, colour: 'default' },
};

export const RISK: Readonly<Record<Risk, StateSign>> = {
  none: { symbol: '○', word: RISK_WORDS.none, colour: 'good' },
  low: { symbol: '◔', word: RISK_WORDS.low, colour: 'default' },
  medium: { symbol: '◑', word: RISK_WORDS.medium, colour: 'default' },
  high: { symbol: '◕', word: RISK_WORDS.high, colour: 'attention' },
  critical: { symbol: '●', word: RISK_WORDS.critical, colour: 'attention' },
};

export const SEVERITY_SIGN: Readonly<Record<Severity, StateSign>> = {
  blocker: { symbol: '✖', word: SEVERITY_WORDS.blocker, colour: 'attention' },
  warning: { symbol: '⚠', word: SEVERITY_WORDS.warning, colour: 'default' },
  info: { symbol: 'ℹ', word: SEVERITY_WORDS.info, colour: 'accent' },
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
