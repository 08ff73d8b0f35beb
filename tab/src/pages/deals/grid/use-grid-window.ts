import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import { HEAD_HEIGHT, ROW_HEIGHT } from './grid-styles.ts';

/** Rows that are drawn above and below those in view. */
const OVERSCAN = 6;
/** Rows before the last one that was read at which more are read. */
const AHEAD = 30;

interface WindowParts {
  /** Rows that were read. */
  readonly count: number;
  /** The row that has the focus, which is always drawn; null for none. */
  readonly focused: number | null;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  readonly readMore: () => void;
}

/** The rows that are drawn: those in view, some above and below, and the one that has the focus. Reads more near the end. */
export function useGridWindow(grid: RefObject<HTMLElement | null>, parts: WindowParts) {
  const { count, focused, hasMore, isReading, readMore } = parts;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    // The headings cover as much above as the rows are lower than their place.
    scrollPaddingEnd: HEAD_HEIGHT,
    rangeExtractor: ({ startIndex, endIndex, overscan, count: all }) => {
      const shown = new Set<number>(focused === null ? [] : [focused]);
      for (let n = Math.max(0, startIndex - overscan); n <= Math.min(all - 1, endIndex + overscan); n += 1)
        shown.add(n);
      return [...shown].sort((one, other) => one - other);
    },
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !isReading && count > 0 && last >= count - AHEAD) readMore();
  }, [hasMore, isReading, last, count, readMore]);
  return { virtual, items, pageRows: Math.max(1, items.length - 2 * OVERSCAN) };
}
