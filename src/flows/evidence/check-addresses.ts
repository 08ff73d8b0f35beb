import { asEvidence, type DirectoryFinding, storedAnswer } from '../../directory/finding.ts';
import { factsOfAnswer } from '../../directory/stored-facts.ts';
import { addressKey, parseAddress } from '../../domain/address.ts';
import { append } from '../../domain/collections.ts';
import { dayNumberOfInstant } from '../../domain/day.ts';
import type { Evidence } from '../../domain/deal.ts';
import type { CloudScopeId } from '../../domain/ids.ts';
import type { LookUpFacts } from '../../domain/look-up.ts';
import type { Viewer } from '../../domain/people/audience.ts';
import { importerOf, recorderOf, type SpokenFor, speaksFor } from '../../domain/people/recorder.ts';
import type { ContactEvaluation } from '../../domain/verdict.ts';
import { CLOUD_SCOPE_WORDS, cloudScopeOf } from '../../policy/cloud-scopes.ts';
import { isConsumerDomain } from '../../policy/mail-domains.ts';
import { DEFAULT_THRESHOLDS } from '../../policy/thresholds.ts';
import { wordKey } from '../../policy/words.ts';
import { evaluateContact } from '../../rules/evaluate-contact.ts';
import { addressesOnDealsOf } from '../../store/queries/deals/address-contacts.ts';
import { spokenForOf } from '../../store/queries/deals/deal-row.ts';
import { standingDesks } from '../../store/queries/deals/desks.ts';
import { type EvidenceRow, evidenceAbout, evidenceOfRow } from '../../store/queries/deals/evidence.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import { remarkOn } from './look-up-domains.ts';

export interface AddressQuestion {
  readonly emails: readonly string[];
  readonly scope: CloudScopeId;
  /** Looks up a domain's cloud; the caller limits its time. The finding is shown and not stored. */
  readonly lookUp?: ((domain: string) => Promise<DirectoryFinding>) | undefined;
  /** Whether the same question was asked, and logged, a moment ago. */
  readonly isAgain?: boolean;
}

export interface CheckedAddresses {
  readonly scope: CloudScopeId;
  /** The addresses in the order asked, each judged as a contact in a mandatory role. */
  readonly contacts: readonly ContactEvaluation[];
  /** Number of addresses with evidence that only the asker may see. */
  readonly askerOnly: number;
  /** The look-up of each domain, in the order of the addresses. */
  readonly lookUps: readonly DomainLookUp[];
}

/** The result of a domain's look-up. */
export interface DomainLookUp {
  readonly domain: string;
  /** Sentences on what the look-up could not determine; empty if it was conclusive. */
  readonly remarks: readonly string[];
  /** What each service said; null where that can't be read. */
  readonly facts: LookUpFacts | null;
}

/** The scope that a typed text names; null if it is no spelling of one. */
export function scopeOfText(text: string): CloudScopeId | null {
  const word = wordKey(text);
  const bare = word.replace(/ (?:cloud|scope|cloud scope)$/, '');
  return CLOUD_SCOPE_WORDS.get(word) ?? CLOUD_SCOPE_WORDS.get(bare) ?? null;
}

/**
 * Judges addresses without a deal. Recorded evidence is shown only if every viewer may see it; otherwise anybody could
 * paste a customer's addresses and learn who deals with the customer, and when. The viewers are asked for after the
 * look-ups, which take their time.
 */
