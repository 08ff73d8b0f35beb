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

/** What is known of one contact of one deal when its rules are asked. */
export interface ContactFacts {
  readonly email: string;
  /** Null when the address is malformed. */
  readonly address: Address | null;
  readonly scope: CloudScopeId;
  readonly customerDomains: readonly string[];
  readonly evidence: SpeakingEvidence;
  /** How the newest directory answer stands to the scope; null when there is none or it names no cloud. */
  readonly directoryAlignment: Alignment | null;
  readonly account: AccountState;
  readonly cloud: CloudState;
  readonly verdict: ContactVerdict;
}

/** One reason to say something about a contact. */
export interface ContactRule {
  readonly code: ContactFindingCode;
  /** True when the finding is about the address as such, and so also stands in roles nothing is asked of. */
  readonly aboutAddress: boolean;
  /** The particulars of the finding, or null when there is none. Pure. */
  find(facts: ContactFacts): FindingDetail | null;
}

/** For findings that have no particulars. */
export const NO_DETAIL: FindingDetail = Object.freeze({});

/** A rule that only asks whether something is so. */
export function contactRule(code: ContactFindingCode, holds: (facts: ContactFacts) => boolean): ContactRule {
  return { code, aboutAddress: false, find: (facts) => (holds(facts) ? NO_DETAIL : null) };
}
