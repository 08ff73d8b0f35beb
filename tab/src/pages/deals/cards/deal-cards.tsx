import { makeStyles, tokens } from '@fluentui/react-components';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { roundWorthText } from '../../../parts/format.ts';
import { dealsText } from '../../../parts/words.ts';
import type { Chosen } from '../use-chosen.ts';
import type { ColumnId } from '../view/columns.ts';
import type { Row } from '../view/rows.ts';
import { groupText, type Words } from '../view/words.ts';
import { DealCard } from './deal-card.tsx';

const useStyles = makeStyles({
  list: { position: 'relative', listStyle: 'none', margin: 0, padding: 0 },
  item: {
    position: 'absolute',
    left: 0,
    top: 0,
    width: '100%',
    boxSizing: 'border-box',
    paddingBottom: tokens.spacingVerticalS,
  },
  group: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '2.5rem',
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    textAlign: 'start',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    background: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  // As wide as the check boxes of the cards below, so that names stand under each other.
  arrow: { width: '1.5rem', textAlign: 'center', flexShrink: 0 },
  quiet: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

interface DealCardsProps {
  readonly rows: readonly Row[];
  readonly words: Words;
  readonly group: string | null;
  /** The columns that are shown, in their order. */
  readonly columns: readonly ColumnId[];
  readonly chosen: Chosen;
  readonly choose: (dealId: string, isRange: boolean) => void;
  readonly turnGroup: (key: string | null) => void;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  readonly readMore: () => void;
}

/** Cards before the last one that was read at which more are read. */
const AHEAD = 15;

/** The deals as cards below each other, for a page too narrow for a table. */
export function DealCards({
  rows,
  words,
  group,
  columns,
  chosen,
  choose,
  turnGroup,
  hasMore,
  isReading,
  readMore,
}: DealCardsProps) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (nth) => (rows[nth]?.kind === 'group' ? 48 : 150),
    overscan: 6,
    scrollMargin: top,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !isReading && rows.length > 0 && last >= rows.length - AHEAD) readMore();
  }, [hasMore, isReading, last, rows.length, readMore]);
  return (
    <ul ref={list} aria-label="Deals" className={styles.list} style={{ height: virtual.getTotalSize() }}>
      {items.map(({ index, start }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <li
            key={row.kind === 'deal' ? row.deal.dealId : `group ${row.group.key}`}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.item}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            {row.kind === 'deal' ? (
              <DealCard
                deal={row.deal}
                columns={columns}
                words={words}
                isChosen={chosen[row.deal.dealId] === true}
                choose={choose}
              />
            ) : (
              <button
                type="button"
                className={styles.group}
                aria-expanded={!row.isFolded}
                onClick={() => turnGroup(row.group.key)}
              >
                <span aria-hidden="true" className={styles.arrow}>
                  {row.isFolded ? '▸' : '▾'}
                </span>
                <span dir="auto">{groupText(group ?? '', row.group.key, row.group.label, words)}</span>
                <span className={styles.quiet}>
                  {dealsText(row.group.deals)}
                  {`, ${roundWorthText(row.group)}`}
                </span>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
