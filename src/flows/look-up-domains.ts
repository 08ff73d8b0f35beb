import { addressKey } from '../domain/address.ts';
import { append } from '../domain/collections.ts';
import type { ContactEvaluation } from '../domain/verdict.ts';
import type { Directory } from '../evidence/directory.ts';
import { domainOfAddress } from '../evidence/domain-name.ts';
import { asEvidence, type DirectoryFinding } from '../evidence/finding.ts';
import type { Log } from '../log.ts';
import { cloudScopeOf } from '../policy/cloud-scopes.ts';
import { insertEvidence } from '../store/queries/evidence.ts';
import type { CheckedDeal, JudgingContext } from './check-deal.ts';

const HOUR = 60 * 60_000;

/** What is kept of a domain is asked for anew after this: whoever sets up a tenant is found within the hour. */
const FOUND_FOR = 24 * HOUR;
const NOT_FOUND_FOR = HOUR;

/** So many domains are looked up for one deal; who names more has more to do than to wait for these. */
const MOST_DOMAINS = 10;

/** Addresses of a deal's contacts whose domain is to be looked up, by that domain. */
export type DueDomains = ReadonlyMap<string, readonly string[]>;

/**
 * Which domains of a deal's contacts are due. Of an air-gapped cloud nothing can be looked up, and an address
 * that is personal or none speaks for itself.
 */
export function dueDomains({ deal, evaluation }: CheckedDeal, now: number): DueDomains {
  const due = new Map<string, string[]>();
  if (cloudScopeOf(deal.cloudScope).airGapped) return due;
  for (const contact of evaluation.contacts) {
    const domain = isWorthALookUp(contact) && isDue(contact, now) ? domainOfAddress(contact.email) : null;
    if (domain !== null && (due.has(domain) || due.size < MOST_DOMAINS)) append(due, domain, contact.email);
  }
  return due;
}

function isWorthALookUp({ account, requirement }: ContactEvaluation): boolean {
  return (
    account !== 'malformed' && account !== 'personal' && requirement !== 'none' && requirement !== 'retired'
  );
}

function isDue({ evidence: { directory } }: ContactEvaluation, now: number): boolean {
  if (!directory) return true;
  const lifetime = directory.result === 'not-found' ? NOT_FOUND_FOR : FOUND_FOR;
  return now - directory.validatedAt >= lifetime;
}

/** What look-ups brought: how many pieces of evidence are new, and what could not be told, in words. */
export interface LookedUp {
  readonly added: number;
  readonly remarks: readonly string[];
}

export interface LookUpContext extends Pick<JudgingContext, 'db' | 'now'> {
  readonly directory: Directory;
  readonly log: Pick<Log, 'error'>;
}

/** Looks domains up and keeps what is found as evidence about the addresses, with the raw answers. */
export async function lookUpDomains(
  { db, now, directory }: LookUpContext,
  { deal }: CheckedDeal,
  due: DueDomains,
): Promise<LookedUp> {
  const findings = await Promise.all([...due.keys()].map((domain) => directory.lookUp(domain)));
  const recordedAt = new Date(now()).toISOString();
  const pieces = findings.flatMap((finding) => {
    const evidence = asEvidence(finding);
    if (!evidence) return [];
    const raw = JSON.stringify({ reason: finding.reason, ...finding.raw });
    const emails = new Map((due.get(finding.domain) ?? []).map((email) => [addressKey(email), email]));
    return [...emails.values()].map((email) => ({
      email,
      scope: deal.cloudScope,
      evidence,
      recordedAt,
      recordedBy: 'directory',
      raw,
    }));
  });
  return { added: await insertEvidence(db, pieces), remarks: findings.flatMap(remarkOn) };
}

function remarkOn({ domain, result, reason }: DirectoryFinding): readonly string[] {
  if (result === 'unreachable') return [`${domain} could not be looked up just now. ${reason}`];
  if (result === 'ask-a-person')
    return [
      `The look-up of ${domain} does not tell its cloud; ask the customer's IT administrator. ${reason}`,
    ];
  return [];
}
