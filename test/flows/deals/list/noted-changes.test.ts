import { describe, expect, it } from '@jest/globals';
import type { FindingCode } from '../../../../src/domain/verdict.ts';
import { judgeUnjudged } from '../../../../src/flows/deals/list/judge-unjudged.ts';
import { countsOfDeals } from '../../../../src/flows/deals/list/list-all-deals.ts';
import { takeChanges } from '../../../../src/store/queries/deals/list/changes.ts';
import {
  type DealJudgementRow,
  judgementVersions,
  putJudgements,
} from '../../../../src/store/queries/deals/list/judgements.ts';
import { onEachDatabase } from '../../../support/databases/each-database.ts';
import type { BookRow } from '../../book/books.ts';
import { ALL, admin, Listing } from './listing.ts';

const PEOPLE = [
  { contact_role: 'notices-contact', contact_email: 'ann@contoso.com' },
  { contact_role: 'online-administrator', contact_email: 'bob@contoso.com' },
  { contact_role: 'online-service-manager', contact_email: 'cat@contoso.com' },
] as const;
const CHECK = { validation_method: 'vl-central', validation_result: 'valid', validated_at: '2026-06-09' };

/** A deal whose contacts are all valid. */
function readyDeal(deal_id: string, stated: BookRow = {}): BookRow[] {
  const deal = { deal_id, customer: 'Contoso', customer_domain: 'contoso.com', program: 'EA' };
  return PEOPLE.map((person) => ({
    ...deal,
    ...{ cloud_scope: 'commercial', close_date: '2026-07-15', stage: 'open', submission: 'vlc-package' },
    ...person,
    ...CHECK,
    ...stated,
  }));
}

const OTHER = { customer: 'Fabrikam', contact_email: 'dan@fabrikam.com', customer_domain: 'fabrikam.com' };

/** What is in the book, what then changes, and the finding that D-1 gets, or loses. */
const CHANGES: readonly [
  what: string,
  book: BookRow[],
  change: BookRow[],
  code: FindingCode,
  gets: boolean,
][] = [
  [
    'evidence about its contact that stands on another deal',
    [...readyDeal('D-1'), ...readyDeal('D-2', { close_date: '2026-08-01' })],
    [
      {
        ...{ deal_id: 'D-2', customer: 'Contoso', contact_role: 'notices-contact' },
        ...{ contact_email: 'ann@contoso.com', validation_method: 'vl-central' },
        ...{ validation_result: 'no-wsa', validated_at: '2026-06-10', cloud_scope: 'commercial' },
      },
    ],
    'no-wsa',
    true,
  ],
  [
    'a deal with its PCN in another cloud is new',
    readyDeal('D-1', { pcn: 'P-1' }),
    readyDeal('D-2', { ...OTHER, pcn: 'p-1', cloud_scope: 'gcc-high' }),
    'separate-pcn-required',
    true,
  ],
  [
    'a deal with its PCN in another cloud gets another PCN',
    [
      ...readyDeal('D-1', { pcn: 'P-1' }),
      ...readyDeal('D-2', { ...OTHER, pcn: 'P-1', cloud_scope: 'gcc-high' }),
    ],
    readyDeal('D-2', { ...OTHER, pcn: 'P-2', cloud_scope: 'gcc-high' }),
    'separate-pcn-required',
    false,
  ],
  [
    'a deal with its PCN moves to another cloud',
    [...readyDeal('D-1', { pcn: 'P-1' }), ...readyDeal('D-2', { ...OTHER, pcn: 'P-1' })],
    readyDeal('D-2', { ...OTHER, pcn: 'P-1', cloud_scope: 'gcc-high' }),
    'separate-pcn-required',
    true,
  ],
  [
    'its lead moves to another cloud',
    [...readyDeal('D-1', { lead_deal_id: 'D-2', program: 'EAS' }), ...readyDeal('D-2', OTHER)],
    readyDeal('D-2', { ...OTHER, cloud_scope: 'gcc-high' }),
    'cross-cloud-lead',
    true,
  ],
  [
    'its lead is new',
    readyDeal('D-1', { lead_deal_id: 'D-2', program: 'EAS' }),
    readyDeal('D-2', { ...OTHER, cloud_scope: 'gcc-high' }),
    'cross-cloud-lead',
    true,
  ],
];

