import { z } from 'zod';
import { RISKS } from '../../../../src/domain/ids.ts';
import { DEAL_VERDICTS } from '../../../../src/domain/verdict.ts';
import { countsOfDeals, pageOfDeals } from '../../../../src/flows/deals/list/list-all-deals.ts';
import { ownNamings } from '../../../../src/flows/deals/namings/namings.ts';
import { Problem } from '../../problem.ts';
import { route } from '../../route.ts';
import { LIST_QUERY, questionOf } from './list-query.ts';
import { ListedDealSchema, listedDeal, TallySchema } from './listed-deal.ts';

const MOST_OF_PAGE = 200;
const USUAL_PAGE = 100;

export const listDeals = route({
  method: 'GET',
  path: '/deals',
  id: 'listDeals',
  tag: 'deals',
  summary: 'The deals that you may see, in pages',
  description:
    'Those on which you are AE, CE or PDM; for admins all. Each is judged as it is now. Going on with `next`, no deal that stays as it is comes twice or is left out. How many there are, and how many of them could not be judged yet, says `/deals/counts`.',
  query: z.strictObject({
    ...LIST_QUERY,
    cursor: z
      .string()
      .min(1)
      .max(4000)
      .optional()
      .describe('`next` of the page before, of the same question.'),
    limit: z
      .string()
      .regex(/^\d{1,3}$/)
      .transform(Number)
      .pipe(z.number().min(1).max(MOST_OF_PAGE))
      .optional()
      .describe(`Most deals of the page, 1 to ${MOST_OF_PAGE}; left out, ${USUAL_PAGE}.`),
  }),
  answer: z.object({
    items: z.array(ListedDealSchema),
    next: z.string().nullable().describe('The `cursor` of the page that follows; null after the last.'),
  }),
  run: async ({ services, viewers, query }) => {
    const { cursor = null, limit = USUAL_PAGE, ...asked } = query;
    const page = await pageOfDeals(services, viewers, questionOf(asked), { cursor, limit });
    if (page === null)
      throw new Problem('malformed', 'The cursor is of another question. Begin with the first page.', {
        errors: [{ pointer: 'query/cursor', detail: 'it does not belong to this question' }],
      });
    const namings = await ownNamings(services.db, viewers, page.deals);
    const items = page.deals.map((deal, nth) =>
      listedDeal(deal, { group: page.groups[nth] ?? null, ownNaming: namings.get(deal.ref) ?? null }),
    );
    return { body: { items, next: page.next } };
  },
});

export const countDeals = route({
  method: 'GET',
  path: '/deals/counts',
  id: 'countDeals',
  tag: 'deals',
  summary: 'How many deals the list has, by verdict, risk and group',
  query: z.strictObject(LIST_QUERY),
  isCostly: true,
  answer: z.object({
    asOf: z.string().describe('The UTC day as of which the deals are judged.'),
    all: TallySchema.describe('All that the filters leave.'),
    byVerdict: z.object(tallies(DEAL_VERDICTS)),
    byRisk: z.object(tallies(RISKS)),
    notJudged: TallySchema.describe(
      'Those that are not judged yet as they are today. Filters of what deals are judged leave them out.',
    ),
    changesWaiting: z
      .boolean()
      .describe(
        'Whether the counts may not know some changes of the book yet, as for a while after a large import.',
      ),
    groups: z.array(
      TallySchema.extend({
        key: z.string().nullable().describe('What the group is folded by; null for what is not stated.'),
        label: z.string().nullable(),
      }),
    ),
    moreGroups: z.boolean(),
  }),
  run: async ({ services, viewers, query }) => {
    const counts = await countsOfDeals(services, viewers, questionOf(query));
    return { body: { ...counts, groups: [...counts.groups] } };
  },
});

function tallies<const Name extends string>(names: readonly Name[]): Record<Name, typeof TallySchema> {
  return Object.fromEntries(names.map((name) => [name, TallySchema])) as Record<Name, typeof TallySchema>;
}
