import type { Kysely, Selectable, Transaction } from 'kysely';
import { addressKey } from '../../../domain/address.ts';
import type { Contact } from '../../../domain/deal.ts';
import { namesOfContact } from '../../../domain/deal-names.ts';
import { gather, inChunks } from '../../db/chunks.ts';
import type { ContactTable, Schema } from '../../schema/index.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type ContactRow = Selectable<ContactTable>;

/** The contacts of some deals, each deal's by position. */
export async function contactsOf(db: Db, dealRefs: readonly number[]): Promise<ContactRow[]> {
  return gather(dealRefs, (refs) =>
    db
      .selectFrom('contacts')
      .selectAll()
      .where('deal_ref', 'in', refs)
      .orderBy('position')
      .orderBy('id')
      .execute(),
  );
}

export interface NewContact extends Contact {
  readonly dealRef: number;
  readonly position: number;
  readonly addedAt: string;
  readonly addedBy: string;
  /** When a book first stated it, if a person had added it; left out, none has. */
  readonly statedAt?: string | null;
}

export async function insertContacts(db: Db, contacts: readonly NewContact[]): Promise<void> {
  const rows = contacts.map(({ dealRef, position, role, email, name, addedAt, addedBy, statedAt }) => ({
    deal_ref: dealRef,
    position,
    role,
    email,
    email_key: addressKey(email),
    name,
    added_at: addedAt,
    added_by: addedBy,
    stated_at: statedAt ?? null,
  }));
  await inChunks(rows, async (some) =>
    insertContactNames(
      db,
      await db.insertInto('contacts').values(some).returning(['id', 'deal_ref', 'name']).execute(),
    ),
  );
}

/** Inserts the words that contacts are called by. */
export async function insertContactNames(
  db: Db,
  contacts: readonly Pick<ContactRow, 'id' | 'deal_ref' | 'name'>[],
): Promise<void> {
  const names = contacts.flatMap(({ id, deal_ref, name }) =>
    namesOfContact(name ?? '').map((word) => ({ deal_ref, contact_ref: id, word })),
  );
  await inChunks(names, (some) => db.insertInto('deal_names').values(some).execute());
}

export async function changeContact(
  db: Db,
  id: number,
  change: { readonly position: number; readonly email: string; readonly name: string | null },
): Promise<void> {
  const changed = await db
    .updateTable('contacts')
    .set(change)
    .where('id', '=', id)
    .returning(['id', 'deal_ref', 'name'])
    .execute();
  await db.deleteFrom('deal_names').where('contact_ref', '=', id).execute();
  await insertContactNames(db, changed);
}

/** Notes when a book first stated contacts that people had added. */
export async function noteStated(db: Db, ids: readonly number[], at: string): Promise<void> {
  await inChunks(ids, (some) =>
    db.updateTable('contacts').set({ stated_at: at }).where('id', 'in', some).execute(),
  );
}

export async function deleteContacts(db: Db, ids: readonly number[]): Promise<void> {
  await inChunks(ids, (some) => db.deleteFrom('contacts').where('id', 'in', some).execute());
}
