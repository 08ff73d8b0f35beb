/** An ISO 8601 instant in UTC as `2026-06-10 12:00 UTC`. */
export function timestamp(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
