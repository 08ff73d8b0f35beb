import type { ActionData, Element } from './adaptive-card.ts';
import { execute } from './elements.ts';

/** What a press of Undo sends. */
export interface UndoButton {
  readonly verb: string;
  readonly data: ActionData;
}

/** The button below what was done that undoes it; empty where nothing can be undone. */
export function undoRow(undo: UndoButton | null | undefined): readonly Element[] {
  if (!undo) return [];
  return [{ type: 'ActionSet', spacing: 'small', actions: [execute('Undo', undo.verb, undo.data)] }];
}
