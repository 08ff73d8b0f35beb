import { isUndoable, UNDO_MINUTES } from './undo.ts';

/**
 * Why the button of a receipt undoes nothing any more; null while it does.
 * @param at when the thing was done, ISO 8601, UTC
 * @param now milliseconds since the epoch
 */
export function undoIsOver(at: string, now: number): string | null {
  if (isUndoable(at, now)) return null;
  return `This was done more than ${UNDO_MINUTES} minutes ago, so Undo is over.`;
}
