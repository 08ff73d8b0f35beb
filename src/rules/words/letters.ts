import type { LetterName } from '../../domain/drafts/letter.ts';

/** The name of each letter, fit for the middle of a sentence. */
export const LETTER_WORDS: Readonly<Record<LetterName, string>> = {
  'customer-action-required': 'customer e-mail',
  'partner-action-required': 'partner e-mail',
  'customer-it-admin': 'e-mail to the customer’s IT administrator',
  'follow-up': 'follow-up',
};

/** What a button says that begins each letter. */
export const LETTER_TITLES: Readonly<Record<LetterName, string>> = {
  'customer-action-required': 'Write to customer',
  'partner-action-required': 'Write to partner',
  'customer-it-admin': 'Write to customer’s IT',
  'follow-up': 'Write a reminder',
};
