import type { GridColumns } from './use-grid-columns.ts';

/** Scrolls sideways as far as a column needs. @param span where it begins and ends, in pixels */
export function showColumn(grid: HTMLElement | null, { from, to }: ReturnType<GridColumns['spanOf']>): void {
  if (!grid) return;
  if (from < grid.scrollLeft) grid.scrollLeft = from;
  else if (to > grid.scrollLeft + grid.clientWidth) grid.scrollLeft = to - grid.clientWidth;
}

/** The column of the cell that was clicked. */
export function clickedColumn(target: EventTarget): number | null {
  const cell = target instanceof Element ? target.closest('[role=gridcell]') : null;
  const column = Number(cell?.id.split('-').at(-1));
  return cell && Number.isInteger(column) ? column : null;
}
