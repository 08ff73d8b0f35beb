import { momentText } from '../../../src/domain/format.ts';
import type { Reader } from '../../../src/domain/reader.ts';

/** What came of a scan that an admin asked for. */
export interface ScannedView {
  readonly judged: number;
  readonly entered: number;
  readonly waiting: { readonly now: number; readonly later: number; readonly next: string | null };
  readonly isStopped: boolean;
}

/** A scan that an admin asked for, in sentences. */
export function scannedTexts(
  { judged, entered, waiting, isStopped }: ScannedView,
  reader: Reader,
): readonly string[] {
  const next = waiting.next === null ? '' : `, the next ${momentText(waiting.next, reader)}`;
  return [
    isStopped
      ? '✖ All alerts are stopped: nothing goes out until an admin says “resume alerts”.'
      : `✔ ${waiting.now === 0 ? 'Nothing goes' : `${counted(waiting.now, 'alert')} ${waiting.now === 1 ? 'goes' : 'go'}`} out now.`,
    `${isStopped ? `${waiting.now} due now, ` : ''}${waiting.later} later${next}.`,
    `${counted(judged, 'deal')} looked at, ${counted(entered, 'new alert')}.`,
  ];
}

/** What became of a message that an admin settled. */
export const SETTLED_TEXT = {
  gone: 'Nothing of that message is left to settle: it was settled already, is being sent, or no longer holds.',
  again: (alerts: number) => `${counted(alerts, 'alert')} will be sent again.`,
  arrived: (alerts: number) => `Noted that ${counted(alerts, 'alert')} arrived.`,
  drop: (alerts: number) => `Dropped: ${counted(alerts, 'alert')} will not be sent.`,
} as const;

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
