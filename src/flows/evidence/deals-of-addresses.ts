import { addressKey, parseAddress } from '../../domain/address.ts';
import type { CloudScopeId } from '../../domain/ids.ts';
import { searchWords } from '../../domain/search-words.ts';
import { isConsumerDomain } from '../../policy/mail-domains.ts';
import { dealsWithContacts } from '../../store/queries/deals/address-contacts.ts';
import { type DealRow, dealOfRow } from '../../store/queries/deals/deal-row.ts';
import { dealsByWords } from '../../store/queries/deals/deals.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';
import { byUrgency } from '../deals/my-deals.ts';
import type { Viewers } from '../deals/viewers.ts';
import { dealsOpenTo, type ShowingContext, visibleDeals } from '../deals/visible-deals.ts';

/** The most deals that are looked at, and the most domains. */
const MOST_DEALS = 20;
const MOST_DOMAINS = 5;

/** What the deals of those who look say about some addresses. */
export interface DealsOfAddresses {
  /** Deals that name an address as a contact, or whose customer has its domain, the most at risk first. */
  readonly deals: readonly CheckedDeal[];
  /** The cloud scope that all of them have; null where they differ, or there is none. */
  readonly scope: CloudScopeId | null;
}

/** The deals that addresses may be about, of those that every viewer may see; the audit log has that they were looked through. */
export async function dealsOfAddresses(
  context: ShowingContext,
  viewers: Viewers,
  emails: readonly string[],
): Promise<DealsOfAddresses> {
  const { db } = context;
  const of = dealsOpenTo(viewers);
  const found = await dealsWithContacts(db, emails.map(addressKey), of, MOST_DEALS);
  const domains = new Set(emails.flatMap((email) => parseAddress(email)?.domain.toLowerCase() ?? []));
  for (const domain of [...domains].filter((one) => !isConsumerDomain(one)).slice(0, MOST_DOMAINS)) {
    const rows = await dealsByWords(db, searchWords(domain), MOST_DEALS, of);
    found.push(...rows.filter((row) => dealOfRow(row).customerDomains.includes(domain)));
  }
  const rows = [...new Map(found.map((row): [number, DealRow] => [row.id, row])).values()];
  const { deals } = await visibleDeals(context, viewers, rows.slice(0, MOST_DEALS));
  const [scope = null, ...others] = new Set(deals.map(({ deal }) => deal.cloudScope));
  return { deals: byUrgency(deals), scope: others.length === 0 ? scope : null };
}
