import { beforeEach, describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { editDeal, undoEdit } from '../../../src/flows/deals/edit-deal.ts';
import { attachContacts } from '../../../src/flows/evidence/attach-contacts.ts';
import { dealsOfAddresses } from '../../../src/flows/evidence/deals-of-addresses.ts';
import { recordCheck } from '../../../src/flows/evidence/record-check.ts';
import { undoCheck } from '../../../src/flows/evidence/undo-check.ts';
import type { Store } from '../../../src/store/open.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { viewersAt } from '../../support/viewers.ts';
import { takeRows } from '../book/taking.ts';

const NOW = Date.parse('2026-06-10T12:00:00Z');
const MINUTE = 60_000;
const AE = 'ann@team.example';
const OTHER = 'olly@other.example';
const CAT = 'cat@contoso.com';

onEachDatabase((database) => {
  let store: Store;
  let now: number;
  beforeEach(async () => {
    now = NOW;
    store = await database.store();
    await takeRows(store, [
      {
        ...{ deal_id: 'D-1', customer: 'Contoso', customer_domain: 'contoso.com', cloud_scope: 'gcc' },
        ...{ ae_email: AE, contact_role: 'NTC', contact_email: CAT },
      },
      {
        deal_id: 'D-2',
        customer: 'Fabrikam',
        cloud_scope: 'gcc',
        ae_email: AE,
        contact_role: 'OA',
        contact_email: CAT,
      },
      { deal_id: 'D-3', customer: 'Others', ae_email: OTHER, contact_role: 'NTC', contact_email: CAT },
    ]);
  });
  const context = () => {
    const log = { error: (...what: unknown[]) => expect(what).toEqual([]) };
    return { db: store.db, now: () => now, audit: new AuditLog(store.db, log, () => now) };
  };
  const by = viewersAt(AE);

  type Undo = () => Promise<{ readonly kind: string }>;

  const DEEDS: readonly {
    readonly what: string;
    readonly done: () => Promise<Undo>;
    readonly undone: string;
  }[] = [
    {
      what: 'a recorded check',
      undone: 'undone',
      done: async () => {
        const outcome = await recordCheck(context(), by, {
          ...{ dealId: 'D-1', method: 'vl-central', emails: [CAT], result: 'valid', day: '2026-06-10' },
          ...{ portal: null, note: null, form: 'form-number-1' },
        } as const);
        const check = 'check' in outcome ? outcome.check : '';
        return () => undoCheck(context(), by, { dealId: 'D-1', check });
      },
    },
    {
      what: 'a stage',
      undone: 'edited',
      done: async () => {
        const edit = { kind: 'set-fields', fields: { stage: 'closed' } } as const;
        const outcome = await editDeal(context(), by, { dealId: 'D-1', edit, expected: null });
        const id = outcome.kind === 'edited' ? outcome.edit : '';
        return () => undoEdit(context(), by, { dealId: 'D-1', edit: id });
      },
    },
    {
      what: 'an attached contact',
      undone: 'edited',
      done: async () => {
        const request = { dealId: 'D-1', role: 'bill-to', emails: ['new@contoso.com'] } as const;
        const outcome = await attachContacts(context(), by, request);
        const id = outcome.kind === 'attached' ? outcome.edit : '';
        return () => undoEdit(context(), by, { dealId: 'D-1', edit: id });
      },
    },
  ];

  describe.each(DEEDS)('$what', ({ done, undone }) => {
    it.each([
      { after: 0, isDone: true },
      { after: 10 * MINUTE, isDone: true },
      { after: 10 * MINUTE + 1, isDone: false },
    ])('is undone $after ms later: $isDone', async ({ after, isDone }) => {
      const undo = await done();
      now += after;
      const outcome = await undo();
      expect(outcome.kind === undone).toBe(isDone);
      if (!isDone) expect(JSON.stringify(outcome)).toContain('so Undo is over');
    });
  });

  describe('the deals of some addresses', () => {
    it.each([
      { who: AE, emails: [CAT], deals: ['D-1', 'D-2'], scope: 'gcc' },
      { who: AE, emails: ['New.One@Contoso.com'], deals: ['D-1'], scope: 'gcc' },
      { who: AE, emails: ['x@mail.contoso.com', 'y@gmail.com'], deals: [], scope: null },
      { who: OTHER, emails: [CAT], deals: ['D-3'], scope: 'unknown' },
      { who: 'nobody@other.example', emails: [CAT], deals: [], scope: null },
    ])('$emails are, for $who, $deals', async ({ who, emails, deals, scope }) => {
      const found = await dealsOfAddresses(context(), viewersAt(who), emails);
      expect(found.deals.map(({ deal }) => deal.dealId).toSorted()).toEqual(deals);
      expect(found.scope).toBe(scope);
    });
  });
});
