import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Deal } from '../../../src/domain/deal.ts';
import { viewerOf } from '../../../src/domain/people/audience.ts';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { type CheckedDeal, checkDeals } from '../../../src/flows/deals/check-deal.ts';
import { type EditOutcome, editDeal, undoEdit } from '../../../src/flows/deals/edit-deal.ts';
import type { DealEdit } from '../../../src/flows/deals/edits/deal-edit.ts';
import { purgeShownContents, showContent } from '../../../src/flows/deals/edits/shown-content.ts';
import { answerNamings } from '../../../src/flows/deals/namings/answer-namings.ts';
import { recordCheck } from '../../../src/flows/evidence/record-check.ts';
import type { Store } from '../../../src/store/open.ts';
import { dealOfRow } from '../../../src/store/queries/deals/deal-row.ts';
import { dealByKey, dealsOfPeople } from '../../../src/store/queries/deals/deals.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { viewersAt } from '../../support/viewers.ts';
import { contactLines, takeRows } from '../book/taking.ts';

const AE = 'ann@team.example';
const PDM = 'pia@team.example';
const NEW = 'new@team.example';
const ROW = {
  deal_id: 'D-1',
  customer: 'Contoso',
  cloud_scope: 'Commercial',
  close_date: '2026-06-30',
  ae_email: AE,
  pdm_email: PDM,
};
const [NTC, OA] = ['notices-contact', 'online-administrator'] as const;
const MINUTE_MS = 60_000;

