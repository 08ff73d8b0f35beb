import type { ActionData, AdaptiveCard, Element, TextRun } from './adaptive-card.ts';
import { card, execute, line, run, typed } from './elements.ts';

/** What a receipt says was done, what undoes it, and what stands below. */
export interface ReceiptView {
  readonly text: readonly TextRun[] | string;
  readonly undo?: { readonly verb: string; readonly data: ActionData };
  readonly more?: readonly Element[];
}

/** A card of one sentence about what was done, with Undo where that can be undone. */
export function receipt({ text, undo, more = [] }: ReceiptView): AdaptiveCard {
  const runs = typeof text === 'string' ? [run(typed(text, 600))] : text;
  const said = runs.map((one) => one.text).join('');
  return card(said, [line(runs), ...more], undo ? [execute('Undo', undo.verb, undo.data)] : []);
}