describe('a change that bears on a deal', () => {
  onEachDatabase((database) => {
    it.each(CHANGES)('%s: lists have it at once', async (_what, book, change, code, gets) => {
      const listing = new Listing(await database.store());
      const hasIt = async () => {
        const { deals } = await listing.page({ ...ALL, filters: { finding: [code] } });
        const counted = await countsOfDeals(listing.context, admin(), {
          ...ALL,
          filters: { finding: [code] },
        });
        expect(counted).toMatchObject({ all: { deals: deals.length }, notJudged: { deals: 0 } });
        return deals.some(({ deal }) => deal.dealId === 'D-1');
      };
      await listing.take(book);
      expect(await hasIt()).toBe(!gets);
      listing.now += 1000;
      await listing.take(change);
      expect(await hasIt()).toBe(gets);
    });

    it('of a letter: the list has whom the deal waits for', async () => {
      const store = await database.store();
      const listing = new Listing(store);
      await listing.take(readyDeal('D-1', { validation_result: 'no-wsa' }));
      const waiting = async () =>
        (await countsOfDeals(listing.context, admin(), { ...ALL, group: 'waiting' })).groups.map(
          ({ key }) => key,
        );
      expect(await waiting()).toEqual(['team-letter']);
      const at = new Date(listing.now).toISOString();
      const [deal] = await listing.everyDeal();
      await store.db
        .insertInto('drafts')
        .values({
          ...{ deal_ref: deal?.ref ?? 0, template: 'customer-action-required', sender_id: 'person:x' },
          ...{ mailbox: 'm', generation: 1, draft_key: 'k', state: 'drafted', fence: 1, made_at: at },
          ...{ made_by: 'X', changed_at: at },
        })
        .execute();
      expect(await waiting()).toEqual(['team-draft']);
      for (const [state, then] of [
        ['sent', 'customer'],
        ['replied', 'team-reply'],
        ['deleted', 'team-letter'],
      ] as const) {
        await store.db.updateTable('drafts').set({ state }).execute();
        expect(await waiting()).toEqual([then]);
      }
      await store.db
        .updateTable('drafts')
        .set({ state: 'sent', template: 'partner-action-required' })
        .execute();
      expect(await waiting()).toEqual(['partner']);
    });

    it('that comes while it is judged outlives the judgement of before', async () => {
      const { db } = await database.store();
      const listing = new Listing({ db } as never);
      await listing.take(readyDeal('D-1'));
      await judgeUnjudged(listing.context, 10);
      const row = async () => db.selectFrom('deal_judgements').selectAll().executeTakeFirstOrThrow();
      const before: DealJudgementRow = await row();
      const [ref] = [...(await judgementVersions(db, [before.deal_ref])).keys()];
      expect(ref).toBe(before.deal_ref);
      await db.updateTable('deals').set({ updated_at: 'later' }).execute();
      expect(await takeChanges(db)).toBe(1);
      await putJudgements(db, [before]);
      expect(await row()).toMatchObject({ basis: null, version: before.version + 1 });
    });

    it('is judged once: nothing is left afterwards', async () => {
      const listing = new Listing(await database.store());
      await listing.take([...readyDeal('D-1'), ...readyDeal('D-2', OTHER)]);
      expect(await judgeUnjudged(listing.context, 10)).toBe(2);
      expect(await judgeUnjudged(listing.context, 10)).toBe(0);
      listing.now += 31 * 86_400_000;
      expect(await judgeUnjudged(listing.context, 10)).toBe(2);
      expect(await judgeUnjudged(listing.context, 10)).toBe(0);
    });
  });
});
