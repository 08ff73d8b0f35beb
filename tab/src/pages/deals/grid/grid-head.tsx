import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { ColumnFilter } from '../filters/column-filter.tsx';
import type { Choices } from '../types.ts';
import { type Column, type ColumnId, columnOf } from '../view/columns.ts';
import type { Change } from '../view/use-view.ts';
import { filtered, sortedBy, type View } from '../view/view.ts';
import { CHOOSE_WIDTH, useGridStyles } from './grid-styles.ts';

const useStyles = makeStyles({
  sort: {
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    minHeight: '1.75rem',
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
    },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  plain: {
    cursor: 'default',
    ':hover': { backgroundColor: 'transparent', color: tokens.colorNeutralForeground1 },
  },
  row: { display: 'flex' },
  all: { justifyContent: 'start', alignItems: 'center', paddingTop: tokens.spacingVerticalS },
});

interface GridHeadProps {
  readonly view: View;
  readonly change: Change;
  readonly choices: Choices | undefined;
  readonly areAllChosen: boolean;
  readonly chooseAll: () => void;
}

/** The headings of the grid: a press sorts, with Shift after the other columns; below each is its filter. */
export const GridHead = memo(function GridHead({
  view,
  change,
  choices,
  areAllChosen,
  chooseAll,
}: GridHeadProps) {
  const grid = useGridStyles();
  const styles = useStyles();
  return (
    <div role="row" aria-rowindex={1} className={styles.row}>
      <span
        role="columnheader"
        className={mergeClasses(grid.headCell, styles.all)}
        style={{ width: CHOOSE_WIDTH }}
      >
        <input
          type="checkbox"
          checked={areAllChosen}
          aria-label="Choose all deals that were read"
          onChange={chooseAll}
        />
      </span>
      {view.columns.map((id) => (
        <HeadCell
          key={id}
          id={id}
          values={view.filters[id] ?? NONE}
          order={orderOf(view, columnOf(id))}
          change={change}
          choices={choices}
        />
      ))}
    </div>
  );
});

const NONE: readonly string[] = [];

interface HeadCellProps extends Pick<GridHeadProps, 'change' | 'choices'> {
  readonly id: ColumnId;
  readonly values: readonly string[];
  /** How the list is sorted by it: `↑`, `↓ 2`; empty for not. */
  readonly order: string;
}

/** The heading of a column, and its filter; drawn anew only when something of it changes. */
const HeadCell = memo(function HeadCell({ id, values, order, change, choices }: HeadCellProps) {
  const grid = useGridStyles();
  const column = columnOf(id);
  return (
    <span
      role="columnheader"
      {...(/^[↑↓](?: 1)?$/.test(order)
        ? { 'aria-sort': order.startsWith('↓') ? 'descending' : 'ascending' }
        : {})}
      className={grid.headCell}
      style={{ width: column.width }}
    >
      <Heading column={column} order={order} change={change} />
      <ColumnFilter
        column={column}
        values={values}
        choices={choices}
        set={(next) => change((now) => filtered(now, id, next))}
      />
    </span>
  );
});

function Heading({
  column: { label, sort },
  order,
  change,
}: { readonly column: Column } & Pick<HeadCellProps, 'order' | 'change'>) {
  const styles = useStyles();
  if (sort === null) return <span className={mergeClasses(styles.sort, styles.plain)}>{label}</span>;
  return (
    <button
      type="button"
      className={styles.sort}
      title="Sort; with Shift after the other columns"
      onClick={({ shiftKey }) => change((now) => sortedBy(now, sort, shiftKey))}
    >
      {label}
      <span aria-hidden="true">{order && ` ${order}`}</span>
    </button>
  );
}

function orderOf({ sort }: View, { sort: name }: Column): string {
  const at = name === null ? -1 : sort.findIndex(({ column }) => column === name);
  if (at < 0) return '';
  const arrow = sort[at]?.descending ? '↓' : '↑';
  return sort.length > 1 ? `${arrow} ${at + 1}` : arrow;
}
