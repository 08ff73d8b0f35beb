import type { Container } from '../kit/adaptive-card.ts';

/** A row of a list, and the text shown instead of it when no card can be drawn. */
export interface Row {
  readonly element: Container;
  readonly text: string;
}
