import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { answered } from '../../api/answer.ts';
import { type Api, useApi } from '../../api/client.ts';
import type { Reader } from '../../api/reader.ts';
import type { operations } from '../../api/schema.d.ts';
import type { ListedDeal } from './view/columns.ts';
import { questionOf, readView, type View } from './view/view.ts';
import { wordsOf } from './view/words.ts';

type ListQuery = NonNullable<operations['listDeals']['parameters']['query']>;

const PAGE = '100';
/** The most pages that are read anew by themselves when deals change; beyond, somebody is asked. */
const MOST_ANEW = 3;

/** The query parameters of a view; a wrong value in an address is refused by the API, which says so. */
export function queryOf(view: View): ListQuery {
  return questionOf(view) as ListQuery;
}

/** Milliseconds for which the values of filters count as new, and for which they are kept where no page shows them. */
const CHOICES_MS = { fresh: 10 * 60_000, kept: 60 * 60_000 };

function choicesOf(api: Api) {
  return queryOptions({
    queryKey: ['deal-choices'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/deals/choices', { signal })),
    staleTime: CHOICES_MS.fresh,
    gcTime: CHOICES_MS.kept,
  });
}

/** The values of filters, in words; `isPending` until they are read, or could not be. */
export function useChoices() {
  const { data: choices, isPending } = useQuery(choicesOf(useApi()));
  const words = useMemo(() => wordsOf(choices), [choices]);
  return { choices, words, isPending };
}

/** Reads what the page needs whatever its view is, for whoever may come to it. */
export function warmDeals({ api, queries }: Reader): void {
  void queries.prefetchQuery(choicesOf(api));
}

/** Begins to read the first deals of a view, before the page is drawn. @param search the query of the page's address */
export function prepareDeals({ api, queries }: Reader, search: string): void {
  void queries.prefetchInfiniteQuery(listOf(api, queryOf(readView(search))));
  void queries.prefetchQuery(choicesOf(api));
}

function listOf(api: Api, query: ListQuery) {
  return infiniteQueryOptions({
    queryKey: ['deal-list', query],
    queryFn: ({ signal, pageParam }) =>
      answered(
        api.GET('/api/v1/deals', {
          params: { query: { ...query, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** The deals of a view as far as they were read, with their counts. */
export function useDeals(view: View) {
  const api = useApi();
  const query = queryOf(view);
  const { folded: _, ...counted } = query;
  const list = useInfiniteQuery({
    ...listOf(api, query),
    placeholderData: keepPreviousData,
    // The counts are; what follows from them is below.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const counts = useQuery({
    queryKey: ['deals', 'counts', counted],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/deals/counts', { params: { query: counted }, signal })),
    placeholderData: keepPreviousData,
    // The deals come first: counting all of a large book takes as long as finding the first page.
    enabled: !list.isPending,
  });
  const pages = list.data?.pages;
  const deals = useMemo<readonly ListedDeal[]>(() => pages?.flatMap(({ items }) => items) ?? [], [pages]);
  const anew = useAnew(
    counts.dataUpdatedAt,
    JSON.stringify(counted),
    pages?.length ?? 0,
    () => void list.refetch(),
  );
  return { list, counts, deals, ...anew };
}

/**
 * Counts are read anew when deals have changed; the list is, too, as long as it is short. A long one would jump below whoever
 * reads it, so that they are asked.
 */
function useAnew(countedAt: number, question: string, pages: number, read: () => void) {
  const known = useRef({ countedAt, question });
  const [isOutdated, setOutdated] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time of the counts is what says that deals have changed
  useEffect(() => {
    const isAnew = known.current.question === question && known.current.countedAt !== 0;
    const hasChanged = known.current.countedAt !== countedAt;
    known.current = { countedAt, question };
    if (!isAnew) setOutdated(false);
    else if (hasChanged && pages <= MOST_ANEW) read();
    else if (hasChanged) setOutdated(true);
  }, [countedAt, question]);
  return {
    isOutdated,
    readAnew: () => {
      setOutdated(false);
      read();
    },
  };
}
