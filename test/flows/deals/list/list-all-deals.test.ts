import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countsOfDeals } from '../../../../src/flows/deals/list/list-all-deals.ts';
import { onEachDatabase } from '../../../support/databases/each-database.ts';
import { anyBook } from '../../book/books.ts';
import { ALL, admin, anyFilters, anyQuestion, isListed, Listing } from './listing.ts';

const DAY_MS = 86_400_000;
const idsOf = (deals: readonly { readonly deal: { readonly dealId: string } }[]) =>
  deals.map(({ deal }) => deal.dealId).toSorted();

describe('the list of all deals', () => {
  onEachDatabase((database) => {
    it('counts and lists the deals that judging each of them finds, after changes of the book and of the day', async () => {
      await fc.assert(
        fc.asyncProperty(
          anyBook,
          anyBook,
          anyFilters,
          fc.nat({ max: 40 }),
          async (book, later, filters, days) => {
            const listing = new Listing(await database.store());
            const question = { ...ALL, filters };
            const isAsExpected = async () => {
              const expected = (await listing.everyDeal()).filter((one) => isListed(one, filters));
              const counts = await countsOfDeals(listing.context, admin(), question);
              const stated = expected.flatMap(({ deal }) => deal.valueUsd ?? []);
              const valueUsd = stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0);
              const unvalued = expected.length - stated.length;
              const of = (verdict: string) =>
                expected.filter(({ evaluation }) => evaluation.verdict === verdict).length;
              expect(idsOf((await listing.page(question)).deals)).toEqual(idsOf(expected));
              expect(counts.all).toEqual({ deals: expected.length, valueUsd, unvalued });
              expect(counts.byVerdict).toMatchObject({
                blocked: { deals: of('blocked') },
                unverified: { deals: of('unverified') },
                ready: { deals: of('ready') },
              });
              expect(counts).toMatchObject({ notJudged: { deals: 0 }, changesWaiting: false });
            };
            await listing.take(book);
            await isAsExpected();
            listing.now += 1000;
            await listing.take(later);
            await isAsExpected();
            listing.now += days * DAY_MS;
            await isAsExpected();
          },
        ),
        { numRuns: 40 },
      );
    }, 120_000);

    it('lists every deal once, page by page, in groups that count them', async () => {
      await fc.assert(
        fc.asyncProperty(
          anyBook,
          anyQuestion,
          fc.integer({ min: 1, max: 3 }),
          async (book, question, limit) => {
            const listing = new Listing(await database.store());
            await listing.take(book);
            const [seen, groups] = [[] as string[], [] as (string | null)[]];
            for (let cursor: string | null = null; ; ) {
              const page = await listing.page(question, admin(), cursor, limit);
              expect(page.deals.length).toBeLessThanOrEqual(limit);
              seen.push(...page.deals.map(({ deal }) => deal.dealId));
              groups.push(...page.groups);
              if (page.next === null) break;
              cursor = page.next;
            }
            const whole = await listing.page(question);
            expect(seen).toEqual(whole.deals.map(({ deal }) => deal.dealId));
            const counts = await countsOfDeals(listing.context, admin(), question);
            expect(seen.length).toBe(counts.all.deals);
            if (question.group === null) return;
            // Each group is one stretch of the list, in the order in which the groups are counted.
            const stretches = groups.filter((group, nth) => nth === 0 || group !== groups[nth - 1]);
            expect(stretches).toEqual(counts.groups.map(({ key }) => key));
            for (const { key, deals } of counts.groups)
              expect(groups.filter((group) => group === key)).toHaveLength(deals);
            const folded = stretches.slice(0, 1);
            const unfolded = await listing.page({ ...question, folded });
            expect(unfolded.groups).toEqual(groups.filter((group) => group !== folded[0]));
          },
        ),
        { numRuns: 60 },
      );
    }, 120_000);

    it('neither repeats nor skips a deal that stays as it is, while others change', async () => {
      await fc.assert(
        fc.asyncProperty(
          anyBook,
          anyQuestion,
          fc.array(anyBook, { minLength: 1, maxLength: 3 }),
          async (book, question, changes) => {
            const listing = new Listing(await database.store());
            await listing.take(book);
            const printed = async () =>
              new Map(
                (await listing.everyDeal()).map(({ deal, evaluation, ...rest }) => [
                  deal.dealId,
                  {
                    listed: isListed({ deal, evaluation, ...rest }, question.filters),
                    as: JSON.stringify([deal, evaluation]),
                  },
                ]),
              );
            const first = await printed();
            const unchanged = new Set([...first].filter(([, { listed }]) => listed).map(([id]) => id));
            const seen: string[] = [];
            for (let cursor: string | null = null; ; ) {
              const page = await listing.page(question, admin(), cursor, 1);
              seen.push(...page.deals.map(({ deal }) => deal.dealId));
              const change = changes.shift();
              if (change) {
                listing.now += 1000;
                await listing.take(change);
                const now = await printed();
                for (const id of unchanged) if (now.get(id)?.as !== first.get(id)?.as) unchanged.delete(id);
              }
              if (page.next === null) break;
              cursor = page.next;
            }
            for (const id of unchanged)
              expect([id, seen.filter((one) => one === id).length]).toEqual([id, 1]);
          },
        ),
        { numRuns: 60 },
      );
    }, 120_000);
  });
});
