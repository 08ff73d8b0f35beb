/** The letters that are written for one deal. */
export const LETTER_NAMES = [
  'partner-action-required',
  'customer-action-required',
  'customer-it-admin',
  'follow-up',
] as const;
export type LetterName = (typeof LETTER_NAMES)[number];
