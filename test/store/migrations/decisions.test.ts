import { describe, expect, it } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { POSTGRES, SQLITE } from '../../../src/store/db/dialect.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { MIGRATIONS } from '../../../src/store/migrations/index.ts';
import type { Schema } from '../../../src/store/schema/index.ts';
import { insertDealsBeforeNames } from '../../support/databases/deals-before-names.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { openUnmigrated } from '../../support/databases/unmigrated.ts';
import { deal } from '../../support/deals.ts';

const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0036-decisions'));
const AT = '2026-06-10T12:00:00.000Z';
const EARLIER = '2026-06-09T12:00:00.000Z';

/** A proposal of before, and what is known of its decision afterwards. */
const PROPOSALS = [
  { email: 'jane@x.example', state: 'accepted', role: 'online-administrator', has_added: 1 },
  { email: 'cat@x.example', state: 'accepted', role: 'online-administrator', has_added: 0 },
  { email: 'dan@x.example', state: 'declined', role: null, has_added: 0 },
  { email: 'eve@x.example', state: 'proposed', role: null, has_added: null },
] as const;

async function fill(db: Kysely<Schema>): Promise<void> {
  const [deal_ref = 0] = (await insertDealsBeforeNames(db, [deal({ dealId: 'D-1' })], AT)).values();
  await sql`insert into drafts (deal_ref, template, sender_id, mailbox, generation, is_latest, draft_key, state, fence, made_at, made_by, changed_at)
    values (${deal_ref}, 'customer', 'person:ann', 'ann', 1, 1, 'key', 'sent', 0, ${AT}, 'Ann', ${AT})`.execute(
    db,
  );
  const { id: draft_ref } = await db.selectFrom('drafts').select('id').executeTakeFirstOrThrow();
  await sql`insert into replies (draft_ref, message_id, from_address, received_at, read_at)
    values (${draft_ref}, 'message', 'cat@x.example', ${AT}, ${AT})`.execute(db);
  const { id: reply_ref } = await db.selectFrom('replies').select('id').executeTakeFirstOrThrow();
  for (const [position, { email, state, role }] of PROPOSALS.entries()) {
    const [at, by] = state === 'proposed' ? [null, null] : [AT, 'person:ann'];
    await sql`insert into proposed_contacts (reply_ref, deal_ref, position, email, email_key, found_in, state, decided_role, decided_at, decided_by)
      values (${reply_ref}, ${deal_ref}, ${position}, ${email}, ${email}, '', ${state}, ${role}, ${at}, ${by})`.execute(
      db,
    );
    if (role)
      await sql`insert into contacts (deal_ref, position, role, email, email_key, added_at, added_by)
        values (${deal_ref}, ${position}, ${role}, ${email}, ${email}, ${position === 0 ? AT : EARLIER}, 'person:ann')`.execute(
        db,
      );
  }
}

describe('decisions from before they had an id', () => {
  onEachDatabase((database) => {
    it('are told apart by person and instant, and from those who were contacts before', async () => {
      const settings = await database.settings();
      const before = openUnmigrated(settings);
      await migrate(before, settings.databaseUrl === null ? SQLITE : POSTGRES, BEFORE);
      await fill(before);
      await before.destroy();
      const { db } = await database.store(settings);
      const rows = await db.selectFrom('proposed_contacts').selectAll().orderBy('id').execute();
      expect(rows.map(({ email, decision, has_added }) => [email, decision, has_added])).toEqual(
        PROPOSALS.map(({ email, state, has_added }) => [
          email,
          state === 'proposed' ? null : `person:ann ${AT}`,
          has_added,
        ]),
      );
      const contacts = await db.selectFrom('contacts').select('stated_at').execute();
      expect(contacts).toEqual([{ stated_at: null }, { stated_at: null }]);
    });
  });
});
