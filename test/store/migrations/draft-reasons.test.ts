import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { draftReasonText } from '../../../cards/drafts/draft-reason-text.ts';
import type { DraftReason } from '../../../src/domain/drafts/reason.ts';
import { POSTGRES, SQLITE } from '../../../src/store/db/dialect.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { MIGRATIONS } from '../../../src/store/migrations/index.ts';
import type { StoreSettings } from '../../../src/store/open.ts';
import { batchDeals } from '../../../src/store/queries/drafts/batches.ts';
import { draftEvents } from '../../../src/store/queries/drafts/drafts.ts';
import { reasonOf } from '../../../src/store/queries/drafts/reason-columns.ts';
import type { Schema } from '../../../src/store/schema/index.ts';
import { insertDealsBeforeNames } from '../../support/databases/deals-before-names.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { openUnmigrated } from '../../support/databases/unmigrated.ts';
import { deal } from '../../support/deals.ts';

const AT = '2026-06-10T08:00:00.000Z';
const STEP = '0018-draft-reasons';
const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < STEP));

/** A sentence as it was stored with an outcome, the reason it is from now on, and what the ledger showed of it. */
type Told = readonly [outcome: string | null, stored: string, reason: DraftReason, shown?: string];

const TOLD: readonly Told[] = [
  ['drafted', 'created', { code: 'created' }, 'a new draft'],
  ['drafted', 'found', { code: 'found' }, 'had been made before'],
  ['drafted', 'updated', { code: 'updated' }, 'brought up to date'],
  ['drafted', 'unchanged', { code: 'unchanged' }, 'was there, up to date'],
  ['drafted', 'D-1-follow-up.eml', { code: 'filed', name: 'D-1-follow-up.eml' }],
  ['kept', 'you have edited it', { code: 'edited' }],
  ['kept', 'was sent already', { code: 'over', state: 'sent' }],
  ['kept', 'was replied already', { code: 'over', state: 'replied' }],
  ['kept', 'was deleted already', { code: 'over', state: 'deleted' }],
  ['skipped', 'is not there any more, or not yours', { code: 'not-there' }],
  ['skipped', 'there is nothing to ask for', { code: 'nothing-to-ask' }],
  ['skipped', 'the recipient has changed', { code: 'recipient-changed' }],
  [
    'skipped',
    'no customer contact address in the book; transaction: the subject names it',
    {
      code: 'missing',
      fields: [
        { field: 'customer_contact_email', why: 'not-stated' },
        { field: 'transaction', why: 'named-in-subject' },
      ],
    },
  ],
  [
    'skipped',
    'close_date: it is not stated',
    { code: 'missing', fields: [{ field: 'close_date', why: 'not-stated' }] },
  ],
  [
    'skipped',
    'partner_contact_email: it is not a mailbox address: bo at fabrikam; sender: the letter is signed with the name',
    {
      code: 'missing',
      fields: [
        { field: 'partner_contact_email', why: 'no-mailbox-address', said: 'bo at fabrikam' },
        { field: 'sender', why: 'no-name-to-sign' },
      ],
    },
  ],
  ['failed', 'Outlook is busy. Try again in 45 seconds.', { code: 'outlook-busy', seconds: 45 }],
  ['failed', 'Sign in, then try again.', { code: 'signed-out' }],
  [
    'failed',
    'An administrator has to grant the permission Mail.ReadWrite (delegated) to this app.',
    { code: 'permission-missing', permission: 'Mail.ReadWrite' },
  ],
  [
    'failed',
    'No Outlook mailbox was found for you. Ask an administrator whether yours is in Exchange Online.',
    { code: 'no-mailbox' },
  ],
  [
    'failed',
    'Outlook did not answer. Try again: a draft that was made all the same is found then.',
    { code: 'outlook-silent' },
  ],
  [
    'failed',
    'Outlook failed. Try again: a draft that was made all the same is found then.',
    { code: 'outlook-failed' },
  ],
  ['failed', 'Outlook refused the draft. Check the recipients.', { code: 'outlook-refused' }],
  ['failed', 'edited', { code: 'said-earlier', text: 'edited' }],
  ['kept', 'the dog ate it', { code: 'said-earlier', text: 'the dog ate it' }],
  ['skipped', 'Änderung; “quoted” \\ "', { code: 'said-earlier', text: 'Änderung; “quoted” \\ "' }],
];

