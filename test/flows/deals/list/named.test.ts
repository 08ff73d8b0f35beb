import { describe, expect, it } from '@jest/globals';
import { importerOf } from '../../../../src/domain/people/recorder.ts';
import { importBook } from '../../../../src/flows/book/import-book.ts';
import { countsOfDeals } from '../../../../src/flows/deals/list/list-all-deals.ts';
import { ownNamings } from '../../../../src/flows/deals/namings/namings.ts';
import { onEachDatabase } from '../../../support/databases/each-database.ts';
import { viewersAt } from '../../../support/viewers.ts';
import { bytes, csv } from '../../book/books.ts';
import { ALL, admin, Listing } from './listing.ts';

const ANN = viewersAt('ann@account.example');
const CAROL = viewersAt('carol@account.example');
const NAMED = { ...ALL, filters: { named: ['open' as const] } };

describe('the list of the deals on which somebody is named', () => {
  onEachDatabase((database) => {
    it('has those that a colleague names them on, for them alone, with how they stand to each', async () => {
      const store = await database.store();
      const listing = new Listing(store);
      await importBook({
        db: store.db,
        source: bytes(
          csv([
            {
              deal_id: 'D-1',
              customer: 'One',
              ae_email: 'ann@account.example',
              pdm_email: 'carol@account.example',
            },
            { deal_id: 'D-2', customer: 'Two', ae_email: 'ann@account.example' },
          ]),
        ),
        importer: importerOf(ANN),
        namer: { person: ANN.asker, addresses: ANN.viewer.addresses },
        now: () => listing.now,
        onProblem: () => {},
        onDeal: () => {},
      });
      const idsFor = async (viewers = CAROL, question = NAMED) =>
        (await listing.page(question, viewers)).deals.map(({ deal }) => deal.dealId);
      expect(await idsFor()).toEqual(['D-1']);
      expect(await idsFor(CAROL, ALL as typeof NAMED)).toEqual([]);
      expect(await idsFor(ANN)).toEqual([]);
      expect(await idsFor(admin())).toEqual([]);
      expect((await countsOfDeals(listing.context, CAROL, NAMED)).all.deals).toBe(1);
      const { deals } = await listing.page(ALL, admin());
      const ref = deals.find(({ deal }) => deal.dealId === 'D-1')?.ref ?? 0;
      expect([...(await ownNamings(store.db, CAROL, deals))]).toEqual([[ref, 'open']]);
      await store.db.updateTable('namings').set({ state: 'declined' }).execute();
      expect(await idsFor()).toEqual([]);
      expect([...(await ownNamings(store.db, CAROL, deals))]).toEqual([[ref, 'declined']]);
      expect([...(await ownNamings(store.db, ANN, deals))]).toEqual([]);
    });
  });
});
