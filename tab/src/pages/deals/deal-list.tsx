import { useCallback, useDeferredValue, useMemo } from 'react';
import { ApiError } from '../../api/problem.ts';
import { AppLink } from '../../parts/app-link.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../parts/states.tsx';
import { WHOSE_DEALS } from '../../parts/whose-deals.ts';
import { DealCards } from './cards/deal-cards.tsx';
import { DealGrid } from './grid/deal-grid.tsx';
import { GridHead } from './grid/grid-head.tsx';
import type { Choices } from './types.ts';
import type { useChosen } from './use-chosen.ts';
import type { useDeals } from './use-deals.ts';
import { rowsOf } from './view/rows.ts';
import type { Change } from './view/use-view.ts';
import { isFiltered, questionKey, type View, WHOLE, withGroupTurned } from './view/view.ts';
import type { Words } from './view/words.ts';

interface DealListProps extends Pick<ReturnType<typeof useDeals>, 'list' | 'deals' | 'counts'> {
  readonly view: View;
  readonly change: Change;
  readonly isNarrow: boolean;
  readonly choices: Choices | undefined;
  readonly words: Words;
  /** Whether the words are still read: a row has them from the first. */
  readonly areWordsPending: boolean;
  readonly choosing: ReturnType<typeof useChosen>;
  readonly areAllChosen: boolean;
  readonly readMore: () => void;
}

/** The deals themselves, as a table or as cards, or why there is none. */
export function DealList(props: DealListProps) {
  const { view, change, isNarrow, words, list, deals, counts, readMore, choosing } = props;
  const rows = useMemo(() => {
    const grouping = view.group === null ? null : { groups: counts.data?.groups ?? [], folded: view.folded };
    return rowsOf(deals, grouping, list.hasNextPage);
  }, [deals, view.group, view.folded, counts.data, list.hasNextPage]);
  // Rows are drawn in pieces between which keys and presses are answered.
  const drawn = useDeferredValue(rows);
  const turnGroup = useCallback((key: string | null) => change((now) => withGroupTurned(now, key)), [change]);
  // The page stands before the headings with their filters are drawn, which the first deals take longer to come than.
  const isStanding = useDeferredValue(true, false);
  const isPending = list.isPending || (props.areWordsPending && rows.length > 0);
  const shared = {
    ...{ words, turnGroup, readMore, group: view.group, chosen: choosing.chosen, choose: choosing.choose },
    rows: isPending ? NO_ROWS : drawn,
    hasMore: list.hasNextPage && !list.isFetchNextPageError,
    isReading: list.isFetchingNextPage,
  };
  if (list.isError && !list.isFetchNextPageError)
    return isWrongAddress(list.error) ? (
      <ErrorState
        what="The address of this view is not understood"
        error={list.error}
        retry={() => change(() => WHOLE)}
      />
    ) : (
      <ErrorState what="The deals could not be loaded" error={list.error} retry={() => void list.refetch()} />
    );
  if (!isStanding || (isNarrow && isPending)) return <LoadingState what="the deals" lines={12} />;
  const isEmpty = !isPending && rows.length === 0;
  if (isEmpty && (isNarrow || !isFiltered(view))) return <Nothing isFiltered={isFiltered(view)} />;
  return (
    <>
      {isNarrow ? (
        <DealCards {...shared} columns={view.columns} />
      ) : (
        <DealGrid
          {...shared}
          question={questionKey(view)}
          isPending={isPending}
          columns={view.columns}
          total={counts.data?.all.deals ?? (isPending ? null : rows.length)}
          chooseAll={choosing.chooseAll}
          head={
            <GridHead
              view={view}
              change={change}
              choices={props.choices}
              areAllChosen={props.areAllChosen}
              chooseAll={choosing.chooseAll}
            />
          }
        />
      )}
      {isEmpty ? <Nothing isFiltered /> : null}
      {list.isFetchNextPageError ? (
        <ErrorState what="More deals could not be loaded" error={list.error} retry={readMore} />
      ) : null}
    </>
  );
}

const NO_ROWS: ReturnType<typeof rowsOf> = [];

function Nothing(props: { readonly isFiltered: boolean }) {
  return props.isFiltered ? (
    <EmptyState title="No deal meets the filters">Take one of them back, or clear them all.</EmptyState>
  ) : (
    <EmptyState title="You have no deals yet" action={<AppLink to="/import">Import a book</AppLink>}>
      {WHOSE_DEALS}
    </EmptyState>
  );
}

function isWrongAddress(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === 'malformed';
}
