import { beforeEach, describe, expect, it } from '@jest/globals';
import { editDeal, undoEdit } from '../../../src/flows/deals/edit-deal.ts';
import type { ChosenProposal } from '../../../src/flows/replies/accept-proposals.ts';
import { acceptProposed, declineProposed } from '../../../src/flows/replies/decide-proposals.ts';
import { reopenProposals } from '../../../src/flows/replies/reopen-proposals.ts';
import type { Store } from '../../../src/store/open.ts';
import { insertContacts } from '../../../src/store/queries/deals/contacts.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { ANN, BOB, type Drafting, openDrafting } from '../../support/graph/drafting.ts';
import { answered, type Proposed } from '../../support/replies/proposals.ts';

const OA = 'online-administrator';
const NTC = 'notices-contact';
const STRANGER = { ...BOB, id: '29:cy', objectId: 'oid-cy', name: 'Cy', addresses: ['cy@elsewhere.example'] };
const BEGAN = '2026-06-01T09:00:00.000Z';

onEachDatabase((database) => {
  let store: Store;
  let drafting: Drafting;
  beforeEach(async () => {
    store = await database.store();
    drafting = await openDrafting(store.db, 'http://127.0.0.1:1');
  });

  /** Puts contacts on the deal, as a book has stated them. */
  const stated = async (...contacts: readonly (readonly [role: typeof OA | typeof NTC, email: string])[]) => {
    const { id: dealRef } = await store.db
      .selectFrom('deals')
      .select('id')
      .where('deal_id', '=', 'D-1')
      .executeTakeFirstOrThrow();
    await insertContacts(
      store.db,
      contacts.map(([role, email], position) => ({
        ...{ dealRef, role, email, name: null, position },
        ...{ addedAt: BEGAN, addedBy: 'import:book' },
      })),
    );
  };
  const proposed = (...all: readonly Proposed[]) => answered(store.db, 'D-1', all);
  const accept = (chosen: readonly (number | ChosenProposal)[], person = ANN) =>
    acceptProposed(drafting.context(), drafting.viewers(person), {
      dealId: 'D-1',
      chosen: chosen.map((one) => (typeof one === 'number' ? { id: one, role: null } : one)),
    });
  const reopen = (ids: readonly number[], person = ANN) =>
    reopenProposals(drafting.context(), drafting.viewers(person), { dealId: 'D-1', ids });
  const contacts = async () =>
    (await store.db.selectFrom('contacts').selectAll().orderBy('position').execute()).map(
      ({ role, email }) => `${role} ${email}`,
    );
  const states = async () =>
    (await store.db.selectFrom('proposed_contacts').select('state').orderBy('id').execute()).map(
      ({ state }) => state,
    );
  const log = async () =>
    (await auditOf(store.db, 'd-1', { skip: 0, limit: 20 })).map(
      ({ action, detail }) => `${action} ${detail}`,
    );

  const JANE = { role: OA, email: 'jane@fabrikam.com', name: 'Jane Doe' } as const;
  const REPLACES = { kind: 'replace', replaces: 'old@fabrikam.com', ...JANE } as const;

  describe('accepting a replacement', () => {
    it('puts who comes in the place of who goes, and says who asked for it, in which line', async () => {
      await stated([OA, 'old@fabrikam.com'], [NTC, 'nora@fabrikam.com']);
      const ids = await proposed({ ...REPLACES, foundIn: 'jane@fabrikam.com instead of old@fabrikam.com' });
      expect(await accept(ids)).toEqual({
        kind: 'decided',
        dealId: 'D-1',
        notice: 'Replaced: old@fabrikam.com by jane@fabrikam.com as Online Administrator.',
        ids,
        contacts: ['jane@fabrikam.com'],
        left: 0,
      });
      expect(await contacts()).toEqual([`${OA} jane@fabrikam.com`, `${NTC} nora@fabrikam.com`]);
      const [entry = ''] = await log();
      expect(entry).toContain('edit ');
      expect(entry).toContain(
        'as cat@fabrikam.com asked on Mon 8 Jun: “jane@fabrikam.com instead of old@fabrikam.com”',
      );
    });

    it.each([
      ['reopening it', (ids: readonly number[]) => reopen(ids)],
      [
        'undoing the edit',
        async () => {
          const { id: edit } = await store.db.selectFrom('deal_edits').select('id').executeTakeFirstOrThrow();
          return undoEdit(drafting.context(), drafting.viewers(BOB), { dealId: 'D-1', edit });
        },
      ],
    ])('is undone by %s: the contacts are as before and the proposals open', async (_what, undo) => {
      await stated([OA, 'old@fabrikam.com'], [NTC, 'nora@fabrikam.com']);
      const ids = await proposed(REPLACES, { kind: 'remove', role: NTC, email: 'nora@fabrikam.com' });
      const before = await store.db.selectFrom('contacts').selectAll().orderBy('position').execute();
      expect(await accept(ids)).toMatchObject({ kind: 'decided', left: 0 });
      expect(await contacts()).toEqual([`${OA} jane@fabrikam.com`]);
      expect(['decided', 'edited']).toContain((await undo(ids)).kind);
      expect(await states()).toEqual(['proposed', 'proposed']);
      const now = await store.db.selectFrom('contacts').selectAll().orderBy('position').execute();
      expect(now.map(({ id: _, ...row }) => row)).toEqual(before.map(({ id: _, ...row }) => row));
      expect(await accept(ids)).toMatchObject({ kind: 'decided', left: 0 });
    });

    it('can no longer be undone once somebody has changed who came, nor after ten minutes', async () => {
      await stated([OA, 'old@fabrikam.com']);
      const ids = await proposed(REPLACES);
      await accept(ids);
      await editDeal(drafting.context(), drafting.viewers(ANN), {
        dealId: 'D-1',
        edit: { kind: 'remove-contact', removed: JANE },
        expected: null,
      });
      expect(await reopen(ids)).toMatchObject({ kind: 'refused' });
      drafting.pass(11 * 60_000);
      expect(await reopen(ids)).toMatchObject({ kind: 'refused', why: expect.stringContaining('minutes') });
      expect(await states()).toEqual(['accepted']);
    });

    it('is of the only one in the role, where the answer names nobody', async () => {
      await stated([OA, 'old@fabrikam.com'], [NTC, 'nora@fabrikam.com']);
      await accept(await proposed({ kind: 'replace', ...JANE }));
      expect(await contacts()).toEqual([`${OA} jane@fabrikam.com`, `${NTC} nora@fabrikam.com`]);
    });

    it.each([
      ['nobody is in the role', []],
      ['who goes has gone', [[OA, 'else@fabrikam.com']] as const],
    ])('adds the contact where %s', async (_when, there) => {
      await stated(...there);
      expect(await accept(await proposed(REPLACES))).toMatchObject({
        notice: 'Added: jane@fabrikam.com as Online Administrator.',
      });
      expect(await contacts()).toEqual([...there.map((one) => one.join(' ')), `${OA} jane@fabrikam.com`]);
    });

    it('asks a person whom, where several are in the role, and stores nothing before', async () => {
      await stated([OA, 'one@fabrikam.com'], [OA, 'two@fabrikam.com']);
      const [first = 0, second = 0] = await proposed(
        { role: NTC, email: 'nora@fabrikam.com' },
        { kind: 'replace', ...JANE },
      );
      expect(await accept([first, second])).toEqual({
        kind: 'refused',
        why: 'Choose whom jane@fabrikam.com replaces.',
      });
      expect(await states()).toEqual(['proposed', 'proposed']);
      expect(await contacts()).toHaveLength(2);
      expect(await accept([{ id: second, role: null, replaces: 'nobody@fabrikam.com' }])).toMatchObject({
        kind: 'refused',
      });
      await accept([{ id: second, role: null, replaces: 'TWO@fabrikam.com' }]);
      expect(await contacts()).toEqual([`${OA} one@fabrikam.com`, `${OA} jane@fabrikam.com`]);
    });

    it('can be a contact more, where a person says so', async () => {
      await stated([OA, 'old@fabrikam.com']);
      const [id = 0] = await proposed(REPLACES);
      await accept([{ id, role: null, replaces: null }]);
      expect(await contacts()).toEqual([`${OA} old@fabrikam.com`, `${OA} jane@fabrikam.com`]);
    });

    it('takes the other one off where who comes is there already', async () => {
      await stated([OA, 'old@fabrikam.com'], [OA, 'jane@fabrikam.com']);
      await accept(await proposed(REPLACES));
      expect(await contacts()).toEqual([`${OA} jane@fabrikam.com`]);
    });

    it('happens once, however many press it at once', async () => {
      await stated([OA, 'old@fabrikam.com']);
      const ids = await proposed(REPLACES);
      const presses = await Promise.all([accept(ids), accept(ids, BOB), accept(ids)]);
      const notices = presses.map((one) => ('notice' in one ? one.notice : one.kind));
      expect(notices.filter((notice) => notice.startsWith('Replaced'))).toHaveLength(1);
      expect(await store.db.selectFrom('deal_edits').selectAll().execute()).toHaveLength(1);
    });
  });

  describe('accepting a removal', () => {
    it('takes the contact off in that role alone; what is proposed for them stays open', async () => {
      await stated([OA, 'old@fabrikam.com'], [NTC, 'old@fabrikam.com']);
      const [gone = 0] = await proposed(
        { kind: 'remove', role: OA, email: 'old@fabrikam.com' },
        { role: OA, email: 'old@fabrikam.com' },
      );
      expect(await accept([gone])).toMatchObject({
        notice: 'Removed: old@fabrikam.com as Online Administrator.',
        contacts: [],
      });
      expect(await contacts()).toEqual([`${NTC} old@fabrikam.com`]);
      expect(await states()).toEqual(['accepted', 'proposed']);
    });

    it('says that they are gone already', async () => {
      const ids = await proposed({ kind: 'remove', role: OA, email: 'old@fabrikam.com' });
      expect(await accept(ids)).toMatchObject({
        notice: 'No longer there: old@fabrikam.com as Online Administrator.',
      });
    });
  });

  it('changes nothing for others, nor when it is declined', async () => {
    await stated([OA, 'old@fabrikam.com']);
    const ids = await proposed(REPLACES);
    expect(await accept(ids, STRANGER)).toEqual({ kind: 'no-such-deal' });
    const viewers = drafting.viewers(ANN);
    expect(await declineProposed(drafting.context(), viewers, { dealId: 'D-1', ids })).toMatchObject({
      kind: 'decided',
    });
    expect(await contacts()).toEqual([`${OA} old@fabrikam.com`]);
  });
});
