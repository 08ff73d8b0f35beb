import { parseAddress } from '../../domain/address.ts';
import { dayNumber, dayNumberOfInstant } from '../../domain/day.ts';
import type { CloudScopeId } from '../../domain/ids.ts';
import type { ContactEvaluation, ContactFindingCode } from '../../domain/verdict.ts';
import { cloudScopeOf } from '../../policy/cloud-scopes.ts';
import { CATALOGUE } from '../catalogue.ts';
import { isSignInWithoutCloud } from './evidence.ts';
import { RESULT } from './states.ts';

/** Where a contact's reason is told. */
export interface ReasonOf {
  readonly scope: CloudScopeId;
  /** The day as of which the deal was judged: `YYYY-MM-DD`, UTC. */
  readonly asOf: string;
}

/** Why a contact is as they are, in one line without what people typed but a domain: `Personal mailbox (outlook.com)`. */
export function reasonText(contact: ContactEvaluation, { scope, asOf }: ReasonOf): string {
  const blocker =
    contact.findings.find(({ severity }) => severity === 'blocker') ??
    (contact.verdict === 'not-ready' ? contact.findings.find(({ code }) => code in BLOCKED) : undefined);
  if (blocker) return BLOCKED[blocker.code]?.(contact, scope) ?? CATALOGUE[blocker.code].title;
  const warning = contact.findings.find(
    ({ severity, code }) => severity === 'warning' && !UNCHECKED.has(code),
  );
  if (contact.verdict === 'not-ready') return 'Not ready';
  if (contact.verdict === 'ready') return warning ? `Ready; ${said(warning.code)}` : 'Ready';
  const unchecked = uncheckedText(contact, scope, asOf);
  return warning ? `${unchecked}; ${said(warning.code)}` : unchecked;
}

type Words = (contact: ContactEvaluation, scope: CloudScopeId) => string;

/** The words of each finding that blocks. */
const BLOCKED: Readonly<Partial<Record<ContactFindingCode, Words>>> = {
  'address-malformed': () => 'Not an e-mail address',
  'personal-account': ({ email }) => {
    const address = parseAddress(email);
    return address === null ? 'Personal mailbox' : `Personal mailbox (${address.domain})`;
  },
  'no-wsa': () => 'No work account behind the address',
  'rejected-unexplained': () => 'VL Central rejected it and gave no reason',
  'wrong-cloud': ({ evidence: { directory } }, scope) => {
    const found = directory && RESULT[directory.result];
    const where = scope === 'unknown' ? 'Account is in another cloud' : `Account is not in ${nameOf(scope)}`;
    return found && CLOUDS.has(directory.result) && directory.result !== scope
      ? `${where}; look-up says ${found}`
      : where;
  },
};

/** Results of a look-up that name a cloud. */
const CLOUDS: ReadonlySet<string> = new Set(['commercial', 'gcc', 'gcc-high', 'dod', 'us-gov']);

/** Findings that say no more than that a check is to be made, which is told in its own words. */
const UNCHECKED: ReadonlySet<ContactFindingCode> = new Set(['not-validated', 'evidence-stale']);

/** Findings as the end of a line. */
const SAID: Readonly<Partial<Record<ContactFindingCode, string>>> = {
  'evidence-conflict': 'checks disagree',
  'tenant-not-found': 'no tenant found for its domain',
  'cloud-mismatch-likely': 'look-up points to another cloud',
  'possible-typo': 'possibly mistyped',
  'disposable-domain': 'throw-away mailbox',
};

/** A warning as the end of a line. */
function said(code: ContactFindingCode): string {
  return SAID[code] ?? CATALOGUE[code].title;
}

function nameOf(scope: CloudScopeId): string {
  return cloudScopeOf(scope).name;
}

function uncheckedText(contact: ContactEvaluation, scope: CloudScopeId, asOf: string): string {
  const { evidence, lean, account } = contact;
  if (scope === 'unknown' && account === 'confirmed')
    return 'Has a work account; the cloud scope is not known';
  if (isSignInWithoutCloud(contact)) return 'Signs in, but its cloud is not known yet';
  if (evidence.stale) {
    const days = dayNumber(asOf) - dayNumberOfInstant(evidence.stale.validatedAt);
    return `Checked ${days} days ago: check again`;
  }
  if (evidence.customer?.result === 'confirmed') return 'Not checked yet; the customer says it works';
  return lean === 'likely-ready' && evidence.directory
    ? 'Not checked yet; look-up is promising'
    : 'Not checked yet';
}
