/** The letters that are written for one deal. */
export const LETTER_NAMES = [
  'partner-action-required',
  'customer-action-required',
  'customer-it-admin',
  'follow-up',
] as const;
export type LetterName = (typeof LETTER_NAMES)[number];

/** A field that a letter needs and the book does not state, under the name of its column. */
export interface MissingField {
  readonly field: string;
  readonly why: string;
}

/** Why an address is missing that the book leaves empty. */
export const NOT_STATED = 'it is not stated';
