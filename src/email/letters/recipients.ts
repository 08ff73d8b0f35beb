import { addressKey } from '../../domain/address.ts';
import type { Deal } from '../../domain/deal.ts';
import type { MissingField } from '../../domain/draft-reason.ts';
import { plain } from '../templates/plain-text.ts';
import type { Reader } from '../wording/letter-readers.ts';
import { type Correspondent, correspondentOf } from './correspondent.ts';

/** The letters that are written for one deal. */
export const LETTER_NAMES = [
  'partner-action-required',
  'customer-action-required',
  'customer-it-admin',
  'follow-up',
] as const;
export type LetterName = (typeof LETTER_NAMES)[number];

/** Somebody else a letter could go to, for whoever sends it to choose. */
export interface RecipientChoice extends Correspondent {
  readonly who: 'partner contact' | 'customer contact' | 'account executive' | 'commercial executive' | 'PDM';
}

export type Recipient =
  | { readonly kind: 'to'; readonly to: Correspondent }
  | { readonly kind: 'missing'; readonly field: MissingField };

/** Whom a letter is for. The book names no IT administrator: the customer contact passes that letter on. */
export function recipientOf(deal: Deal, reader: Reader): Recipient {
  return reader === 'partner'
    ? one(deal.partnerContactEmail, deal.partnerContactName, 'partner_contact_email')
    : one(deal.customerContactEmail, deal.customerContactName, 'customer_contact_email');
}

function one(address: string | null, name: string | null, field: string): Recipient {
  if (address === null || address.trim() === '')
    return { kind: 'missing', field: { field, why: 'not-stated' } };
  const to = correspondentOf(address, name);
  if (to) return { kind: 'to', to };
  return { kind: 'missing', field: { field, why: 'no-mailbox-address', said: plain(address, 80) } };
}

/** The columns that `recipientOf` may miss. */
export const RECIPIENT_FIELDS: ReadonlySet<string> = new Set([
  'partner_contact_email',
  'customer_contact_email',
]);

/** Everybody on the deal's record a letter could go to besides; nobody is added unless somebody chooses so. */
export function recipientChoices(deal: Deal, taken: readonly Correspondent[]): readonly RecipientChoice[] {
  const known = new Set(taken.map(({ address }) => addressKey(address)));
  const choices: RecipientChoice[] = [];
  for (const [who, address, name] of [
    ['partner contact', deal.partnerContactEmail, deal.partnerContactName],
    ['customer contact', deal.customerContactEmail, deal.customerContactName],
    ['account executive', deal.aeEmail, null],
    ['commercial executive', deal.ceEmail, null],
    ['PDM', deal.pdmEmail, null],
  ] as const) {
    const mailbox = correspondentOf(address, name);
    if (!mailbox || known.has(addressKey(mailbox.address))) continue;
    known.add(addressKey(mailbox.address));
    choices.push({ ...mailbox, who });
  }
  return choices;
}
