import { z } from 'zod';
import { DEALS_DATASET } from '../../cards/common/deal-choice.ts';
import { dealLine } from '../../cards/deals/labels.ts';
import { typed } from '../../cards/kit/elements.ts';
import { type SeenPreviews, searchDeals } from '../../src/flows/deals/search-deals.ts';
import type { ExtensionTurn } from '../turn/extension/extension-turn.ts';
import type { SearchResult } from '../turn/invoke-response.ts';

/** Most deals that are offered below a field. */
const MOST_OFFERED = 15;

/** What a client asks with while somebody types into a field. */
const Search = z.object({
  dataset: z.literal(DEALS_DATASET),
  queryText: z.string().nullish(),
  queryOptions: z
    .object({ skip: z.number().int().min(0).max(10_000).nullish(), top: z.number().int().min(1).nullish() })
    .nullish(),
});

/**
 * Answers a search for a deal, with each character that is typed into a field of a form: the deals that the asker alone
 * may change. Null for a search that can't be read. The audit log has what is offered, once in ten minutes.
 */
export async function searchedDeals(
  value: unknown,
  turn: Pick<ExtensionTurn, 'services' | 'viewers'>,
  seen: SeenPreviews,
): Promise<readonly SearchResult[] | null> {
  const search = Search.safeParse(value);
  if (!search.success) return null;
  const { queryText, queryOptions } = search.data;
  const viewers = await turn.viewers();
  const from = queryOptions?.skip ?? 0;
  const count = Math.min(queryOptions?.top ?? MOST_OFFERED, MOST_OFFERED);
  const { page } = await searchDeals(turn.services, viewers, queryText ?? '', { from, count }, seen);
  // A desk may see a deal, and not change its contacts.
  return page.flatMap((found) => (found.kind === 'whole' ? [choiceOf(found.checked.deal)] : []));
}

function choiceOf(deal: Parameters<typeof dealLine>[0] & { readonly customer: string }): SearchResult {
  return { title: `${typed(deal.customer, 60)} · ${dealLine(deal)}`, value: deal.dealId };
}
