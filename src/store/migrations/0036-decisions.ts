import { type Kysely, sql } from 'kysely';

/**
 * By which decision a proposed contact was accepted or declined, and whether that put the contact on the deal; and when a book
 * first stated a contact that a person had added. Decisions of before are told apart by person and instant; one that a process of
 * the version before makes beside this one has no id, and is opened again by itself, as far as it added no contact.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('contacts').addColumn('stated_at', 'text').execute();
  await db.schema.alterTable('proposed_contacts').addColumn('decision', 'text').execute();
  await db.schema.alterTable('proposed_contacts').addColumn('has_added', 'integer').execute();
  await sql`
    update proposed_contacts set
      decision = decided_by || ' ' || decided_at,
      has_added = case when state = 'accepted' and exists (
        select 1 from contacts
        where contacts.deal_ref = proposed_contacts.deal_ref
          and contacts.email_key = proposed_contacts.email_key
          and contacts.role = proposed_contacts.decided_role
          and contacts.added_at = proposed_contacts.decided_at
          and contacts.added_by = proposed_contacts.decided_by
      ) then 1 else 0 end
    where state <> 'proposed' and decided_at is not null`.execute(db);
}
