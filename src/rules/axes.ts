import type { CloudScopeId } from '../domain/ids.ts';
import type { AccountState, CloudState, ContactVerdict, Lean, SpeakingEvidence } from '../domain/verdict.ts';
import { alignmentOf, portalHost, portalHostOf, portalTells } from '../policy/cloud-scopes.ts';

/** The account state that follows from the address alone; null when it does not settle one. */
export type AddressVerdict = 'malformed' | 'personal' | null;

const BY_VL_CENTRAL: Readonly<Record<string, AccountState>> = {
  valid: 'confirmed',
  'no-wsa': 'absent',
  'wrong-cloud': 'confirmed',
  invalid: 'rejected',
};
const BY_SIGN_IN: Readonly<Record<string, AccountState>> = {
  'work-account': 'confirmed',
  'not-work-account': 'absent',
};

/** The account axis: by the address, then VL Central, then the contact's own sign-in. */
export function accountOf(address: AddressVerdict, { vlCentral, signIn }: SpeakingEvidence): AccountState {
  if (address) return address;
  if (vlCentral) return BY_VL_CENTRAL[vlCentral.result] ?? 'unknown';
  if (signIn) return BY_SIGN_IN[signIn.result] ?? 'unknown';
  return 'unknown';
}

/** The cloud axis; `unknown` unless the account is confirmed. */
export function cloudOf(account: AccountState, scope: CloudScopeId, evidence: SpeakingEvidence): CloudState {
  if (account !== 'confirmed') return 'unknown';
  if (evidence.vlCentral?.result === 'valid') return 'aligned';
  if (evidence.vlCentral?.result === 'wrong-cloud') return 'misaligned';
  if (evidence.signIn?.result === 'work-account') return cloudBySignIn(scope, evidence);
  return 'unknown';
}

function cloudBySignIn(scope: CloudScopeId, { signIn, directory }: SpeakingEvidence): CloudState {
  const tells = portalTells(scope);
  const ownPortal = portalHostOf(scope);
  const portal = signIn?.portal ? portalHost(signIn.portal) : ownPortal;
  if (tells === 'nothing' || portal !== ownPortal) return 'unknown';
  if (tells === 'aligned') return 'aligned';
  return directory && alignmentOf(scope, directory.result) === 'aligned' ? 'aligned' : 'unknown';
}

const NOT_THERE: ReadonlySet<AccountState> = new Set(['malformed', 'personal', 'absent', 'rejected']);

/** A contact's verdict from its two axes. */
export function contactVerdict(account: AccountState, cloud: CloudState): ContactVerdict {
  if (account === 'confirmed' && cloud === 'aligned') return 'ready';
  if (NOT_THERE.has(account) || cloud === 'misaligned') return 'not-ready';
  return 'unverified';
}

const NO_TENANT_FOR_WORK: ReadonlySet<string> = new Set(['not-found', 'consumer']);
const POSITIVE: ReadonlySet<string> = new Set(['valid', 'work-account']);

/** Whether the result of a person's check is a positive one. */
export function isPositive(result: string): boolean {
  return POSITIVE.has(result);
}

/**
 * The lean of an unsettled contact: by the newest directory result, or without one by the newest stale check.
 */
export function leanOf(scope: CloudScopeId, { directory, stale }: SpeakingEvidence): Lean | null {
  if (directory) {
    const alignment = alignmentOf(scope, directory.result);
    if (alignment === 'aligned') return 'likely-ready';
    if (alignment === 'misaligned' || NO_TENANT_FOR_WORK.has(directory.result)) return 'likely-not-ready';
    return null;
  }
  if (stale) return isPositive(stale.result) ? 'likely-ready' : 'likely-not-ready';
  return null;
}
