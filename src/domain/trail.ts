import type { Evidence } from './deal.ts';
import type { RoleId } from './ids.ts';
import type { LookUpFacts } from './look-up.ts';

/**
 * What a piece of evidence is for a verdict: an axis of it is read from the piece; it is shown beside it, or leans; a newer one
 * of its method speaks; it is too old to speak; it is dated after the day of judging; it was undone.
 */
export const EVIDENCE_STANDINGS = [
  'settles',
  'informs',
  'superseded',
  'too-old',
  'ahead',
  'withdrawn',
] as const;
export type EvidenceStanding = (typeof EVIDENCE_STANDINGS)[number];

/** One piece of stored evidence, and what it is for the verdict. */
export interface TrailPiece extends Evidence {
  /** ISO 8601, UTC. */
  readonly recordedAt: string;
  /** `import:…`, `person:…` or `directory`; null when the viewers may not know it. */
  readonly recordedBy: string | null;
  /** What a look-up found; null for every other method. */
  readonly lookUp: LookUpFacts | null;
  /** Who withdrew it and when (ISO 8601, UTC); null for a piece that stands. `by` is null when the viewers may not know it. */
  readonly withdrawn: { readonly by: string | null; readonly at: string } | null;
  readonly standing: EvidenceStanding;
}

/** All evidence about one address of a deal, the newest first. */
export interface AddressTrail {
  readonly email: string;
  readonly roles: readonly RoleId[];
  readonly pieces: readonly TrailPiece[];
}
