import { describe, expect, it } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { POSTGRES, SQLITE } from '../../../src/store/db/dialect.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { MIGRATIONS } from '../../../src/store/migrations/index.ts';
import type { StoreSettings } from '../../../src/store/open.ts';
import type { Schema } from '../../../src/store/schema/index.ts';
import { insertDealsBeforeNames } from '../../support/databases/deals-before-names.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { openUnmigrated } from '../../support/databases/unmigrated.ts';
import { deal } from '../../support/deals.ts';

const AT = '2026-06-10T08:00:00.000Z';
const STEP = '0010-letter-generations';
const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < STEP));
const REBUILT = ['drafts', 'replies', 'proposed_contacts', 'draft_events'] as const;

/** A database as it was before letters had a row each. */
async function openBefore({ databaseUrl, dataDir }: StoreSettings): Promise<Kysely<Schema>> {
  const db = openUnmigrated({ databaseUrl, dataDir });
  await migrate(db, databaseUrl === null ? SQLITE : POSTGRES, BEFORE);
  return db;
}

async function insert(db: Kysely<Schema>, table: string, row: Readonly<Record<string, unknown>>) {
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(
    db,
  );
}

/** A letter, whatever columns the table has. */
function draftRow(dealRef: number, template: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    deal_ref: dealRef,
    template,
    sender_id: 'person:ann',
    mailbox: 'oid-ann',
    generation: 1,
    draft_key: `${dealRef} ${template} ${JSON.stringify(more)}`,
    state: 'sent',
    fence: 3,
    made_at: AT,
    made_by: 'Ann Lee',
    changed_at: AT,
    ...more,
  };
}

async function rowsOf(db: Kysely<Schema>): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const table of REBUILT)
    rows[table] = (await sql`select * from ${sql.table(table)} order by id`.execute(db)).rows;
  return rows;
}

describe('a row for each letter', () => {
  onEachDatabase((database) => {
    const filled = async () => {
      const settings = await database.settings();
      const db = await openBefore(settings);
      const refs = await insertDealsBeforeNames(db, [deal({ dealId: 'D-1' }), deal({ dealId: 'D-2' })], AT);
      const [one = 0, two = 0] = [...refs.values()];
      await insert(db, 'drafts', draftRow(one, 'customer', { generation: 2, sent_to: 'cat@fabrikam.com' }));
      await insert(db, 'drafts', draftRow(one, 'partner', { state: 'drafted', web_link: 'https://x/' }));
      await insert(db, 'drafts', draftRow(two, 'customer', { sent_subject: "Änderung; 'quoted'" }));
      // Numbers that are not there any more, and that the trail still names.
      await sql`delete from drafts where template = 'partner'`.execute(db);
      await insert(db, 'drafts', draftRow(two, 'partner'));
      await sql`delete from drafts where deal_ref = ${two} and template = 'partner'`.execute(db);
      const drafts = await db.selectFrom('drafts').select('id').orderBy('id').execute();
      for (const [at, { id }] of drafts.entries()) {
        await insert(db, 'draft_events', {
          draft_ref: id,
          generation: 1,
          state: 'sent',
          at: AT,
          noted_at: AT,
          detail: null,
        });
        await insert(db, 'replies', {
          draft_ref: id,
          message_id: `message-${at}`,
          from_address: 'cat@fabrikam.com',
          received_at: AT,
          read_at: AT,
        });
      }
      const [reply] = await db.selectFrom('replies').select('id').orderBy('id').execute();
      for (const position of [0, 1])
        await insert(db, 'proposed_contacts', {
          reply_ref: reply?.id,
          deal_ref: one,
          position,
          role: null,
          name: null,
          email: 'Jane@fabrikam.com',
          email_key: 'jane@fabrikam.com',
          found_in: 'Please use Jane',
          state: position === 0 ? 'proposed' : 'accepted',
        });
      const before = await rowsOf(db);
      await db.destroy();
      const { db: after } = await database.store(settings);
      return { before, after, one, two };
    };

    it('keeps every letter, answer and proposal that was there; each letter is the latest', async () => {
      const { before, after } = await filled();
      const found = await rowsOf(after);
      const drafts = before.drafts?.map((row) => ({ ...(row as object), is_latest: 1, reminds_of: '' }));
      const draft_events = before.draft_events?.map((row) => ({ ...(row as object), detail_params: null }));
      const proposed_contacts = before.proposed_contacts?.map((row) => ({
        ...(row as object),
        ...{ decision: null, has_added: null, kind: 'add', replaces: null, edit: null },
      }));
      const replies = before.replies?.map((row) => ({ ...(row as object), is_answer: 1, language: null }));
      expect(found).toEqual({ ...before, drafts, draft_events, replies, proposed_contacts });
      expect(found.drafts).toHaveLength(2);
      expect(found.proposed_contacts).toHaveLength(2);
    });

    it('takes no number again, refuses what it refused, and lets go of what belongs to a deal', async () => {
      const { after, one, two } = await filled();
      const add = (row: object) => insert(after, 'drafts', row as Record<string, unknown>);
      // As a process of the version before writes it.
      await add(draftRow(two, 'admin'));
      const added = await after
        .selectFrom('drafts')
        .select(['id', 'is_latest', 'reminds_of'])
        .where('template', '=', 'admin')
        .executeTakeFirstOrThrow();
      // 2 and 4 are gone.
      expect(added).toEqual({ id: 5, is_latest: 1, reminds_of: '' });
      const second = { ...draftRow(one, 'customer', { generation: 3 }), is_latest: 1 };
      await expect(add(second)).rejects.toBeDefined();
      await expect(add({ ...draftRow(one, 'customer', { generation: 2, mailbox: 'x' }), is_latest: 0 }))
        .rejects //
        .toBeDefined();
      await expect(add({ ...draftRow(9999, 'customer'), is_latest: 1 })).rejects.toBeDefined();
      await add({ ...draftRow(one, 'customer', { mailbox: 'y' }), is_latest: 0 });
      const reminder = (reminds_of: string, mailbox = '') =>
        add(draftRow(two, 'follow-up', { reminds_of, mailbox }));
      for (const first of ['customer', 'partner', '']) await reminder(first);
      await expect(reminder('partner', 'z')).rejects.toBeDefined();
      await after.deleteFrom('deals').where('id', '=', one).execute();
      const left = await rowsOf(after);
      expect(left.drafts).toHaveLength(5);
      expect([left.replies?.length, left.proposed_contacts?.length]).toEqual([1, 0]);
      expect(left.draft_events).toHaveLength(2);
    });
  });
});
