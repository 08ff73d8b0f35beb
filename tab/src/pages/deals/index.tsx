import { useCallback, useMemo } from 'react';
import { NamedBar } from '../../parts/named-bar.tsx';
import { Page } from '../../parts/page.tsx';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { DealList } from './deal-list.tsx';
import { DeskDeals, useDeskDeals } from './desk-deals.tsx';
import { Chips } from './toolbar/chips.tsx';
import { ExportButton } from './toolbar/export-button.tsx';
import { Summary } from './toolbar/summary.tsx';
import { Toolbar } from './toolbar/toolbar.tsx';
import { useChosen } from './use-chosen.ts';
import { useChoices, useDeals } from './use-deals.ts';
import { useNarrow } from './use-narrow.ts';
import { useView } from './view/use-view.ts';
import { isFiltered } from './view/view.ts';

export { prepareDeals, warmDeals } from './use-deals.ts';

/** All deals that somebody may see: filtered, sorted, grouped, chosen and exported. */
export function DealsPage() {
  const [view, change] = useView();
  const isNarrow = useNarrow();
  const { choices, words, isPending } = useChoices();
  const { list, counts, deals, isOutdated, readAnew } = useDeals(view);
  const choosing = useChosen(deals, view);
  const chosenIds = useMemo(() => Object.keys(choosing.chosen), [choosing.chosen]);
  const readMore = useCallback(() => void list.fetchNextPage(), [list.fetchNextPage]);
  // What one is only named on is in no book of theirs.
  const isOfNamed = view.filters.named !== undefined;
  const found = counts.data?.all.deals ?? null;
  const desk = useDeskDeals();
  // Who is on the desk of a partner alone has nothing to filter or export.
  if (desk.length > 0 && found === 0 && !isFiltered(view))
    return (
      <Page title="Deals">
        <DeskDeals deals={desk} />
      </Page>
    );
  return (
    <Page title="Deals" actions={<ExportButton view={view} isEmpty={deals.length === 0 || isOfNamed} />}>
      <DeskDeals deals={desk} />
      <Toolbar view={view} change={change} choices={choices} isNarrow={isNarrow} found={found} />
      <Chips view={view} change={change} words={words} isNarrow={isNarrow} />
      {isOfNamed ? <NamedBar /> : null}
      {counts.data && !list.isError ? (
        <Summary
          counts={counts.data}
          isFiltered={isFiltered(view)}
          isOutdated={isOutdated}
          readAnew={readAnew}
        />
      ) : null}
      <BulkBar dealIds={chosenIds} clear={choosing.clear} />
      <DealList
        {...{ view, change, isNarrow, choices, words, list, deals, counts, readMore, choosing }}
        areAllChosen={deals.length > 0 && chosenIds.length >= deals.length}
        areWordsPending={isPending}
      />
    </Page>
  );
}
