import type { DraftReason, DraftReasonCode, DraftReasonOf } from '../../src/domain/drafts/reason.ts';
import { missingWhy } from '../kit/letter-labels.ts';

type WordsOf = { readonly [C in DraftReasonCode]: string | ((reason: DraftReasonOf<C>) => string) };

const NO_ADDRESS: Readonly<Record<string, string>> = {
  customer_contact_email: 'no customer contact address in the book',
  partner_contact_email: 'no partner contact address in the book',
};

/** The words of each reason on a card; for an outcome they stand in the middle of a sentence. */
const WORDS: WordsOf = {
  created: 'a new draft',
  found: 'had been made before',
  updated: 'brought up to date',
  unchanged: 'was there, up to date',
  filed: ({ name }) => name,
  edited: 'you have edited it',
  over: ({ state }) => `was ${state} already`,
  'not-there': 'is not there any more, or not yours',
  missing: ({ fields }) =>
    fields
      .map((missing) => {
        const { field, why } = missing;
        return (why === 'not-stated' ? NO_ADDRESS[field] : undefined) ?? `${field}: ${missingWhy(missing)}`;
      })
      .join('; '),
  'nothing-to-ask': 'there is nothing to ask for',
  'recipient-changed': 'the recipient has changed',
  'outlook-busy': ({ seconds }) => `Outlook is busy. Try again in ${seconds} seconds.`,
  'signed-out': 'Sign in, then try again.',
  'permission-missing': ({ permission }) =>
    `An administrator has to grant the permission ${permission} (delegated) to this app.`,
  'no-mailbox':
    'No Outlook mailbox was found for you. Ask an administrator whether yours is in Exchange Online.',
  'mailbox-full':
    'Your mailbox takes no more. Save the letter as a file and send it from Outlook, or make room in the mailbox; an administrator can do so too.',
  'outlook-saving': 'Outlook was still saving the draft. Try again in a moment.',
  'outlook-silent': 'Outlook did not answer. Try again: a draft that was made all the same is found then.',
  'outlook-failed': 'Outlook failed. Try again: a draft that was made all the same is found then.',
  'outlook-refused': 'Outlook refused the draft. Check the recipients.',
  'graph-error': ({ error, message }) => `${error}: ${message}`,
  'said-earlier': ({ text }) => text,
};

/** The words of a reason. They may hold text of others: a card escapes and cuts them (`typed`). */
export function draftReasonText<C extends DraftReasonCode>(reason: DraftReasonOf<C> & DraftReason): string {
  const words = WORDS[reason.code as C];
  return typeof words === 'string' ? words : words(reason);
}
