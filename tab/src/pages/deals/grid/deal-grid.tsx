import { Spinner } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useRouter } from 'wouter';
import { dealPath } from '../../../host/deep-link.ts';
import { LoadingState } from '../../../parts/states.tsx';
import type { Chosen } from '../use-chosen.ts';
import type { ColumnId } from '../view/columns.ts';
import type { Row } from '../view/rows.ts';
import type { Words } from '../view/words.ts';
import { cellId } from './deal-row.tsx';
import { showColumn } from './grid-columns.ts';
import { type Cell, gridKeys } from './grid-keys.ts';
import { GridRow } from './grid-row.tsx';
import { useGridStyles } from './grid-styles.ts';
import { useGridColumns } from './use-grid-columns.ts';
import { useGridWindow } from './use-grid-window.ts';

interface DealGridProps {
  /** What is asked for; another question begins at the top again. */
  readonly question: string;
  readonly rows: readonly Row[];
  /** Whether no row was read yet: the headings stand already. */
  readonly isPending: boolean;
  /** The columns that are shown, in their order. */
  readonly columns: readonly ColumnId[];
  /** All rows there are, those that were not read yet included; null while that is not known. */
  readonly total: number | null;
  readonly words: Words;
  readonly group: string | null;
  readonly chosen: Chosen;
  readonly choose: (dealId: string, isRange: boolean) => void;
  readonly chooseAll: () => void;
  readonly turnGroup: (key: string | null) => void;
  /** The headings, with the filters. */
  readonly head: ReactNode;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  readonly readMore: () => void;
}

/**
 * The deals as a grid (the grid pattern of ARIA): the grid has the focus, and says which cell it is at, so that rows may come
 * and go as it is scrolled. Arrows, Home, End and the page keys move, Space chooses, Enter opens.
 */
export function DealGrid(props: DealGridProps) {
  const { rows, columns, total, words, group, chosen, choose, chooseAll, turnGroup, isReading } = props;
  const styles = useGridStyles();
  const { base } = useRouter();
  const [, navigate] = useLocation();
  const open = useCallback((dealId: string) => navigate(dealPath(dealId)), [navigate]);
  const gridColumns = useGridColumns(columns);
  const grid = useRef<HTMLDivElement>(null);
  const [here, setHere] = useState<Cell | null>(null);
  const [hasFocus, setFocus] = useState(false);
  const at =
    here === null || rows.length === 0 ? null : { ...here, row: Math.min(here.row, rows.length - 1) };
  const { virtual, items, pageRows } = useGridWindow(grid, {
    ...props,
    count: rows.length,
    focused: at === null ? null : at.row,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is what begins anew
  useEffect(() => {
    setHere(null);
    grid.current?.scrollTo({ top: 0 });
  }, [props.question]);
  const go = (cell: Cell) => {
    setHere(cell);
    virtual.scrollToIndex(cell.row);
    showColumn(grid.current, gridColumns.spanOf(cell.column));
  };
  const minWidth = gridColumns.width;
  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      aria-label="Deals"
      aria-multiselectable="true"
      aria-rowcount={total === null ? -1 : total + 1}
      aria-colcount={columns.length + 1}
      aria-busy={isReading || props.isPending}
      {...(at === null ? {} : { 'aria-activedescendant': cellId(at.row, at.column) })}
      className={styles.grid}
      onKeyDown={gridKeys({
        ...{ rows, at, go, choose, chooseAll, turnGroup, open, pageRows },
        columns: columns.length + 1,
      })}
      onFocus={(event) => {
        if (event.target !== event.currentTarget) return;
        setFocus(true);
        if (here === null && rows.length > 0) setHere({ row: items[0]?.index ?? 0, column: 1 });
      }}
      onBlur={() => setFocus(false)}
    >
      <div role="rowgroup" className={styles.head} style={{ minWidth }}>
        {props.head}
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize(), minWidth }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <GridRow
              key={row.kind === 'deal' ? row.deal.dealId : `group ${row.group.key}`}
              column={at?.row === index ? at.column : null}
              hasFocus={hasFocus && at?.row === index}
              isChosen={row.kind === 'deal' && chosen[row.deal.dealId] === true}
              {...{ row, index, start, columns, words, group, base, setHere, choose, turnGroup, open }}
            />
          );
        })}
      </div>
      {props.isPending ? (
        <div className={styles.foot}>
          <LoadingState what="the deals" lines={12} />
        </div>
      ) : null}
      {isReading && rows.length > 0 ? (
        <Spinner size="tiny" label="More deals are read" className={styles.foot} />
      ) : null}
    </div>
  );
}
