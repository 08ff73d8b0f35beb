import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Deal, DealTeam } from '../../../domain/deal.ts';
import { dealKey } from '../../../domain/deal.ts';
import { type SpokenFor, spokenFor } from '../../../domain/people/recorder.ts';
import type { DealTable } from '../../schema/index.ts';

export type DealRow = Selectable<DealTable>;

/** The deal of a row. */
export function dealOfRow(row: DealRow): Deal {
  return {
    dealId: row.deal_id,
    customer: row.customer,
    customerDomains: row.customer_domains === '' ? [] : row.customer_domains.split(';'),
    partner: row.partner,
    program: row.program,
    transaction: row.transaction_type,
    submission: row.submission,
    cloudScope: row.cloud_scope,
    country: row.country,
    pcn: row.pcn,
    leadDealId: row.lead_deal_id,
    packageId: row.package_id,
    agreementNumber: row.agreement_number,
    packageCreated: row.package_created,
    closeDate: row.close_date,
    effectiveDate: row.effective_date,
    stage: row.stage,
    valueUsd: row.value_usd,
    cocpRequestedAt: row.cocp_requested_at,
    aeEmail: row.ae_email,
    ceEmail: row.ce_email,
    pdmEmail: row.pdm_email,
    partnerContactName: row.partner_contact_name,
    partnerContactEmail: row.partner_contact_email,
    customerContactName: row.customer_contact_name,
    customerContactEmail: row.customer_contact_email,
  };
}

/** The columns of a deal that name the people whose evidence speaks for it. */
export type PeopleOfRow = Pick<
  DealRow,
  'id' | 'partner' | 'ae_email' | 'ce_email' | 'pdm_email' | 'partner_contact_email' | 'not_taken'
>;

/**
 * The deal of a row, with the people whose evidence speaks for it.
 * @param added the address keys that admins have added to its desk
 */
export function spokenForOf(row: PeopleOfRow, added: ReadonlySet<string>): SpokenFor {
  const people = { ...teamOf(row), partnerContactEmail: row.partner_contact_email };
  return spokenFor(row.id, people, { notTaken: notTakenOf(row), added });
}

/** A colleague who made a deal by a book of theirs. */
export interface Claim {
  /** Their id as a recorder in chat, `person:…`. */
  readonly person: string;
  /** Their address keys. */
  readonly addresses: readonly string[];
}

/** The claim on a deal that no book of the organisation has stated; null for any other deal. */
export function claimOf({ claimed_by }: Pick<DealRow, 'claimed_by'>): Claim | null {
  return claimed_by === null ? null : (JSON.parse(claimed_by) as Claim);
}

/** The address keys of people whom a deal states and who have not taken it. */
export function notTakenOf({ not_taken }: Pick<DealRow, 'not_taken'>): readonly string[] {
  return not_taken === '' ? NOBODY : (JSON.parse(not_taken) as string[]);
}

const NOBODY: readonly string[] = [];

/** The team that a row states. */
export function teamOf({
  ae_email,
  ce_email,
  pdm_email,
}: Pick<DealRow, 'ae_email' | 'ce_email' | 'pdm_email'>): DealTeam {
  return { aeEmail: ae_email, ceEmail: ce_email, pdmEmail: pdm_email };
}

/** The columns of a deal's stated values; the caller adds the bookkeeping columns. */
export function rowOfDeal(
  deal: Deal,
): Omit<Insertable<DealTable>, 'created_at' | 'updated_at' | 'last_evaluation' | 'claimed_by'> &
  Updateable<DealTable> {
  return {
    deal_key: dealKey(deal.dealId),
    deal_id: deal.dealId,
    customer: deal.customer,
    customer_domains: deal.customerDomains.join(';'),
    partner: deal.partner,
    program: deal.program,
    transaction_type: deal.transaction,
    submission: deal.submission,
    cloud_scope: deal.cloudScope,
    country: deal.country,
    pcn: deal.pcn,
    pcn_key: deal.pcn?.toLowerCase() ?? null,
    lead_deal_id: deal.leadDealId,
    lead_deal_key: deal.leadDealId === null ? null : dealKey(deal.leadDealId),
    package_id: deal.packageId,
    agreement_number: deal.agreementNumber,
    package_created: deal.packageCreated,
    close_date: deal.closeDate,
    effective_date: deal.effectiveDate,
    stage: deal.stage,
    value_usd: deal.valueUsd,
    cocp_requested_at: deal.cocpRequestedAt,
    ae_email: deal.aeEmail,
    ce_email: deal.ceEmail,
    pdm_email: deal.pdmEmail,
    partner_contact_name: deal.partnerContactName,
    partner_contact_email: deal.partnerContactEmail,
    customer_contact_name: deal.customerContactName,
    customer_contact_email: deal.customerContactEmail,
  };
}
