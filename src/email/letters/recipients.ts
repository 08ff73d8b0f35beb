import { addressKey, statedAddresses } from '../../domain/address.ts';
import type { Deal } from '../../domain/deal.ts';
import type { MissingField } from '../../domain/drafts/reason.ts';
import { plain } from '../templates/plain-text.ts';
import type { Reader } from '../wording/letter-readers.ts';
import { type Correspondent, correspondentOf } from './correspondent.ts';

/** Another possible recipient, for the sender to choose. */
export interface RecipientChoice extends Correspondent {
  readonly who: 'partner contact' | 'customer contact' | 'account executive' | 'commercial executive' | 'PDM';
}

export type LetterRecipient =
  | { readonly kind: 'to'; readonly to: Correspondent }
  | { readonly kind: 'missing'; readonly field: MissingField };

/** The recipient on record; of several the first, and the others are choices. The book names no IT administrator: the customer contact forwards that letter. */
export function recipientOf(deal: Deal, reader: Reader): LetterRecipient {
  return reader === 'partner'
    ? one(deal.partnerContactEmail, deal.partnerContactName, 'partner_contact_email')
    : one(deal.customerContactEmail, deal.customerContactName, 'customer_contact_email');
}

function one(address: string | null, name: string | null, field: string): LetterRecipient {
  if (address === null || address.trim() === '')
    return { kind: 'missing', field: { field, why: 'not-stated' } };
  const stated = statedAddresses(address);
  const [to] = stated.flatMap((one) => correspondentOf(one, stated.length === 1 ? name : null) ?? []);
  if (to) return { kind: 'to', to };
  return { kind: 'missing', field: { field, why: 'no-mailbox-address', said: plain(address, 80) } };
}

/** The columns that `recipientOf` may report as missing. */
export const RECIPIENT_FIELDS: ReadonlySet<string> = new Set([
  'partner_contact_email',
  'customer_contact_email',
]);

/** Everybody else on the deal's record a letter could go to; none is added unless the sender chooses them. */
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
    const stated = statedAddresses(address);
    for (const one of stated) {
      const mailbox = correspondentOf(one, stated.length === 1 ? name : null);
      if (!mailbox || known.has(addressKey(mailbox.address))) continue;
      known.add(addressKey(mailbox.address));
      choices.push({ ...mailbox, who });
    }
  }
  return choices;
}
