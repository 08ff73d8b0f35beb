import type { Action, AdaptiveCard, Element, TextRun } from './adaptive-card.ts';
import { card, line, run, typed } from './elements.ts';
import { type UndoButton, undoRow } from './undo-row.ts';

export interface ReceiptView {
  /** What was done, in a sentence; a text may contain what was typed. */
  readonly text: readonly TextRun[] | string;
  /** What a press of Undo sends; left out where nothing can be undone. */
  readonly undo?: UndoButton;
  /** What can be done next, beside Undo. */
  readonly next?: readonly Action[];
  /** What is shown below: what it was done to, as it is now. */
  readonly more?: readonly Element[];
}

/** The number of characters of a sentence. */
const MOST = 600;

/** The receipt of an act: what was done, and the button that undoes it. */
export function receipt({ text, undo, next = [], more = [] }: ReceiptView): AdaptiveCard {
  const runs = typeof text === 'string' ? [run(typed(text, MOST))] : text;
  return card(runs.map((one) => one.text).join(''), [
    { type: 'Container', style: 'emphasis', bleed: true, items: [line(runs, { spacing: 'small' })] },
    ...undoRow(undo, next),
    ...more,
  ]);
}
