import type { KeyboardEvent } from 'react';
import type { Row } from '../view/rows.ts';

/** A cell of the grid, counted from 0; -1 as a row is none. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are in view at once. */
  readonly page: number;
}

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The cell to go to from a cell, as the grid pattern of ARIA has it; null for a key that moves nowhere. */
function movedTo({ row, column }: Cell, press: Press, { rows, columns, page }: GridSize): Cell | null {
  const isFar = press.ctrlKey || press.metaKey;
  const to = (nextRow: number, nextColumn: number): Cell => ({
    row: Math.max(0, Math.min(rows - 1, nextRow)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  });
  switch (press.key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'Home':
      return isFar ? to(0, 0) : to(row, 0);
    case 'End':
      return isFar ? to(rows - 1, columns - 1) : to(row, columns - 1);
    case 'PageDown':
      return to(row + page, column);
    case 'PageUp':
      return to(row - page, column);
    default:
      return null;
  }
}

interface KeyParts {
  readonly rows: readonly Row[];
  /** All columns, that of the check boxes included. */
  readonly columns: number;
  readonly pageRows: number;
  /** The cell that has the focus. */
  readonly at: Cell | null;
  readonly go: (cell: Cell) => void;
  readonly choose: (dealId: string, isRange: boolean) => void;
  readonly chooseAll: () => void;
  readonly turnGroup: (key: string | null) => void;
  readonly open: (dealId: string) => void;
}

/** Handles the keys of the grid itself; filters and check boxes in it have keys of their own. */
export function gridKeys(parts: KeyParts): (event: KeyboardEvent<HTMLDivElement>) => void {
  const { rows, columns, pageRows, at, go, choose, chooseAll, turnGroup, open } = parts;
  const act = (row: Row, { key, shiftKey }: KeyboardEvent) => {
    if (row.kind === 'group') turnGroup(row.group.key);
    else if (key === ' ') choose(row.deal.dealId, shiftKey);
    else open(row.deal.dealId);
  };
  return (event) => {
    if (event.target !== event.currentTarget || event.altKey || at === null) return;
    const row = rows[at.row];
    const next = movedTo(at, event, { rows: rows.length, columns, page: pageRows });
    if (next) go(next);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) chooseAll();
    else if (row && (event.key === ' ' || event.key === 'Enter')) act(row, event);
    else return;
    event.preventDefault();
  };
}
