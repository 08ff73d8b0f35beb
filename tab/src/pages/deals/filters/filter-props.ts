import type { Column } from '../view/columns.ts';

export interface FilterProps {
  readonly column: Column;
  /** Values, or one text or range; empty for no filter. */
  readonly values: readonly string[];
  readonly set: (values: readonly string[]) => void;
}
