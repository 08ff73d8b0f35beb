import { dayOfInstant } from '../../src/domain/day.ts';
import type { TrailPiece } from '../../src/domain/trail.ts';

/** `withdrawn by Ann on 2026-06-10`: what became of a piece that counts no more. It holds typed text as it is. */
export function withdrawnText({ by, at }: NonNullable<TrailPiece['withdrawn']>): string {
  return `withdrawn${by === null ? '' : ` by ${by}`} on ${dayOfInstant(Date.parse(at))}`;
}
