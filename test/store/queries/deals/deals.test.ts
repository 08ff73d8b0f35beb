import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Deal, DealSchema, dealKey } from '../../../../src/domain/deal.ts';
import { matchDeals } from '../../../../src/flows/deals/match-deals.ts';
import { parseDealQuestion } from '../../../../src/intent/parse-question.ts';
import type { Store } from '../../../../src/store/open.ts';
import { dealBundleByKey, dealBundles } from '../../../../src/store/queries/deals/deal-bundle.ts';
import { dealOfRow } from '../../../../src/store/queries/deals/deal-row.ts';
import {
  countDeals,
  dealByKey,
  dealsByWords,
  dealsOfPeople,
  insertDeals,
  updateDeal,
} from '../../../../src/store/queries/deals/deals.ts';
import { onEachDatabase } from '../../../support/databases/each-database.ts';
import { deal } from '../../../support/deals.ts';
import { judgedDeal } from '../../../support/judged-deal.ts';
import { anyDeal } from '../../arbitrary-deals.ts';

const AT = '2026-06-10T08:00:00.000Z';
const LATER = '2026-06-11T08:00:00.000Z';

async function keep({ db }: Store, ...stated: readonly Partial<Deal>[]): Promise<void> {
  await insertDeals(db, stated.map(deal), AT);
}

const BOOK: readonly Partial<Deal>[] = [
  { dealId: 'D-1', customer: 'Müller & Söhne GmbH', customerDomains: ['mueller.example'] },
  { dealId: 'D-2', customer: 'Contoso Müller', customerDomains: ['contoso.com', 'contoso.co.uk'] },
  { dealId: 'EA-2026/77', customer: 'Łódź_100% Ñandú', customerDomains: [] },
  { dealId: 'x4', customer: '山田商事 株式会社', customerDomains: ['yamada.example'] },
];

const SEARCHES: readonly { readonly words: string; readonly finds: readonly string[] }[] = [
  { words: 'müller', finds: ['D-1', 'D-2'] },
  { words: 'MULLER', finds: ['D-1', 'D-2'] },
  { words: 'mull', finds: ['D-1', 'D-2'] },
  { words: 'uller', finds: [] },
  { words: 'söhne muller', finds: ['D-1'] },
  { words: 'gmbh, contoso', finds: [] },
  { words: 'contoso.com', finds: ['D-2'] },
  { words: 'co uk', finds: ['D-2'] },
  { words: 'mueller', finds: ['D-1'] },
  { words: 'd-1', finds: ['D-1'] },
  { words: 'd', finds: ['D-1', 'D-2'] },
  { words: 'd 2', finds: ['D-2'] },
  { words: ' ea-2026/77 ', finds: ['EA-2026/77'] },
  { words: '2026', finds: ['EA-2026/77'] },
  { words: 'nandu', finds: ['EA-2026/77'] },
  { words: '100', finds: ['EA-2026/77'] },
  { words: '山田', finds: ['x4'] },
  { words: '田', finds: [] },
  { words: '%', finds: [] },
  { words: '_', finds: [] },
  { words: 'm%', finds: ['D-1', 'D-2'] },
  { words: 'm_ller', finds: [] },
  { words: `'; drop table contacts; --`, finds: [] },
  { words: 'nobody', finds: [] },
  { words: '', finds: [] },
];

describe('a deal that is kept', () => {
  onEachDatabase((database) => {
    it('comes back as it was, through every column', async () => {
      const { db } = await database.store();
      let kept = 0;
      await fc.assert(
        fc.asyncProperty(anyDeal, async (stated) => {
          DealSchema.parse(stated);
          const one = { ...stated, dealId: `${kept++} ${stated.dealId}` };
          await insertDeals(db, [one], AT);
          const row = await dealByKey(db, dealKey(one.dealId));
          expect(row && dealOfRow(row)).toEqual(one);
        }),
        { numRuns: 20 },
      );
      expect(await countDeals(db)).toBe(kept);
    }, 30_000);

    it('comes back as it was changed, and is found by what it is now', async () => {
      const { db } = await database.store();
      const before = deal({ customer: 'Contoso', aeEmail: 'ann@microsoft.com' });
      const after = deal({ customer: 'Fabrikam', customerDomains: [], pdmEmail: 'pat@microsoft.com' });
      const ref = (await insertDeals(db, [before], AT)).get('d-1') ?? 0;
      await updateDeal(db, ref, after, LATER);

      const row = await dealByKey(db, 'd-1');
      expect(row && dealOfRow(row)).toEqual(after);
      expect(row).toMatchObject({ created_at: AT, updated_at: LATER });
      expect(await dealsByWords(db, ['contoso'], 10)).toEqual([]);
      expect(await dealsByWords(db, ['fabrikam'], 10)).toHaveLength(1);
      expect(await dealsOfPeople(db, new Set(['ann@microsoft.com']))).toEqual([]);
      expect(await dealsOfPeople(db, new Set(['pat@microsoft.com']))).toHaveLength(1);
    });

    it('can be followed by no second one of the same id in another case', async () => {
      const store = await database.store();
      await keep(store, { dealId: 'D-1' });
      await expect(keep(store, { dealId: 'd-1' })).rejects.toHaveProperty(
        'message',
        expect.stringMatching(/unique/i),
      );
      expect(await countDeals(store.db)).toBe(1);
    });

    it('is one of as many as a book may hold in one batch, whatever number of words they have', async () => {
      const store = await database.store();
      const words = Array.from({ length: 200 }, (_, at) => `word${at}`).join(' ');
      await keep(store, ...Array.from({ length: 200 }, (_, at) => ({ dealId: `D-${at}`, customer: words })));
      expect(await countDeals(store.db)).toBe(200);
      expect(await dealsByWords(store.db, ['word199', 'd', '170'], 300)).toHaveLength(1);
    }, 30_000);
  });
});

