import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CLOUD_SCOPE_IDS, ROLE_IDS, STAGES } from '../../../src/domain/ids.ts';
import { type Viewers, viewerOf } from '../../../src/domain/people/audience.ts';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { editDeal, undoEdit } from '../../../src/flows/deals/edit-deal.ts';
import { type DealEdit, EDITABLE_FIELDS } from '../../../src/flows/deals/edits/deal-edit.ts';
import type { Store } from '../../../src/store/open.ts';
import { contactsOf } from '../../../src/store/queries/deals/contacts.ts';
import { dealByKey } from '../../../src/store/queries/deals/deals.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { viewersAt } from '../../support/viewers.ts';
import { takeRows } from '../book/taking.ts';

const PEOPLE = ['ann@team.example', 'pia@team.example', 'cy@team.example', 'desk@partner.example'] as const;
const ADDRESSES = ['cat@contoso.com', 'dan@contoso.com', 'eve@contoso.com', 'CAT@contoso.com'] as const;
const DAYS = ['2026-06-30', '2026-07-15', '2026-09-30'] as const;

const role = fc.constantFrom(...ROLE_IDS.slice(0, 3));
const place = fc.record({ role, email: fc.constantFrom(...ADDRESSES) });
const contact = fc.record({
  role,
  email: fc.constantFrom(...ADDRESSES),
  name: fc.constantFrom(null, 'Cat', 'Dan'),
});
const fields = fc.record(
  Object.fromEntries(
    EDITABLE_FIELDS.filter((field) => field !== 'stage' && field !== 'cloudScope').map((field) => [
      field,
      fc.constantFrom(null, ...(field.endsWith('Email') ? PEOPLE : DAYS)),
    ]),
  ),
  { requiredKeys: [] },
);
const edit: fc.Arbitrary<DealEdit> = fc.oneof(
  fc.record({ kind: fc.constant('add-contact' as const), contact }),
  fc.record({ kind: fc.constant('replace-contact' as const), replaced: place, contact }),
  fc.record({ kind: fc.constant('remove-contact' as const), removed: place }),
  fc.record({ kind: fc.constant('set-fields' as const), fields }),
);
const editsOf = (some: fc.Arbitrary<DealEdit>) =>
  fc.array(fc.record({ edit: some, by: fc.constantFrom('admin', ...PEOPLE) }), { maxLength: 8 });
const marks = fc.record({
  kind: fc.constant('set-fields' as const),
  fields: fc.oneof(
    fc.record({ stage: fc.constantFrom(...STAGES) }),
    fc.record({ cloudScope: fc.constantFrom(...CLOUD_SCOPE_IDS) }),
  ),
});

function viewersOf(by: string): Viewers {
  const viewers = viewersAt(by === 'admin' ? 'root@team.example' : by);
  return by === 'admin' ? { ...viewers, viewer: viewerOf(viewers.asker, 'everybody') } : viewers;
}

/** Everything of a deal but when it was last changed, and which rows have it. */
async function contentOf({ db }: Store, key: string) {
  const row = await dealByKey(db, key);
  if (!row) throw new Error('the deal is gone');
  const { updated_at: _, last_evaluation: __, ...deal } = row;
  const people = await db.selectFrom('deal_people').selectAll().where('deal_ref', '=', row.id).execute();
  return {
    deal,
    contacts: (await contactsOf(db, [row.id])).map(({ id: ___, ...one }) => one),
    people: people.map(({ position, email_key }) => `${position} ${email_key}`).sort(),
  };
}

describe('any edits of a deal', () => {
  onEachDatabase((database) => {
    it.each([
      { name: 'undone in reverse, leave it as it was', edits: editsOf(edit) },
      {
        name: 'and any stages, undone in reverse, leave it as it was',
        edits: editsOf(fc.oneof(edit, marks)),
      },
    ])(
      '$name',
      async ({ edits }) => {
        const store = await database.store();
        const context = { db: store.db, now: Date.now, audit: new AuditLog(store.db, console, Date.now) };
        let made = 0;
        let undone = 0;
        await fc.assert(
          fc.asyncProperty(edits, async (steps) => {
            made += 1;
            const dealId = `D-${made}`;
            await takeRows(store, [
              {
                deal_id: dealId,
                customer: 'Contoso',
                close_date: '2026-06-30',
                ae_email: PEOPLE[0],
                pdm_email: PEOPLE[1],
                partner_contact_email: PEOPLE[3],
                contact_role: 'NTC',
                contact_name: 'Cat',
                contact_email: 'cat@contoso.com',
              },
              { deal_id: dealId, contact_role: 'OA', contact_email: 'dan@contoso.com' },
            ]);
            const states = [];
            for (const step of steps) {
              const before = await contentOf(store, dealId.toLowerCase());
              const viewers = viewersOf(step.by);
              const outcome = await editDeal(context, viewers, { dealId, edit: step.edit, expected: null });
              if (outcome.kind === 'edited') states.push({ before, edit: outcome.edit });
              else expect(await contentOf(store, dealId.toLowerCase())).toEqual(before);
            }
            for (const { before, edit } of states.toReversed()) {
              undone += 1;
              const outcome = await undoEdit(context, viewersOf('admin'), { dealId, edit });
              expect(outcome).toMatchObject({ kind: 'edited' });
              expect(await contentOf(store, dealId.toLowerCase())).toEqual(before);
            }
          }),
          { numRuns: 40 },
        );
        expect(undone).toBeGreaterThan(20);
        // Forty deals are edited and taken back, step by step.
      },
      60_000,
    );
  });
});
