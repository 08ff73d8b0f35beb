import type { Address } from '../domain/address.ts';
import type { CloudScopeId } from '../domain/ids.ts';
import type {
  AccountState,
  CloudState,
  ContactFindingCode,
  ContactVerdict,
  FindingDetail,
  SpeakingEvidence,
} from '../domain/verdict.ts';
import type { Alignment } from '../policy/cloud-scopes.ts';

/** Input of the contact rules: one contact of one deal. */
export interface ContactFacts {
  readonly email: string;
  /** The parsed address; null when it is malformed. */
  readonly address: Address | null;
  readonly scope: CloudScopeId;
  readonly customerDomains: readonly string[];
  readonly evidence: SpeakingEvidence;
  /** How the newest directory result relates to the scope; null without one, or when it names no cloud. */
  readonly directoryAlignment: Alignment | null;
  readonly account: AccountState;
  readonly cloud: CloudState;
  readonly verdict: ContactVerdict;
}

/** A rule that yields at most one finding about a contact. */
export interface ContactRule {
  readonly code: ContactFindingCode;
  /** Whether the finding concerns the address itself and is kept in `none` and `retired` roles. */
  readonly aboutAddress: boolean;
  /** The finding's particulars, or null for no finding. Pure. */
  find(facts: ContactFacts): FindingDetail | null;
}

/** For findings that have no particulars. */
export const NO_DETAIL: FindingDetail = Object.freeze({});

/** A contact rule without particulars, from a predicate. */
export function contactRule(code: ContactFindingCode, holds: (facts: ContactFacts) => boolean): ContactRule {
  return { code, aboutAddress: false, find: (facts) => (holds(facts) ? NO_DETAIL : null) };
}
