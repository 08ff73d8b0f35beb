/** For so many minutes a receipt can be undone by its button. */
export const UNDO_MINUTES = 10;

/**
 * The instant until which what was done at another can be undone: ISO 8601, UTC.
 * @param at ISO 8601, UTC
 */
export function undoableUntil(at: string): string {
  return new Date(Date.parse(at) + UNDO_MINUTES * 60_000).toISOString();
}

/**
 * Whether what was done at an instant can still be undone by the button of its receipt, or in the timeline.
 * @param at ISO 8601, UTC
 * @param now milliseconds since the epoch
 */
export function isUndoable(at: string, now: number): boolean {
  return now - Date.parse(at) <= UNDO_MINUTES * 60_000;
}
