import type { Action, ActionData, Element } from './adaptive-card.ts';
import { execute } from './elements.ts';

/** What a press of Undo sends. */
export interface UndoButton {
  readonly verb: string;
  readonly data: ActionData;
}

/** The buttons below what was done: what can be done next with it, and that which undoes it; empty where there is none. */
export function undoRow(
  undo: UndoButton | null | undefined,
  next: readonly Action[] = [],
): readonly Element[] {
  const actions = [...next, ...(undo ? [execute('Undo', undo.verb, undo.data)] : [])];
  return actions.length === 0 ? [] : [{ type: 'ActionSet', spacing: 'small', actions }];
}
