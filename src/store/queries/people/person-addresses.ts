import type { Kysely, Selectable, Transaction } from 'kysely';
import { type AddressClaim, claimsByKey, domainOf, identifies } from '../../../domain/people/identity.ts';
import { gather, inChunks } from '../../db/chunks.ts';
import type { PersonAddressTable, Schema } from '../../schema/index.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type PersonAddressRow = Selectable<PersonAddressTable>;

/** The rows of some addresses, and all rows of some people. */
export async function personAddresses(
  db: Db,
  keys: readonly string[],
  objectIds: readonly string[] = [],
): Promise<PersonAddressRow[]> {
  const byKey = await gather(keys, (some) =>
    db.selectFrom('person_addresses').selectAll().where('address_key', 'in', some).execute(),
  );
  const byPerson = await gather(objectIds, (some) =>
    db.selectFrom('person_addresses').selectAll().where('object_id', 'in', some).execute(),
  );
  const all = [...byKey, ...byPerson];
  return [...new Map(all.map((row) => [`${row.address_key} ${row.object_id}`, row])).values()];
}

/** Of some domains those that members sign in with. */
export async function signInDomainsAmong(db: Db, domains: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await gather(domains, (some) =>
    db
      .selectFrom('person_addresses')
      .select('domain')
      .distinct()
      .where('domain', 'in', some)
      .where('kind', '=', 'sign-in')
      .execute(),
  );
  return new Set(rows.map(({ domain }) => domain));
}

export function claimOf({ address_key, object_id, kind }: PersonAddressRow): AddressClaim {
  return { key: address_key, objectId: object_id, kind };
}

/** Of some address keys those that identify the holder of an object id; null for a holder whose object id is unknown. */
export async function keysThatIdentify(
  db: Db,
  objectId: string | null,
  keys: readonly string[],
): Promise<string[]> {
  const claims = (await personAddresses(db, keys)).map(claimOf);
  const guests = claims.flatMap(({ key, kind }) => (kind === 'guest' ? [domainOf(key)] : []));
  const known = {
    claims: claimsByKey(claims),
    signInDomains: await signInDomainsAmong(db, [...new Set(guests)]),
  };
  return keys.filter((key) => identifies(known, key, objectId));
}

/** Stores rows in place of those there are, and deletes some. */
export async function putPersonAddresses(
  db: Kysely<Schema>,
  rows: readonly PersonAddressRow[],
  gone: readonly Pick<PersonAddressRow, 'address_key' | 'object_id'>[],
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const { address_key, object_id } of gone)
      await transaction
        .deleteFrom('person_addresses')
        .where('address_key', '=', address_key)
        .where('object_id', '=', object_id)
        .execute();
    await inChunks(rows, (some) =>
      transaction
        .insertInto('person_addresses')
        .values([...some])
        .onConflict((conflict) =>
          conflict.columns(['address_key', 'object_id']).doUpdateSet(({ ref }) => ({
            kind: ref('excluded.kind'),
            last_seen: ref('excluded.last_seen'),
          })),
        )
        .execute(),
    );
  });
}

/** Deletes the addresses that were last stated before an instant (ISO 8601, UTC). */
export async function deletePersonAddresses(db: Kysely<Schema>, before: string): Promise<void> {
  await db.deleteFrom('person_addresses').where('last_seen', '<', before).execute();
}