async function openBefore({ databaseUrl, dataDir }: StoreSettings): Promise<Kysely<Schema>> {
  const db = openUnmigrated({ databaseUrl, dataDir });
  await migrate(db, databaseUrl === null ? SQLITE : POSTGRES, BEFORE);
  return db;
}

describe('reasons that were sentences', () => {
  onEachDatabase((database) => {
    /** Fills a database of before, and brings it to the newest schema. */
    const migrated = async (fill: (db: Kysely<Schema>) => Promise<void>): Promise<Kysely<Schema>> => {
      const settings = await database.settings();
      const before = await openBefore(settings);
      await fill(before);
      await before.destroy();
      return (await database.store(settings)).db;
    };
    /** The deals of a batch that was stored with these details. */
    const dealsWith = async (
      details: readonly (readonly [outcome: string | null, stored: string | null])[],
    ) => {
      const db = await migrated(async (before) => {
        await sql`insert into draft_batches (id, by_id, template, state, made_at, changed_at, runs)
          values ('B', 'person:ann', 'follow-up', 'done', ${AT}, ${AT}, 1)`.execute(before);
        for (const [at, [outcome, detail]] of details.entries())
          await sql`insert into draft_batch_deals (batch_id, position, deal_id, outcome, detail)
            values ('B', ${at}, ${`D-${at}`}, ${outcome}, ${detail})`.execute(before);
      });
      return batchDeals(db, 'B');
    };

    it('become codes where they are known, and are shown as before', async () => {
      const details = TOLD.map(([outcome, stored]) => [outcome, stored] as const);
      const rows = await dealsWith([...details, ['kept', null], ...details]);
      const reasons = rows.map(reasonOf);
      const expected = TOLD.map(([, , reason]) => reason);
      expect(reasons).toEqual([...expected, null, ...expected]);
      const shown = reasons.map((reason) => reason && draftReasonText(reason));
      const before = TOLD.map(([, stored, , text]) => text ?? stored);
      expect(shown).toEqual([...before, null, ...before]);
    });

    it('are shown as before whatever they said', async () => {
      const sentence = fc.oneof(
        fc.string({ maxLength: 40 }).map((text) => text.replaceAll('\0', '')),
        fc.constantFrom(
          'customer_contact_email: it is not stated',
          'a: it is not a mailbox address: ',
          'a: the subject names it: b',
          'edited',
          'missing',
          'over',
          'a: b',
          'a_b: c; d: e',
          'a: it is not stated',
          'a: b;c',
        ),
        fc.constantFrom('was made already', 'Outlook is busy. Try again in 045 seconds.', ''),
      );
      const detail = fc.tuple(fc.constantFrom('drafted', 'kept', 'skipped', 'failed', null), sentence);
      const some = fc.sample(detail, { numRuns: 150, seed: 7 });
      const shown = (await dealsWith(some)).map(reasonOf).map((reason) => reason && draftReasonText(reason));
      expect(shown).toEqual(some.map(([, stored]) => stored));
    });

    it('stay as they are in the trail of a draft, which nobody may change', async () => {
      const db = await migrated(async (before) => {
        const [ref = 0] = (await insertDealsBeforeNames(before, [deal()], AT)).values();
        await sql`insert into drafts (deal_ref, template, sender_id, mailbox, generation, draft_key, state, fence, made_at, made_by, changed_at)
          values (${ref}, 'follow-up', 'person:ann', 'ann', 1, 'key', 'failed', 1, ${AT}, 'Ann', ${AT})`.execute(
          before,
        );
        for (const detail of ['updated', 'ErrorBusy: later', null])
          await sql`insert into draft_events (draft_ref, generation, state, at, noted_at, detail)
            values (1, 1, 'failed', ${AT}, ${AT}, ${detail})`.execute(before);
      });
      expect((await draftEvents(db, 1)).map(reasonOf)).toEqual([
        { code: 'updated' },
        { code: 'said-earlier', text: 'ErrorBusy: later' },
        null,
      ]);
      await expect(sql`update draft_events set detail_params = '{}'`.execute(db)).rejects.toHaveProperty(
        'message',
        expect.stringContaining('append-only'),
      );
    });
  });
});
