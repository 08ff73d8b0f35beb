import type { Evidence } from './deal.ts';
import type { RoleId } from './ids.ts';

/** One piece of evidence as it is kept, and whether the verdict rests on it. */
export interface TrailPiece extends Evidence {
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
  /** `import:…`, `person:…` or `directory`; null when it is not for the viewers to know. */
  readonly recordedBy: string | null;
  /** What a look-up answered, as JSON. */
  readonly raw: string | null;
  /** The verdict or the lean was read from it; else a newer piece speaks, or it is too old. */
  readonly counts: boolean;
}

/** All that is kept about one address of a deal, the newest first. */
export interface AddressTrail {
  readonly email: string;
  readonly roles: readonly RoleId[];
  readonly pieces: readonly TrailPiece[];
}
