/**
 * Milliseconds of a clock that only ever goes on, whoever sets the clock of the machine: for intervals. Times that are
 * stored, or stated to and by others, are those of the wall clock.
 */
export function monotonic(): number {
  return performance.now();
}
