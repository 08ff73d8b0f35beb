import { domainOfAddress } from '../../directory/domain-name.ts';
import {
  asEvidence,
  type DirectoryFinding,
  isIncompleteAnswer,
  lifetimeOf,
  storedAnswer,
} from '../../directory/finding.ts';
import type { Directory } from '../../directory/tenant-directory.ts';
import { addressKey } from '../../domain/address.ts';
import { append } from '../../domain/collections.ts';
import type { CloudScopeId } from '../../domain/ids.ts';
import type { ContactEvaluation } from '../../domain/verdict.ts';
import type { Log } from '../../log.ts';
import { cloudScopeOf } from '../../policy/cloud-scopes.ts';
import { evidenceAbout, insertEvidence } from '../../store/queries/deals/evidence.ts';
import type { CheckedDeal, JudgingContext } from '../deals/check-deal.ts';

/** So many domains are looked up for one deal; who names more has more to do than to wait for these. */
const MOST_DOMAINS = 10;

/** An address whose domain is to be looked up. */
export interface DueAddress {
  readonly email: string;
  /**
   * When its domain was looked up, where that still counts unless it rests on half of the answers, which only
   * what was kept of them tells; null when the look-up is due in any case.
   */
  readonly unlessComplete: number | null;
}

/** Addresses of a deal's contacts whose domain is to be looked up, or may have to be, by that domain. */
export type DueDomains = ReadonlyMap<string, readonly DueAddress[]>;

/**
 * Which domains of a deal's contacts are due. Of an air-gapped cloud nothing can be looked up, and an address
 * that is personal or none speaks for itself.
 */
export function dueDomains({ deal, evaluation }: CheckedDeal, now: number): DueDomains {
  const due = new Map<string, DueAddress[]>();
  if (cloudScopeOf(deal.cloudScope).airGapped) return due;
  for (const contact of evaluation.contacts) {
    const address = isWorthALookUp(contact) ? dueAddress(contact, now) : null;
    const domain = address && domainOfAddress(address.email);
    if (address && domain !== null) append(due, domain, address);
  }
  return due;
}

function isWorthALookUp({ account, requirement }: ContactEvaluation): boolean {
  return (
    account !== 'malformed' && account !== 'personal' && requirement !== 'none' && requirement !== 'retired'
  );
}

function dueAddress({ email, evidence }: ContactEvaluation, now: number): DueAddress | null {
  const { directory } = evidence;
  if (!directory) return { email, unlessComplete: null };
  const { result, validatedAt } = directory;
  const age = now - validatedAt;
  if (age >= lifetimeOf({ result, complete: true })) return { email, unlessComplete: null };
  if (age >= lifetimeOf({ result, complete: false })) return { email, unlessComplete: validatedAt };
  return null;
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
  const addresses = await addressesToAsk(db, deal.cloudScope, due);
  const findings = await Promise.all([...addresses.keys()].map((domain) => directory.lookUp(domain)));
  const recordedAt = new Date(now()).toISOString();
  const pieces = findings.flatMap((finding) => {
    const evidence = asEvidence(finding);
    if (!evidence) return [];
    const raw = storedAnswer(finding);
    const emails = new Map((addresses.get(finding.domain) ?? []).map((email) => [addressKey(email), email]));
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

/** The addresses to be looked up after all, by domain; those that are due in any case come first. */
async function addressesToAsk(
  db: LookUpContext['db'],
  scope: CloudScopeId,
  due: DueDomains,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = [...due].flatMap(([domain, addresses]) => addresses.map((one) => ({ domain, ...one })));
  const sure = all.filter(({ unlessComplete }) => unlessComplete === null);
  const doubtful = all.filter(({ unlessComplete }) => unlessComplete !== null);
  const half = doubtful.length === 0 ? new Set() : await halfAnswers(db, scope, doubtful);
  const asked = new Map<string, string[]>();
  for (const { domain, email } of [...sure, ...doubtful.filter(({ email }) => half.has(addressKey(email)))])
    if (asked.has(domain) || asked.size < MOST_DOMAINS) append(asked, domain, email);
  return asked;
}

/** Which of these addresses have directory evidence, of the time they say, that rests on half of the answers. */
async function halfAnswers(
  db: LookUpContext['db'],
  scope: CloudScopeId,
  addresses: readonly DueAddress[],
): Promise<ReadonlySet<string>> {
  const lookedUpAt = new Map(
    addresses.map(({ email, unlessComplete }) => [addressKey(email), unlessComplete]),
  );
  const rows = await evidenceAbout(db, scope, [...lookedUpAt.keys()]);
  return new Set(
    rows
      .filter(
        ({ method, email_key, validated_at, raw }) =>
          method === 'directory' &&
          Date.parse(validated_at) === lookedUpAt.get(email_key) &&
          isIncompleteAnswer(raw),
      )
      .map(({ email_key }) => email_key),
  );
}

/** What a look-up could not tell, in words; nothing when it told. */
export function remarkOn({
  domain,
  result,
  reason,
}: Pick<DirectoryFinding, 'domain' | 'result' | 'reason'>): readonly string[] {
  if (result === 'unreachable') return [`${domain} could not be looked up just now. ${reason}`];
  if (result === 'ask-a-person')
    return [
      `The look-up of ${domain} does not tell its cloud; ask the customer's IT administrator. ${reason}`,
    ];
  return [];
}
