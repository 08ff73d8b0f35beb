import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { roundWorthText } from '../../../parts/format.ts';
import { dealsText } from '../../../parts/words.ts';
import type { Row } from '../view/rows.ts';
import { groupText, type Words } from '../view/words.ts';
import { cellId } from './deal-row.tsx';
import { useGridStyles } from './grid-styles.ts';

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    left: 0,
    display: 'flex',
    alignItems: 'center',
    height: '100%',
    gap: tokens.spacingHorizontalS,
    cursor: 'pointer',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
  },
  quiet: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

interface GroupRowProps {
  readonly row: Row & { readonly kind: 'group' };
  readonly at: number;
  /** How many columns it stands across. */
  readonly columns: number;
  readonly isHere: boolean;
  /** The column that the focus would be in, were the group a deal. */
  readonly here: number;
  readonly group: string;
  readonly words: Words;
  readonly turn: (key: string | null) => void;
}

/** The head of a group: its name, and how many deals it has. */
export function GroupRow({ row, at, columns, isHere, here, group, words, turn }: GroupRowProps) {
  const grid = useGridStyles();
  const styles = useStyles();
  const { key, label, deals } = row.group;
  return (
    <span
      role="gridcell"
      id={cellId(at, here)}
      aria-colspan={columns}
      aria-expanded={!row.isFolded}
      className={mergeClasses(grid.cell, styles.head, isHere && grid.here)}
    >
      <button type="button" tabIndex={-1} className={styles.head} onClick={() => turn(key)}>
        <span aria-hidden="true">{row.isFolded ? '▸' : '▾'}</span>
        <span dir="auto">{groupText(group, key, label, words)}</span>
        <span className={styles.quiet}>
          {dealsText(deals)}
          {`, ${roundWorthText(row.group)}`}
        </span>
      </button>
    </span>
  );
}
