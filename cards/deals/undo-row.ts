import type { ActionData, Element } from '../kit/adaptive-card.ts';
import { execute } from '../kit/elements.ts';

/** What a press of Undo sends. */
export interface UndoButton {
  readonly verb: string;
  readonly data: ActionData;
}

/** The button below the notices of a card that undoes what they tell of; empty where nothing can be undone. */
export function undoRow(undo: UndoButton | null | undefined): readonly Element[] {
  if (!undo) return [];
  return [{ type: 'ActionSet', spacing: 'small', actions: [execute('Undo', undo.verb, undo.data)] }];
}