onEachDatabase((database) => {
  let store: Store;
  let at: number;
  beforeEach(async () => {
    store = await database.store();
    at = Date.parse('2026-06-10T09:00:00.000Z');
    await takeRows(store, [
      { ...ROW, contact_role: 'NTC', contact_name: 'Cat', contact_email: 'cat@contoso.com' },
      { deal_id: 'D-1', contact_role: 'OA', contact_email: 'dan@contoso.com' },
    ]);
  });

  const context = () => {
    const log = { error: (...what: unknown[]) => expect(what).toEqual([]) };
    return { db: store.db, now: () => at, audit: new AuditLog(store.db, log, () => at) };
  };
  const edit = (change: DealEdit, by: string | null = AE, expected: string | null = null) =>
    editDeal(context(), viewersAt(by), { dealId: 'd-1', edit: change, expected });
  const admin = () => {
    const viewers = viewersAt('root@team.example');
    return { ...viewers, viewer: viewerOf(viewers.asker, 'everybody') };
  };
  const undo = (made: EditOutcome, by = AE) =>
    undoEdit(context(), viewersAt(by), { dealId: 'D-1', edit: made.kind === 'edited' ? made.edit : '' });
  const row = async () => {
    const found = await dealByKey(store.db, 'd-1');
    if (!found) throw new Error('the deal is gone');
    return found;
  };
  const deal = async (): Promise<Deal> => dealOfRow(await row());
  const listedOf = async (...people: string[]) =>
    (await dealsOfPeople(store.db, new Set(people))).map(({ deal_id }) => deal_id);
  const audited = async () =>
    (await auditOf(store.db, 'd-1', { skip: 0, limit: 20 })).map(
      ({ actor_name, action, detail }) => `${actor_name} ${action} ${detail}`,
    );
  const shown = async () => {
    const [checked] = await checkDeals(context(), [await row()]);
    if (!checked) throw new Error('the deal is gone');
    return showContent(context(), checked);
  };

  describe('editing the contacts of a deal', () => {
    it('is of the version that was read, and not of what the deal says by then', async () => {
      const [read] = await checkDeals(context(), [await row()]);
      const made = await edit({ kind: 'set-fields', fields: { closeDate: null } });
      const { version, content } = await showContent(context(), read as CheckedDeal);
      expect(content.contacts.map(({ email }) => email)).toEqual(['cat@contoso.com', 'dan@contoso.com']);
      await edit({ kind: 'remove-contact', removed: { role: NTC, email: 'cat@contoso.com' } });
      expect((await showContent(context(), read as CheckedDeal)).version).toBe(version);
      expect(made).not.toMatchObject({ version });
    });

    it('adds one after the others, with who and when', async () => {
      const contact = { role: OA, email: ' eve@contoso.com ', name: ' Eve ' } as const;
      expect(await edit({ kind: 'add-contact', contact })).toMatchObject({
        kind: 'edited',
        dealId: 'D-1',
        changes: [{ kind: 'contact-added', role: OA, email: 'eve@contoso.com' }],
        isSeen: true,
      });
      expect(await contactLines(store)).toEqual([
        `D-1 ${NTC} cat@contoso.com (Cat)`,
        `D-1 ${OA} dan@contoso.com`,
        `D-1 ${OA} eve@contoso.com (Eve)`,
      ]);
      const added = await store.db
        .selectFrom('contacts')
        .selectAll()
        .where('email', '=', 'eve@contoso.com')
        .executeTakeFirst();
      expect(added).toMatchObject({ added_by: `person:${AE}`, added_at: '2026-06-10T09:00:00.000Z' });
      expect(await audited()).toEqual([`${AE} edit OA eve@contoso.com added`]);
      expect(await edit({ kind: 'add-contact', contact })).toMatchObject({ kind: 'unchanged' });
    });

    it('puts another one in the place of one', async () => {
      const contact = { role: NTC, email: 'eve@contoso.com', name: null };
      const replaced = { role: NTC, email: 'CAT@contoso.com' };
      await edit({ kind: 'replace-contact', replaced, contact });
      expect(await contactLines(store)).toEqual([`D-1 ${NTC} eve@contoso.com`, `D-1 ${OA} dan@contoso.com`]);
      expect(await audited()).toEqual([`${AE} edit NTC eve@contoso.com added; NTC cat@contoso.com removed`]);
    });

    it('renames one, or gives it another role, and it stays the contact it was', async () => {
      const before = await store.db.selectFrom('contacts').selectAll().orderBy('position').execute();
      const cat = { role: NTC, email: 'cat@contoso.com' };
      await edit({ kind: 'replace-contact', replaced: cat, contact: { ...cat, name: 'Catherine' } });
      await edit({
        kind: 'replace-contact',
        replaced: { role: OA, email: 'dan@contoso.com' },
        contact: { role: 'online-service-manager', email: 'dan@contoso.com', name: null },
      });
      const after = await store.db.selectFrom('contacts').selectAll().orderBy('position').execute();
      expect(after.map(({ id: _, ...contact }) => contact)).toEqual([
        { ...before[0], id: undefined, name: 'Catherine' },
        { ...before[1], id: undefined, role: 'online-service-manager', added_by: `person:${AE}` },
      ]);
    });

    it('removes one and leaves what was checked about the address', async () => {
      await recordCheck(context(), viewersAt(AE), {
        dealId: 'D-1',
        method: 'vl-central',
        emails: ['cat@contoso.com'],
        result: 'valid',
        day: '2026-06-10',
        portal: null,
        note: null,
        form: 'f-1',
      });
      const before = await store.db.selectFrom('evidence').selectAll().execute();
      expect(before).toHaveLength(1);
      await edit({ kind: 'remove-contact', removed: { role: NTC, email: 'cat@contoso.com' } });
      expect(await contactLines(store)).toEqual([`D-1 ${OA} dan@contoso.com`]);
      expect(await store.db.selectFrom('evidence').selectAll().execute()).toEqual(before);
    });

    it.each<[string, DealEdit, readonly (readonly [string | null, string])[]]>([
      [
        'no address',
        { kind: 'add-contact', contact: { role: NTC, email: ' ', name: null } },
        [['email', 'Give an address.']],
      ],
      [
        'a malformed address',
        { kind: 'add-contact', contact: { role: NTC, email: 'eve', name: null } },
        [['email', '"eve" is not a valid address.']],
      ],
      [
        'a name of two lines',
        { kind: 'add-contact', contact: { role: NTC, email: 'e@contoso.com', name: 'a\nb' } },
        [['name', 'Give a name of one line and at most 200 characters.']],
      ],
      [
        'a contact that is not there',
        { kind: 'remove-contact', removed: { role: OA, email: 'cat@contoso.com' } },
        [[null, 'cat@contoso.com is no longer a contact of this deal as Online Administrator.']],
      ],
      [
        'to replace by one that is there',
        {
          kind: 'replace-contact',
          replaced: { role: NTC, email: 'cat@contoso.com' },
          contact: { role: OA, email: 'DAN@contoso.com', name: null },
        },
        [['email', 'DAN@contoso.com is already there as Online Administrator.']],
      ],
      [
        'what is no day',
        { kind: 'set-fields', fields: { closeDate: '2026-02-30' } },
        [['closeDate', '"2026-02-30" is no day such as 2026-06-30.']],
      ],
      [
        'what is no address of the team',
        { kind: 'set-fields', fields: { aeEmail: 'Ann' } },
        [['aeEmail', '"Ann" is not a valid address.']],
      ],
      [
        'several things at once, each at its field',
        { kind: 'set-fields', fields: { closeDate: 'soon', effectiveDate: '2026-06-30', pdmEmail: 'Bo' } },
        [
          ['closeDate', '"soon" is no day such as 2026-06-30.'],
          ['pdmEmail', '"Bo" is not a valid address.'],
        ],
      ],
    ])('refuses %s', async (_, change, wrong) => {
      const before = await store.db.selectFrom('contacts').selectAll().execute();
      const refused = wrong.map(([field, why]) => ({ field, why }));
      expect(await edit(change)).toEqual({ kind: 'refused', refused });
      expect(await store.db.selectFrom('contacts').selectAll().execute()).toEqual(before);
      expect(await audited()).toEqual([]);
    });
  });

  describe('editing the days and the team of a deal', () => {
    it('sets what is stated, clears what is blank and leaves the rest', async () => {
      const made = await edit({
        kind: 'set-fields',
        fields: {
          closeDate: ' 2026-07-15 ',
          effectiveDate: '2026-08-01',
          cocpRequestedAt: '',
          pdmEmail: null,
        },
      });
      expect(made).toMatchObject({
        kind: 'edited',
        changes: [
          { kind: 'field', column: 'close_date', from: '2026-06-30', to: '2026-07-15' },
          { kind: 'field', column: 'effective_date', from: null, to: '2026-08-01' },
          { kind: 'field', column: 'pdm_email', from: PDM, to: null },
        ],
      });
      expect(await deal()).toMatchObject({ closeDate: '2026-07-15', aeEmail: AE, pdmEmail: null });
      expect(await listedOf(PDM)).toEqual([]);
      expect((await row()).updated_at).toBe('2026-06-10T09:00:00.000Z');
    });

    it('only names whom a colleague puts on the team, and tells them', async () => {
      const made = await edit({ kind: 'set-fields', fields: { pdmEmail: NEW } });
      expect(made).toMatchObject({ kind: 'edited', named: [NEW] });
      expect(await listedOf(NEW)).toEqual([]);
      const [naming] = await store.db.selectFrom('namings').selectAll().execute();
      expect(naming).toMatchObject({
        email_key: NEW,
        state: 'open',
        positions: 'pdm',
        named_by: `person:${AE}`,
      });
      expect(await store.db.selectFrom('naming_cards').selectAll().execute()).toMatchObject([
        { email_key: NEW, due_at: '2026-06-10T09:00:00.000Z' },
      ]);
      expect(await audited()).toEqual([
        `${AE} name named ${NEW}, who has not taken it`,
        `${AE} edit pdm_email: ${PDM} → ${NEW}`,
      ]);
    });

    it('puts on it whom an admin states, and who states themselves', async () => {
      await edit({ kind: 'set-fields', fields: { pdmEmail: NEW } });
      await editDeal(context(), admin(), {
        dealId: 'D-1',
        edit: { kind: 'set-fields', fields: { ceEmail: 'cy@team.example', pdmEmail: NEW } },
        expected: null,
      });
      expect(await listedOf('cy@team.example')).toEqual(['D-1']);
      await edit({ kind: 'set-fields', fields: { ceEmail: NEW } }, NEW);
      expect(await listedOf(NEW)).toEqual(['D-1']);
      expect(await audited()).toContain(`${NEW} name put ${NEW} on it, who had only been named`);
    });

    it('tells who has taken themselves off that the deal is no longer theirs', async () => {
      expect(await edit({ kind: 'set-fields', fields: { aeEmail: NEW } })).toMatchObject({ isSeen: false });
      expect(await edit({ kind: 'set-fields', fields: { aeEmail: AE } })).toEqual({ kind: 'no-such-deal' });
    });
  });

  describe('who may edit a deal', () => {
    const change: DealEdit = { kind: 'set-fields', fields: { closeDate: '2026-07-15' } };

    it('is whoever may see it; to anybody else it is not there, which the audit log has', async () => {
      expect(await edit(change, 'eve@team.example')).toEqual({ kind: 'no-such-deal' });
      expect(await edit(change, null)).toEqual({ kind: 'no-such-deal' });
      expect(await deal()).toMatchObject({ closeDate: '2026-06-30' });
      expect(await audited()).toEqual([
        'nobody refuse changing it: is not on the deal',
        'eve@team.example refuse changing it: is not on the deal',
      ]);
      const none = { dealId: 'D-9', edit: change, expected: null };
      expect(await editDeal(context(), viewersAt(AE), none)).toEqual({ kind: 'no-such-deal' });
      expect(await editDeal(context(), admin(), { ...none, dealId: 'D-1' })).toMatchObject({
        kind: 'edited',
      });
    });
  });

  describe('editing a version that somebody else has changed', () => {
    it('changes nothing and tells what has changed since', async () => {
      const { version } = await shown();
      await edit({ kind: 'set-fields', fields: { closeDate: '2026-07-15' } }, PDM);
      await edit({ kind: 'remove-contact', removed: { role: OA, email: 'dan@contoso.com' } }, PDM);
      const mine: DealEdit = { kind: 'set-fields', fields: { closeDate: '2026-09-30' } };
      const refused = await edit(mine, AE, version);
      expect(refused).toMatchObject({
        kind: 'changed-since',
        changes: [
          { kind: 'field', column: 'close_date', from: '2026-06-30', to: '2026-07-15' },
          { kind: 'contact-removed', role: OA, email: 'dan@contoso.com' },
        ],
      });
      expect(await deal()).toMatchObject({ closeDate: '2026-07-15' });
      const now = refused.kind === 'changed-since' ? refused.version : '';
      expect(await edit(mine, AE, now)).toMatchObject({ kind: 'edited' });
    });

    it('does not know what it is after a week in which nobody was shown it', async () => {
      const { version } = await shown();
      await edit({ kind: 'set-fields', fields: { closeDate: '2026-07-15' } });
      at += 7 * 24 * 60 * MINUTE_MS + 1;
      await purgeShownContents(context());
      const again: DealEdit = { kind: 'set-fields', fields: { closeDate: null } };
      expect(await edit(again, AE, version)).toMatchObject({ kind: 'changed-since', changes: null });
    });

    it('makes one of two edits of one version', async () => {
      const { version } = await shown();
      const days = ['2026-07-01', '2026-07-02', '2026-07-03', '2026-07-04'];
      const outcomes = await Promise.all(
        days.map((closeDate) => edit({ kind: 'set-fields', fields: { closeDate } }, AE, version)),
      );
      const kinds = outcomes.map(({ kind }) => kind).sort();
      expect(kinds).toEqual(['changed-since', 'changed-since', 'changed-since', 'edited']);
    });
  });

  describe('undoing an edit', () => {
    it('brings back what it replaced, once, and can be undone itself', async () => {
      const before = await contactLines(store);
      const removed = { role: NTC, email: 'cat@contoso.com' };
      const made = await edit({ kind: 'remove-contact', removed });
      const undone = await undo(made, PDM);
      expect(undone).toMatchObject({
        kind: 'edited',
        changes: [{ kind: 'contact-added', role: NTC, email: 'cat@contoso.com' }],
      });
      expect(await contactLines(store)).toEqual(before);
      expect(await undo(made)).toMatchObject({ kind: 'unchanged' });
      expect(await undo(undone)).toMatchObject({ kind: 'edited' });
      expect(await contactLines(store)).toEqual([`D-1 ${OA} dan@contoso.com`]);
      expect((await audited())[1]).toBe(`${PDM} edit undid a change by ${AE}: NTC cat@contoso.com added`);
    });

    it('leaves what others have changed since, and is refused where they changed the same', async () => {
      const made = await edit({ kind: 'set-fields', fields: { closeDate: '2026-07-15' } });
      await edit({ kind: 'set-fields', fields: { effectiveDate: '2026-08-01' } }, PDM);
      const other = await edit({ kind: 'set-fields', fields: { closeDate: '2026-09-30' } }, PDM);
      expect(await undo(made)).toEqual({
        kind: 'refused',
        refused: [{ field: null, why: 'This was changed again since, so it can no longer be undone.' }],
      });
      await undo(other);
      expect(await undo(made)).toMatchObject({ kind: 'edited' });
      expect(await deal()).toMatchObject({ closeDate: '2026-06-30', effectiveDate: '2026-08-01' });
    });

    it('puts back on the deal who was on it, without a word of theirs', async () => {
      const made = await edit({ kind: 'set-fields', fields: { pdmEmail: NEW } });
      expect(await listedOf(PDM)).toEqual([]);
      await undo(made);
      expect(await listedOf(PDM)).toEqual(['D-1']);
      expect((await row()).not_taken).toBe('');
      expect(await store.db.selectFrom('namings').select('state').execute()).toEqual([{ state: 'ended' }]);
    });

    it('names again who was only named, and puts nobody on it, whoever undoes it', async () => {
      await edit({ kind: 'set-fields', fields: { pdmEmail: NEW } });
      const made = await edit({ kind: 'set-fields', fields: { pdmEmail: null } });
      const viewers = admin();
      await undoEdit(context(), viewers, { dealId: 'D-1', edit: made.kind === 'edited' ? made.edit : '' });
      expect(await listedOf(NEW)).toEqual([]);
      expect((await row()).not_taken).toBe(JSON.stringify([NEW]));
      expect(await store.db.selectFrom('namings').select('state').execute()).toEqual([{ state: 'open' }]);
    });

    it('is open to who took themselves off, for a while and until the other one has answered', async () => {
      const made = await edit({ kind: 'set-fields', fields: { aeEmail: NEW } });
      expect(await undo(made, 'eve@team.example')).toEqual({ kind: 'no-such-deal' });
      at += 11 * MINUTE_MS;
      expect(await undo(made)).toMatchObject({ kind: 'refused' });
      at -= 2 * MINUTE_MS;
      expect(await undo(made)).toMatchObject({ kind: 'edited', isSeen: true });
      expect(await listedOf(AE)).toEqual(['D-1']);

      const again = await edit({ kind: 'set-fields', fields: { aeEmail: NEW } });
      await answerNamings(context(), viewersAt(NEW), { dealId: 'D-1' }, 'taken');
      expect(await undo(again)).toEqual({ kind: 'no-such-deal' });
      expect(await listedOf(NEW)).toEqual(['D-1']);
    });

    it('brings nobody back by another edit than the one that took them off', async () => {
      const named = await edit({ kind: 'set-fields', fields: { ceEmail: NEW } });
      const off = await edit({ kind: 'set-fields', fields: { aeEmail: null } });
      expect(await undo(named)).toEqual({ kind: 'no-such-deal' });
      expect(await undo(off)).toMatchObject({ kind: 'edited', isSeen: true });
      expect(await deal()).toMatchObject({ aeEmail: AE, ceEmail: NEW });
    });

    it.each([
      [
        'an edit',
        async () => {
          const fields = { ceEmail: 'bo@team.example' };
          await editDeal(context(), admin(), {
            dealId: 'D-1',
            edit: { kind: 'set-fields', fields },
            expected: null,
          });
        },
      ],
      ['a book', () => takeRows(store, [{ ...ROW, ae_email: 'bo@team.example', pdm_email: PDM }])],
      [
        'an edit that was undone',
        async () => {
          const other = await edit({ kind: 'set-fields', fields: { ceEmail: NEW } }, PDM);
          await undo(other, PDM);
        },
      ],
    ])('brings nobody back once %s has changed the team', async (_, change) => {
      await edit({ kind: 'set-fields', fields: { ceEmail: AE, aeEmail: null } });
      const off = await edit({ kind: 'set-fields', fields: { ceEmail: null } });
      await change();
      const team = await deal();
      expect(await undo(off)).toEqual({ kind: 'no-such-deal' });
      expect(await deal()).toEqual(team);
      expect(await listedOf(AE)).toEqual([]);
    });

    it('knows no edit of another deal', async () => {
      await takeRows(store, [{ ...ROW, deal_id: 'D-2' }]);
      const made = await edit({ kind: 'set-fields', fields: { closeDate: null } });
      const other = { dealId: 'D-2', edit: made.kind === 'edited' ? made.edit : '' };
      expect(await undoEdit(context(), viewersAt(AE), other)).toEqual({ kind: 'no-such-deal' });
      expect(await deal()).toMatchObject({ closeDate: null });
    });
  });
});
