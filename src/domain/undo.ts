/** For so many minutes a receipt can be undone by its button. */
export const UNDO_MINUTES = 10;

/**
 * Whether what was done at an instant can still be undone by the button of its receipt.
 * @param at ISO 8601, UTC
 * @param now milliseconds since the epoch
 */
export function isUndoable(at: string, now: number): boolean {
  return now - Date.parse(at) <= UNDO_MINUTES * 60_000;
}
