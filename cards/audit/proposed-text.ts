import type { Reader } from '../../src/domain/reader.ts';
import { storedDateText } from '../kit/stored-date.ts';

/** Who proposed a change, on which day, and the line of their answer that says so. It holds typed text as it is. */
export function proposedText(
  { from, day, foundIn }: { readonly from: string; readonly day: string; readonly foundIn: string },
  reader: Reader,
): string {
  return `as ${from} asked on ${storedDateText(day, reader)}: “${foundIn}”`;
}
