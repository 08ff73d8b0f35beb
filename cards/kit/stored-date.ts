import { parseInstant } from '../../src/domain/day.ts';
import { dateText, momentText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';

/** A day that was stored as text, `YYYY-MM-DD`, as dates are written to the reader; what is none is shown as it is. */
export function storedDateText(text: string, reader: Reader): string {
  return text.length === 10 && parseInstant(text) !== null ? dateText(text, reader) : text;
}

/** An instant that was stored as text, ISO 8601, by the reader's clock; what is none is shown as it is. */
export function storedMomentText(text: string, reader: Reader): string {
  return Number.isNaN(Date.parse(text)) ? text : momentText(text, reader);
}
