import { describe, expect, it } from '@jest/globals';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { csv } from './books.ts';
import {
  ANN,
  BOB,
  BOOK,
  contactLines,
  contents,
  DEAL,
  evidenceLines,
  FIRST,
  take,
  takeRows,
  VALID,
} from './taking.ts';

describe('taking a book for the first time', () => {
  onEachDatabase((database) => {
    it('makes every deal of it new, and keeps who brought it and when', async () => {
      const store = await database.store();
      const { problems, outcomes } = await take(store, csv(BOOK), { by: 'ann' });
      expect(problems).toEqual([]);
      expect(outcomes).toEqual([
        { dealId: 'D-1', kind: 'new', changes: [] },
        { dealId: 'D-2', kind: 'new', changes: [] },
      ]);
      const kept = await contents(store);
      expect(kept.deals).toMatchObject([
        { deal_id: 'D-1', partner: 'Fabrikam', value_usd: 1000, created_at: FIRST, updated_at: FIRST },
        { deal_id: 'D-2', customer_domains: 'northwind.com;nw.example', ae_email: 'ae@microsoft.com' },
      ]);
      expect(kept.contacts).toMatchObject([{ added_by: 'import:ann', added_at: FIRST }, {}]);
      expect(kept.evidence).toMatchObject([
        { recorded_by: 'import:ann', recorded_at: FIRST, method: 'vl-central' },
      ]);
      expect(await contactLines(store)).toEqual([
        'D-1 notices-contact ann@contoso.com (Ann)',
        'D-1 online-administrator bob@contoso.com',
      ]);
    });

    it('puts rows of one deal together that are scattered over many batches', async () => {
      const store = await database.store();
      const others = Array.from({ length: 450 }, (_, at) => ({ deal_id: `X-${at}`, customer: 'Other' }));
      const { outcomes } = await takeRows(store, [
        DEAL,
        ...others.slice(0, 225),
        BOB,
        ...others.slice(225),
        ANN,
      ]);
      expect(outcomes.map(({ dealId }) => dealId)).toEqual(['D-1', ...others.map(({ deal_id }) => deal_id)]);
      expect(await contactLines(store)).toEqual([
        'D-1 online-administrator bob@contoso.com',
        'D-1 notices-contact ann@contoso.com (Ann)',
      ]);
    });

    it('takes ids that differ in case only for one deal', async () => {
      const store = await database.store();
      const { outcomes } = await takeRows(store, [DEAL, { ...BOB, deal_id: ' d-1 ' }]);
      expect(outcomes).toEqual([{ dealId: 'D-1', kind: 'new', changes: [] }]);
    });

    it('takes deals with more contacts and checks than one statement can carry', async () => {
      const store = await database.store();
      const people = Array.from({ length: 7000 }, (_, at) => ({
        ...BOB,
        ...VALID,
        contact_email: `p${at}@contoso.com`,
      }));
      await takeRows(store, [DEAL, ...people]);
      expect(await contactLines(store)).toHaveLength(people.length);
      expect(await evidenceLines(store)).toHaveLength(people.length);
    }, 60_000);

    it('says how far it is: the bytes as they are read, then the rows as they are written', async () => {
      const store = await database.store();
      const book = csv(BOOK);
      const half = Math.floor(book.length / 2);
      const { progress } = await take(store, [book.subarray(0, half), book.subarray(half)]);
      expect(progress).toEqual([
        { phase: 'reading', bytes: half },
        { phase: 'reading', bytes: book.length },
        { phase: 'writing', rows: 3, of: 3 },
      ]);
    });
  });
});
