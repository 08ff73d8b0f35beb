import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { ColumnId } from '../view/columns.ts';
import type { Row } from '../view/rows.ts';
import type { Words } from '../view/words.ts';
import { DealRow } from './deal-row.tsx';
import { clickedColumn } from './grid-columns.ts';
import type { Cell } from './grid-keys.ts';
import { useGridStyles } from './grid-styles.ts';
import { GroupRow } from './group-row.tsx';

interface GridRowProps {
  readonly row: Row;
  /** Its place among all rows, from 0. */
  readonly index: number;
  /** Pixels from the first row. */
  readonly start: number;
  /** The column that the grid stands at in this row; null where it is at another row. */
  readonly column: number | null;
  readonly hasFocus: boolean;
  readonly isChosen: boolean;
  readonly columns: readonly ColumnId[];
  readonly words: Words;
  readonly group: string | null;
  /** The path below which the page is served. */
  readonly base: string;
  readonly setHere: (cell: Cell) => void;
  readonly choose: (dealId: string, isRange: boolean) => void;
  readonly turnGroup: (key: string | null) => void;
  readonly open: (dealId: string) => void;
}

/** A row of the grid at its place; drawn anew only when something of it changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, start, column, hasFocus, isChosen, columns, words, setHere } = props;
  const styles = useGridStyles();
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      {...(row.kind === 'deal' ? { 'aria-selected': isChosen } : {})}
      className={mergeClasses(styles.row, isChosen && styles.chosen, row.kind === 'group' && styles.groupRow)}
      style={{ transform: `translateY(${start}px)` }}
      onClick={(event) => setHere({ row: index, column: clickedColumn(event.target) ?? column ?? 1 })}
    >
      {row.kind === 'deal' ? (
        <DealRow
          deal={row.deal}
          at={index}
          here={hasFocus ? column : null}
          isChosen={isChosen}
          columns={columns}
          words={words}
          choose={props.choose}
          base={props.base}
          open={props.open}
        />
      ) : (
        <GroupRow
          row={row}
          at={index}
          columns={columns.length + 1}
          isHere={hasFocus}
          here={column ?? 0}
          group={props.group ?? ''}
          words={words}
          turn={props.turnGroup}
        />
      )}
    </div>
  );
});
