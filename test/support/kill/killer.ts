/** What a program knows that is ended as by `kill -9`. */

/** A moment a program tells of, counted; or so long after it has begun. */
export type Death<Point extends string> =
  | { readonly point: Point; readonly nth: number }
  | { readonly afterMs: number };

/** What a program that ends itself at a moment is told. */
export interface Killable<Point extends string> {
  readonly killAt: Extract<Death<Point>, { point: Point }> | null;
}

/** Says of each moment whether it is the last of this process, and ends it then. */
export function killer<Point extends string>({ killAt }: Killable<Point>): (point: Point) => void {
  let reached = 0;
  return (point) => {
    if (point === killAt?.point && ++reached === killAt.nth) process.kill(process.pid, 'SIGKILL');
  };
}
