import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { COLUMNS, type ColumnId, type ListedDeal } from '../view/columns.ts';
import { CHOOSE_WIDTH } from './grid-styles.ts';

/** The column of the check boxes, which comes first. */
const CHOOSE = 'choose';

// The API filters, sorts and groups: of 50,000 deals the page has those it shows.
const features = tableFeatures({ columnOrderingFeature, columnSizingFeature, columnVisibilityFeature });
const helper = createColumnHelper<typeof features, ListedDeal>();
const columns = [
  helper.display({ id: CHOOSE, size: CHOOSE_WIDTH }),
  ...COLUMNS.map(({ id, label, width }) =>
    helper.display({ id, header: label, size: width, minSize: width }),
  ),
];
const NO_ROWS: ListedDeal[] = [];

/** The columns of the grid, that of the check boxes first. */
export interface GridColumns {
  /** Of all of them, in pixels. */
  readonly width: number;
  /** Where a column begins and ends, in pixels. @param column its place, from 0 for that of the check boxes */
  spanOf(column: number): { readonly from: number; readonly to: number };
}

/** @param shown the columns that are shown, in their order */
export function useGridColumns(shown: readonly ColumnId[]): GridColumns {
  const state = useMemo(
    () => ({
      columnOrder: [CHOOSE, ...shown],
      columnVisibility: Object.fromEntries(COLUMNS.map(({ id }) => [id, shown.includes(id)])),
    }),
    [shown],
  );
  const table = useTable({ features, columns, data: NO_ROWS, state });
  return {
    width: table.getTotalSize(),
    spanOf: (column) => {
      const found = table.getVisibleLeafColumns()[column];
      const from = found?.getStart() ?? 0;
      return { from, to: from + (found?.getSize() ?? 0) };
    },
  };
}
