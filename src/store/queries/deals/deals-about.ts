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
}

/** The deals of a scope that have one of these addresses among their contacts, a row for each of both. */
export async function dealsAbout(
  db: Db,
  scope: CloudScopeId,
  addresses: readonly string[],
): Promise<DealAbout[]> {
  return gather(addresses.map(addressKey), (some) =>
    db
      .selectFrom('contacts')
      .innerJoin('deals', 'deals.id', 'contacts.deal_ref')
      .select(['contacts.email_key as address', 'deals.id'])
      .select(['ae_email', 'ce_email', 'pdm_email', 'partner_contact_email'])
      .distinct()
      .where('deals.cloud_scope', '=', scope)
      .where('contacts.email_key', 'in', some)
      .execute(),
  );
}
