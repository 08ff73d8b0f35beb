/**
 * Milliseconds of a clock that only ever goes on, whoever sets the clock of the machine: for intervals. Times that are
 * stored, or stated to and by others, are those of the wall clock.
 */
export function monotonic(): number {
  return performance.now();
}

/**
 * Whether a time has passed. One that seems to lie ahead has: whatever set the clock back is to hold nothing up.
 * @param since when it began; `-Infinity` for never
 */
export function hasPassed(ms: number, since: number, now: number): boolean {
  return now < since || now - since >= ms;
}
