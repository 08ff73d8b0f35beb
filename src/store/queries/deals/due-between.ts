import type { Kysely, Transaction } from 'kysely';
import type { Day } from '../../../domain/day.ts';
import type { Schema } from '../../schema/index.ts';
import type { DealRow } from './deal-row.ts';
import { DUE, isOf, type OfPeople } from './filters.ts';

/** The deals of some people that are due in a span of days, both ends included, settled ones among them; none that was cancelled. */
export async function dealsDueBetween(
  db: Kysely<Schema> | Transaction<Schema>,
  of: OfPeople,
  { from, to }: { readonly from: Day; readonly to: Day },
  limit: number,
): Promise<DealRow[]> {
  let query = db
    .selectFrom('deals')
    .selectAll()
    .where(DUE, '>=', from)
    .where(DUE, '<=', to)
    .where('stage', '!=', 'cancelled');
  if (of !== 'everybody') query = query.where((deal) => isOf(deal, of));
  return query.orderBy(DUE).orderBy('id').limit(limit).execute();
}
