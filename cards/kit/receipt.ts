import type { ActionData, AdaptiveCard, Element, TextRun } from './adaptive-card.ts';
import { card, execute, line, run, typed } from './elements.ts';

/** What a press of Undo sends. */
export interface UndoButton {
  readonly verb: string;
  readonly data: ActionData;
}

/** The button that undoes what is told above it; empty where nothing can be undone. */
export function undoRow(undo: UndoButton | null | undefined): readonly Element[] {
  if (!undo) return [];
  return [{ type: 'ActionSet', spacing: 'small', actions: [execute('Undo', undo.verb, undo.data)] }];
}

export interface ReceiptView {
  /** What was done, in a sentence; a text may contain what was typed. */
  readonly text: readonly TextRun[] | string;
  /** Left out where nothing can be undone. */
  readonly undo?: UndoButton;
  /** What is shown below: what it was done to, as it is now. */
  readonly more?: readonly Element[];
}

/** The number of characters of a sentence. */
const MOST = 600;

/** The receipt of an act: what was done, and the button that undoes it. */
export function receipt({ text, undo, more = [] }: ReceiptView): AdaptiveCard {
  const runs = typeof text === 'string' ? [run(typed(text, MOST))] : text;
  return card(runs.map((one) => one.text).join(''), [
    { type: 'Container', style: 'emphasis', bleed: true, items: [line(runs, { spacing: 'small' })] },
    ...undoRow(undo),
    ...more,
  ]);
}
