/** For how many minutes the button of a receipt undoes what the receipt tells of. */
export const UNDO_MINUTES = 10;

/**
 * Whether an act can still be undone.
 * @param at when it was done, ISO 8601 UTC
 * @param now milliseconds since the epoch
 */
export function isUndoable(at: string /* ISO 8601 UTC */, now: number): boolean {
  return now - Date.parse(at) <= UNDO_MINUTES * 60_000;
}
