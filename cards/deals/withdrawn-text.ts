import { dateOfText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { TrailPiece } from '../../src/domain/trail.ts';

/** `withdrawn by Ann on Wed 10 Jun`: what became of a piece that counts no more. It holds typed text as it is. */
export function withdrawnText({ by, at }: NonNullable<TrailPiece['withdrawn']>, reader: Reader): string {
  return `withdrawn${by === null ? '' : ` by ${by}`} on ${dateOfText(at, reader)}`;
}