describe('looking deals up', () => {
  onEachDatabase((database) => {
    it.each(SEARCHES)('by "$words" finds $finds', async ({ words, finds }) => {
      const store = await database.store();
      await keep(store, ...BOOK);
      const found = await matchDeals(store.db, parseDealQuestion(words, '2026-06-10'));
      expect(found.map(({ deal_id }) => deal_id)).toEqual(finds);
    });

    it('by an id finds that deal alone, though its words are in others', async () => {
      const store = await database.store();
      await keep(store, { dealId: 'Contoso' }, { dealId: 'D-2' }, { dealId: 'D-3' });
      const context = { db: store.db, now: () => 0 };
      expect(await judgedDeal(context, ' CONTOSO ')).toMatchObject({ deal: { dealId: 'Contoso' } });
      expect(await matchDeals(store.db, parseDealQuestion('contos', '2026-06-10'))).toHaveLength(3);
    });

    it('gives the nearest date first, those without one later, and settled ones last', async () => {
      const store = await database.store();
      await keep(
        store,
        { dealId: 'done', closeDate: '2026-01-01', stage: 'closed' },
        { dealId: 'none', closeDate: null },
        { dealId: 'late', closeDate: '2026-12-01' },
        { dealId: 'early', closeDate: '2026-07-01' },
      );
      const found = await dealsByWords(store.db, ['contoso'], 2);
      expect(found.map(({ deal_id }) => deal_id)).toEqual(['early', 'late']);
      expect((await dealsByWords(store.db, ['contoso'], 9)).slice(2)).toMatchObject([
        { deal_id: 'none' },
        { deal_id: 'done' },
      ]);
    });

    it.each([
      { person: 'Ann@Microsoft.com', finds: ['D-1', 'D-2', 'D-3'] },
      { person: ' ANN@MICROSOFT.COM ', finds: ['D-1', 'D-2', 'D-3'] },
      { person: 'bob@microsoft.com', finds: ['D-1'] },
      { person: 'ann', finds: [] },
      { person: '%', finds: [] },
    ])('by the person $person finds $finds', async ({ person, finds }) => {
      const store = await database.store();
      await keep(
        store,
        {
          dealId: 'D-1',
          aeEmail: 'ann@microsoft.com',
          ceEmail: 'ann@microsoft.com',
          pdmEmail: 'bob@microsoft.com',
        },
        { dealId: 'D-2', ceEmail: 'ANN@microsoft.com' },
        { dealId: 'D-3', pdmEmail: ' ann@Microsoft.com' },
        { dealId: 'D-4', customerContactEmail: 'ann@microsoft.com' },
      );
      const found = await dealsOfPeople(store.db, new Set([person]));
      expect(found.map(({ deal_id }) => deal_id)).toEqual(finds);
    });

    it.each([
      { by: 'a PCN in any case, in another scope', deal: { pcn: 'aB-1' }, finds: ['D-1', 'D-2'] },
      { by: 'no PCN of its own scope', deal: { pcn: 'ab-2' }, finds: [] },
      { by: 'its lead, in any case', deal: { leadDealId: 'd-3' }, finds: ['D-3'] },
      { by: 'both', deal: { pcn: 'ab-1', leadDealId: 'D-4' }, finds: ['D-1', 'D-2', 'D-4'] },
      { by: 'neither', deal: {}, finds: [] },
      { by: 'a lead and a PCN nobody has', deal: { pcn: 'zz', leadDealId: 'D-9' }, finds: [] },
      { by: 'itself as its lead', deal: { leadDealId: 'D-5' }, finds: [] },
    ] as const)('that are related by $by finds $finds', async ({ deal: stated, finds }) => {
      const store = await database.store();
      await keep(
        store,
        { dealId: 'D-1', pcn: 'AB-1', cloudScope: 'gcc-high' },
        { dealId: 'D-2', pcn: 'ab-1', cloudScope: 'dod' },
        { dealId: 'D-3', pcn: null, cloudScope: 'commercial' },
        { dealId: 'D-4', pcn: 'ab-2', cloudScope: 'commercial' },
        { dealId: 'D-5', cloudScope: 'commercial', ...stated },
      );
      const dossier = await dealBundleByKey(store.db, 'd-5');
      expect(dossier?.related.map(({ deal_id }) => deal_id)).toEqual(finds);
      const [same] = await dealBundles(store.db, [dossier?.id ?? 0]);
      expect(same).toEqual(dossier);
    });
  });
});
