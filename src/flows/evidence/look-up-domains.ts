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
import { DIRECTORY } from '../../domain/people/recorder.ts';
import type { ContactEvaluation } from '../../domain/verdict.ts';
import type { Log } from '../../log.ts';
import { cloudScopeOf } from '../../policy/cloud-scopes.ts';
import { evidenceAbout } from '../../store/queries/deals/evidence.ts';
import type { CheckedDeal, JudgingContext } from '../deals/check-deal.ts';
import { type StoringContext, storeEvidence } from '../deals/store-evidence.ts';

/** The number of domains looked up for one deal. */
const MOST_DOMAINS = 10;

/** An address whose domain is to be looked up. */
export interface DueAddress {
  readonly email: string;
  /**
   * Time of the domain's last look-up in ms since the epoch, if a new one is due only after incomplete answers, which
   * the stored raw answer tells; null if a look-up is due in any case.
   */
  readonly unlessComplete: number | null;
}

/** Addresses of a deal's contacts whose domain's look-up is or may be due, by domain. */
export type DueDomains = ReadonlyMap<string, readonly DueAddress[]>;

/**
 * The domains of a deal's contacts whose look-up is due. An air-gapped cloud can't be looked up, and personal or
 * malformed addresses need no look-up.
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

/** The result of look-ups: the number of new pieces of evidence, and sentences on what could not be determined. */
export interface LookedUp {
  readonly added: number;
  readonly remarks: readonly string[];
}

export interface LookUpContext extends StoringContext {
  readonly db: JudgingContext['db'];
  readonly directory: Directory;
  readonly log: Pick<Log, 'error'>;
}

/** Looks up domains and stores the findings as evidence about the addresses, with the raw answers. */
export async function lookUpDomains(
  context: LookUpContext,
  { deal }: CheckedDeal,
  due: DueDomains,
): Promise<LookedUp> {
  const { db, now, directory } = context;
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
      recorder: DIRECTORY,
      recordedOn: null,
      raw,
    }));
  });
  const store = () => db.transaction().execute((within) => storeEvidence(within, context, pieces));
  return { added: pieces.length === 0 ? 0 : await store(), remarks: findings.flatMap(remarkOn) };
}

/** The addresses to look up, at most `MOST_DOMAINS` domains; those due in any case come first. */
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

/** Keys of the addresses whose directory evidence of the time `unlessComplete` rests on incomplete answers. */
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

/** Sentences on what a look-up could not determine; empty if it was conclusive. */
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
