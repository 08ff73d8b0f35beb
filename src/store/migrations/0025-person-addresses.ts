import type { Kysely } from 'kysely';

/**
 * The addresses that are stated for people, so that one which two people have identifies neither, and whose the
 * conversation of a place is.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person_addresses')
    .addColumn('address_key', 'text', (column) => column.notNull())
    .addColumn('object_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('domain', 'text', (column) => column.notNull())
    .addColumn('first_seen', 'text', (column) => column.notNull())
    .addColumn('last_seen', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_addresses_key', ['address_key', 'object_id'])
    .execute();
  await db.schema.createIndex('person_addresses_of').on('person_addresses').column('object_id').execute();
  await db.schema
    .createIndex('person_addresses_domain')
    .on('person_addresses')
    .columns(['domain', 'kind'])
    .execute();
  await db.schema.alterTable('alert_places').addColumn('object_id', 'text').execute();
  await fillObjectIds(db as Kysely<Places>);
}

interface Places {
  alert_places: { place_key: string; kind: string; reference: string; object_id: string | null };
}

/** Whose a conversation is stands in its reference, where Teams stated it. */
async function fillObjectIds(db: Kysely<Places>): Promise<void> {
  const places = await db
    .selectFrom('alert_places')
    .select(['place_key', 'reference'])
    .where('kind', '=', 'person')
    .execute();
  for (const { place_key, reference } of places) {
    const object_id = objectIdIn(reference);
    if (object_id !== null)
      await db.updateTable('alert_places').set({ object_id }).where('place_key', '=', place_key).execute();
  }
}

function objectIdIn(reference: string): string | null {
  try {
    const id: unknown = JSON.parse(reference)?.user?.aadObjectId;
    return typeof id === 'string' && id !== '' ? id.toLowerCase() : null;
  } catch {
    return null;
  }
}
