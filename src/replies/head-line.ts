import { withoutMarks } from './marks.ts';

/** A line of a message, and how deep in quotations it stands. */
export interface Line {
  readonly text: string;
  readonly depth: number;
}

/** The lines by which a mail program heads a quotation. */
export interface Head {
  /** The index of the first line below. */
  readonly end: number;
  /** Who wrote what is quoted, as the head says it; empty when it doesn't. */
  readonly from: string;
  readonly to: string;
  /** Whether it is lines of labels, as above a message that is answered or passed on. */
  readonly isLabelled: boolean;
  /** Whether it says that the message is passed on. */
  readonly isForwarded: boolean;
}

/** The most characters of a line of a head. */
export const MOST_CHARACTERS = 400;

export const YEAR = /(?:^|\D)(?:19|20|25)\d\d(?:\D|$)/;
export const DAY = /\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{4}\s?[./년年-]\s?\d{1,2}/;
export const TIME = /\d{1,2}\s?[:.h時点시]\s?\d{2}/i;
export const BRACKETED = /[<([]\s*(?:mailto:)?[^\s<>()[\]@]{1,64}@[^\s<>()[\]@]{3,253}\s*[>)\]]/;
const NUMBERS = /[\u0660-\u0669\u06F0-\u06F9\u0E50-\u0E59]/g;

export const NO_LABELS = { to: '', isLabelled: false, isForwarded: false } as const;

export function textAt(lines: readonly Line[], at: number): string {
  return withoutMarks(lines[at]?.text ?? '');
}

/** The next line that is not empty. */
export function nextFilled(lines: readonly Line[], at: number): number {
  let next = at;
  while (next < lines.length && next - at < 3 && textAt(lines, next) === '') next += 1;
  return next;
}

/** A text with the digits of other scripts as ASCII ones. */
export function inDigits(text: string): string {
  return text.replace(NUMBERS, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
}

export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
export const longestFirst = (words: readonly string[]) =>
  [...words].sort((one, other) => other.length - one.length);
