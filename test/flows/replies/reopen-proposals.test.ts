import { beforeEach, describe, expect, it } from '@jest/globals';
import { editDeal, undoEdit } from '../../../src/flows/deals/edit-deal.ts';
import { acceptProposed, declineProposed } from '../../../src/flows/replies/decide-proposals.ts';
import { reopenProposals } from '../../../src/flows/replies/reopen-proposals.ts';
import type { Store } from '../../../src/store/open.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { ANN, BOB, type Drafting, openDrafting } from '../../support/graph/drafting.ts';
import { answered } from '../../support/replies/proposals.ts';
import { csv } from '../book/books.ts';
import { take } from '../book/taking.ts';

const OA = 'online-administrator';
const STRANGER = { ...BOB, id: '29:eve', objectId: 'oid-eve', name: 'Eve', addresses: ['eve@other.example'] };

onEachDatabase((database) => {
  let store: Store;
  let drafting: Drafting;
  beforeEach(async () => {
    store = await database.store();
    drafting = await openDrafting(store.db, 'http://127.0.0.1:1');
  });

  const accept = (ids: readonly number[]) =>
    acceptProposed(drafting.context(), drafting.viewers(ANN), {
      dealId: 'D-1',
      chosen: ids.map((id) => ({ id, role: null })),
    });
  const decline = (ids: readonly number[]) =>
    declineProposed(drafting.context(), drafting.viewers(ANN), { dealId: 'D-1', ids });
  const reopen = (ids: readonly number[], person = ANN, dealId = 'D-1') =>
    reopenProposals(drafting.context(), drafting.viewers(person), { dealId, ids });
  const stored = async () => ({
    proposed: await store.db.selectFrom('proposed_contacts').selectAll().orderBy('id').execute(),
    contacts: await store.db.selectFrom('contacts').selectAll().orderBy('id').execute(),
  });
  const states = (at: string) =>
    take(
      store,
      csv(
        [{ deal_id: 'D-1', customer: 'Contoso', contact_role: 'OA', contact_email: 'jane@fabrikam.com' }],
        ['deal_id', 'customer', 'contact_role', 'contact_email'],
      ),
      { at },
    );
  const changeContact = (name: string) =>
    editDeal(drafting.context(), drafting.viewers(ANN), {
      dealId: 'D-1',
      edit: {
        kind: 'replace-contact',
        replaced: { role: OA, email: 'jane@fabrikam.com' },
        contact: { role: OA, email: 'jane@fabrikam.com', name },
      },
      expected: null,
    });

  describe('a decision about proposals that is undone', () => {
    it.each([
      ['acceptance', accept],
      ['refusal', decline],
    ])('is as if the %s had never been, with what it settled for the same address', async (_what, decide) => {
      const [first = 0] = await answered(store.db, 'D-1', [{ role: OA, email: 'jane@fabrikam.com' }]);
      await answered(store.db, 'D-1', [{ role: OA, email: 'Jane@fabrikam.com' }], { messageId: 'message-2' });
      const before = await stored();
      await decide([first]);
      expect((await stored()).proposed.map(({ state }) => state)).not.toContain('proposed');
      expect(await reopen([first])).toMatchObject({ kind: 'decided', left: 1 });
      expect(await stored()).toEqual(before);
      expect(await decide([first])).toMatchObject({ kind: 'decided', ids: [first], left: 0 });
    });

    it('is in the audit log, once, and a second time it says so', async () => {
      const ids = await answered(store.db, 'D-1', [{ role: OA, email: 'jane@fabrikam.com' }]);
      await accept(ids);
      await Promise.all([reopen(ids), reopen(ids, BOB)]);
      expect(await reopen(ids)).toMatchObject({ kind: 'decided', notice: 'That is open already.' });
      const log = await auditOf(store.db, 'd-1', { skip: 0, limit: 20 });
      expect(log.filter(({ action }) => action === 'edit').map(({ detail }) => detail)).toEqual([
        'opened again what was decided: jane@fabrikam.com; no longer a contact: jane@fabrikam.com',
      ]);
    });

    it('leaves a contact who was there before', async () => {
      const [first = 0] = await answered(store.db, 'D-1', [{ role: OA, email: 'jane@fabrikam.com' }]);
      await accept([first]);
      drafting.pass(60_000);
      const again = await answered(store.db, 'D-1', [{ role: OA, email: 'jane@fabrikam.com' }], {
        messageId: 'message-2',
      });
      await accept(again);
      expect(await reopen(again)).toMatchObject({ notice: 'Open again: jane@fabrikam.com.' });
      expect((await stored()).contacts).toHaveLength(1);
    });

    it('is refused once somebody has changed the contact', async () => {
      const ids = await answered(store.db, 'D-1', [{ role: OA, email: 'jane@fabrikam.com' }]);
      await accept(ids);
      drafting.pass(60_000);
      expect(await changeContact('Jane Doe')).toMatchObject({ kind: 'edited' });
      const before = await stored();
      expect(await reopen(ids)).toEqual({
        kind: 'refused',
        why: 'jane@fabrikam.com was changed on the deal since, so this can no longer be undone.',
      });
      expect(await stored()).toEqual(before);
    });

    it('is refused once a book has stated the contact, who stays', async () => {
      const ids = await answered(store.db, 'D-1', [{ role: OA, email: 'jane@fabrikam.com' }]);
      await accept(ids);
      const { outcomes } = await states('2026-06-11T08:00:00.000Z');
      expect(outcomes).toEqual([{ dealId: 'D-1', kind: 'unchanged', changes: [] }]);
      await states('2026-06-12T08:00:00.000Z');
      const before = await stored();
      expect(before.contacts).toMatchObject([
        { added_by: 'person:oid-ann', stated_at: '2026-06-11T08:00:00.000Z' },
      ]);
      expect(await reopen(ids)).toEqual({
        kind: 'refused',
        why: 'A book has stated jane@fabrikam.com as Online Administrator since, so this can no longer be undone.',
      });
      expect(await stored()).toEqual(before);
    });

    it('is refused of an edit that added a contact, too, once a book has stated them', async () => {
      const contact = { role: OA, email: 'jane@fabrikam.com', name: null } as const;
      const edited = await editDeal(drafting.context(), drafting.viewers(ANN), {
        dealId: 'D-1',
        edit: { kind: 'add-contact', contact },
        expected: null,
      });
      if (edited.kind !== 'edited') throw new Error(edited.kind);
      await states('2026-06-11T08:00:00.000Z');
      const before = await stored();
      const asked = { dealId: 'D-1', edit: edited.edit };
      expect((await undoEdit(drafting.context(), drafting.viewers(ANN), asked)).kind).toBe('refused');
      expect(await stored()).toEqual(before);
    });

    it('of two roles of an address, declined at once, opens the one that is meant', async () => {
      const roles = [OA, 'notices-contact'] as const;
      const [first = 0, second = 0] = await answered(
        store.db,
        'D-1',
        roles.map((role) => ({ role, email: 'jane@fabrikam.com' })),
      );
      await decline([first, second]);
      expect(await reopen([first])).toMatchObject({ kind: 'decided', left: 1 });
      expect((await stored()).proposed.map(({ state }) => state)).toEqual(['proposed', 'declined']);
      expect(await reopen([second])).toMatchObject({ kind: 'decided', left: 2 });
    });

    it('is told from another one of the same instant by the same person', async () => {
      const [first = 0] = await answered(store.db, 'D-1', [{ role: OA, email: 'jane@fabrikam.com' }]);
      await accept([first]);
      const again = { messageId: 'message-2' };
      const [second = 0] = await answered(store.db, 'D-1', [{ role: OA, email: 'jane@fabrikam.com' }], again);
      await accept([second]);
      expect(await reopen([first])).toEqual({
        kind: 'refused',
        why: 'jane@fabrikam.com was accepted once more since: undo that first.',
      });
      expect(await reopen([second])).toMatchObject({ notice: 'Open again: jane@fabrikam.com.' });
      const { proposed, contacts } = await stored();
      expect(proposed.map(({ state }) => state)).toEqual(['accepted', 'proposed']);
      expect(contacts).toHaveLength(1);
      expect(await reopen([first])).toMatchObject({ kind: 'decided', left: 1 });
      expect((await stored()).contacts).toEqual([]);
    });

    it('of an address that was accepted twice at once, from two answers, is one decision', async () => {
      const ids: number[] = [];
      for (const messageId of ['message-1', 'message-2', 'message-3', 'message-4'])
        ids.push(
          ...(await answered(store.db, 'D-1', [{ role: OA, email: 'jane@fabrikam.com' }], { messageId })),
        );
      for (let round = 0; round < 8; round += 1) {
        await Promise.all([...ids, ...ids.toReversed()].map((id) => accept([id])));
        const { proposed, contacts } = await stored();
        expect(new Set(proposed.map(({ decision }) => decision)).size).toBe(1);
        expect(contacts).toHaveLength(1);
        expect(await reopen(ids)).toMatchObject({ kind: 'decided', left: 1 });
      }
    });

    it('is refused of a declined address that is a contact by now', async () => {
      const ids = await answered(store.db, 'D-1', [{ role: OA, email: 'jane@fabrikam.com' }]);
      await decline(ids);
      await editDeal(drafting.context(), drafting.viewers(ANN), {
        dealId: 'D-1',
        edit: { kind: 'add-contact', contact: { role: OA, email: 'JANE@fabrikam.com', name: null } },
        expected: null,
      });
      expect(await reopen(ids)).toEqual({
        kind: 'refused',
        why: 'jane@fabrikam.com is a contact of the deal by now, as Online Administrator.',
      });
    });

    it('is nothing that others may ask for, nor of another deal', async () => {
      const ids = await answered(store.db, 'D-1', [{ role: OA, email: 'jane@fabrikam.com' }]);
      await decline(ids);
      expect(await reopen(ids, STRANGER)).toEqual({ kind: 'no-such-deal' });
      expect(await reopen([9_999])).toMatchObject({ kind: 'refused' });
      expect((await stored()).proposed.map(({ state }) => state)).toEqual(['declined']);
    });
  });
});