export async function checkAddresses(
  context: ShowingContext,
  viewersNow: () => Promise<Viewers>,
  question: AddressQuestion,
): Promise<CheckedAddresses> {
  const { emails, scope, lookUp } = question;
  const pieces = new Map<string, Evidence[]>();
  const lookUps = lookUp && !cloudScopeOf(scope).airGapped ? await addLookUps(pieces, emails, lookUp) : [];
  const viewers = await viewersNow();
  const keys = [...new Set(emails.map(addressKey))];
  const rows = await evidenceAbout(context.db, scope, keys);
  const maySee = rows.length === 0 ? () => false : await sightOf(context, viewers, scope, rows);
  const withheld = new Set<string>();
  for (const row of rows) {
    if (viewers.audience.every((viewer) => maySee(viewer, row)))
      append(pieces, row.email_key, evidenceOfRow(row));
    else if (maySee(viewers.viewer, row)) withheld.add(row.email_key);
  }
  if (withheld.size > 0) viewers.withheld?.();
  const at = context.now();
  const { freshDays } = context.thresholds ?? DEFAULT_THRESHOLDS;
  const contacts = emails.map((email) =>
    judgedFor(
      scope,
      evaluateContact(
        { role: 'notices-contact', name: null, email },
        { cloudScope: scope, customerDomains: [] },
        'mandatory',
        pieces,
        dayNumberOfInstant(at),
        freshDays,
      ),
    ),
  );
  const isShown = withheld.size === 0 || !viewers.withheld;
  if (!question.isAgain && isShown) await note(context, viewers, question);
  return { scope, contacts, askerOnly: withheld.size, lookUps };
}

/** A contact as judged for a scope: without one nobody is ready, as it is not known which cloud would be right. */
function judgedFor(scope: CloudScopeId, contact: ContactEvaluation): ContactEvaluation {
  return scope === 'unknown' && contact.verdict === 'ready' ? { ...contact, verdict: 'unverified' } : contact;
}

type MaySee = (viewer: Viewer, row: EvidenceRow) => boolean;

/**
 * The right to see the evidence about each address. A deal of the scope with that address shows what speaks for it: so
 * the people on such a deal may see that, admins all, and the asker what they recorded.
 */
async function sightOf(
  { db }: ShowingContext,
  { asker, viewer, audience }: Viewers,
  scope: CloudScopeId,
  rows: readonly EvidenceRow[],
): Promise<MaySee> {
  const people = new Set(audience.flatMap(({ addresses, isAdmin }) => (isAdmin ? [] : [...addresses])));
  const about = [...new Set(rows.map(({ email_key }) => email_key))];
  const found = await addressesOnDealsOf(db, scope, about, [...people]);
  const desks = await standingDesks(db);
  const shownBy = new Map<string, SpokenFor[]>();
  for (const { address, person, ...row } of found)
    append(shownBy, `${address} ${person}`, spokenForOf(row, desks.addedTo(row)));
  const own = [recorderOf({ asker, viewer }).id, importerOf({ asker, viewer }).id];
  return (one, row) =>
    one.isAdmin ||
    [...one.addresses].some((person) =>
      shownBy.get(`${row.email_key} ${person}`)?.some((deal) => speaksFor(row, deal)),
    ) ||
    (own.includes(row.recorded_by) && isSame(one, viewer));
}

/** Whether two viewers are one person: in a group the asker is also among the members. */
function isSame(one: Viewer, other: Viewer): boolean {
  return one === other || [...one.addresses].some((address) => other.addresses.has(address));
}

/** Looks up each domain once; an address whose domain was not found is judged without it. */
async function addLookUps(
  pieces: Map<string, Evidence[]>,
  emails: readonly string[],
  lookUp: NonNullable<AddressQuestion['lookUp']>,
): Promise<readonly DomainLookUp[]> {
  const byDomain = new Map<string, string[]>();
  for (const key of new Set(emails.map(addressKey))) {
    const domain = parseAddress(key)?.domain;
    if (domain && !isConsumerDomain(domain)) append(byDomain, domain, key);
  }
  const findings = await Promise.all(
    [...byDomain].map(async ([domain, keys]) => ({ keys, found: await lookUp(domain).catch(() => null) })),
  );
  return findings.flatMap(({ keys, found }) => {
    if (!found) return [];
    const evidence = asEvidence(found);
    if (evidence) for (const key of keys) append(pieces, key, evidence);
    return [{ domain: found.domain, remarks: remarkOn(found), facts: factsOfAnswer(storedAnswer(found)) }];
  });
}

async function note(
  { audit }: ShowingContext,
  { asker, conversation }: Viewers,
  { emails, scope }: AddressQuestion,
): Promise<void> {
  const detail = { code: 'addresses-asked-about', scope, emails } as const;
  await audit.note([{ actor: asker, action: 'list', dealId: null, conversation, detail }]);
}
