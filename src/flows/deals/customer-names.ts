import type { Kysely } from 'kysely';
import { dealKey } from '../../domain/deal.ts';
import { maySee } from '../../domain/people/audience.ts';
import { dealOfRow } from '../../store/queries/deals/deal-row.ts';
import { dealsByKeys } from '../../store/queries/deals/deals.ts';
import type { Schema } from '../../store/schema/index.ts';
import type { Viewers } from './viewers.ts';

/** The customers of deals, by the deals' ids; only of deals that everybody who will see the names may see. */
export async function customerNames(
  { db }: { readonly db: Kysely<Schema> },
  { audience }: Viewers,
  dealIds: readonly string[],
): Promise<(dealId: string) => string | null> {
  const deals = (await dealsByKeys(db, dealIds.map(dealKey))).map(dealOfRow);
  const shown = deals.filter((deal) => maySee(audience, deal));
  const customers = new Map(shown.map(({ dealId, customer }) => [dealKey(dealId), customer]));
  return (dealId) => customers.get(dealKey(dealId)) ?? null;
}
