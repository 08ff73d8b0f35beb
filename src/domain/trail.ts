import type { Evidence } from './deal.ts';
import type { RoleId } from './ids.ts';

/** One piece of stored evidence, and whether the verdict is read from it. */
export interface TrailPiece extends Evidence {
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
  /** `import:…`, `person:…` or `directory`; null when the viewers may not know it. */
  readonly recordedBy: string | null;
  /** The raw answer of a look-up, as JSON; null for every other method. */
  readonly raw: string | null;
  /** Who withdrew it and when (ISO 8601, UTC); null for a piece that stands. `by` is null when the viewers may not know it. */
  readonly withdrawn: { readonly by: string | null; readonly at: string } | null;
  /** Whether the verdict or the lean is read from the piece; false when a newer one counts, it is too old, or withdrawn. */
  readonly counts: boolean;
}

/** All evidence about one address of a deal, the newest first. */
export interface AddressTrail {
  readonly email: string;
  readonly roles: readonly RoleId[];
  readonly pieces: readonly TrailPiece[];
}
