import { describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { findDeal } from '../../../src/flows/deals/find-deal.ts';
import type { Viewers } from '../../../src/flows/deals/viewers.ts';
import { type Purpose, visibleDeal } from '../../../src/flows/deals/visible-deals.ts';
import { parseDealQuestion } from '../../../src/intent/parse-question.ts';
import type { Store } from '../../../src/store/open.ts';
import { insertDeals } from '../../../src/store/queries/deals/deals.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { deal } from '../../support/deals.ts';
import { viewersAt } from '../../support/viewers.ts';

const NOW = Date.parse('2026-06-10T08:00:00.000Z');
const ANN = 'ann@account.example';
const PAT = 'pat@account.example';
const SAM = 'sam@account.example';

const BOOK = [
  { dealId: 'EA-2026-0001', customer: 'Contoso', aeEmail: ANN, pdmEmail: PAT, closeDate: '2026-06-12' },
  { dealId: 'EA-2026-0002', customer: 'Fabrikam Residences', aeEmail: ANN, closeDate: '2026-07-01' },
  {
    dealId: 'EA-2026-0003',
    customer: 'Fabrikam Federal',
    aeEmail: ANN,
    pdmEmail: PAT,
    closeDate: '2026-06-30',
  },
  { dealId: 'EA-2026-0004', customer: 'Woodgrove', aeEmail: 'somebody@account.example' },
  { dealId: 'GOV-1', customer: 'Signals Directorate', aeEmail: SAM, customerDomains: ['signals.example'] },
  { dealId: 'GOV-2', customer: 'The City of Évora', aeEmail: SAM, customerDomains: ['evora.example'] },
  { dealId: 'GOV-3', customer: 'ABB', aeEmail: SAM, program: 'EAS', closeDate: '2026-06-30' },
];

const FINDS: readonly {
  readonly text: string;
  readonly by: Viewers;
  readonly kind: string;
  readonly ids: readonly string[];
  readonly hidden?: number;
}[] = [
  { text: 'ea-2026-0001', by: viewersAt(ANN), kind: 'deal', ids: ['EA-2026-0001'] },
  { text: 'the deal EA-2026-0001 please', by: viewersAt(ANN), kind: 'deal', ids: ['EA-2026-0001'] },
  { text: 'contoso', by: viewersAt(ANN), kind: 'deal', ids: ['EA-2026-0001'] },
  { text: 'fabrikam', by: viewersAt(ANN), kind: 'choice', ids: ['EA-2026-0003', 'EA-2026-0002'], hidden: 0 },
  { text: 'fabrikam', by: viewersAt(ANN, PAT), kind: 'choice', ids: ['EA-2026-0003'], hidden: 1 },
  { text: 'fabrikam', by: viewersAt(PAT), kind: 'deal', ids: ['EA-2026-0003'] },
  { text: 'fabricam', by: viewersAt(PAT), kind: 'nearest', ids: ['EA-2026-0003'] },
  { text: 'contoso', by: viewersAt(ANN, 'olly@account.example'), kind: 'asker-only', ids: [] },
  { text: 'EA-2026-0001', by: viewersAt(ANN, 'olly@account.example'), kind: 'asker-only', ids: [] },
  { text: 'fabrikam', by: viewersAt(ANN, 'olly@account.example'), kind: 'asker-only', ids: [] },
  { text: 'woodgrove', by: viewersAt('olly@account.example'), kind: 'none', ids: [] },
  { text: 'EA-2026-0004', by: viewersAt('olly@account.example'), kind: 'none', ids: [] },
  { text: 'zebra', by: viewersAt(ANN), kind: 'none', ids: [] },
  // What names one deal opens it; what only may mean it is offered.
  { text: 'sign out', by: viewersAt(SAM), kind: 'choice', ids: ['GOV-1'], hidden: 0 },
  { text: 'sign', by: viewersAt(SAM), kind: 'choice', ids: ['GOV-1'], hidden: 0 },
  { text: 'signal', by: viewersAt(SAM), kind: 'choice', ids: ['GOV-1'], hidden: 0 },
  { text: 'directorate', by: viewersAt(SAM), kind: 'choice', ids: ['GOV-1'], hidden: 0 },
  { text: 'Signals', by: viewersAt(SAM), kind: 'deal', ids: ['GOV-1'] },
  { text: 'signals directorate', by: viewersAt(SAM), kind: 'deal', ids: ['GOV-1'] },
  { text: 'how is signals doing?', by: viewersAt(SAM), kind: 'deal', ids: ['GOV-1'] },
  { text: 'signals.example', by: viewersAt(SAM), kind: 'deal', ids: ['GOV-1'] },
  { text: 'CITY OF EVORA', by: viewersAt(SAM), kind: 'deal', ids: ['GOV-2'] },
  { text: 'city evora', by: viewersAt(SAM), kind: 'deal', ids: ['GOV-2'] },
  { text: 'evora', by: viewersAt(SAM), kind: 'deal', ids: ['GOV-2'] },
  { text: 'abb', by: viewersAt(SAM), kind: 'deal', ids: ['GOV-3'] },
  { text: 'ab', by: viewersAt(SAM), kind: 'choice', ids: ['GOV-3'], hidden: 0 },
  { text: 'the EAS in June', by: viewersAt(SAM), kind: 'choice', ids: ['GOV-3'], hidden: 0 },
  { text: 'sign out', by: viewersAt(SAM, ANN), kind: 'asker-only', ids: [] },
];

const PURPOSES: readonly {
  readonly purpose: Purpose;
  readonly seen: readonly string[];
  readonly refused: string;
}[] = [
  { purpose: { kind: 'view' }, seen: ['view'], refused: 'not-on-deal' },
  { purpose: { kind: 'act', refused: { code: 'check-refused' } }, seen: [], refused: 'check-refused' },
  { purpose: { kind: 'redraw' }, seen: [], refused: '' },
];

async function contextOf(store: Store) {
  await insertDeals(
    store.db,
    BOOK.map((one) => deal({ customerDomains: [], ...one })),
    new Date(NOW).toISOString(),
  );
  const now = () => NOW;
  return { db: store.db, now, audit: new AuditLog(store.db, { error: () => {} }, now) };
}

describe('the deal that a text means', () => {
  onEachDatabase((database) => {
    it.each(FINDS)('"$text" is $kind $ids', async ({ text, by, kind, ids, hidden }) => {
      const context = await contextOf(await database.store());
      const found = await findDeal(context, by, text, () => parseDealQuestion(text, '2026-06-10'));
      const deals = found.kind === 'deal' ? [found.checked] : 'deals' in found ? found.deals : [];
      expect({ kind: found.kind, ids: deals.map((one) => one.deal.dealId) }).toEqual({ kind, ids });
      if (found.kind === 'choice') expect([found.askerOnly, found.isCut]).toEqual([hidden, false]);
    });

    it('is one of fifty at most, and says that there are more', async () => {
      const context = await contextOf(await database.store());
      const many = Array.from({ length: 60 }, (_, at) => ({
        dealId: `MANY-${at}`,
        customer: 'Tailspin',
        aeEmail: ANN,
      }));
      await insertDeals(
        context.db,
        many.map((one) => deal({ customerDomains: [], ...one })),
        new Date(NOW).toISOString(),
      );
      const found = await findDeal(context, viewersAt(ANN), 'tailspin', () =>
        parseDealQuestion('tailspin', '2026-06-10'),
      );
      expect(found).toMatchObject({ kind: 'choice', isCut: true });
      expect(found.kind === 'choice' && found.deals).toHaveLength(50);
    });
  });
});

describe('a deal that is loaded for its viewers', () => {
  onEachDatabase((database) => {
    it.each(PURPOSES)('for $purpose.kind is logged as that asks for', async ({ purpose, seen, refused }) => {
      const store = await database.store();
      const context = await contextOf(store);
      const logged = async () =>
        (await store.db.selectFrom('audit').selectAll().orderBy('id').execute()).map(
          ({ action, detail_code }) => (action === 'refuse' ? `refuse ${detail_code}` : action),
        );
      expect((await visibleDeal(context, viewersAt(ANN), 'EA-2026-0001', purpose)).kind).toBe('deal');
      expect(await logged()).toEqual(seen);
      const olly = viewersAt('olly@account.example');
      expect(await visibleDeal(context, olly, 'EA-2026-0001', purpose)).toEqual({ kind: 'none' });
      expect(await logged()).toEqual([...seen, ...(refused === '' ? [] : [`refuse ${refused}`])]);
      expect(await visibleDeal(context, olly, 'NONE-1', purpose)).toEqual({ kind: 'none' });
      expect(await logged()).toHaveLength(seen.length + (refused === '' ? 0 : 1));
    });

    it('is judged, and its evaluation stored, only where every viewer may see it', async () => {
      const store = await database.store();
      const context = await contextOf(store);
      const stored = () => store.db.selectFrom('evaluations').selectAll().execute();
      await visibleDeal(context, viewersAt('olly@account.example'), 'EA-2026-0001');
      await visibleDeal(context, viewersAt(ANN, 'olly@account.example'), 'EA-2026-0001');
      expect(await stored()).toEqual([]);
      await visibleDeal(context, viewersAt(ANN, PAT), 'EA-2026-0001');
      expect(await stored()).toHaveLength(1);
    });
  });
});
