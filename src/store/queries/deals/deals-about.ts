import type { Kysely, Transaction } from 'kysely';
import { addressKey } from '../../../domain/address.ts';
import type { CloudScopeId } from '../../../domain/ids.ts';
import { gather } from '../../db/chunks.ts';
import type { Schema } from '../../schema/index.ts';
import type { PeopleOfRow } from './deal-row.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** A deal with an address among its contacts. */
export interface DealAbout extends PeopleOfRow {
  /** The address as a key. */
  readonly address: string;
  readonly deal_id: string;
}

/** Which deals are meant, by their rows. */
export interface RowRange {
  /** The first row; left out, from the beginning. */
  readonly from?: number;
  /** The row before which it ends; left out, to the end. */
  readonly before?: number;
  /** The most rows of an answer. */
  readonly limit?: number;
}

/** The deals of a scope that have one of these addresses among their contacts, a row for each of both. */
export async function dealsAbout(
  db: Db,
  scope: CloudScopeId,
  addresses: readonly string[],
  { from, before, limit }: RowRange = {},
): Promise<DealAbout[]> {
  const found = await gather(addresses.map(addressKey), (some) => {
    let query = db
      .selectFrom('contacts')
      .innerJoin('deals', 'deals.id', 'contacts.deal_ref')
      .select(['contacts.email_key as address', 'deals.id', 'deals.deal_id'])
      .select(['partner', 'ae_email', 'ce_email', 'pdm_email', 'partner_contact_email', 'not_taken'])
      .distinct()
      .where('deals.cloud_scope', '=', scope)
      .where('contacts.email_key', 'in', some);
    if (from !== undefined) query = query.where('deals.id', '>=', from);
    if (before !== undefined) query = query.where('deals.id', '<', before);
    if (limit !== undefined) query = query.limit(limit);
    return query.execute();
  });
  return limit === undefined ? found : found.slice(0, limit);
}
