import { z } from 'zod';
import { dayOfInstant } from '../../../../src/domain/day.ts';
import { exportBookFor } from '../../../../src/flows/book/export-visible.ts';
import { idsOfDeals } from '../../../../src/flows/deals/list/list-all-deals.ts';
import { Problem } from '../../problem.ts';
import { route } from '../../route.ts';
import { LIST_QUERY, questionOf } from './list-query.ts';

/** When it may be worth asking again, in milliseconds: the background judges some thousands of deals meanwhile. */
const AGAIN_MS = 10_000;

export const exportDeals = route({
  method: 'GET',
  path: '/deals/export',
  id: 'exportDeals',
  tag: 'deals',
  summary: 'The deals of the list as a book (CSV)',
  description:
    'All that the filters leave, in the order of the list, with contacts and checks: the same book that chat exports. Cells that a spreadsheet would take for a formula are written as text.',
  query: z.strictObject(LIST_QUERY),
  isCostly: true,
  answer: 'file',
  run: async ({ services, viewers, query }) => {
    const found = await idsOfDeals(services, viewers, questionOf(query));
    if ('notJudged' in found)
      throw new Problem(
        'busy',
        `${found.notJudged} deals are still being judged, so the file might lack some. Ask again in a moment.`,
        { retryAfterMs: AGAIN_MS },
      );
    const name = `deals-${dayOfInstant(services.now())}.csv`;
    const content = exportBookFor(services, viewers, found.ids);
    return { file: { name, contentType: 'text/csv; charset=utf-8', content } };
  },
});
