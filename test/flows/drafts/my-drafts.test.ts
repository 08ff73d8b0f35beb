import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import type { Viewers } from '../../../src/flows/deals/viewers.ts';
import { myDrafts } from '../../../src/flows/drafts/my-drafts.ts';
import { insertDeals } from '../../../src/store/queries/deals/deals.ts';
import type { Schema } from '../../../src/store/schema/index.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { deal } from '../../support/deals.ts';
import { ANN, BOB, onlookersOf } from '../../support/drafts/drafting-parts.ts';
import { answered, draftOf } from '../../support/replies/proposals.ts';

const OWN = { sender_id: 'person:oid-ann' };
const FIRST = { group: 'waiting', before: null, most: 2 } as const;

describe("one's drafts", () => {
  onEachDatabase((database) => {
    let db: Kysely<Schema>;
    beforeEach(async () => {
      ({ db } = await database.store());
      const team = { aeEmail: 'ann@contoso.com', pdmEmail: 'bob@contoso.com' };
      const deals = ['D-1', 'D-2', 'D-3'].map((dealId) =>
        deal({ dealId, customer: `Customer ${dealId}`, ...team }),
      );
      await insertDeals(
        db,
        [...deals, deal({ dealId: 'D-4', aeEmail: 'bob@contoso.com' })],
        '2026-06-10T12:00:00Z',
      );
    });
    const of = async (viewers: Viewers, asked: Parameters<typeof myDrafts>[2] = FIRST) => {
      const { drafts, next } = await myDrafts({ db }, viewers, asked);
      return { ids: drafts.map(({ deal_id }) => deal_id), next };
    };

    it('come in pages, those begun last first, without those of others and of deals one may not see', async () => {
      for (const dealId of ['D-1', 'D-2', 'D-3', 'D-4'])
        await draftOf(db, dealId, { ...OWN, state: 'drafted' });
      await draftOf(db, 'D-1', { sender_id: 'person:oid-bob', state: 'drafted' });
      const first = await of(onlookersOf(ANN));
      expect(first.ids).toEqual(['D-3', 'D-2']);
      expect(await of(onlookersOf(ANN), { ...FIRST, before: first.next })).toEqual({
        ids: ['D-1'],
        next: null,
      });
      expect((await of(onlookersOf(BOB))).ids).toEqual(['D-1']);
      const viewers = onlookersOf(ANN);
      const admin = { ...viewers, viewer: { ...viewers.viewer, isAdmin: true } };
      expect((await of(admin)).ids).toEqual(['D-4', 'D-3']);
    });

    it.each([
      ['waiting', ['making', 'drafted', 'edited', 'failed']],
      ['sent', ['sent', 'replied']],
      ['deleted', ['deleted']],
    ] as const)('are in the group "%s" as long as they are %j', async (group, states) => {
      for (const state of states) {
        await db.deleteFrom('drafts').execute();
        await draftOf(db, 'D-1', { ...OWN, state });
        expect((await of(onlookersOf(ANN), { ...FIRST, group })).ids).toEqual(['D-1']);
        const others = (['waiting', 'sent', 'deleted'] as const).filter((one) => one !== group);
        for (const other of others)
          expect((await of(onlookersOf(ANN), { ...FIRST, group: other })).ids).toEqual([]);
      }
    });

    it('tell of the last answer, and of what it proposes and nobody has decided about', async () => {
      await answered(db, 'D-2', [
        { role: 'online-administrator', email: 'jane@contoso.com' },
        { role: null, email: 'mia@contoso.com' },
      ]);
      await db.updateTable('drafts').set(OWN).execute();
      await db
        .updateTable('proposed_contacts')
        .set({ state: 'declined' })
        .where('role', 'is', null)
        .execute();
      const { drafts } = await myDrafts({ db }, onlookersOf(ANN), { ...FIRST, group: 'sent' });
      expect(drafts).toMatchObject([
        { deal_id: 'D-2', customer: 'Customer D-2', answered_at: '2026-06-08T10:30:00.000Z', proposals: 1 },
      ]);
    });
  });
});
