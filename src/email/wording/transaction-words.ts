import type { Transaction } from '../../domain/ids.ts';
import { SECTIONS } from '../../policy/citations.ts';

/** The name of a transaction in letters: in a sentence, and in a heading. */
export interface TransactionWords {
  readonly word: string;
  readonly title: string;
}

export const TRANSACTION_WORDS: Readonly<Record<Transaction, TransactionWords>> = {
  new: { word: 'new agreement', title: 'New Agreement' },
  renewal: { word: 'renewal', title: 'Renewal' },
  extension: { word: 'extension', title: 'Extension' },
  amendment: { word: 'amendment', title: 'Amendment' },
  cicr: { word: 'change of contact information', title: 'Change of Contact Information' },
  cocp: { word: 'change of channel partner', title: 'Change of Channel Partner' },
};

/** The name for an unstated transaction, as the page has it. */
export const SOME_TRANSACTION = {
  word: 'licensing action',
  title: 'Licensing Action',
  citation: SECTIONS.customerMail,
} as const;
